import {
  useApprovals,
  useChatSession,
  useGateway,
  useGatewayStatus,
  useRpc,
  useSessions,
  type Chat,
} from 'openclaw-react';
import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { expect, it, vi } from 'vitest';

import {
  createPages,
  renderConcurrently,
  startRealTimeGateway,
  startStream,
} from '../support/concurrent.js';

function Status() {
  return <output>{useGatewayStatus(({ status }) => status)}</output>;
}

/** Reads the other things that panels show of the same connection. */
function Beside() {
  const { sessions } = useSessions();
  const { approvals } = useApprovals();
  const { data } = useRpc('sessions.list', { limit: 5 });
  return (
    <aside>
      {sessions.length} sessions, {approvals.length} approvals, {data?.sessions.length} listed
    </aside>
  );
}

const slowPoll = { timeout: 20_000 };

const untilShown = (container: HTMLElement, text: string) =>
  expect.poll(() => container.textContent, slowPoll).toContain(text);

it('R10: opens a page in a transition while a response streams', async () => {
  function Chat() {
    return useChatSession('main').messages.map(({ key, text }) => <p key={key}>{text}</p>);
  }
  const gateway = startRealTimeGateway();
  let openedWhile: string | undefined;
  const pages = createPages(() => {
    openedWhile = stream.isRunning ? 'streaming' : 'idle';
  });
  const container = renderConcurrently(
    gateway,
    <>
      <Status />
      <Beside />
      <Chat />
      <pages.Pages />
    </>,
  );
  await untilShown(container, 'ready');
  await untilShown(container, '1 sessions, 0 approvals, 1 listed');
  const stream = startStream(gateway);
  await untilShown(container, 'w9 ');
  pages.open();
  await expect.poll(() => openedWhile, slowPoll).toBeDefined();
  expect(openedWhile).toBe('streaming');
  stream.end('the end');
  await untilShown(container, 'the end');
}, 60_000);

/** Consumers that show the newest message, and the commits in which two of them differed. */
function createConsumers() {
  const shown = new Map<string, string>();
  const torn: string[] = [];
  function check() {
    const [first, ...others] = shown.values();
    if (others.some((text) => text !== first)) torn.push([...shown].join(' | '));
  }
  return {
    shown,
    torn,
    Consumer({ id }: { readonly id: string }) {
      const text = useChatSession('main').messages.at(-1)?.text ?? '';
      useLayoutEffect(() => {
        shown.set(id, text);
        // After all consumers of this commit have recorded their text, and before the paint.
        queueMicrotask(check);
      }, [id, text]);
      return <p>{text}</p>;
    },
  };
}

it('R8: shows the same in a new component as in the others, in the same commit', async () => {
  const { shown, torn, Consumer } = createConsumers();
  function Opening() {
    const [isOpen, setOpen] = useState(false);
    const client = useGateway();
    useEffect(() => {
      const session = getChatSession(client, 'main');
      return session.subscribe(() => {
        if (session.getState().messages.length > 0) setOpen(true);
      });
    }, [client]);
    return isOpen && <Consumer id="new" />;
  }
  const gateway = startRealTimeGateway();
  const container = renderConcurrently(
    gateway,
    <>
      <Status />
      <Consumer id="old" />
      <Opening />
    </>,
  );
  await untilShown(container, 'ready');
  startStream(gateway).end('the end');
  await untilShown(container, 'the endthe end');
  expect([...shown.keys()]).toEqual(['old', 'new']);
  expect(torn).toEqual([]);
}, 60_000);

it('R8: shows the same messages of a session everywhere, in every commit', async () => {
  const { shown, torn, Consumer } = createConsumers();
  const gateway = startRealTimeGateway();
  const onOpened = vi.fn();
  const pages = createPages(onOpened);
  const container = renderConcurrently(
    gateway,
    <>
      <Status />
      <Consumer id="above" />
      <pages.Pages>
        <Consumer id="inside" />
      </pages.Pages>
      <Consumer id="below" />
    </>,
  );
  await untilShown(container, 'ready');
  const stream = startStream(gateway);
  await untilShown(container, 'w9 ');
  pages.open();
  await expect.poll(() => onOpened, slowPoll).toHaveBeenCalled();
  stream.end('the end');
  await untilShown(container, 'the end');
  expect([...shown.keys()]).toEqual(['above', 'below', 'inside']);
  expect(torn).toEqual([]);
}, 60_000);

const countWaiting = ({ queue }: Chat): number => queue.length;

it('R9: shows the newest snapshot, even if it arrived during a transition to another', async () => {
  let session: ChatSession | undefined;
  let sendInTransition = () => {};
  let renderNow = () => {};
  function Panel() {
    const [page, setPage] = useState('first');
    const [, setCount] = useState(0);
    const client = useGateway();
    const waiting = useChatSession('main', countWaiting);
    useEffect(() => {
      const chat = (session = getChatSession(client, 'main'));
      renderNow = () => flushSync(() => setCount((count) => count + 1));
      sendInTransition = () =>
        startTransition(() => {
          setPage('second');
          chat.send('Hello').catch(() => {});
        });
    }, [client]);
    return `${waiting} waiting on the ${page} page`;
  }
  const gateway = startRealTimeGateway();
  gateway.stop();
  const container = renderConcurrently(gateway, <Panel />);
  await untilShown(container, '0 waiting on the first page');
  sendInTransition();
  renderNow();
  expect(container.textContent).toBe('0 waiting on the first page');
  await session?.discard(session.getState().queue[0]?.key ?? '');
  await untilShown(container, 'on the second page');
  await untilShown(container, '0 waiting');
}, 60_000);

it('R8: shows at once a message that a new selector picks', async () => {
  const commits: string[] = [];
  function Newest({ at }: { readonly at: number }) {
    return useChatSession('main', ({ messages }) => messages[at]?.text ?? 'missing');
  }
  function Chat() {
    const count = useChatSession('main', ({ messages }) => messages.length);
    useLayoutEffect(() => queueMicrotask(() => void commits.push(container.textContent)));
    return count > 0 && <Newest at={count - 1} />;
  }
  const gateway = startRealTimeGateway();
  const container = renderConcurrently(gateway, <Chat />);
  await expect.poll(() => commits.length, slowPoll).toBeGreaterThan(0);
  for (const text of ['first', 'second']) {
    gateway.sessions.append('main', { role: 'user', text });
    await untilShown(container, text);
  }
  expect(commits.filter((text) => text.includes('missing'))).toEqual([]);
});
