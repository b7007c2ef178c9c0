// Finds every transition from one public status to another by running the machine.

import { plainHello, plainContext } from './plainMachine.mjs';

const isOpening = ({ phase }) => phase.name === 'opening';
const isAwaitingHello = ({ phase }) => phase.name === 'awaitingHello';
const isRepairing = ({ repairing }) => repairing !== null;
const isRefreshing = ({ phase, problem }) =>
  phase.name === 'signing' && problem?.action === 'enterToken';

const closed = (code) => ({ type: 'closed', close: { code, reason: '' } });

const rejected = (code, details = {}) => [
  { type: 'rejected', error: { code: '', message: '', details: { code, ...details } } },
  closed(1008),
];

/** Occurrences: the label in the diagram, the events, and the states in which it is possible. */
const occurrences = [
  ['connect()', [{ type: 'connect' }]],
  ['disconnect()', [{ type: 'disconnect' }]],
  ['reconnect()', [{ type: 'reconnect' }]],
  ['configure()', [{ type: 'reconfigured' }]],
  ['dispose()', [{ type: 'dispose' }]],
  ['onRepair finished', [{ type: 'repaired' }], isRepairing],
  ['socket opens', [{ type: 'opened' }]],
  ['challenge', [{ type: 'challenged', challenge: { nonce: '', ts: 0 } }]],
  ['connect sent', [{ type: 'connectSent', sentWith: { hasSecret: true } }]],
  ['hello-ok', [{ type: 'accepted', hello: plainHello }]],
  ['other protocol', [{ type: 'accepted', hello: { ...plainHello, protocol: 5 } }]],
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
  ['unchanged credentials', [{ type: 'credentialsUnchanged' }], isRefreshing],
  ['bad url', [{ type: 'failed', code: 'CLIENT_INVALID_URL' }], isOpening],
  ['page hidden', [{ type: 'signal', signal: 'pagehide' }]],
  ['page wakes up', [{ type: 'signal', signal: 'visible' }]],
  ['time', [{ type: 'time' }]],
];

const socketEvents = new Set(
  'opened challenged connectSent accepted rejected closed failed credentialsUnchanged'.split(' '),
);

/** The labels of passed deadlines, by phase. */
const timeLabels = { waiting: 'retry is due', ready: 'silence' };

/**
 * @returns {{ from: string, to: string, label: string }[]} the transitions that change the status
 */
export function exploreStates(machine, policy) {
  const { initialConnection, nextDeadline, statusOf, step } = machine;
  const found = new Map();
  const visited = new Set();
  const queue = [];

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

  function run({ state, now }, events, canRefresh) {
    let at = now;
    let current = state;
    for (const event of events) {
      if (event.type === 'time') at = Math.max(at, nextDeadline(current) ?? at);
      if (event.type === 'signal') at += 3_600_000;
      current = step(
        current,
        {
          ...event,
          ...(socketEvents.has(event.type) && { generation: current.generation }),
          ...(event.type === 'repaired' && { problem: current.repairing }),
        },
        { ...plainContext, policy, now: at, canRefresh, canRepair: true },
      ).state;
    }
    return { state: current, now: at };
  }
}

function labelOf(occurrence, before, { problem }) {
  if (problem !== before.problem && problem?.code === 'CLIENT_ATTEMPTS_EXHAUSTED') {
    return 'attempts used up';
  }
  return occurrence === 'time' ? (timeLabels[before.phase.name] ?? 'timeout') : occurrence;
}

/** Identifies a state for the search, without times. */
function keyOf({ phase, attempts, problem, tried, repairing, nextCredentials }) {
  const { name, rejection, probedAt, stableAt, dueAt } = phase;
  return JSON.stringify([
    [name, rejection?.details?.code, probedAt === null, stableAt === Infinity, dueAt === null],
    [attempts, problem?.code, tried, repairing?.code, nextCredentials],
  ]);
}
