import { traitsOf } from './runFeatures.js';
import type { GatewayTraits, GatewayVersion } from './runFeatures.js';
import * as v2_26 from './v2026_2_26/methods.js';
import * as v3_13 from './v2026_3_13/methods.js';
import * as v4_15 from './v2026_4_15/methods.js';
import * as v5_12 from './v2026_5_12/methods.js';
import * as v6_11 from './v2026_6_11/methods.js';
import * as v7_1 from './v2026_7_1/methods.js';
import * as v9_6 from './v2026_9_6/methods.js';

/** What one gateway version knows and does. */
export interface GatewayProfile extends GatewayTraits {
  readonly version: GatewayVersion;
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly capabilities: readonly string[] | undefined;
  /** Work although hello-ok does not list them. */
  readonly unlistedMethods: readonly string[];
  /** The scope that a listed method needs; `undefined` for a method this version does not know. */
  scopeOf(method: string): string | undefined;
}

/** @throws RangeError for a version without a profile. */
export function profileOf(version: GatewayVersion): GatewayProfile {
  if (!Object.hasOwn(traitsOf, version)) throw new RangeError(`No profile of gateway ${version}`);
  const { methodsByScope, events, capabilities } = lists[version];
  const scopes = new Map(Object.entries(unlisted));
  const methods: string[] = [];
  for (const [scope, names] of Object.entries(methodsByScope)) {
    for (const name of names.split(' ')) {
      methods.push(name);
      scopes.set(name, specialScopes[name] ?? standIns[scope] ?? scope);
    }
  }
  return {
    ...traitsOf[version],
    version,
    methods,
    events: events.split(' '),
    capabilities: capabilities?.split(' '),
    unlistedMethods: Object.keys(unlisted),
    scopeOf: (method) => scopes.get(method),
  };
}

interface Lists {
  readonly methodsByScope: Readonly<Record<string, string>>;
  readonly events: string;
  readonly capabilities?: string;
}

const lists: Readonly<Record<GatewayVersion, Lists>> = {
  '2026.2.26': v2_26,
  '2026.3.13': v3_13,
  '2026.4.15': v4_15,
  '2026.5.12': v5_12,
  '2026.6.11': v6_11,
  '2026.7.1': v7_1,
  '2026.9.6': v9_6,
};

const unlisted = { 'chat.inject': 'operator.admin', 'sessions.resolve': 'operator.read' };

// A dynamic scope depends on the params; these are what plain calls were seen to need.
const standIns: Partial<Record<string, string>> = {
  dynamic: 'operator.write',
  unknown: 'operator.read',
};

const specialScopes: Partial<Record<string, string>> = {
  // answers even without any scope (missing-scope-nodevice, 2026.9.6)
  health: '',
  // a reader is told that admin is missing (missing-scope, 2026.9.6)
  'sessions.delete': 'operator.admin',
};
