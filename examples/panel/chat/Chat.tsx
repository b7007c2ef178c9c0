import { GatewayError, useChatSession, type ListedSession } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import { useEffect, useState, type ReactNode } from 'react';

import { emptyDraft, toMessage, type Draft } from '../draft.js';
import { useFileDrop } from '../hooks/useFileDrop.js';
import { ignoreRejection } from '../ignoreRejection.js';
import { useLanguage } from '../language/useLanguage.js';
import { Notice } from '../ui/Notice.js';
import { ChatHead } from './ChatHead.js';
import { Composer } from './Composer.js';
import { EmptyChat } from './EmptyChat.js';
import { MessageList } from './MessageList.js';
import { ResponseAnnouncer } from './ResponseAnnouncer.js';

/** One session with its messages and its composer. */
export function Chat({
  sessionKey,
  session,
  title,
  drafts,
  onLeave,
}: {
  readonly sessionKey: string;
  /** The session in the list; undefined before its first message. */
  readonly session: ListedSession | undefined;
  readonly title: string;
  /** Drafts by session key, restored when the user returns. A change renders nothing. */
  readonly drafts: Map<string, Draft>;
  /** Called after the session was deleted. */
  readonly onLeave: () => void;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  const chat = useChatSession(sessionKey);
  const { messages, run, status, error } = chat;
  const [draft, setDraft] = useState(() => drafts.get(sessionKey) ?? emptyDraft);
  useEffect(() => {
    drafts.set(sessionKey, draft);
  }, [drafts, sessionKey, draft]);
  const [rejection, setRejection] = useState<GatewayError>();
  const addFiles = (files: readonly File[]): void =>
    setDraft((before) => ({ ...before, files: [...before.files, ...files] }));
  const { isOver, target } = useFileDrop(addFiles);

  const send = async (sent: Draft): Promise<void> => {
    setRejection(undefined);
    try {
      await chat.send(toMessage(sent));
    } catch (rejected) {
      if (!GatewayError.is(rejected)) throw rejected;
      // Other rejected messages stay in the list and show the reason, even a text that is too long.
      if (rejected.code !== 'CLIENT_PAYLOAD_TOO_LARGE' || rejected.details === undefined) return;
      setRejection(rejected);
      setDraft(sent);
    }
  };

  const isEmpty = messages.length === 0 && run === null;
  return (
    <div className="chat" {...target}>
      <ChatHead
        title={title}
        sessionKey={sessionKey}
        session={session}
        onReset={chat.reset}
        onLeave={onLeave}
      />
      {error && <Notice text={formatError(error, catalogue)} />}
      {isEmpty ? (
        <EmptyChat
          isLoading={status === 'loading' || status === 'idle'}
          onSuggest={(text) => void send({ ...emptyDraft, text })}
        />
      ) : (
        <MessageList chat={chat} />
      )}
      <ResponseAnnouncer messages={messages} />
      {rejection && <Notice text={formatError(rejection, catalogue)} />}
      <Composer
        draft={draft}
        onDraft={setDraft}
        onFiles={addFiles}
        onSend={() => {
          setDraft(emptyDraft);
          void send(draft);
        }}
        onStop={run ? () => void chat.abort(run.runId).catch(ignoreRejection) : undefined}
      />
      {isOver && <p className="drop-here">{words.dropHere}</p>}
    </div>
  );
}
