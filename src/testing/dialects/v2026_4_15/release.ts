import type { Release } from '../release.js';
import { v2026_3_13 } from '../v2026_3_13/release.js';
import { features } from './features.js';
import * as lists from './methods.js';

export const v2026_4_15: Release = { ...v2026_3_13, features, ...lists };
