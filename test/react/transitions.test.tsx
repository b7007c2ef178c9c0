import { fireEvent } from '@testing-library/react';
import { useChatSession } from 'openclaw-react';
import { useDeferredValue, useLayoutEffect, useState, useTransition } from 'react';
import { expect, it, onTestFinished } from 'vitest';

import { createDeferred } from '../support/deferred.js';
import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const other = 'agent:main:other';
const sessions = [
  { key: 'main', messages: [{ role: 'user', text: 'First' }] },
  { key: other, messages: [{ role: 'user', text: 'Second' }] },
] as const;

it('R8: shows one session or the other, never a mixture, when the key changes in a transition', async () => {
  const seen = new Set<string>();
  function Panel() {
    const [key, setKey] = useState('main');
    const [, startOpening] = useTransition();
    const { messages } = useChatSession(key);
    useLayoutEffect(() => {
      seen.add(`${key}: ${messages.map(({ text }) => text).join()}`);
    });
    return <button onClick={() => startOpening(() => setKey(other))}>Open</button>;
  }
  const panel = renderPanel(startGateway({ sessions }), <Panel />);
  await wait(1_000);
  fireEvent.click(panel.getByRole('button'));
  await wait(1_000);
  expect([...seen]).toEqual(['main: ', 'main: First', `${other}: `, `${other}: Second`]);
});

it('follows a deferred key', async () => {
  function Panel({ sessionKey }: { readonly sessionKey: string }) {
    const { messages } = useChatSession(useDeferredValue(sessionKey));
    return messages.map(({ key, text }) => <p key={key}>{text}</p>);
  }
  const panel = renderPanel(startGateway({ sessions }), <Panel sessionKey="main" />);
  await wait(1_000);
  panel.update(<Panel sessionKey={other} />);
  await wait(1_000);
  expect(panel.container.textContent).toBe('Second');
});

it('keeps showing new text while an action of the page is pending', async () => {
  const words = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
  // The action waits for a slow server. Until it ends, React holds later transitions of any root.
  const action = createDeferred();
  onTestFinished(action.resolve);
  function Panel() {
    const chat = useChatSession('main');
    const [, startAction] = useTransition();
    const go = () => {
      startAction(() => action.promise);
      void chat.send('Go');
    };
    return (
      <>
        <button onClick={go}>Go</button>
        <p>{chat.messages.at(-1)?.text}</p>
      </>
    );
  }
  const panel = renderPanel(startGateway({ model: () => words }), <Panel />);
  await wait(1_000);
  fireEvent.click(panel.getByRole('button'));
  await wait(500);
  const shown = panel.container.querySelector('p')?.textContent;
  expect(shown).toMatch(/^w0 w1 /);
  expect(shown).not.toBe(words);
});
