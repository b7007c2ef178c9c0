// The time that a transition of 120 ms waits while a response streams, for each way of giving the text to
// React. Status, sessions, approvals and a query are mounted beside the text. A round ends after 6 s.
import { createElement, median, sleep } from './support/page.mjs';
import { createWire, deltaFrames, dialects } from './support/wire.mjs';

const {
  createElement: h,
  memo,
  startTransition,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} = await import('react');
const { createRoot } = await import('react-dom/client');
const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query');
const library = await import('openclaw-react');
const { getChatSession } = await import('openclaw-react/chat');

export const title = 'Starvation: a transition of 120 ms while a response streams (ms)';

const rounds = 5;
const giveUpMs = 6_000;
const scopes = ['operator.read', 'operator.write', 'operator.approvals'];
const signer = { deviceId: 'd', publicKey: 'p', sign: () => 's' };

/** @typedef {() => string | undefined} UseText */

/**
 * The ways in which a component may read the text.
 *
 * @type {Record<string, UseText>}
 */
const ways = {
  useChatSession: useOurText,
  useSyncExternalStore: useStoredText,
  'setState in startTransition': useDeferredText,
};

/** @returns {Promise<import('./row.d.ts').Row[]>} */
export async function measure() {
  /** @type {Record<string, { idle: number[], streaming: number[] }>} */
  const results = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, useText] of Object.entries(ways)) {
      for (const isStreaming of [false, true]) {
        const result = (results[name] ??= { idle: [], streaming: [] });
        // If the transition never commits, one round is enough.
        if (round > 1 && isStreaming && result.streaming[0] === giveUpMs) continue;
        const waitedMs = await openPage(useText, isStreaming);
        if (round > 0) result[isStreaming ? 'streaming' : 'idle'].push(waitedMs);
      }
    }
  }
  const [, ...naive] = Object.keys(ways);
  const of = (/** @type {string} */ name) => ({
    idle: median(results[name]?.idle ?? []),
    streaming: median(results[name]?.streaming ?? []),
  });
  const ours = of('useChatSession');
  return naive.map((name) => ({
    name: `beside ${name}`,
    ours: `${ours.streaming.toFixed(0)} (idle ${ours.idle.toFixed(0)})`,
    peer: `${name}: ${of(name).streaming === giveUpMs ? `> ${giveUpMs}` : of(name).streaming.toFixed(0)}`,
    ratio: ours.streaming / of(name).streaming,
    target: '≤ 2 × idle',
    met: ours.streaming <= 2 * ours.idle,
  }));
}

/** @type {(useText: UseText, isStreaming: boolean) => Promise<number>} */
async function openPage(useText, isStreaming) {
  const wire = createWire({ sessions: [{ key: 'main' }] });
  let startOpening = () => {};
  /** @type {{ at?: number }} */
  const opened = {};
  const Text = () => h('p', null, useText());
  const Beside = () => {
    library.useGatewayStatus();
    library.useSessions();
    library.useApprovals();
    library.useRpc('sessions.list', { limit: 5 });
    return null;
  };
  const Slow = memo(function Slow() {
    const start = performance.now();
    while (performance.now() - start < 1);
    return null;
  });
  const Pages = () => {
    const [page, setPage] = useState('first');
    useEffect(() => {
      startOpening = () => startTransition(() => setPage('second'));
    }, []);
    useEffect(() => {
      if (page === 'second') opened.at = performance.now();
    }, [page]);
    return Array.from({ length: 120 }, (_, at) => h(Slow, { key: page + at }));
  };
  const root = createRoot(createElement());
  root.render(
    h(
      QueryClientProvider,
      { client: new QueryClient() },
      h(
        library.GatewayProvider,
        { url: wire.url, WebSocket: wire.WebSocket, signer, scopes },
        h(Beside),
        h(Text),
        h(Pages),
      ),
    ),
  );
  await sleep(800);
  const dialect = dialects['deltaText and message (protocol 4)'];
  const frames = deltaFrames({ count: 2_000, dialect, firstSeq: wire.lastSeq + 1 });
  let at = 0;
  const deliverNext = () => wire.deliver(frames[at++] ?? frames.at(-1) ?? '');
  const timer = isStreaming ? setInterval(deliverNext, 8) : undefined;
  await sleep(200);

  const start = performance.now();
  startOpening();
  while (opened.at === undefined && performance.now() - start < giveUpMs) await sleep(2);
  clearInterval(timer);
  root.unmount();
  document.body.replaceChildren();
  wire.gateway.close();
  return opened.at === undefined ? giveUpMs : opened.at - start;
}

function useRetainedSession() {
  const client = library.useGateway();
  const session = useMemo(() => {
    const retained = getChatSession(client, 'main');
    return {
      retain: () => retained.retain(),
      subscribe: (/** @type {() => void} */ listener) => retained.subscribe(listener),
      getState: () => retained.getState(),
    };
  }, [client]);
  useEffect(() => session.retain(), [session]);
  return session;
}

function useOurText() {
  return library.useChatSession('main').messages.at(-1)?.text;
}

function useStoredText() {
  const session = useRetainedSession();
  return useSyncExternalStore(session.subscribe, session.getState).messages.at(-1)?.text;
}

function useDeferredText() {
  const session = useRetainedSession();
  const [state, setState] = useState(session.getState);
  useEffect(
    () => session.subscribe(() => startTransition(() => setState(session.getState()))),
    [session],
  );
  return state.messages.at(-1)?.text;
}
