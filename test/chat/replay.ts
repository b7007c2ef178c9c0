import type { ChatMessage } from 'openclaw-react/chat';

import {
  createTranscript,
  type Transcript,
  type TranscriptView,
} from '../../src/chat/model/transcript.js';
import { createSend, show } from '../../src/chat/outbox/sends.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import type { Step } from './recording.js';

/** Plays a conversation into the models, as a session would: with its timers, but without waiting. */
export function replay(
  steps: readonly Step[],
  {
    times = 1,
    onView,
  }: { times?: number; onView?: (view: TranscriptView, step: Step) => void } = {},
): TranscriptView {
  const transcript = createTranscript({ maxMessages: 1000 });
  const { sends } = transcript;
  const asked = new Map<string, number>();
  const endings = new Map<string, number>();
  let now = 0;
  let process: string | undefined;
  let view = transcript.publish();
  for (const step of steps) {
    switch (step.kind) {
      case 'pause':
        now += step.ms;
        for (const [runId, at] of endings) {
          if (now < at) continue;
          endings.delete(runId);
          transcript.closeEnding(runId);
        }
        break;
      case 'event':
        for (let time = 0; time < times; time++) {
          const effect = take(transcript, step.event, step.payload);
          if (effect === 'ending') endings.set(String(step.payload['runId']), now + 1000);
        }
        break;
      case 'send':
        sends.add({
          ...createSend(step.key, step, pendingRow(step.key, step.text), ''),
          state: 'out',
          outAt: transcript.tick(),
        });
        break;
      case 'answer': {
        const send = sends.get(step.key);
        if (!send) break;
        send.state = step.ok ? 'taken' : 'failed';
        if (!step.ok) show(send, 'failed');
        else if (step.status === undefined) sends.remove(step.key);
        else if (send.row.status === 'pending') show(send, 'sent');
        break;
      }
      case 'ask':
        asked.set(step.id, transcript.tick());
        break;
      case 'history':
        transcript.history(step.answer, asked.get(step.id) ?? 0, step.limit);
        break;
      case 'lost':
        transcript.markStale();
        break;
      case 'hello':
        if (process !== undefined && process !== step.process) transcript.endStale('aborted');
        process = step.process;
        break;
    }
    view = transcript.publish();
    onView?.(view, step);
  }
  return view;
}

function take(transcript: Transcript, event: string, payload: JsonObject): string {
  const isKnown =
    payload['sessionKey'] !== undefined || transcript.knowsRun(String(payload['runId']));
  if (!isKnown) return 'none';
  return transcript.take(event, payload);
}

export const pendingRow = (key: string, text: string): ChatMessage => ({
  key,
  role: 'user',
  parts: [{ type: 'text', text }],
  text,
  createdAt: 0,
  runId: key,
  status: 'pending',
});

/** What a person sees of a row. */
export const look = ({ role, text, status }: ChatMessage): string => `${role} ${status}: ${text}`;
