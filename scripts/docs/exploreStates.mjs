// Finds every transition from one public status to another by running the machine.

import { plainHello, plainContext } from './plainMachine.mjs';

/**
 * @typedef {import('../../src/client/connection/phases.js').ConnectionState} ConnectionState
 * @typedef {import('../../src/client/connection/events.js').ConnectionEvent} ConnectionEvent
 * @typedef {import('../../src/client/connection/events.js').SocketEvent} SocketEvent
 * @typedef {import('../../src/client/options.js').ReconnectPolicy} ReconnectPolicy
 * @typedef {typeof import('../../src/client/connection/machine.js')} Machine
 *
 * @typedef {{ from: string, to: string, label: string }} Edge
 * @typedef {{ state: ConnectionState, now: number }} Moment
 * @typedef {(state: ConnectionState) => ConnectionEvent | undefined} MakeEvent
 *   returns undefined if the event is not possible in this state
 * @typedef {(state: ConnectionState) => boolean} Condition
 */

/** @type {Condition} */
const isOpening = ({ phase }) => phase.name === 'opening';
/** @type {Condition} */
const isAwaitingHello = ({ phase }) => phase.name === 'awaitingHello';
/** @type {Condition} */
const isRefreshing = ({ phase, problem }) =>
  phase.name === 'signing' && problem?.action === 'enterToken';

/** @type {(event: ConnectionEvent) => MakeEvent} */
const plain = (event) => () => event;

/**
 * An event of the current socket.
 *
 * @template {SocketEvent['type']} Type
 * @param {{ type: Type } & Omit<Extract<SocketEvent, { type: Type }>, 'generation' | 'type'>} event
 * @returns {MakeEvent}
 */
const ofSocket =
  (event) =>
  ({ generation }) =>
    /** @type {SocketEvent} */ ({ ...event, generation });

/** @param {number} code */
const closed = (code) => ofSocket({ type: 'closed', close: { code, reason: '' } });

/** @type {(code: string, details?: object) => MakeEvent[]} */
const rejected = (code, details = {}) => [
  ofSocket({ type: 'rejected', error: { code: '', message: '', details: { code, ...details } } }),
  closed(1008),
];

const sentWith = { deviceToken: false, canUseDeviceToken: false, hasSecret: true };

/** @type {MakeEvent} */
const repaired = ({ repairing }) =>
  repairing ? { type: 'repaired', problem: repairing } : undefined;

/**
 * Occurrences: the label in the diagram, the events, and the states in which it is possible.
 *
 * @type {readonly (readonly [label: string, events: MakeEvent[], isPossible?: Condition])[]}
 */
const occurrences = [
  ['connect()', [plain({ type: 'connect' })]],
  ['disconnect()', [plain({ type: 'disconnect' })]],
  ['reconnect()', [plain({ type: 'reconnect' })]],
  ['configure()', [plain({ type: 'reconfigured' })]],
  ['dispose()', [plain({ type: 'dispose' })]],
  ['onRepair finished', [repaired]],
  ['socket opens', [ofSocket({ type: 'opened' })]],
  ['challenge', [ofSocket({ type: 'challenged', challenge: { nonce: '', ts: 0 } })]],
  ['connect sent', [ofSocket({ type: 'connectSent', sentWith })]],
  ['hello-ok', [ofSocket({ type: 'accepted', hello: plainHello })]],
  ['other protocol', [ofSocket({ type: 'accepted', hello: { ...plainHello, protocol: 5 } })]],
  ['connection lost', [closed(1006)]],
  ['gateway restarts', [closed(1012)]],
  ['access revoked', [closed(4001)]],
  ['1008 without a reason', [closed(1008)]],
  ['wrong secret', rejected('AUTH_TOKEN_MISMATCH'), isAwaitingHello],
  ['bad signature', rejected('DEVICE_AUTH_SIGNATURE_INVALID'), isAwaitingHello],
  ['rate limit', rejected('AUTH_RATE_LIMITED'), isAwaitingHello],
  ['not approved', rejected('PAIRING_REQUIRED'), isAwaitingHello],
  ['not approved', rejected('PAIRING_REQUIRED', { pauseReconnect: true }), isAwaitingHello],
  ['origin not allowed', rejected('CONTROL_UI_ORIGIN_NOT_ALLOWED'), isAwaitingHello],
  ['unchanged credentials', [ofSocket({ type: 'credentialsUnchanged' })], isRefreshing],
  ['bad url', [ofSocket({ type: 'failed', code: 'CLIENT_INVALID_URL' })], isOpening],
  ['page hidden', [plain({ type: 'signal', signal: 'pagehide' })]],
  ['page wakes up', [plain({ type: 'signal', signal: 'visible' })]],
  ['time', [plain({ type: 'time' })]],
];

