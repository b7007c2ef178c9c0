import { useGatewayEvents } from 'openclaw-react';
import type { ChatMessage } from 'openclaw-react/chat';
import { useState, type ReactNode } from 'react';

/** Reads finished replies to screen readers: once, when they are whole. */
export function LiveReplies({
  messages,
}: {
  readonly messages: readonly ChatMessage[];
}): ReactNode {
  const [endedRun, setEndedRun] = useState<string>();
  useGatewayEvents('chat', ({ payload: { state, runId } }) => {
    if (state === 'final' || state === 'aborted') setEndedRun(runId);
  });
  // Other sessions' runs have no row here.
  const reply = messages.findLast(
    ({ role, runId, text }) =>
      endedRun !== undefined && runId === endedRun && role === 'assistant' && text !== '',
  );
  return (
    <p className="hidden" aria-live="polite">
      {reply?.text}
    </p>
  );
}
