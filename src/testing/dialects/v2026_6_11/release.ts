import type { Release } from '../release.js';
import { v2026_5_12 } from '../v2026_5_12/release.js';
import { constants } from './constants.js';
import { features } from './features.js';
import * as lists from './methods.js';

export const v2026_6_11: Release = { ...v2026_5_12, features, constants, ...lists };
