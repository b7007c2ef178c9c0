import type { ChatMessage } from 'openclaw-react/chat';

import {
  createTranscript,
  type Transcript,
  type TranscriptSnapshot,
} from '../../src/chat/model/transcript.js';
import {
  createSend,
  setState,
  startAttempt,
  stateSince,
  type MessageDraft,
} from '../../src/chat/outbox/sendState.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import type { Step } from './recording.js';

/** Applies a recorded session to the models as its controller would, with a virtual clock. */
export function replay(
  steps: readonly Step[],
  {
    times = 1,
    onSnapshot,
  }: { times?: number; onSnapshot?: (snapshot: TranscriptSnapshot, step: Step) => void } = {},
): TranscriptSnapshot {
  const transcript = createTranscript({ maxMessages: 1000 });
  const { sends } = transcript;
  const requestedAt = new Map<string, number>();
  const pendingEnds = new Map<string, number>();
  let now = 0;
  let process: string | undefined;
  let snapshot = transcript.snapshot();
  for (const step of steps) {
    switch (step.kind) {
      case 'pause':
        now += step.ms;
        for (const [runId, at] of pendingEnds) {
          if (now < at) continue;
          pendingEnds.delete(runId);
          transcript.applyPendingEnd(runId);
        }
        break;
      case 'event':
        for (let time = 0; time < times; time++) {
          const effect = handleEvent(transcript, step.event, step.payload);
          if (effect === 'pendingEnd') pendingEnds.set(String(step.payload['runId']), now + 1000);
        }
        break;
      case 'send': {
        const draft = createDraft(step.key, step.text);
        const send = createSend({ key: step.key, input: step, draft, owner: '' });
        sends.add(send);
        startAttempt(send, { sentAt: transcript.nextSequence(), process: undefined });
        break;
      }
      case 'sendResult': {
        const send = sends.get(step.key);
        if (!send) break;
        if (!step.ok) setState(send, { name: 'failed', error: undefined });
        else if (step.status === undefined) sends.remove(step.key);
        else if (send.state.name === 'inFlight')
          setState(send, { name: 'accepted', since: stateSince(send), missingFrom: 0 });
        break;
      }
      case 'historyRequest':
        requestedAt.set(step.id, transcript.nextSequence());
        break;
      case 'historyResult':
        transcript.applyHistory(step.result, {
          askedAt: requestedAt.get(step.id) ?? 0,
          limit: step.limit,
        });
        break;
      case 'disconnect':
        transcript.markFramesMissed();
        break;
      case 'hello':
        if (process !== undefined && process !== step.process) transcript.endStaleRuns('aborted');
        process = step.process;
        break;
    }
    snapshot = transcript.snapshot();
    onSnapshot?.(snapshot, step);
  }
  return snapshot;
}

function handleEvent(transcript: Transcript, event: string, payload: JsonObject): string {
  const isKnown =
    payload['sessionKey'] !== undefined || transcript.knowsRun(String(payload['runId']));
  if (!isKnown) return 'none';
  return transcript.handleEvent(event, payload);
}

export const createDraft = (key: string, text: string): MessageDraft => ({
  key,
  role: 'user',
  parts: [{ type: 'text', text }],
  text,
  createdAt: 0,
  runId: key,
});

/** Returns the visible part of a message, in one line. */
export const summaryOf = ({ role, text, status }: ChatMessage): string =>
  `${role} ${status}: ${text}`;
