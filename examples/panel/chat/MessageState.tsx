import type { ChatMessage } from 'openclaw-react/chat';
import type { ReactNode } from 'react';

import { ignoreRejection } from '../ignoreRejection.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** The state of a message that is not complete, and its actions. */
export function MessageState({
  message,
  onRetry,
  onDiscard,
}: {
  readonly message: ChatMessage;
  readonly onRetry: (key: string) => void;
  readonly onDiscard: (key: string) => Promise<void>;
}): ReactNode {
  const { words } = useLanguage();
  const { key, role, status, error, text } = message;
  const discard = (
    <button
      className="link"
      type="button"
      onClick={() => void onDiscard(key).catch(ignoreRejection)}
    >
      {words.discard}
    </button>
  );
  switch (status) {
    case 'pending':
      return (
        <p className="state">
          <Icon name="clock" />
          {words.sending}
        </p>
      );
    case 'queued':
      return (
        <p className="state">
          <Icon name="clock" />
          {words.queued}
          {discard}
        </p>
      );
    case 'aborted':
      return (
        <p className="state">
          <Icon name="stop" />
          {words.aborted}
        </p>
      );
    case 'failed':
      return (
        <p className="state" data-tone="bad">
          <Icon name="alert" />
          {/* Gateways write the error of a failed response as its text. */}
          {error === undefined || error === text ? words.failed : error}
          {role === 'user' && (
            <>
              <button className="link" type="button" onClick={() => onRetry(key)}>
                {words.retry}
              </button>
              {discard}
            </>
          )}
        </p>
      );
    case 'sent':
    case 'streaming':
    case 'complete':
      return null;
  }
}
