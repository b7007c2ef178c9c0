/* oxlint-disable react/immutability, react/refs -- components count their renders here */
// The CPU time to show a streamed response, from the text of the frames to the DOM, minus the time of the same
// drive without a listener. Each contestant gets the same frames over the same kind of socket, renders the
// same 50 messages and shows the text once per animation frame.
import { createElement, median, sleep } from './support/page.mjs';
import { createWire, deltaFrames, dialects } from './support/wire.mjs';

const { createElement: h, memo, useEffect, useRef, useState } = await import('react');
const { createRoot } = await import('react-dom/client');
const { useChat } = await import('@ai-sdk/react');
const { default: reactUseWebSocket } = await import('react-use-websocket');
const { createStore, useStore } = await import('zustand');
const library = await import('openclaw-react');

export const title = 'Streaming: CPU time from wire frames to the DOM, net of the drive (ms)';

/**
 * @typedef {import('./support/wire.mjs').Wire} Wire
 * @typedef {import('./support/wire.mjs').Dialect} Dialect
 * @typedef {import('react').ReactElement} Element
 * @typedef {{ renders: number }} Counter
 * @typedef {{ cpuMs: number, renders: number }} Figure
 * @typedef {(wire: Wire, render: (element: Element) => void, counter: Counter) => Promise<boolean>} Mount
 *   resolves to whether the text is shown
 * @typedef {{ name: string, count: number, burst: number }} Pace
 */

// A CommonJS package: Node has its exports in `default`, TypeScript expects them as they are.
const { default: useWebSocket = reactUseWebSocket } =
  /** @type {typeof reactUseWebSocket & { default?: typeof reactUseWebSocket }} */ (
    reactUseWebSocket
  );
const historyLength = 50;
const rounds = 4;
/** Words before the clock starts, because each mount compiles code of its own. */
const warmUp = 1_000;
const paces = [
  { name: '2 000 one by one', count: 2_000, burst: 1 },
  { name: '4 000 in bursts of 20', count: 4_000, burst: 20 },
];

const history = Array.from({ length: historyLength }, (_, at) => ({
  key: `m${at}`,
  text: `message ${at}`,
}));

/** @typedef {import('./row.d.ts').Row} Row */

/** @returns {Promise<Row[]>} */
export async function measure() {
  /** @type {Row[]} */
  const rows = [];
  for (const pace of paces) {
    for (const [name, dialect] of Object.entries(dialects)) {
      rows.push(...(await compare(`${pace.name}, ${name}`, pace, dialect)));
    }
  }
  return rows;
}

/** @type {(name: string, pace: Pace, dialect: Dialect) => Promise<Row[]>} */
async function compare(name, pace, dialect) {
  /** @type {Record<string, Figure[]>} */
  const measured = {};
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [who, mount] of Object.entries(contestants)) {
      const result = await drive(mount, pace, dialect);
      if (round > 0) (measured[who] ??= []).push(result);
    }
  }
  const idle = median((measured[driveAlone] ?? []).map(({ cpuMs }) => cpuMs));
  const net = Object.entries(measured).map(([who, results]) => ({
    who,
    cpuMs: Math.max(0, median(results.map(({ cpuMs }) => cpuMs)) - idle),
    renders: median(results.map(({ renders }) => renders)),
  }));
  const ours = net.filter(({ who }) => who.startsWith('use'));
  const peers = net
    .filter((each) => each.who !== driveAlone && !ours.includes(each))
    .toSorted((a, b) => a.cpuMs - b.cpuMs);
  return ours.map((own) => {
    const ratio = own.cpuMs / (peers[0]?.cpuMs ?? Number.NaN);
    return {
      name: `${name}: ${own.who}`,
      ours: figure(own),
      peer: peers.map((peer) => `${peer.who} ${figure(peer)}`).join('; '),
      ratio,
      target: '≤ 1.00 × the best',
      met: ratio <= 1,
    };
  });
}

/** @param {Figure} measured */
function figure({ cpuMs, renders }) {
  return `${cpuMs.toFixed(0)} (${renders} renders)`;
}

/** @type {(mount: Mount, pace: Pace, dialect: Dialect) => Promise<Figure>} */
async function drive(mount, { count, burst }, dialect) {
  const wire = createWire({
    sessions: [{ key: 'main', messages: history.map(({ text }) => ({ role: 'user', text })) }],
  });
  const counter = { renders: 0 };
  const root = createRoot(createElement());
  const isShowing = await mount(wire, (element) => root.render(element), counter);
  const frames = deltaFrames({ count: warmUp + count, dialect, firstSeq: wire.lastSeq + 1 });
  const deliver = async (/** @type {number} */ from, /** @type {number} */ to) => {
    for (let at = from; at < to; at += burst) {
      for (const frame of frames.slice(at, at + burst)) wire.deliver(frame);
      await sleep(0);
    }
    await sleep(60);
  };
  await deliver(0, warmUp);
  // No forced collection here: it also drops compiled code, and compiling it again would be a large part of
  // the measured time, most of it in bursts.
  counter.renders = 0;

  const before = process.cpuUsage();
  await deliver(warmUp, frames.length);
  // On a busy machine a contestant may need longer than the pauses.
  const isShown = () =>
    !isShowing || document.body.textContent.trimEnd().endsWith(`word${frames.length - 1}`);
  for (let waits = 0; !isShown(); waits += 1) {
    if (waits === 100) throw new Error(`${mount.name}: the end is not shown`);
    await sleep(20);
  }
  const { user, system } = process.cpuUsage(before);

  root.unmount();
  document.body.replaceChildren();
  wire.gateway.close();
  await sleep(5);
  return { cpuMs: (user + system) / 1_000, renders: counter.renders };
}

