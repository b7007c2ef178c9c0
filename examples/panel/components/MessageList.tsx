import type { useChatSession } from 'openclaw-react';
import type { ChatMessage, ToolResultPart } from 'openclaw-react/chat';
import { Fragment, useMemo, type ReactNode } from 'react';

import { useStickToBottom } from '../hooks/useStickToBottom.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';
import { MessageRow } from './MessageRow.js';
import { RunActivity } from './RunActivity.js';
import { ToolCard } from './ToolCard.js';

/** The rows of a conversation, kept at their end while they grow. */
export function MessageList({
  chat,
}: {
  readonly chat: ReturnType<typeof useChatSession>;
}): ReactNode {
  const { words } = useLanguage();
  const { messages, run, hasOlder } = chat;
  const { scroller, isAtBottom, toBottom } = useStickToBottom();
  const results = useMemo(() => toolResults(messages), [messages]);
  const calls = useMemo(() => toolCallIds(messages), [messages]);
  const writing = messages.findIndex(({ status }) => status === 'streaming');
  const waiting = messages.findIndex(({ status }) => status === 'queued');
  const end = waiting === -1 ? messages.length : waiting;
  const isTextShown = writing !== -1;
  const tools = run?.toolCalls.filter(({ toolCallId }) => !calls.has(toolCallId)) ?? [];
  const isActive = run && (!isTextShown || run.thinking !== '' || run.isStale || tools.length > 0);
  // Before the text that the run is writing, else before what waits for the run to end.
  const activityAt = isActive ? (isTextShown ? writing : end) : -1;
  const sideBefore = (at: number): string | undefined =>
    at === activityAt ? 'assistant' : sideOf(messages[at - 1]);

  const activity = run && (
    <li className="row" data-role="assistant">
      {sideOf(messages[activityAt - 1]) !== 'assistant' && (
        <p className="message-head">{words.agent}</p>
      )}
      <RunActivity run={run} tools={tools} isTextShown={isTextShown} />
    </li>
  );
  return (
    <div className="messages-frame">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className="messages" tabIndex={0} aria-label={words.conversation}>
        <div className="messages-content">
          {hasOlder && (
            <button
              className="button older"
              type="button"
              onClick={() => void chat.loadOlder().catch(() => {})}
            >
              <Icon name="arrowUp" />
              {words.loadOlder}
            </button>
          )}
          <ol>
            {messages.map((message, at) => (
              <Fragment key={message.key}>
                {at === activityAt && activity}
                <li
                  className="row"
                  data-role={message.role}
                  data-continued={sideBefore(at) === sideOf(message)}
                >
                  <MessageRow message={message} onRetry={chat.retry} onDiscard={chat.discard} />
                  {message.parts.map((part) => {
                    if (part.type === 'toolCall') {
                      return (
                        <ToolCard
                          key={part.toolCallId}
                          name={part.name}
                          input={part.arguments}
                          result={results.get(part.toolCallId)}
                          live={run?.toolCalls.find((c) => c.toolCallId === part.toolCallId)}
                        />
                      );
                    }
                    const isOrphan = part.type === 'toolResult' && !calls.has(part.toolCallId);
                    return (
                      isOrphan && (
                        <ToolCard key={part.toolCallId} name={part.name ?? ''} result={part} />
                      )
                    );
                  })}
                </li>
              </Fragment>
            ))}
            {activityAt === messages.length && activity}
          </ol>
        </div>
      </section>
      {!isAtBottom && (
        <button className="button to-latest" type="button" onClick={toBottom}>
          <Icon name="arrowDown" />
          {words.toLatest}
        </button>
      )}
    </div>
  );
}

const sideOf = (message: ChatMessage | undefined): string | undefined =>
  message?.role === 'tool' ? 'assistant' : message?.role;

function toolResults(messages: readonly ChatMessage[]): ReadonlyMap<string, ToolResultPart> {
  const parts = messages.flatMap((message) => message.parts);
  return new Map(
    parts.flatMap((part) => (part.type === 'toolResult' ? [[part.toolCallId, part]] : [])),
  );
}

function toolCallIds(messages: readonly ChatMessage[]): ReadonlySet<string> {
  const parts = messages.flatMap((message) => message.parts);
  return new Set(parts.flatMap((part) => (part.type === 'toolCall' ? [part.toolCallId] : [])));
}
