// Measures the thundering herd: 10 000 clients lose a gateway, which returns after 5 s and then
// accepts 50 handshakes a second (2026.9.6: 48). `npm run bench:herd`. No real time passes.
//
// This library's clients run its own state machine. Other clients are modelled by their delays.
// The gateway behaves as in recordings of 2026.9.6:
// - "restart" is announced: `shutdown` with `restartExpectedMs: 1500`, close 1012. The gateway
//   returns later than announced. "killed" is not announced: close 1006.
// - For 3.5 s the port is closed. For 1.5 s the gateway rejects with `retryAfterMs: 500`.
// - Each hello lists the connected clients, up to 200.
// - A busy gateway is modelled in two ways. "rejects": handshakes wait up to one second, and more of
//   them are rejected at once. "queues": every handshake waits, up to 15 s, and the gateway spends
//   no time on clients that have left.
// Assumptions, the same for all clients: every client notices the end at the same moment, and every
// connection was stable, so attempts count from zero. ClawPanel adds jitter to its first delay, too.
//
// Then one client alone, as the median of 1001: the seconds from the loss until it is ready again.
// "dropped": only its own socket ended, and the gateway is available.
import { loadSource } from '../scripts/loadSource.mjs';
import { plainHello, plainContext } from '../scripts/plainMachine.mjs';

export const title = 'A gateway that 10 000 clients lose at once, on a virtual clock';

const clientCount = 10_000;
const closedMs = 3_500;
const downMs = 5_000;
const handshakeMs = 1_000 / 50;
const backlogMs = 1_000;
const handshakeTimeoutMs = 15_000;
const maxSimulatedMs = 3_600_000;
const maxListed = 200;

const { defaultReconnectPolicy } = await loadSource('src/client/connection/backoff.ts');
const { initialConnection, nextDeadline, step } = await loadSource(
  'src/client/connection/machine.ts',
);

const createClients = {
  'openclaw-react': ours(defaultReconnectPolicy),
  'openclaw-react, jitterPerClientMs 0': ours({ ...defaultReconnectPolicy, jitterPerClientMs: 0 }),
  'official client': theirs((n) => Math.min(30_000, 1_000 * 2 ** n)),
  ClawPanel: theirs(
    (n, random) => (n === 0 ? 10_000 : Math.min(60_000, 2_000 * 2 ** (n - 1))) * (0.5 + random()),
  ),
};

const scenarios = [
  { ending: 'restart', how: 'announced' },
  { ending: 'killed', how: 'killed' },
];

/** @returns {import('./row.d.ts').Row[]} */
export function measure() {
  return [
    ...scenarios.flatMap(({ ending, how }) =>
      ['rejects', 'queues'].flatMap((busy) => {
        const found = each((createClient) =>
          summary(simulate(createClient, { clients: clientCount, ending, busy, seed: 1 })),
        );
        return [
          compare(`${how}, ${busy} when busy: most attempts in a second`, found, 'peak', 'lowest'),
          compare(`${how}, ${busy} when busy: attempts in all`, found, 'attempts'),
          compare(`${how}, ${busy} when busy: half ready (s)`, found, 'halfReady'),
          compare(`${how}, ${busy} when busy: all ready (s)`, found, 'allReady', 'no slower'),
        ];
      }),
    ),
    ...['restart', 'killed', 'dropped'].map((ending) =>
      compare(
        `one client alone, ${ending}: ready (s)`,
        each((createClient) => ({ wait: medianAlone(createClient, ending) })),
        'wait',
      ),
    ),
  ];
}

const each = (summarize) =>
  Object.entries(createClients).map(([name, createClient]) => ({
    name,
    ...summarize(createClient),
  }));

/**
 * Compares the first client, this library's, with the best of the other libraries'. The second is this
 * library without `jitterPerClientMs`.
 */
function compare(name, [our, ...others], figure, target) {
  const best = Math.min(...others.slice(1).map((other) => other[figure]));
  return {
    name,
    ours: String(our[figure]),
    peer: others.map((other) => `${other.name} ${other[figure]}`).join('; '),
    ratio: our[figure] / best,
    ...(target && { target, met: our[figure] <= best }),
  };
}

