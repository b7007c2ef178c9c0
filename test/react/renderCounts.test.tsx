import { render } from '@testing-library/react';
import { GatewayProvider, useChatMessage, useChatSession, useGatewayStatus } from 'openclaw-react';
import { getChatSession } from 'openclaw-react/chat';
import type { FakeGateway } from 'openclaw-react/testing';
import { memo, useEffect } from 'react';
import { expect, it } from 'vitest';

import { startGateway, startReadyClient } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const messageCount = 200;
const deltaCount = 2_000;
const frameMs = 16;

const startLongGateway = () =>
  startGateway({
    sessions: [
      {
        key: 'main',
        messages: Array.from({ length: messageCount }, (_, at) => ({
          role: at % 2 === 0 ? 'user' : 'assistant',
          text: `message ${at}`,
        })),
      },
    ],
  });

/** Counts the renders of each component. */
function createCounts() {
  const counts = new Map<string, number>();
  return {
    useCount(id: string) {
      useEffect(() => {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      });
    },
    of: (id: string) => counts.get(id) ?? 0,
    ids: () => [...counts.keys()],
    reset: () => counts.clear(),
  };
}

/** A response of `deltaCount` deltas. */
function createResponse(gateway: FakeGateway) {
  let text = '';
  let seq = 0;
  const emitDelta = () => {
    seq += 1;
    text += `w${seq} `;
    gateway.emit('chat', {
      runId: 'run',
      sessionKey: 'agent:main:main',
      agentId: 'main',
      seq,
      state: 'delta',
      deltaText: `w${seq} `,
      message: { role: 'assistant', content: [{ type: 'text', text }], timestamp: Date.now() },
    });
  };
  return {
    /** Starts the response: its message is shown. */
    async begin() {
      emitDelta();
      await wait(100);
    },
    /** Ten deltas a frame, as from a gateway that does not coalesce; resolves with the frames. */
    async stream() {
      for (let frame = 0; frame < deltaCount / 10; frame += 1) {
        for (let each = 0; each < 10; each += 1) emitDelta();
        await wait(frameMs);
      }
      await wait(frameMs);
      return { frames: deltaCount / 10 + 1, text };
    },
  };
}

it('R11: renders only the streaming message, once per frame, when parts are selected', async () => {
  const counts = createCounts();
  const Row = memo(function Row({ messageKey }: { readonly messageKey: string }) {
    counts.useCount(messageKey);
    return <p>{useChatMessage('main', messageKey)?.text}</p>;
  });
  function List() {
    counts.useCount('list');
    const keys = useChatSession('main', (chat) => chat.messageKeys);
    return keys.map((key) => <Row key={key} messageKey={key} />);
  }
  function Status() {
    counts.useCount('status');
    return <output>{useGatewayStatus(({ status }) => status)}</output>;
  }
  function ChatStatus() {
    counts.useCount('chat status');
    return <output>{useChatSession('main', (chat) => chat.status)}</output>;
  }
  const gateway = startLongGateway();
  const { container } = renderPanel(
    gateway,
    <>
      <Status />
      <ChatStatus />
      <List />
    </>,
  );
  await wait(1_000);
  expect(container.querySelectorAll('p')).toHaveLength(messageCount);
  const response = createResponse(gateway);
  await response.begin();
  counts.reset();

  const { frames, text } = await response.stream();
  expect(container.querySelectorAll('p')).toHaveLength(messageCount + 1);
  expect([...container.querySelectorAll('p')].at(-1)?.textContent?.trim()).toBe(text.trim());
  const [written = '', ...others] = counts.ids();
  expect(others).toEqual([]);
  expect(counts.of(written)).toBeGreaterThan(frames / 2);
  expect(counts.of(written)).toBeLessThanOrEqual(frames);
}, 60_000);

it('R12: renders the container once per snapshot, and unchanged messages never, without a selector', async () => {
  const counts = createCounts();
  const Row = memo(function Row({ id, text }: { readonly id: string; readonly text: string }) {
    counts.useCount(id);
    return <p>{text}</p>;
  });
  function Chat() {
    counts.useCount('container');
    return useChatSession('main').messages.map(({ key, text }) => (
      <Row key={key} id={key} text={text} />
    ));
  }
  const gateway = startLongGateway();
  const client = await startReadyClient(gateway);
  const { container } = render(
    <GatewayProvider client={client}>
      <Chat />
    </GatewayProvider>,
  );
  await wait(1_000);
  const response = createResponse(gateway);
  await response.begin();
  let snapshots = 0;
  getChatSession(client, 'main').subscribe(() => {
    snapshots += 1;
  });
  counts.reset();

  const { frames } = await response.stream();
  expect(container.querySelectorAll('p')).toHaveLength(messageCount + 1);
  expect(snapshots).toBeGreaterThan(frames / 2);
  expect(counts.of('container')).toBe(snapshots);
  expect(snapshots).toBeLessThanOrEqual(frames);
  expect(counts.ids().filter((id) => id !== 'container')).toHaveLength(1);
}, 60_000);
