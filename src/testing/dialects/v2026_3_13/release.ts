import type { Release } from '../release.js';
import { v2026_2_26 } from '../v2026_2_26/release.js';
import * as lists from './methods.js';

/** Behaves as 2026.2.26, and lists more methods. */
export const v2026_3_13: Release = { ...v2026_2_26, announcedVersion: undefined, ...lists };
