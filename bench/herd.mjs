import { plainContext, plainHello } from '../scripts/docs/plainMachine.mjs';
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
import { median } from './rounds.mjs';

/**
 * @typedef {import('./row.d.ts').Row} Row
 * @typedef {import('../src/client/connection/events.js').ConnectionEvent} ConnectionEvent
 * @typedef {import('../src/client/connection/events.js').SocketEvent} SocketEvent
 * @typedef {import('../src/client/options.js').ReconnectPolicy} ReconnectPolicy
 *
 * @typedef {'restart' | 'killed' | 'dropped'} Ending how the connection ended
 * @typedef {Ending | 'closed' | 'starting' | 'handshakeTimeout'} Failure of an attempt or of the connection
 * @typedef {'rejects' | 'queues'} Busy what the gateway does when it is busy
 * @typedef {() => number} Random 0 ≤ x < 1
 * @typedef {{ retryAt(failedAt: number, failure: Failure, triedAt?: number): number }} Client
 * @typedef {(options: { random: Random, listed: number }) => Client} CreateClient
 * @typedef {{ attempts: number, perSecond: number[], readyAt: number[] }} Simulation
 */

export const title = 'A gateway that 10 000 clients lose at once, on a virtual clock';

const clientCount = 10_000;
const closedMs = 3_500;
const downMs = 5_000;
const handshakeMs = 1_000 / 50;
const backlogMs = 1_000;
const handshakeTimeoutMs = 15_000;
const maxSimulatedMs = 3_600_000;
const maxListed = 200;

/** @type {typeof import('../src/client/connection/backoff.js')} */
const { defaultReconnectPolicy } = await loadSource('src/client/connection/backoff.ts');
/** @type {typeof import('../src/client/connection/machine.js')} */
const { initialConnection, nextDeadline, step } = await loadSource(
  'src/client/connection/machine.ts',
);

/** @type {Record<string, CreateClient>} */
const createClients = {
  'openclaw-react': ours(defaultReconnectPolicy),
  'openclaw-react, jitterPerClientMs 0': ours({ ...defaultReconnectPolicy, jitterPerClientMs: 0 }),
  'official client': theirs((n) => Math.min(30_000, 1_000 * 2 ** n)),
  ClawPanel: theirs(
    (n, random) => (n === 0 ? 10_000 : Math.min(60_000, 2_000 * 2 ** (n - 1))) * (0.5 + random()),
  ),
};

/** @type {{ ending: Ending, how: string }[]} */
const scenarios = [
  { ending: 'restart', how: 'announced' },
  { ending: 'killed', how: 'killed' },
];

