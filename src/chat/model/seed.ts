import type { ChatMessage } from '../../core/chatMessage.js';
import { insertRecord, type TranscriptState } from './transcriptState.js';

/** Adds messages of the cache as records, until a history confirms them. */
export function seedMessages(state: TranscriptState, cached: readonly ChatMessage[]): void {
  for (const message of cached) {
    const id = message.id ?? message.key;
    const known = state.records.get(id);
    insertRecord(
      state,
      {
        id,
        seq: message.seq,
        text: '',
        messages: [...(known?.messages ?? []), message],
        isPersisted: true,
        arrivedAt: state.sequence,
        runId: message.runId,
        key: known?.key ?? (hasOwnKey(message, id) ? undefined : message.key),
      },
      known,
    );
  }
}

/** Whether a message has the key of its record or of a commentary, not that of a message it replaced. */
const hasOwnKey = ({ key, runId }: ChatMessage, id: string): boolean =>
  key === id || [id, runId].some((prefix) => key.startsWith(`${prefix}:`));