/**
 * The labels of passed deadlines, by phase.
 *
 * @type {Partial<Record<ConnectionState['phase']['name'], string>>}
 */
const timeLabels = { waiting: 'retry is due', ready: 'silence' };

/**
 * @param {Pick<Machine, 'initialConnection' | 'nextDeadline' | 'statusOf' | 'step'>} machine
 * @param {ReconnectPolicy} policy
 * @returns {Edge[]} the transitions that change the status
 */
export function exploreStates(machine, policy) {
  const { initialConnection, nextDeadline, statusOf, step } = machine;
  /** @type {Map<string, Edge>} */
  const found = new Map();
  const visited = new Set();
  /** @type {Moment[]} */
  const queue = [];

  /** @type {(state: ConnectionState, now: number) => void} */
  function add(state, now) {
    const key = keyOf(state);
    if (visited.has(key)) return;
    visited.add(key);
    queue.push({ state, now });
  }

  add(initialConnection, 0);
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const canRefresh of [true, false]) {
      for (const [occurrence, events, isPossible = () => true] of occurrences) {
        if (!isPossible(next.state)) continue;
        const { state, now } = run(next, events, canRefresh);
        const [from, to] = [statusOf(next.state).status, statusOf(state).status];
        const label = labelOf(occurrence, next.state, state);
        if (from !== to) found.set(`${from} ${to} ${label}`, { from, to, label });
        add(state, now);
      }
    }
  }
  return [...found.values()];

  /** @type {(moment: Moment, events: MakeEvent[], canRefresh: boolean) => Moment} */
  function run({ state, now }, events, canRefresh) {
    let at = now;
    let current = state;
    for (const makeEvent of events) {
      const event = makeEvent(current);
      if (event === undefined) break;
      if (event.type === 'time') at = Math.max(at, nextDeadline(current) ?? at);
      if (event.type === 'signal') at += 3_600_000;
      current = step(current, event, {
        ...plainContext,
        policy,
        now: at,
        canRefresh,
        canRepair: true,
      }).state;
    }
    return { state: current, now: at };
  }
}

/** @type {(occurrence: string, before: ConnectionState, after: ConnectionState) => string} */
function labelOf(occurrence, before, { problem }) {
  if (problem !== before.problem && problem?.code === 'CLIENT_ATTEMPTS_EXHAUSTED') {
    return 'attempts used up';
  }
  return occurrence === 'time' ? (timeLabels[before.phase.name] ?? 'timeout') : occurrence;
}

/** Identifies a state for the search, without times. @param {ConnectionState} state */
function keyOf({ phase, attempts, problem, tried, repairing, nextCredentials }) {
  const isReady = phase.name === 'ready';
  const details = phase.name === 'rejected' ? phase.rejection.details : undefined;
  return JSON.stringify([
    [
      phase.name,
      details && typeof details === 'object' && 'code' in details ? details.code : undefined,
    ],
    [isReady && phase.probedAt === null, isReady && phase.stableAt === Infinity],
    phase.name === 'waiting' && phase.dueAt === null,
    [attempts, problem?.code, tried, repairing?.code, nextCredentials],
  ]);
}
