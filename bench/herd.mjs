// What happens when 10 000 clients lose a gateway that is back after 5 s and then accepts 50
// handshakes a second (2026.9.6: 48). `node bench/herd.mjs [clients]`. No real time passes.
//
// Assumptions, each in favour of no one:
// - All clients notice the end at the same moment. They were stable, so they count from zero.
// - While the gateway is down its port refuses at once.
// - Busy, two ways. "refuses": one second of handshakes may wait, and whoever comes on top is turned
//   away at once. "queues": everybody waits in line; a client leaves when its deadline comes (15 s;
//   ClawPanel has none), and the gateway loses no time on those who left.
// - ClawPanel jitters its first delay, too.
// - "announced": the gateway said `restartExpectedMs: 1500`, as 2026.9.6 does; only we read it.
// Peak: attempts within one second, on a port that refuses and on a gateway that is up.
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const clients = Number(process.argv[2] ?? 10_000);
const downMs = 5_000;
const handshakeMs = 1_000 / 50;
const backlogMs = 1_000;
const giveUpMs = 3_600_000;

const { backoffDelay, defaultReconnectPolicy } = await load('../src/client/backoff.ts');

const policies = {
  'openclaw-react': ours(defaultReconnectPolicy),
  'openclaw-react, announced': ours(defaultReconnectPolicy, 1_500),
  ...Object.fromEntries(
    [5_000, 10_000, 15_000].map((baseMs) => [
      `openclaw-react, baseMs ${baseMs}`,
      ours({ ...defaultReconnectPolicy, baseMs }),
    ]),
  ),
  'official client': { deadlineMs: 15_000, delay: (n) => Math.min(30_000, 1_000 * 2 ** n) },
  ClawPanel: {
    deadlineMs: Infinity,
    delay: (n, random) =>
      (n === 0 ? 10_000 : Math.min(60_000, 2_000 * 2 ** (n - 1))) * (0.5 + random),
  },
};

for (const busy of ['refuses', 'queues']) {
  console.log(`\n${clients} clients, a gateway that ${busy} when busy`);
  console.table(
    Object.fromEntries(
      Object.entries(policies).map(([name, policy]) => [name, row(simulate(policy, busy))]),
    ),
  );
}

function ours(policy, announcedMs = 0) {
  return {
    deadlineMs: 15_000,
    delay: (n, random) => backoffDelay(policy, n, random, n === 0 ? announcedMs : 0),
  };
}

/** Every attempt of every client until all are ready, in the order of time. */
function simulate({ delay, deadlineMs }, busy) {
  const random = createRandom(1);
  const queue = createQueue();
  const perSecond = [];
  const readyAt = [];
  let attempts = 0;
  /** When the gateway will have done all handshakes that wait. */
  let freeAt = downMs;

  const retry = (at, n) => queue.push(at + delay(n, random()), n + 1);
  for (let client = 0; client < clients; client += 1) retry(0, 0);
  for (let next = queue.pop(); next && next.at < giveUpMs; next = queue.pop()) {
    const { at, n } = next;
    const second = Math.floor(at / 1_000);
    perSecond[second] = (perSecond[second] ?? 0) + 1;
    attempts += 1;
    const startsAt = Math.max(at, freeAt);
    if (at < downMs || (busy === 'refuses' && startsAt - at > backlogMs)) retry(at, n);
    else if (startsAt + handshakeMs - at > deadlineMs) retry(at + deadlineMs, n);
    else {
      freeAt = startsAt + handshakeMs;
      readyAt.push(freeAt);
    }
  }
  return { attempts, perSecond, readyAt };
}

function row({ attempts, perSecond, readyAt }) {
  const peakOf = (seconds) => seconds.reduce((most, count) => Math.max(most, count ?? 0), 0);
  const share = (part) => inSeconds(readyAt[Math.ceil(part * clients) - 1]);
  return {
    'peak/s, down': peakOf(perSecond.slice(0, downMs / 1_000)),
    'peak/s, up': peakOf(perSecond.slice(downMs / 1_000)),
    attempts,
    'half ready, s': share(0.5),
    'all ready, s': share(1),
  };
}

function inSeconds(ms) {
  return ms === undefined ? '> 3600' : Math.round(ms / 1_000);
}

/** Mulberry32: the same herd each time. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A binary heap by time. */
function createQueue() {
  const heap = [];
  const swap = (a, b) => ([heap[a], heap[b]] = [heap[b], heap[a]]);
  return {
    push(at, n) {
      heap.push({ at, n });
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

async function load(path) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'warn' })).module;
}
