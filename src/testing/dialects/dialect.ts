import type { DialectConstants } from './constants.js';
import type { DialectFeatures } from './features.js';
import type { Release } from './release.js';
import { v2026_2_26 } from './v2026_2_26/release.js';
import { v2026_3_13 } from './v2026_3_13/release.js';
import { v2026_4_15 } from './v2026_4_15/release.js';
import { v2026_5_12 } from './v2026_5_12/release.js';
import { v2026_6_11 } from './v2026_6_11/release.js';
import { v2026_7_1 } from './v2026_7_1/release.js';
import { v2026_9_6 } from './v2026_9_6/release.js';

/**
 * Releases that the fake gateway can imitate. Tests compare the shape of every frame of `2026.9.6`,
 * `2026.7.1` and `2026.4.15` with recordings. The other releases differ from these three as recorded.
 * For runs of `2026.2.26`, `2026.5.12` and `2026.6.11`, the tests compare kinds and envelopes of events.
 */
export type GatewayVersion =
  | '2026.2.26'
  | '2026.3.13'
  | '2026.4.15'
  | '2026.5.12'
  | '2026.6.11'
  | '2026.7.1'
  | '2026.9.6';

/** The features, fixed values and methods of one release. */
export interface Dialect {
  readonly version: GatewayVersion;
  readonly protocol: 3 | 4;
  /** The version in hello-ok. */
  readonly announcedVersion: string;
  readonly features: DialectFeatures;
  readonly constants: DialectConstants;
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly capabilities: readonly string[] | undefined;
  /** The scope that a method needs. Returns `undefined` for a method that the release does not have. */
  scopeOf(method: string): string | undefined;
}

const releases: Readonly<Record<GatewayVersion, Release>> = {
  '2026.2.26': v2026_2_26,
  '2026.3.13': v2026_3_13,
  '2026.4.15': v2026_4_15,
  '2026.5.12': v2026_5_12,
  '2026.6.11': v2026_6_11,
  '2026.7.1': v2026_7_1,
  '2026.9.6': v2026_9_6,
};

/** Scopes by method. These methods work although hello-ok does not list them. */
const unlistedMethods = { 'chat.inject': 'operator.admin', 'sessions.resolve': 'operator.read' };

/**
 * Scopes by group name in `methodsByScope`. The scope of a `dynamic` method depends on its params. These are
 * the scopes that recorded calls without optional params needed.
 */
const substituteScopes: Partial<Record<string, string>> = {
  dynamic: 'operator.write',
  unknown: 'operator.read',
};

/** Scopes by method, instead of the scope of the method's group. */
const specialScopes: Partial<Record<string, string>> = {
  // works without any scope (missing-scope-nodevice, 2026.9.6)
  health: '',
  // the error for a reader names the admin scope (missing-scope, 2026.9.6)
  'sessions.delete': 'operator.admin',
};

/**
 * Returns the dialect of a release: the features, fixed values and methods with which the fake gateway
 * imitates it.
 *
 * @throws RangeError for a release that the fake gateway cannot imitate.
 */
export function dialectOf(version: GatewayVersion): Dialect {
  if (!Object.hasOwn(releases, version)) {
    const known = Object.keys(releases).join(', ');
    throw new RangeError(
      `The fake gateway has no dialect for ${version}. Known releases: ${known}.`,
    );
  }
  const { methodsByScope, events, capabilities, announcedVersion, ...release } = releases[version];
  const scopes = new Map(Object.entries(unlistedMethods));
  const methods: string[] = [];
  for (const [scope, names] of Object.entries(methodsByScope)) {
    for (const name of names.split(' ')) {
      methods.push(name);
      scopes.set(name, specialScopes[name] ?? substituteScopes[scope] ?? scope);
    }
  }
  return {
    ...release,
    version,
    announcedVersion: announcedVersion ?? version,
    methods,
    events: events.split(' '),
    capabilities: capabilities?.split(' '),
    scopeOf: (method) => scopes.get(method),
  };
}
