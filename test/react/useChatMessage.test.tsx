import { useChatMessage, useChatSession } from 'openclaw-react';
import { streamWords } from 'openclaw-react/testing';
import { expect, it, onTestFinished, vi } from 'vitest';

import { Boundary } from '../support/Boundary.js';
import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const sessions = [
  {
    key: 'main',
    messages: [
      { role: 'user', text: 'Hello' },
      { role: 'assistant', text: 'Hi' },
    ],
  },
] as const;

/** A list that renders each message on its own, and how often each part rendered. */
function createPanel() {
  const panel = {
    renders: {} as Record<string, number>,
    send: (_text: string): Promise<unknown> => Promise.reject(new Error('nothing was rendered')),
    List() {
      const messageKeys = useChatSession('main', (chat) => chat.messageKeys);
      count('list');
      return messageKeys.map((key) => <panel.Row key={key} messageKey={key} />);
    },
    Row({ messageKey }: { readonly messageKey: string }) {
      const message = useChatMessage('main', messageKey);
      count(messageKey);
      return <p>{message?.text ?? 'gone'}</p>;
    },
    Composer() {
      panel.send = useChatSession('main', (chat) => chat.send);
      count('composer');
      return null;
    },
  };
  const count = (part: string): void => {
    panel.renders[part] = (panel.renders[part] ?? 0) + 1;
  };
  return panel;
}

it('R11: renders the streaming message, and nothing else', async () => {
  const panel = createPanel();
  const model = () => streamWords('word '.repeat(100), 25);
  const { container } = renderPanel(
    startGateway({ sessions, model }),
    <>
      <panel.List />
      <panel.Composer />
    </>,
  );
  await wait(1_000);
  expect(container.textContent).toBe('HelloHi');
  void panel.send('Go');
  await wait(1_000);
  const before = { ...panel.renders };
  await wait(1_000);
  const rendered = Object.keys(panel.renders).filter(
    (part) => panel.renders[part] !== before[part],
  );
  expect(rendered).toHaveLength(1);
  expect(container.textContent).toMatch(/^HelloHiGo(word )+/);
});

it('shows another message at once when its key changes', async () => {
  const panel = createPanel();
  const seen: string[][] = [];
  function Both({ at }: { readonly at: number }) {
    const messageKeys = useChatSession('main', (chat) => chat.messageKeys);
    const message = useChatMessage('main', messageKeys[at] ?? '');
    seen.push([String(at), message?.text ?? 'gone']);
    return <panel.List />;
  }
  const { update } = renderPanel(startGateway({ sessions }), <Both at={0} />);
  await wait(1_000);
  seen.length = 0;
  update(<Both at={1} />);
  expect(seen.filter(([at]) => at === '1').every(([, text]) => text === 'Hi')).toBe(true);
  update(<Both at={7} />);
  expect(seen.at(-1)).toEqual(['7', 'gone']);
});

it('shows the part that a new selector picks', async () => {
  function Panel({ wants }: { readonly wants: 'status' | 'sessionKey' }) {
    return <output>{useChatSession('main', (chat) => chat[wants])}</output>;
  }
  const { container, update } = renderPanel(startGateway({ sessions }), <Panel wants="status" />);
  await wait(1_000);
  expect(container.textContent).toBe('ready');
  update(<Panel wants="sessionKey" />);
  expect(container.textContent).toBe('agent:main:main');
});

it('mounts with the newest messages beside a part that did not change', async () => {
  const panel = createPanel();
  const seen: number[] = [];
  function Count() {
    seen.push(useChatSession('main', (chat) => chat.messages).length);
    return null;
  }
  const { update } = renderPanel(startGateway({ sessions }), <panel.Composer />);
  await wait(1_000);
  void panel.send('Go');
  await wait(5_000);
  update(
    <>
      <panel.Composer />
      <Count />
    </>,
  );
  expect(new Set(seen)).toEqual(new Set([4]));
});

it('throws a selector’s error to its error boundary, and keeps the other consumers up to date', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => report.mockRestore());
  const panel = createPanel();
  function Picky() {
    return useChatSession('main', ({ messages }) => {
      if (messages.length > 2) throw new Error('too many');
      return 'few';
    });
  }
  const { container } = renderPanel(
    startGateway({ sessions, model: () => 'Yes' }),
    <>
      <Boundary>
        <Picky />
      </Boundary>
      <panel.List />
      <panel.Composer />
    </>,
  );
  await wait(1_000);
  expect(container.textContent).toBe('fewHelloHi');
  void panel.send('Go');
  await wait(5_000);
  expect(container.textContent).toBe('too manyHelloHiGoYes');
});