// ── the contestants ──────────────────────────────────────────────────────────────────────────────

const Message = memo((/** @type {{ text: string | undefined }} */ { text }) => h('p', null, text));

/** @param {{ text: string, counter: Counter }} props */
function Page({ text, counter }) {
  counter.renders += 1;
  return h(
    'main',
    null,
    history.map(({ key, text: own }) => h(Message, { key, text: own })),
    h(Message, { text }),
  );
}

/** The drive without a listener. */
const driveAlone = 'the drive alone';

/** @type {Record<string, Mount>} */
const contestants = {
  async [driveAlone](wire) {
    wire.socket = new wire.WebSocket(wire.url);
    await sleep(20);
    return false;
  },

  async useChatSession(wire, render, counter) {
    function Chat() {
      const { messages } = library.useChatSession('main');
      counter.renders += 1;
      return h(
        'main',
        null,
        messages.map(({ key, text }) => h(Message, { key, text })),
      );
    }
    await connectOurs(wire, render, h(Chat));
    return true;
  },

  async 'useChatSession(selector) and useChatMessage'(wire, render, counter) {
    const OwnRow = memo((/** @type {{ messageKey: string }} */ { messageKey }) => {
      counter.renders += 1;
      return h('p', null, library.useChatMessage('main', messageKey)?.text);
    });
    function Chat() {
      const keys = library.useChatSession('main', ({ messageKeys }) => messageKeys);
      return h(
        'main',
        null,
        keys.map((messageKey) => h(OwnRow, { key: messageKey, messageKey })),
      );
    }
    await connectOurs(wire, render, h(Chat));
    return true;
  },

  async 'zustand by hand'(wire, render, counter) {
    const store = createStore(() => ({ text: '' }));
    const socket = new wire.WebSocket(wire.url);
    let text = '';
    /** @type {number | undefined} */
    let frame;
    socket.onmessage = (/** @type {{ data: string }} */ { data }) => {
      text = merge(text, data);
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        store.setState({ text });
      });
    };
    const Chat = () => h(Page, { text: useStore(store, (state) => state.text), counter });
    render(h(Chat));
    await sleep(20);
    return true;
  },

  async 'react-use-websocket'(wire, render, counter) {
    Object.assign(globalThis, { WebSocket: wire.WebSocket });
    function Chat() {
      const [text, setText] = useState('');
      const next = useRef({ text: '', frame: /** @type {number | undefined} */ (undefined) });
      useWebSocket(wire.url, {
        // Otherwise it would render once per message.
        filter: () => false,
        onMessage: ({ data }) => {
          next.current.text = merge(next.current.text, data);
          next.current.frame ??= requestAnimationFrame(() => {
            next.current.frame = undefined;
            setText(next.current.text);
          });
        },
      });
      return h(Page, { text, counter });
    }
    render(h(Chat));
    await sleep(50);
    return true;
  },

  async '@ai-sdk/react'(wire, render, counter) {
    const socket = new wire.WebSocket(wire.url);
    /** @type {import('ai').ChatTransport<import('ai').UIMessage>} */
    const transport = {
      sendMessages: async () =>
        new ReadableStream({
          start(stream) {
            stream.enqueue({ type: 'start' });
            stream.enqueue({ type: 'text-start', id: 't' });
            let length = 0;
            socket.onmessage = (/** @type {{ data: string }} */ { data }) => {
              const payload = deltaOf(data);
              if (!payload) return;
              const delta =
                payload.deltaText ?? payload.message?.content[0]?.text.slice(length) ?? '';
              length += delta.length;
              stream.enqueue({ type: 'text-delta', id: 't', delta });
            };
          },
        }),
      reconnectToStream: async () => null,
    };
    /** @type {import('ai').UIMessage[]} */
    const messages = history.map(({ key, text }) => ({
      id: key,
      role: 'user',
      parts: [{ type: 'text', text }],
    }));
    function Chat() {
      const chat = useChat({ messages, transport, throttle: 16 });
      const { sendMessage } = chat;
      useEffect(() => void sendMessage({ text: 'Go' }), [sendMessage]);
      counter.renders += 1;
      return h(
        'main',
        null,
        chat.messages.map(({ id, parts }) =>
          h(Message, {
            key: id,
            text: parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
          }),
        ),
      );
    }
    render(h(Chat));
    await sleep(50);
    return true;
  },
};

/** @type {(wire: Wire, render: (element: Element) => void, chat: Element) => Promise<void>} */
async function connectOurs(wire, render, chat) {
  const { GatewayProvider } = library;
  const signer = { deviceId: 'd', publicKey: 'p', sign: () => 's' };
  render(h(GatewayProvider, { url: wire.url, WebSocket: wire.WebSocket, signer }, chat));
  while (!document.body.textContent.includes(`message ${historyLength - 1}`)) await sleep(20);
}

/** Adds a frame to the text, as a panel without a library has to. @type {(text: string, data: string) => string} */
function merge(text, data) {
  const payload = deltaOf(data);
  return payload ? (payload.message?.content[0]?.text ?? text + payload.deltaText) : text;
}

/**
 * @param {string} data
 * @returns {{ deltaText?: string, message?: { content: { text: string }[] } } | undefined}
 */
function deltaOf(data) {
  const frame = JSON.parse(data);
  return frame.event === 'chat' && frame.payload.state === 'delta' ? frame.payload : undefined;
}
