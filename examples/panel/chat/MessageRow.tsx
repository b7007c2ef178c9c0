import type { ChatMessage, ChatPart } from 'openclaw-react/chat';
import { memo, type ReactNode } from 'react';

import { formatTime } from '../format.js';
import { useLanguage } from '../language/useLanguage.js';
import { ShowAll } from '../ui/ShowAll.js';
import { Media } from './Media.js';
import { MessageState } from './MessageState.js';
import { RichText } from './RichText.js';
import { Thoughts } from './Thoughts.js';

/** One message without its tools. Memoised: unchanged messages keep their identity. */
export const MessageRow = memo(function MessageRow({
  message,
  onRetry,
  onDiscard,
  onShowAll,
}: {
  readonly message: ChatMessage;
  readonly onRetry: (key: string) => void;
  readonly onDiscard: (key: string) => Promise<void>;
  /** Resolves with false if the gateway does not return the full message. */
  readonly onShowAll: (key: string) => Promise<boolean>;
}): ReactNode {
  const { language, words } = useLanguage();
  const { role, parts, createdAt, status } = message;
  if (role === 'tool') return null;
  const speaker = { user: words.you, assistant: words.agent, system: words.system }[role];
  return (
    <article className="message" data-role={role} data-status={status}>
      <header className="message-head">
        <span>{speaker}</span>
        {createdAt > 0 && (
          <time dateTime={new Date(createdAt).toISOString()}>
            {formatTime(createdAt, language)}
          </time>
        )}
      </header>
      <div className="message-body">
        {parts.map((part, index) => (
          // Parts have no key, and their order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <Part key={index} part={part} />
        ))}
      </div>
      {message.isTruncated && <ShowAll onClick={() => onShowAll(message.key)} />}
      <MessageState message={message} onRetry={onRetry} onDiscard={onDiscard} />
    </article>
  );
});

function Part({ part }: { readonly part: ChatPart }): ReactNode {
  const { words } = useLanguage();
  switch (part.type) {
    case 'text':
      return <RichText text={part.text} />;
    case 'thinking':
      return <Thoughts text={part.text} />;
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return <Media part={part} />;
    case 'compaction':
      return <p className="marker">{words.compaction}</p>;
    case 'reset':
      return <p className="marker">{words.reset}</p>;
    case 'unknown':
      return <p className="marker">{words.unknownPart}</p>;
    case 'toolCall':
    case 'toolResult':
      // The list shows each call with its result.
      return null;
  }
}
