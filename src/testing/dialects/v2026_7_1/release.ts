import type { Release } from '../release.js';
import { v2026_6_11 } from '../v2026_6_11/release.js';
import { features } from './features.js';
import * as lists from './methods.js';

export const v2026_7_1: Release = { ...v2026_6_11, features, ...lists };
