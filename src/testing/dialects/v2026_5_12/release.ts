import type { Release } from '../release.js';
import { v2026_4_15 } from '../v2026_4_15/release.js';
import { features } from './features.js';
import * as lists from './methods.js';

export const v2026_5_12: Release = { ...v2026_4_15, protocol: 4, features, ...lists };
