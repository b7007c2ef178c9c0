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

/** What else a panel reads from the same connection. */
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

const patience = { timeout: 20_000 };

const untilShown = (container: HTMLElement, text: string) =>
  expect.poll(() => container.textContent, patience).toContain(text);

it('R10: opens a page in a transition while an answer streams', async () => {
  function Chat() {
    return useChatSession('main').messages.map(({ key, text }) => <p key={key}>{text}</p>);
  }
  const gateway = startRealTimeGateway();
  let openedWhile: string | undefined;
  const pages = createPages(() => {
    openedWhile = stream.isRunning ? 'streaming' : 'at rest';
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
  await expect.poll(() => openedWhile, patience).toBeDefined();
  expect(openedWhile).toBe('streaming');
  stream.end('the end');
  await untilShown(container, 'the end');
}, 60_000);

/** Places that show the newest message, and the commits in which two of them differed. */
function createPlaces() {
  const shown = new Map<string, string>();
  const torn: string[] = [];
  function check() {
    const [first, ...others] = shown.values();
    if (others.some((text) => text !== first)) torn.push([...shown].join(' | '));
  }
  return {
    shown,
    torn,
    Place({ id }: { readonly id: string }) {
      const text = useChatSession('main').messages.at(-1)?.text ?? '';
      useLayoutEffect(() => {
        shown.set(id, text);
        // Once all of this commit have said what they show, and before it is painted.
        queueMicrotask(check);
      }, [id, text]);
      return <p>{text}</p>;
    },
  };
}

it('R8: shows in a new place what the others are about to show, in the same commit', async () => {
  const { shown, torn, Place } = createPlaces();
  function Opening() {
    const [isOpen, setOpen] = useState(false);
    const client = useGateway();
    useEffect(() => {
      const session = getChatSession(client, 'main');
      return session.subscribe(() => {
        if (session.getState().messages.length > 0) setOpen(true);
      });
    }, [client]);
    return isOpen && <Place id="new" />;
  }
  const gateway = startRealTimeGateway();
  const container = renderConcurrently(
    gateway,
    <>
      <Status />
      <Place id="old" />
      <Opening />
    </>,
  );
  await untilShown(container, 'ready');
  startStream(gateway).end('the end');
  await untilShown(container, 'the endthe end');
  expect([...shown.keys()]).toEqual(['old', 'new']);
  expect(torn).toEqual([]);
}, 60_000);

it('R8: shows the same of a conversation everywhere, in every commit', async () => {
  const { shown, torn, Place } = createPlaces();
  const gateway = startRealTimeGateway();
  const onOpened = vi.fn();
  const pages = createPages(onOpened);
  const container = renderConcurrently(
    gateway,
    <>
      <Status />
      <Place id="above" />
      <pages.Pages>
        <Place id="inside" />
      </pages.Pages>
      <Place id="below" />
    </>,
  );
  await untilShown(container, 'ready');
  const stream = startStream(gateway);
  await untilShown(container, 'w9 ');
  pages.open();
  await expect.poll(() => onOpened, patience).toHaveBeenCalled();
  stream.end('the end');
  await untilShown(container, 'the end');
  expect([...shown.keys()]).toEqual(['above', 'below', 'inside']);
  expect(torn).toEqual([]);
}, 60_000);

const countWaiting = ({ queue }: Chat): number => queue.length;

it('R9: shows what came last, though it came while a transition was to show something else', async () => {
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

it('R8: shows at once what a selector picks that follows another part', async () => {
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
  await expect.poll(() => commits.length, patience).toBeGreaterThan(0);
  for (const text of ['first', 'second']) {
    gateway.sessions.append('main', { role: 'user', text });
    await untilShown(container, text);
  }
  expect(commits.filter((text) => text.includes('missing'))).toEqual([]);
});