/** @returns {import('./row.d.ts').Row[]} */
export function measure() {
  /** @type {Busy[]} */
  const busyGateways = ['rejects', 'queues'];
  /** @type {Ending[]} */
  const endings = ['restart', 'killed', 'dropped'];
  return [
    ...scenarios.flatMap(({ ending, how }) =>
      busyGateways.flatMap((busy) => {
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
    ...endings.map((ending) =>
      compare(
        `one client alone, ${ending}: ready (s)`,
        each((createClient) => ({ wait: medianAlone(createClient, ending) })),
        'wait',
      ),
    ),
  ];
}

/**
 * @template {string} Figure
 * @typedef {{ name: string, figures: Record<Figure, number> }} Summary
 */

/**
 * @template {string} Figure
 * @param {(createClient: CreateClient) => Record<Figure, number>} summarize
 * @returns {Summary<Figure>[]}
 */
const each = (summarize) =>
  Object.entries(createClients).map(([name, createClient]) => ({
    name,
    figures: summarize(createClient),
  }));

/**
 * Compares the first client, this library's, with the best of the other libraries'. The second is this
 * library without `jitterPerClientMs`.
 *
 * @template {string} Figure
 * @param {string} name
 * @param {Summary<Figure>[]} summaries
 * @param {Figure} figure
 * @param {string} [target]
 * @returns {Row}
 */
function compare(name, [our, ...others], figure, target) {
  const own = our?.figures[figure] ?? Number.NaN;
  const best = Math.min(...others.slice(1).map(({ figures }) => figures[figure]));
  return {
    name,
    ours: String(own),
    peer: others.map((other) => `${other.name} ${other.figures[figure]}`).join('; '),
    ratio: own / best,
    ...(target && { target, met: own <= best }),
  };
}

/**
 * Simulates every attempt of every client in the order of time, until all are ready.
 *
 * @type {(createClient: CreateClient, options: { clients: number, ending: Ending, busy: Busy, seed: number }) => Simulation}
 */
function simulate(createClient, { clients, ending, busy, seed }) {
  const random = createRandom(seed);
  /** @type {Queue<Client>} */
  const queue = createQueue();
  /** @type {number[]} */
  const perSecond = [];
  /** @type {number[]} */
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
    const retry = (/** @type {number} */ failedAt, /** @type {Failure} */ failure) =>
      queue.push(client.retryAt(failedAt, failure, at), client);
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

/**
 * Returns a client of this library: its state machine, with a policy.
 *
 * @param {ReconnectPolicy} policy
 * @returns {CreateClient}
 */
function ours(policy) {
  return ({ random, listed }) => {
    let state = initialConnection;
    const send = (/** @type {number} */ now, /** @type {ConnectionEvent} */ event) => {
      const context = { ...plainContext, policy, now, lastFrameAt: now, random: random() };
      ({ state } = step(state, event, context));
    };
    /**
     * Sends an event of the current socket.
     *
     * @type {(now: number, makeEvent: (generation: number) => SocketEvent) => void}
     */
    const deliver = (now, makeEvent) => send(now, makeEvent(state.generation));
    const sendConnect = (/** @type {number} */ now) => {
      const challenge = { nonce: 'n', ts: 0 };
      deliver(now, (generation) => ({ type: 'opened', generation }));
      deliver(now, (generation) => ({ type: 'challenged', generation, challenge }));
      const sentWith = { deviceToken: false, canUseDeviceToken: false, hasSecret: true };
      deliver(now, (generation) => ({ type: 'connectSent', generation, sentWith }));
    };
    const close = (/** @type {number} */ now, /** @type {number} */ code) =>
      deliver(now, (generation) => ({ type: 'closed', generation, close: { code, reason: '' } }));
    /** @type {Record<Failure, (now: number) => void>} */
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
        deliver(now, (generation) => ({ type: 'rejected', generation, error }));
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
    const hello = { ...plainHello, snapshot };
    deliver(wasReadyAt, (generation) => ({ type: 'accepted', generation, hello }));
    send(wasReadyAt + policy.stableAfterMs, { type: 'time' });
    return {
      retryAt(now, failure, triedAt) {
        if (triedAt !== undefined) send(triedAt, { type: 'time' });
        failures[failure](now);
        return nextDeadline(state) ?? Infinity;
      },
    };
  };
}

/**
 * Returns another client, which consists of its delays.
 *
 * @param {(attempt: number, random: Random) => number} delay
 * @returns {CreateClient}
 */
function theirs(delay) {
  return ({ random }) => {
    let n = 0;
    return { retryAt: (now) => now + delay(n++, random) };
  };
}

/** @param {Simulation} simulation */
function summary({ attempts, perSecond, readyAt }) {
  const share = (/** @type {number} */ part) =>
    inSeconds(readyAt[Math.ceil(part * clientCount) - 1]);
  return {
    peak: perSecond.reduce((max, count) => Math.max(max, count), 0),
    attempts,
    halfReady: share(0.5),
    allReady: share(1),
  };
}

/** @type {(createClient: CreateClient, ending: Ending) => number} */
function medianAlone(createClient, ending) {
  const waits = Array.from({ length: 1_001 }, (_, seed) => {
    const { readyAt } = simulate(createClient, { clients: 1, ending, busy: 'rejects', seed });
    return readyAt[0] ?? Infinity;
  });
  return Math.round(median(waits) / 100) / 10;
}

/** @param {number | undefined} ms */
function inSeconds(ms) {
  return ms === undefined ? Infinity : Math.round(ms / 1_000);
}

/**
 * Mulberry32: the same random numbers in each run.
 *
 * @param {number} seed
 * @returns {Random}
 */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template Item
 * @typedef {{ push(at: number, item: Item): void, pop(): { at: number, item: Item } | undefined }} Queue
 */

/**
 * Creates a binary heap, ordered by time.
 *
 * @template Item
 * @returns {Queue<Item>}
 */
function createQueue() {
  /** @type {{ at: number, item: Item }[]} */
  const heap = [];
  const timeOf = (/** @type {number} */ index) => heap[index]?.at ?? Infinity;
  /** @type {(a: number, b: number) => void} */
  const swap = (a, b) => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  return {
    push(at, item) {
      heap.push({ at, item });
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (timeOf(parent) <= timeOf(i)) return;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (timeOf(left) < timeOf(least)) least = left;
        if (timeOf(right) < timeOf(least)) least = right;
        if (least === i) return first;
        swap(i, least);
        i = least;
      }
    },
  };
}
