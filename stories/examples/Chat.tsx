import { useChatSession } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Chat(): ReactNode {
  const { messages, run, send, abort } = useChatSession('main');
  const [rejection, setRejection] = useState('');
  return (
    <>
      {messages.map((message) => (
        <p key={message.key}>
          {message.role}: {message.text}
        </p>
      ))}
      <button type="button" onClick={() => void send('Hello')}>
        Say hello
      </button>
      <button
        type="button"
        disabled={!run}
        onClick={() => void abort().catch((error: unknown) => setRejection(String(error)))}
      >
        Stop
      </button>
      {rejection && <p role="alert">{rejection}</p>}
    </>
  );
}
