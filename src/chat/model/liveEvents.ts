import { isObject, type JsonObject } from '../../protocol/frames.js';
import { asObject, asString } from '../../protocol/json.js';
import { attachRecord } from './attachRecord.js';
import { resetSession, rewindSession, startGeneration } from './generation.js';
import { linkRecord } from './linkRecord.js';
import { isShownByRecord } from './liveMessage.js';
import { readMessage } from './readMessage.js';
import { isRunning, type RunModel } from './run.js';
import { handleAgentEvent, handleChatEvent, type EventEffect } from './runEvents.js';
import { keepStreamedText, openNextSegment } from './segments.js';
import { insertRecord, isOtherSession, type TranscriptState } from './transcriptState.js';

/** Applies an event of this session. */
export function handleEvent(
  state: TranscriptState,
  event: string,
  payload: JsonObject,
): EventEffect {
  state.sequence++;
  if (event === 'session.message') {
    // Announced for 2026.9.7: the text of the run without the record, to be applied before the record.
    const { chatStream } = payload;
    if (isObject(chatStream)) handleRunEvent(state, 'chat', { state: 'delta', ...chatStream });
    return handleSessionMessage(state, payload);
  }
  if (event === 'sessions.changed') return handleSessionsChanged(state, payload);
  return handleRunEvent(state, event, payload);
}

/** Applies a record that the gateway announces. A history overrides it. */
function handleSessionMessage(state: TranscriptState, payload: JsonObject): EventEffect {
  if (payload['message'] === undefined) return 'needsRefetch';
  const message = readMessage(payload['message']);
  const id = message?.importId ?? asString(payload['messageId']) ?? message?.message.id;
  // 2026.4 and 2026.5 first announce some sends without an id. The announcement with an id follows.
  if (message === undefined || id === undefined) return 'none';
  const about = asString(payload['sessionId']);
  const isNewSession = isOtherSession(state, about);
  if (isNewSession) {
    startGeneration(state, { since: state.sequence - 1 });
    state.sessionId = about ?? null;
  }
  const known = state.records.get(id);
  if (known?.isPersisted) return 'none';
  const options = { isPersisted: false, canBeLive: true, canMatchSend: true };
  const record = linkRecord(state, { id, messages: [message] }, options);
  insertRecord(state, record, known);
  const isOutOfOrder = !known && (record.seq ?? Infinity) <= state.history.newestSeq;
  if (isNewSession || isOutOfOrder) return 'needsRefetch';
  return known?.messages[0] === record.messages[0] ? 'none' : 'changed';
}

function handleSessionsChanged(
  state: TranscriptState,
  { reason, sessionId, session }: JsonObject,
): EventEffect {
  switch (reason) {
    case 'reset':
    case 'delete':
      resetSession(state);
      return 'ended';
    case 'rewind':
    case 'branch-switch':
      rewindSession(state);
      return 'ended';
    case 'compact':
      return 'ended';
    default: {
      const about = asString(sessionId) ?? asString(asObject(session)['sessionId']);
      return isOtherSession(state, about) ? 'ended' : 'none';
    }
  }
}

function handleRunEvent(state: TranscriptState, event: string, payload: JsonObject): EventEffect {
  const { runs, sequence } = state;
  const runId = asString(payload['runId']) ?? '';
  const isKnown = runs.get(runId) !== undefined;
  const effect =
    event === 'chat'
      ? handleChatEvent(runs, payload, sequence)
      : handleAgentEvent(runs, event, payload, sequence);
  const run = runs.get(runId);
  if (run && !isKnown) attachKnownRecords(state, run);
  if (run?.recordedSegment?.isTruncated) updateTruncatedRecord(state, run);
  return effect;
}

/** A truncated record keeps the streamed text, which may go on after the record. */
function updateTruncatedRecord({ records }: TranscriptState, run: RunModel): void {
  const record = records.get(run.recordedSegment?.recordId ?? '');
  const kept = record && keepStreamedText(run, record);
  if (kept !== record && kept) records.insert(kept, record);
}

/**
 * Attaches the records of a run that were known before the run.
 *
 * Scenario: 1. A history has the records of a run. 2. The first frame of the run that arrives is its
 * end, with the same text. The text is shown already.
 */
function attachKnownRecords({ records, sends }: TranscriptState, run: RunModel): void {
  const all = records.all();
  const lastUser = all.findLastIndex(({ messages: [first] }) => first?.role === 'user');
  const isOver = !isRunning(run) && !sends.get(run.id);
  for (const [at, record] of all.entries()) {
    if (record.messages[0]?.role === 'user') openNextSegment(run);
    const belongsToRun = record.runId
      ? record.runId === run.id
      : isOver && at > lastUser && isShownByRecord(run, record);
    if (belongsToRun && record.messages[0]?.role === 'assistant') {
      const namesRun = record.messages[0].runId !== undefined;
      attachRecord(run, record, { isNew: false, namesRun });
    }
  }
}