/** Simulates every attempt of every client in the order of time, until all are ready. */
function simulate(createClient, { clients, ending, busy, seed }) {
  const random = createRandom(seed);
  const queue = createQueue();
  const perSecond = [];
  const readyAt = [];
  let attempts = 0;
  const upAt = ending === 'dropped' ? 0 : downMs;
  /** When the gateway will have finished all waiting handshakes. */
  let freeAt = upAt;

  for (let n = 1; n <= clients; n += 1) {
    const client = createClient({ random, listed: Math.min(maxListed, n + 1) });
    queue.push(client.retryAt(0, ending), client);
  }
  for (let next = queue.pop(); next && next.at < maxSimulatedMs; next = queue.pop()) {
    const { at, item: client } = next;
    const second = Math.floor(at / 1_000);
    perSecond[second] = (perSecond[second] ?? 0) + 1;
    attempts += 1;
    const startsAt = Math.max(at, freeAt);
    const retry = (failedAt, failure) => queue.push(client.retryAt(failedAt, failure, at), client);
    if (at < upAt) retry(at, at < closedMs ? 'closed' : 'starting');
    else if (busy === 'rejects' && startsAt - at > backlogMs) retry(at, 'closed');
    else if (startsAt + handshakeMs - at > handshakeTimeoutMs)
      retry(at + handshakeTimeoutMs, 'handshakeTimeout');
    else {
      freeAt = startsAt + handshakeMs;
      readyAt.push(freeAt);
    }
  }
  return { attempts, perSecond, readyAt };
}

/** Returns a client of this library: its state machine, with a policy. */
function ours(policy) {
  return ({ random, listed }) => {
    let state = initialConnection;
    const send = (now, event) => {
      const context = { ...plainContext, policy, now, lastFrameAt: now, random: random() };
      ({ state } = step(state, event, context));
    };
    /** Sends an event of the current socket. */
    const deliver = (now, event) => send(now, { ...event, generation: state.generation });
    const sendConnect = (now) => {
      deliver(now, { type: 'opened' });
      deliver(now, { type: 'challenged', challenge: { nonce: 'n', ts: 0 } });
      const sentWith = { deviceToken: false, canUseDeviceToken: false, hasSecret: true };
      deliver(now, { type: 'connectSent', sentWith });
    };
    const close = (now, code) => deliver(now, { type: 'closed', close: { code, reason: '' } });
    const failures = {
      restart(now) {
        send(now, { type: 'shutdown', restartExpectedMs: 1_500 });
        close(now, 1012);
      },
      killed: (now) => close(now, 1006),
      dropped: (now) => close(now, 1006),
      closed: (now) => close(now, 1006),
      starting(now) {
        sendConnect(now);
        const message = 'gateway starting; retry shortly';
        const error = { code: 'UNAVAILABLE', message, retryable: true, retryAfterMs: 500 };
        deliver(now, { type: 'rejected', error });
        close(now, 1013);
      },
      handshakeTimeout(now) {
        sendConnect(now - handshakeTimeoutMs);
        close(now, 1000);
      },
    };
    const wasReadyAt = -2 * policy.stableAfterMs;
    send(wasReadyAt, { type: 'connect' });
    sendConnect(wasReadyAt);
    const snapshot = { presence: Array.from({ length: listed }) };
    deliver(wasReadyAt, { type: 'accepted', hello: { ...plainHello, snapshot } });
    send(wasReadyAt + policy.stableAfterMs, { type: 'time' });
    return {
      retryAt(now, failure, triedAt) {
        if (triedAt !== undefined) send(triedAt, { type: 'time' });
        failures[failure](now);
        return nextDeadline(state);
      },
    };
  };
}

/** Returns another client, which consists of its delays. */
function theirs(delay) {
  return ({ random }) => {
    let n = 0;
    return { retryAt: (now) => now + delay(n++, random) };
  };
}

function summary({ attempts, perSecond, readyAt }) {
  const share = (part) => inSeconds(readyAt[Math.ceil(part * clientCount) - 1]);
  return {
    peak: perSecond.reduce((max, count) => Math.max(max, count ?? 0), 0),
    attempts,
    halfReady: share(0.5),
    allReady: share(1),
  };
}

function medianAlone(createClient, ending) {
  const waits = Array.from({ length: 1_001 }, (_, seed) => {
    const { readyAt } = simulate(createClient, { clients: 1, ending, busy: 'rejects', seed });
    return readyAt[0];
  });
  return Math.round(waits.toSorted((a, b) => a - b)[500] / 100) / 10;
}

function inSeconds(ms) {
  return ms === undefined ? Infinity : Math.round(ms / 1_000);
}

/** Mulberry32: the same random numbers in each run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A binary heap, ordered by time. */
function createQueue() {
  const heap = [];
  const swap = (a, b) => ([heap[a], heap[b]] = [heap[b], heap[a]]);
  return {
    push(at, item) {
      heap.push({ at, item });
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (heap[parent].at <= heap[i].at) return;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < heap.length && heap[left].at < heap[least].at) least = left;
        if (right < heap.length && heap[right].at < heap[least].at) least = right;
        if (least === i) return first;
        swap(i, least);
        i = least;
      }
    },
  };
}
