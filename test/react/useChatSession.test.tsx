import { useChatSession, type ChatMessage } from 'openclaw-react';
import { describe, expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

type Chat = ReturnType<typeof useChatSession>;

/** A panel that exposes the last result of its hook. */
function createChatPanel(sessionKey = 'main') {
  const panel = {
    chat: undefined as Chat | undefined,
    renders: 0,
    Chat() {
      const chat = useChatSession(sessionKey);
      panel.chat = chat;
      panel.renders += 1;
      return chat.messages.map((message) => <p key={message.key}>{message.text}</p>);
    },
    current(): Chat {
      if (!panel.chat) throw new Error('nothing was rendered');
      return panel.chat;
    },
  };
  return panel;
}

const summarize = (messages: readonly ChatMessage[]) =>
  messages.map(({ role, text, status }) => [role, text, status]);

const sessions = [
  {
    key: 'main',
    messages: [
      { role: 'user', text: 'Hello' },
      { role: 'assistant', text: 'Hi' },
    ],
  },
] as const;

describe('useChatSession', () => {
  it('shows the history', async () => {
    const panel = createChatPanel();
    renderPanel(startGateway({ sessions }), <panel.Chat />);
    expect(panel.current().status).toBe('loading');
    await wait(1_000);
    expect(panel.current()).toMatchObject({
      status: 'ready',
      sessionKey: 'agent:main:main',
      run: null,
    });
    expect(summarize(panel.current().messages)).toEqual([
      ['user', 'Hello', 'complete'],
      ['assistant', 'Hi', 'complete'],
    ]);
  });

  it('shows a message at once, then the streaming response, then the records of both', async () => {
    const gateway = startGateway({ model: () => 'one two three four five six seven eight' });
    const panel = createChatPanel();
    renderPanel(gateway, <panel.Chat />);
    await wait(1_000);

    gateway.faults.delayMs = 20;
    const sent = panel.current().send('Count');
    await wait(0);
    expect(summarize(panel.current().messages)).toEqual([['user', 'Count', 'pending']]);

    await wait(150);
    await expect(sent).resolves.toMatchObject({ runId: expect.any(String) });
    const streaming = panel.current().messages.at(-1);
    expect(streaming).toMatchObject({ role: 'assistant', status: 'streaming' });
    expect('one two three four five six seven eight').toContain(streaming?.text ?? '?');
    expect(panel.current().run).not.toBeNull();

    await wait(5_000);
    expect(summarize(panel.current().messages)).toEqual([
      ['user', 'Count', 'complete'],
      ['assistant', 'one two three four five six seven eight', 'complete'],
    ]);
    expect(panel.current().run).toBeNull();
    expect(panel.current().messages.map(({ id }) => id)).toEqual(
      gateway.sessions.history('main').map((row) => (row['__openclaw'] as { id: string }).id),
    );
  });

  it('keeps the keys of messages when their records replace them', async () => {
    const panel = createChatPanel();
    renderPanel(startGateway({ model: () => 'a b c d e f' }), <panel.Chat />);
    await wait(1_000);
    void panel.current().send('Go');
    await wait(200);
    const early = panel.current().messageKeys;
    await wait(5_000);
    expect(panel.current().messageKeys.slice(0, early.length)).toEqual(early);
    expect(panel.current().messageKeys).toHaveLength(2);
  });

  it('stops a run and keeps its text', async () => {
    const gateway = startGateway({
      model: () => [{ type: 'text', text: 'so far ' }, { type: 'hang' }],
    });
    const panel = createChatPanel();
    renderPanel(gateway, <panel.Chat />);
    await wait(1_000);
    void panel.current().send('Go on');
    await wait(1_000);
    expect(panel.current().run).not.toBeNull();
    const stopped = panel.current().abort();
    await wait(2_000);
    await expect(stopped).resolves.toMatchObject({ aborted: true });
    expect(panel.current().run).toBeNull();
    expect(panel.current().messages.at(-1)).toMatchObject({
      role: 'assistant',
      text: expect.stringContaining('so far'),
    });
  });

  it('loses nothing and repeats nothing when the connection drops during a run', async () => {
    const gateway = startGateway({ model: () => 'one two three four five six seven eight' });
    const panel = createChatPanel();
    renderPanel(gateway, <panel.Chat />);
    await wait(1_000);
    void panel
      .current()
      .send('First')
      .catch(() => {});
    await wait(150);
    gateway.faults.close(1006);
    await wait(60_000);
    expect(panel.current().status).toBe('ready');
    expect(panel.current().messages.map(({ text }) => text)).toEqual(
      gateway.sessions.history('main').map(historyText),
    );
    void panel.current().send('Second');
    await wait(10_000);
    expect(panel.current().messages.filter(({ text }) => text === 'Second')).toHaveLength(1);
  });

  it('sends a message written while disconnected once, after the reconnect', async () => {
    const gateway = startGateway({ model: () => 'Welcome back' });
    const panel = createChatPanel();
    renderPanel(gateway, <panel.Chat />);
    await wait(1_000);
    gateway.stop();
    await wait(1_000);
    void panel.current().send('Are you there?');
    await wait(10);
    expect(summarize(panel.current().messages)).toEqual([['user', 'Are you there?', 'queued']]);
    gateway.start();
    await wait(60_000);
    expect(summarize(panel.current().messages)).toEqual([
      ['user', 'Are you there?', 'complete'],
      ['assistant', 'Welcome back', 'complete'],
    ]);
  });

  it('keeps unchanged messages the same objects while the next response streams', async () => {
    const gateway = startGateway({ sessions, model: () => 'a b c d e f g h i j' });
    const panel = createChatPanel();
    renderPanel(gateway, <panel.Chat />);
    await wait(1_000);
    const before = panel.current().messages;
    void panel.current().send('Go');
    await wait(300);
    expect(panel.current().messages.length).toBeGreaterThan(2);
    expect(panel.current().messages[0]).toBe(before[0]);
    expect(panel.current().messages[1]).toBe(before[1]);
  });

  it('shows the other session when the key changes, and nothing of the first', async () => {
    const gateway = startGateway({
      sessions: [
        ...sessions,
        { key: 'agent:main:other', messages: [{ role: 'user', text: 'Other' }] },
      ],
    });
    const texts: string[] = [];
    function Chat({ sessionKey }: { readonly sessionKey: string }) {
      const { messages } = useChatSession(sessionKey);
      texts.push(`${sessionKey}: ${messages.map(({ text }) => text).join()}`);
      return null;
    }
    const panel = renderPanel(gateway, <Chat sessionKey="main" />);
    await wait(1_000);
    panel.update(<Chat sessionKey="agent:main:other" />);
    await wait(1_000);
    expect(texts.at(-1)).toBe('agent:main:other: Other');
    expect(texts).not.toContain('agent:main:other: Hello,Hi');
  });

  it('returns the same functions on every render', async () => {
    const panel = createChatPanel();
    renderPanel(startGateway({ sessions }), <panel.Chat />);
    const { send, abort } = panel.current();
    await wait(1_000);
    expect(panel.current().send).toBe(send);
    expect(panel.current().abort).toBe(abort);
  });
});

const historyText = (row: Readonly<Record<string, unknown>>): string => {
  const { content } = row as { content: string | readonly { readonly text?: string }[] };
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
};
