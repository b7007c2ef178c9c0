// The core client beside the official client: inbound frames, requests, time to `ready`.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { GatewayProtocolClient } from '@openclaw/gateway-client/browser';
import { createGatewayClient } from 'openclaw-react/client';
import { WebSocket } from 'ws';

import { medians, timed } from './rounds.mjs';

export const title = 'The core client';

const frames = 20_000;
// Few a round in many rounds: a disturbance then affects both contestants.
const requests = 256;

/**
 * @typedef {import('./row.d.ts').Row} Row
 * @typedef {{ client: import('openclaw-react/client').GatewayClient, socket: WebSocket, stop(): void }} Ours
 * @typedef {{ client: GatewayProtocolClient<object>, socket: WebSocket, stop(): void }} Theirs
 */

/** @returns {Promise<Row[]>} */
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

/**
 * Passes the frames of a streamed response to the message handler of a connected socket.
 *
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
async function dispatch(url) {
  const ours = await connectOurs(url);
  const theirs = await connectTheirs(url);
  let received = 0;
  const receive = () => {
    received += 1;
  };
  ours.client.on('chat', receive);
  theirs.client.addEventListener(receive);
  const feed = (/** @type {WebSocket} */ socket) => {
    let seq = 0;
    // Read once, because this property of `ws` searches all listeners.
    const handle = socket.onmessage;
    if (!handle) throw new Error('the socket has no message handler');
    return () => {
      const texts = Array.from({ length: frames }, () => frameText((seq += 1)));
      return perFrame(texts, (data) => handle({ data, type: 'message', target: socket }));
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
  if (received === 0) throw new Error('no listener received a frame');
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

/** @type {(texts: string[], handle: (text: string) => void) => number} */
const perFrame = (texts, handle) =>
  (timed(() => {
    for (const text of texts) handle(text);
  }) /
    texts.length) *
  1_000;

/** A frame as 2026.9.6 streams it, in the middle of a response of 200 words. @param {number} seq */
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

/** @param {string} url */
async function roundTrips(url) {
  const ours = await connectOurs(url);
  const theirs = await connectTheirs(url);
  /** @type {Row[]} */
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
      name: `a request and its response, ${inFlight} in flight (µs)`,
      ours: mine.toFixed(1),
      peer: `official client: ${official.toFixed(1)}`,
      ratio: mine / official,
    });
  }
  ours.stop();
  theirs.stop();
  return rows;
}

/** @type {(inFlight: number, request: () => Promise<unknown>) => Promise<number>} */
async function perRequest(inFlight, request) {
  const startedAt = performance.now();
  const lane = async () => {
    for (let at = 0; at < requests / inFlight; at += 1) await request();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return ((performance.now() - startedAt) / requests) * 1_000;
}

/**
 * @param {string} url
 * @returns {Promise<Row>}
 */
async function timeToReady(url) {
  /** @param {(address: string) => Promise<Ours | Theirs>} connectTo */
  const connect = (connectTo) => async () => {
    const startedAt = performance.now();
    const contestant = await connectTo(url);
    const ms = performance.now() - startedAt;
    contestant.stop();
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

/**
 * @param {string} url
 * @returns {Promise<Ours>}
 */
async function connectOurs(url) {
  /** @type {WebSocket[]} */
  const sockets = [];
  class Socket extends WebSocket {
    constructor(/** @type {string} */ href) {
      super(href);
      sockets.push(this);
    }
  }
  const client = createGatewayClient({ url, WebSocket: Socket });
  client.connect();
  await client.ready();
  const [socket] = sockets;
  if (!socket) throw new Error('no socket was opened');
  return { client, socket, stop: () => client.dispose() };
}

/**
 * Connects the official client with the smallest adapters that it accepts. A panel needs larger ones.
 *
 * @param {string} url
 * @returns {Promise<Theirs>}
 */
function connectTheirs(url) {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    const client = new GatewayProtocolClient({
      createSocket(handlers) {
        socket.onopen = handlers.open;
        socket.onmessage = ({ data }) => handlers.message(/** @type {string} */ (data));
        socket.onclose = ({ code, reason }) => handlers.close(code, reason);
        socket.onerror = ({ error }) => handlers.error(error);
        return {
          isOpen: () => socket.readyState === WebSocket.OPEN,
          send: (data) => socket.send(data),
          close: (code, reason) => socket.close(code, reason),
        };
      },
      // The official client for Node does the same.
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
