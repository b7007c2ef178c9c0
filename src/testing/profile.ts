import * as v4_15 from './profiles/v2026_4_15.js';
import * as v9_6 from './profiles/v2026_9_6.js';

/** Gateways that the fake can be. */
export type GatewayVersion = '2026.9.6' | '2026.4.15';

/** What sets one gateway version apart, as its recordings show it. */
export interface GatewayProfile {
  readonly version: GatewayVersion;
  readonly wire: 3 | 4;
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly capabilities: readonly string[] | undefined;
  /** Work although hello-ok does not list them. */
  readonly unlistedMethods: readonly string[];
  /** Least time between two chat deltas of a run. */
  readonly deltaThrottleMs: number;
  /** The scope that a listed method needs; `undefined` for a method this version does not know. */
  scopeOf(method: string): string | undefined;
}

/** @throws RangeError for a version without a profile. */
export function profileOf(version: GatewayVersion): GatewayProfile {
  const source = sources[version];
  if (source === undefined) throw new RangeError(`No profile of gateway ${version}`);
  return createProfile(source);
}

const sources: Partial<Record<string, ProfileSource>> = {
  '2026.9.6': {
    version: '2026.9.6',
    wire: 4,
    data: v9_6,
    capabilities: v9_6.capabilities,
    unlisted: { 'chat.inject': 'operator.admin', 'sessions.resolve': 'operator.read' },
    deltaThrottleMs: 75,
  },
  '2026.4.15': {
    version: '2026.4.15',
    wire: 3,
    data: v4_15,
    unlisted: { 'chat.inject': 'operator.admin', 'sessions.resolve': 'operator.read' },
    deltaThrottleMs: 150,
  },
};

interface ProfileSource {
  readonly version: GatewayVersion;
  readonly wire: 3 | 4;
  readonly data: {
    readonly methodsByScope: Readonly<Record<string, string>>;
    readonly events: string;
  };
  readonly capabilities?: string;
  readonly unlisted: Readonly<Record<string, string>>;
  readonly deltaThrottleMs: number;
}

function createProfile(source: ProfileSource): GatewayProfile {
  const scopes = new Map(Object.entries(source.unlisted));
  const methods: string[] = [];
  for (const [scope, names] of Object.entries(source.data.methodsByScope)) {
    for (const name of names.split(' ')) {
      methods.push(name);
      scopes.set(name, specialScopes[name] ?? standIns[scope] ?? scope);
    }
  }
  return {
    version: source.version,
    wire: source.wire,
    methods,
    events: source.data.events.split(' '),
    capabilities: source.capabilities?.split(' '),
    unlistedMethods: Object.keys(source.unlisted),
    deltaThrottleMs: source.deltaThrottleMs,
    scopeOf: (method) => scopes.get(method),
  };
}

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
