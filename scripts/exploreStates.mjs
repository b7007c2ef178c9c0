// Every way from one public status to another, found by running the machine itself.

import { plainHello, plainWorld } from './plainMachine.mjs';

const isOpening = ({ name }) => name === 'opening';
const isSigning = ({ name }) => name === 'signing';
const isSent = ({ name }) => name === 'sent';
const isAsked = (_, { repairing }) => repairing !== null;
const isRefresh = (phase, { problem }) => isSigning(phase) && problem?.action === 'enterToken';

const closed = (code) => ({ type: 'closed', close: { code, reason: '' } });

const rejected = (code, details = {}) => [
  { type: 'rejected', error: { code: '', message: '', details: { code, ...details } } },
  closed(1008),
];

/** What may happen, in the words of the diagram, and where it can. */
const happenings = [
  ['connect()', [{ type: 'connect' }]],
  ['disconnect()', [{ type: 'disconnect' }]],
  ['reconnect()', [{ type: 'reconnect' }]],
  ['configure()', [{ type: 'reconfigured' }]],
  ['dispose()', [{ type: 'dispose' }]],
  ['onRepair done', [{ type: 'repaired' }], isAsked],
  ['socket opens', [{ type: 'opened' }]],
  ['challenge', [{ type: 'challenged', challenge: { nonce: '', ts: 0 } }]],
  ['connect sent', [{ type: 'connectSent', sentWith: { hasSecret: true } }]],
  ['hello-ok', [{ type: 'accepted', hello: plainHello }]],
  ['other protocol', [{ type: 'accepted', hello: { ...plainHello, protocol: 5 } }]],
  ['link lost', [closed(1006)]],
  ['gateway restarts', [closed(1012)]],
  ['access withdrawn', [closed(4001)]],
  ['1008 without a reason', [closed(1008)]],
  ['wrong secret', rejected('AUTH_TOKEN_MISMATCH'), isSent],
  ['bad signature', rejected('DEVICE_AUTH_SIGNATURE_INVALID'), isSent],
  ['rate limit', rejected('AUTH_RATE_LIMITED'), isSent],
  ['not approved', rejected('PAIRING_REQUIRED'), isSent],
  ['not approved', rejected('PAIRING_REQUIRED', { pauseReconnect: true }), isSent],
  ['origin not allowed', rejected('CONTROL_UI_ORIGIN_NOT_ALLOWED'), isSent],
  ['same credentials again', [{ type: 'credentialsUnchanged' }], isRefresh],
  ['bad url', [{ type: 'failed', code: 'CLIENT_INVALID_URL' }], isOpening],
  ['page hidden', [{ type: 'signal', signal: 'pagehide' }]],
  ['woken', [{ type: 'signal', signal: 'visible' }]],
  ['time', [{ type: 'time' }]],
];

const ofSocket = new Set(
  'opened challenged connectSent accepted rejected closed failed credentialsUnchanged'.split(' '),
);

/** Time has another name in each place. */
const timeNames = { waiting: 'retry is due', ready: 'silence' };

/**
 * @returns {{ from: string, to: string, label: string }[]} without those that stay where they are
 */
export function exploreStates(machine, policy) {
  const { initialConnection, nextDeadline, statusOf, step } = machine;
  const found = new Map();
  const known = new Set();
  const queue = [];

  function add(state, now) {
    const key = keyOf(state);
    if (known.has(key)) return;
    known.add(key);
    queue.push({ state, now });
  }

  add(initialConnection, 0);
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const canRefresh of [true, false]) {
      for (const [name, events, isPossible = () => true] of happenings) {
        if (!isPossible(next.state.phase, next.state)) continue;
        const { state, now } = run(next, events, canRefresh);
        const [from, to] = [statusOf(next.state).status, statusOf(state).status];
        const label = labelOf(name, next.state, state);
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
          ...(ofSocket.has(event.type) && { generation: current.generation }),
          ...(event.type === 'repaired' && { problem: current.repairing }),
        },
        { ...plainWorld, policy, now: at, canRefresh, canRepair: true },
      ).state;
    }
    return { state: current, now: at };
  }
}

function labelOf(name, before, { problem }) {
  if (problem !== before.problem && problem?.code === 'CLIENT_ATTEMPTS_EXHAUSTED') {
    return 'attempts used up';
  }
  return name === 'time' ? (timeNames[before.phase.name] ?? 'too slow') : name;
}

/** What makes a state another one for the diagram: no times, no counts beyond "none, some, all". */
function keyOf({ phase, attempts, problem, tried, repairing, nextCredentials }) {
  const { name, rejection: held, probedAt, stableAt, dueAt } = phase;
  return JSON.stringify([
    [name, held?.details?.code, probedAt === null, stableAt === Infinity, dueAt === null],
    [attempts, problem?.code, tried, repairing?.code, nextCredentials],
  ]);
}
