import type { DialectConstants } from './constants.js';
import type { DialectFeatures } from './features.js';

/** One gateway release: its behaviour, its fixed texts and the names that it lists. */
export interface Release {
  readonly protocol: 3 | 4;
  /** The version in hello-ok. `undefined`: the version of the release. */
  readonly announcedVersion: string | undefined;
  readonly features: DialectFeatures;
  readonly constants: DialectConstants;
  /** Method names, separated by spaces, by the scope that they need. */
  readonly methodsByScope: Readonly<Record<string, string>>;
  /** Event names, separated by spaces. */
  readonly events: string;
  /** Separated by spaces. */
  readonly capabilities?: string;
}
