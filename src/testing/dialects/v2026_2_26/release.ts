import type { Release } from '../release.js';
import { constants } from './constants.js';
import { features } from './features.js';
import * as lists from './methods.js';

export const v2026_2_26: Release = {
  protocol: 3,
  // as the recorded gateway announces itself
  announcedVersion: 'dev',
  features,
  constants,
  ...lists,
};
