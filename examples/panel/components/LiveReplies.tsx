import { useGatewayEvents } from 'openclaw-react';
import type { ChatMessage } from 'openclaw-react/chat';
import { useState, type ReactNode } from 'react';

/** Reads replies to screen readers: once, when they are whole; of a failed one, why it failed. */
export function LiveReplies({
  messages,
}: {
  readonly messages: readonly ChatMessage[];
}): ReactNode {
  const [endedRun, setEndedRun] = useState<string>();
  useGatewayEvents('chat', ({ payload: { state, runId } }) => {
    if (state === 'final' || state === 'aborted' || state === 'error') setEndedRun(runId);
  });
  // Other sessions' runs have no row here.
  const reply = messages.findLast(
    ({ role, runId, text, error }) =>
      endedRun !== undefined &&
      runId === endedRun &&
      role === 'assistant' &&
      (text !== '' || error !== undefined),
  );
  return (
    <p className="hidden" aria-live="polite">
      {reply?.error ?? reply?.text}
    </p>
  );
}
