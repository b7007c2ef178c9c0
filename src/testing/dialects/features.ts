import type { ConnectionFeatures } from './connectionFeatures.js';
import type { RunFeatures } from './runFeatures.js';
import type { SessionFeatures } from './sessionFeatures.js';

/** Everything that the fake gateway does differently from release to release. Every value is recorded. */
export interface DialectFeatures extends ConnectionFeatures, SessionFeatures, RunFeatures {}
