import { GatewayError, useChatSession } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Composer } from './Composer.js';
import { EmptyChat } from './EmptyChat.js';
import { Icon } from './Icon.js';
import { LiveReplies } from './LiveReplies.js';
import { MessageList } from './MessageList.js';

/** One conversation. */
export function Chat({
  sessionKey,
  title,
}: {
  readonly sessionKey: string;
  readonly title: string;
}): ReactNode {
  const { catalogue } = useLanguage();
  const chat = useChatSession(sessionKey);
  const { messages, run, status, error } = chat;

  // A message that cannot be sent stays in the list and says so: nothing to add here.
  const send = (text: string): void => void chat.send(text).catch(ignoreRefusal);

  const isEmpty = messages.length === 0 && run === null;
  return (
    <div className="chat">
      <header className="chat-head">
        <h1>{title}</h1>
        <code>{sessionKey}</code>
      </header>
      {error && (
        <div className="notice" data-tone="bad">
          <Icon name="alert" />
          <p className="notice-body" role="alert">
            {formatError(error, catalogue)}
          </p>
        </div>
      )}
      {isEmpty ? (
        <EmptyChat isLoading={status === 'loading' || status === 'idle'} onSuggest={send} />
      ) : (
        <MessageList chat={chat} />
      )}
      <LiveReplies messages={messages} />
      <Composer
        onSend={send}
        onStop={run ? () => void chat.abort(run.runId).catch(ignoreRefusal) : undefined}
      />
    </div>
  );
}

/** What a gateway refuses shows in the row; anything else is a defect and must be seen. */
function ignoreRefusal(error: unknown): void {
  if (!GatewayError.is(error)) throw error;
}
