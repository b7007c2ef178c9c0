import { createListeners } from '../core/listeners.js';
import type { JsonObject } from '../protocol/frames.js';
import { asObject, asString } from '../protocol/json.js';
import { featuresOf } from './features.js';
import type { GatewayHello } from './state.js';

/**
 * Which session a name means: the one place that resolves names for sessions, collections, cached messages
 * and events.
 *
 * - `main` and other short names are aliases of `agent:<agent>:<name>`.
 * - If the gateway keeps one session per agent, it calls all of them `global`. Here the key is
 *   `agent:<agent>:global`, or `global` for the default agent.
 * - The gateway spells most keys in lower case, whatever the app writes. Its spelling wins, as soon as an
 *   event, a result or a list has shown it.
 *
 * Scenario of a name with capitals (2026.2.26): 1. The app opens `agent:main:Test1`. 2. The user sends a
 * message. 3. Its events arrive for `agent:main:test1`. No other known key differs from the name by case
 * alone, so the name means this key from now on.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#keys-and-subscriptions | Protocol: Keys and subscriptions}
 */
export interface SessionKeys {
  /** Returns the key that a name has by the hello alone. Before the first hello the name stays as it is. */
  expand(name: string): string;
  /**
   * Returns the key of a name: the expanded name if the gateway has used it, else the key that differs from
   * it by case alone if only one such key is known, else the expanded name.
   */
  resolve(name: string): string;
  /** Returns the key of the session that an event belongs to. */
  ofEvent(payload: JsonObject): unknown;
  /** Remembers keys as the gateway spells them. Values that are no keys are ignored. */
  learn(keys: Iterable<unknown>): void;
  /** Remembers the key of an event, unless the event only repeats the key of a request. */
  learnFromEvent(payload: JsonObject): void;
  /** Calls `handler` when a key was learned that was not known. Returns the function that unsubscribes. */
  onLearned(handler: () => void): () => void;
}

export interface SessionKeysHost {
  /** Another owner has other sessions. */
  owner(): string;
  hello(): GatewayHello | null;
  onThrow(error: unknown): void;
}

/** A gateway with more sessions is possible. The keys that were learned first are forgotten. */
const maxKeys = 10_000;

export function createSessionKeys({ owner, hello, onThrow }: SessionKeysHost): SessionKeys {
  const listeners = createListeners<void>(onThrow);
  let learnedFor = '';
  const known = new Set<string>();
  const byFold = new Map<string, readonly string[]>();

  function forgetOtherOwner(): void {
    if (learnedFor === owner()) return;
    learnedFor = owner();
    known.clear();
    byFold.clear();
  }

  function add(key: unknown): boolean {
    if (typeof key !== 'string' || key === '' || known.has(key)) return false;
    known.add(key);
    byFold.set(fold(key), [...(byFold.get(fold(key)) ?? []), key]);
    for (const oldest of known) {
      if (known.size <= maxKeys) break;
      remove(oldest);
    }
    return true;
  }

  function remove(key: string): void {
    known.delete(key);
    const others = byFold.get(fold(key))?.filter((other) => other !== key) ?? [];
    if (others.length > 0) byFold.set(fold(key), others);
    else byFold.delete(fold(key));
  }

  function expand(name: string): string {
    const key = name.trim();
    const current = hello();
    if (!current || key === 'global') return key;
    if (fold(key) === 'main') return current.mainSessionKey;
    const defaults = asObject(current.snapshot.sessionDefaults);
    const agentId = asString(defaults['defaultAgentId']) ?? 'main';
    if (key === `agent:${agentId}:global`) return 'global';
    const fullKey = isFullKey.test(key) ? key : `agent:${agentId}:${key}`;
    return fold(fullKey) === fold(current.mainSessionKey) ? current.mainSessionKey : fullKey;
  }

  function resolve(name: string): string {
    forgetOtherOwner();
    if (known.has(name)) return name;
    const key = expand(name);
    if (known.has(key) || keepsCase(key, hello())) return key;
    const [match, ...others] = byFold.get(fold(key)) ?? [];
    return match !== undefined && others.length === 0 ? match : key;
  }

  function learn(keys: Iterable<unknown>): void {
    forgetOtherOwner();
    let isNew = false;
    for (const key of keys) isNew = add(key) || isNew;
    if (isNew) listeners.emit();
  }

  return {
    expand,
    resolve,
    ofEvent: (payload) => {
      const key = keyOf(payload);
      return typeof key === 'string' ? resolve(key) : key;
    },
    learn,
    learnFromEvent(payload) {
      forgetOtherOwner();
      const name = keyOf(payload);
      if (typeof name !== 'string' || known.has(name)) return;
      const key = expand(name);
      // Up to 2026.4 some events repeat the key as a call spelled it: the end of a command or of an aborted run.
      if (key === fold(key) || keepsCase(key, hello())) learn([key]);
    },
    onLearned: (handler) => listeners.add(handler),
  };
}

/** The gateway has one session `unknown` for what belongs to none. */
const isFullKey = /^(agent:|unknown$)/i;

/** The gateways do the same to the keys that they do not keep as they are. */
const fold = (key: string): string => key.toLowerCase();

/** Returns the key that an event carries. The sessions of all agents may be called `global`. */
function keyOf({ sessionKey, agentId }: JsonObject): unknown {
  const isOfAgent = sessionKey === 'global' && typeof agentId === 'string';
  return isOfAgent ? `agent:${agentId}:global` : sessionKey;
}

/** From 2026.6 on gateways keep the case of some peers of channels, so `!AbC` and `!abc` are two rooms. */
const keepsCase = (key: string, hello: GatewayHello | null): boolean =>
  peer.test(key) && featuresOf(hello).keepsCaseOfPeers;

/** A key of a channel's peer: `agent:<agent>:<channel>:<kind>:<id>`, with or without the agent. */
const peer = /:(channel|direct|dm|group):/i;
