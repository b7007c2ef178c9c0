// The core client beside the gateway's own: frames in, requests out, time to `ready`.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { GatewayProtocolClient } from '@openclaw/gateway-client/browser';
import { WebSocket } from 'ws';

import { createGatewayClient } from '../dist/client/index.js';
import { medians, timed } from './rounds.mjs';

export const title = 'The core client';

const frames = 20_000;
// Few a round, many rounds: what disturbs a round trip must not fall on one contestant.
const requests = 256;

/** @returns {Promise<import('./row.d.ts').Row[]>} */
export async function measure() {
  const gateway = fork(fileURLToPath(new URL('localGateway.mjs', import.meta.url)));
  const [port] = await once(gateway, 'message');
  const url = `ws://127.0.0.1:${port}`;
  try {
    return [...(await dispatch(url)), ...(await roundTrips(url)), await timeToReady(url)];
  } finally {
    gateway.kill();
  }
}

/** Frames of a streamed answer are handed to the message handler of a connected socket. */
async function dispatch(url) {
  const ours = await connectOurs(url);
  const theirs = await connectTheirs(url);
  let heard = 0;
  const hear = () => {
    heard += 1;
  };
  ours.client.on('chat', hear);
  theirs.client.addEventListener(hear);
  const feed = (socket) => {
    let seq = 0;
    // Read once: a property of `ws` that searches all listeners.
    const take = socket.onmessage;
    return () => {
      const texts = Array.from({ length: frames }, () => frameText((seq += 1)));
      return perFrame(texts, (data) => take({ data }));
    };
  };
  let seq = 0;
  const {
    ours: mine,
    theirs: official,
    parse,
  } = await medians({
    ours: feed(ours.socket),
    theirs: feed(theirs.socket),
    parse: () =>
      perFrame(
        Array.from({ length: frames }, () => frameText((seq += 1))),
        JSON.parse,
      ),
  });
  if (heard === 0) throw new Error('no listener heard anything');
  ours.stop();
  theirs.stop();
  const ratio = mine / parse;
  return [
    {
      name: 'an event frame to its listener (µs)',
      ours: mine.toFixed(2),
      peer: `JSON.parse alone: ${parse.toFixed(2)}`,
      ratio,
      target: '≤ 1.25',
      met: ratio <= 1.25,
    },
    {
      name: 'the same (µs)',
      ours: mine.toFixed(2),
      peer: `official client: ${official.toFixed(2)}`,
      ratio: mine / official,
    },
  ];
}

const perFrame = (texts, take) =>
  (timed(() => {
    for (const text of texts) take(text);
  }) /
    texts.length) *
  1_000;

/** As 2026.9.6 streams, in the middle of an answer of 200 words. */
const frameText = (seq) =>
  JSON.stringify({
    type: 'event',
    event: 'chat',
    seq,
    payload: {
      runId: '14894487-0899-4667-bb3f-39ca70e3bee4',
      sessionKey: 'agent:main:main',
      agentId: 'main',
      seq,
      state: 'delta',
      deltaText: ' word',
      message: {
        role: 'assistant',
        content: [{ type: 'text', text: 'word '.repeat(100) }],
        timestamp: 1_795_353_878_498,
      },
    },
  });

async function roundTrips(url) {
  const ours = await connectOurs(url);
  const theirs = await connectTheirs(url);
  const rows = [];
  for (const inFlight of [1, 64]) {
    const { mine, official } = await medians(
      {
        mine: () => perRequest(inFlight, () => ours.client.call('health', {})),
        official: () => perRequest(inFlight, () => theirs.client.request('health', {})),
      },
      { rounds: 101 },
    );
    rows.push({
      name: `a request and its answer, ${inFlight} in flight (µs)`,
      ours: mine.toFixed(1),
      peer: `official client: ${official.toFixed(1)}`,
      ratio: mine / official,
    });
  }
  ours.stop();
  theirs.stop();
  return rows;
}

async function perRequest(inFlight, request) {
  const startedAt = performance.now();
  const lane = async () => {
    for (let at = 0; at < requests / inFlight; at += 1) await request();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return ((performance.now() - startedAt) / requests) * 1_000;
}

async function timeToReady(url) {
  const connect = (open) => async () => {
    const startedAt = performance.now();
    const { stop } = await open(url);
    const ms = performance.now() - startedAt;
    stop();
    return ms;
  };
  const { ours, theirs } = await medians(
    { ours: connect(connectOurs), theirs: connect(connectTheirs) },
    { rounds: 101 },
  );
  return {
    name: 'from connect() to ready, without a device (ms)',
    ours: ours.toFixed(2),
    peer: `official client: ${theirs.toFixed(2)}`,
    ratio: ours / theirs,
  };
}

async function connectOurs(url) {
  let socket;
  class Socket extends WebSocket {
    constructor(href) {
      super(href);
      socket = this;
    }
  }
  const client = createGatewayClient({ url, WebSocket: Socket });
  client.connect();
  await client.ready();
  return { client, socket, stop: () => client.dispose() };
}

/** With the least that its adapters must bring: a panel over it has more to do. */
function connectTheirs(url) {
  return new Promise((resolve) => {
    let socket;
    const client = new GatewayProtocolClient({
      createSocket(handlers) {
        socket = new WebSocket(url);
        socket.onopen = handlers.open;
        socket.onmessage = ({ data }) => handlers.message(data);
        socket.onclose = ({ code, reason }) => handlers.close(code, reason);
        socket.onerror = ({ error }) => handlers.error(error);
        return {
          isOpen: () => socket.readyState === WebSocket.OPEN,
          send: (data) => socket.send(data),
          close: (code, reason) => socket.close(code, reason),
        };
      },
      // As the official client for Node has it.
      createRequestId: () => crypto.randomUUID(),
      buildConnectPlan: () => ({}),
      buildConnectParams: () => ({ minProtocol: 4, maxProtocol: 4, client: {} }),
      resolveClose: () => ({ retry: false, notify: false }),
      onHello: () => resolve({ client, socket, stop: () => client.stop() }),
      handshake: { mode: 'fallback', timeoutMs: 3_000 },
      reconnect: { initialMs: 1_000, multiplier: 2, maxMs: 30_000 },
    });
    client.start();
  });
}
