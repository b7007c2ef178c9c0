import { useGatewayEvents } from 'openclaw-react';
import type { ChatMessage } from 'openclaw-react/chat';
import { useState, type ReactNode } from 'react';

/** Announces each response to screen readers when the run ends. Announces the error of a failed run. */
export function ResponseAnnouncer({
  messages,
}: {
  readonly messages: readonly ChatMessage[];
}): ReactNode {
  const [endedRun, setEndedRun] = useState<string>();
  useGatewayEvents('chat', ({ payload: { state, runId } }) => {
    if (state === 'final' || state === 'aborted' || state === 'error') setEndedRun(runId);
  });
  // Runs of other sessions have no message here.
  const response = messages.findLast(
    ({ role, runId, text, error }) =>
      endedRun !== undefined &&
      runId === endedRun &&
      role === 'assistant' &&
      (text !== '' || error !== undefined),
  );
  return (
    <p className="hidden" aria-live="polite">
      {response?.error ?? response?.text}
    </p>
  );
}
