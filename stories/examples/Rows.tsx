import { useChatMessage, useChatSession } from 'openclaw-react';
import type { ReactNode } from 'react';

/** The list renders when rows come or go, a row when it changes: a new word renders one row. */
export function Rows(): ReactNode {
  const messageKeys = useChatSession('main', (chat) => chat.messageKeys);
  const send = useChatSession('main', (chat) => chat.send);
  return (
    <>
      {messageKeys.map((messageKey) => (
        <Row key={messageKey} messageKey={messageKey} />
      ))}
      <button type="button" onClick={() => void send('Tell me a story')}>
        Ask
      </button>
    </>
  );
}

function Row({ messageKey }: { readonly messageKey: string }): ReactNode {
  const message = useChatMessage('main', messageKey);
  return (
    <p>
      {message?.role}: {message?.text}
    </p>
  );
}
