import type { Release } from '../release.js';
import { v2026_7_1 } from '../v2026_7_1/release.js';
import { constants } from './constants.js';
import { features } from './features.js';
import * as lists from './methods.js';

export const v2026_9_6: Release = { ...v2026_7_1, features, constants, ...lists };
