import { useChatMessage, useChatSession } from 'openclaw-react';
import type { ReactNode } from 'react';

/** A new message renders the list, a changed one only itself: a new word renders one message. */
export function Messages(): ReactNode {
  const messageKeys = useChatSession('main', (chat) => chat.messageKeys);
  const send = useChatSession('main', (chat) => chat.send);
  return (
    <>
      {messageKeys.map((messageKey) => (
        <Message key={messageKey} messageKey={messageKey} />
      ))}
      <button type="button" onClick={() => void send('Tell me a story')}>
        Ask
      </button>
    </>
  );
}

function Message({ messageKey }: { readonly messageKey: string }): ReactNode {
  const message = useChatMessage('main', messageKey);
  return (
    <p>
      {message?.role}: {message?.text}
    </p>
  );
}
