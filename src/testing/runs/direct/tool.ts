import type { JsonObject } from '../../../protocol/frames.js';
import { announceRecord, recordPayload } from '../../sessions/history.js';
import { appendRecord } from '../../sessions/session.js';
import { announceSession } from '../../sessions/sessionRow.js';
import type { FakeReplyStep } from '../model.js';
import { emitAgent, emitTool, modelFields, pause } from '../run.js';
import type { ChatRun } from '../run.js';
import type { GrowingText } from '../textStream.js';

/** Plays one tool call of 2026.4.15, from the row that asks for it to its result. */
export async function playTool(
  run: ChatRun,
  step: Extract<FakeReplyStep, { type: 'tool' }>,
  stream: GrowingText,
  saveUser: () => void,
): Promise<void> {
  const { core } = run;
  const { name, args = {}, result = '', isError = false, durationMs = 0 } = step;
  const toolCallId = `call_${core.createId()}`;
  const startedAt = core.timers.now();
  const meta = name;
  saveUser();
  const said = stream.text() === '' ? [] : [{ type: 'text', text: stream.text() }];
  record(run, {
    role: 'assistant',
    content: [...said, { type: 'toolCall', id: toolCallId, name, arguments: args }],
    ...modelFields(run, 'toolUse', 20),
  });
  const items = (
    phase: string,
    status: string,
    times: JsonObject,
    extra: JsonObject = {},
  ): void => {
    if (!core.profile.hasRowIds) return;
    for (const kind of ['tool', 'command']) {
      if (kind === 'command' && name !== 'exec') continue;
      const title = `${kind === 'tool' ? name : 'command'} ${meta}`;
      const item = {
        itemId: `${kind}:${toolCallId}`,
        phase,
        kind,
        title,
        status,
        name,
        meta,
        toolCallId,
      };
      emitAgent(run, 'item', { ...item, ...times, ...(kind === 'command' && extra) });
    }
  };
  const output = {
    itemId: `command:${toolCallId}`,
    title: `command ${meta}`,
    toolCallId,
    name,
    output: result,
  };
  emitTool(run, { phase: 'start', name, toolCallId, args });
  items('start', 'running', { startedAt });
  await pause(run, durationMs);
  if (run.isOver) return;
  if (name === 'exec') {
    emitTool(run, { phase: 'update', name, toolCallId });
    items('update', 'running', {}, { progressText: result });
    if (core.profile.hasRowIds)
      emitAgent(run, 'command_output', { ...output, phase: 'delta', status: 'running' });
  }
  const status = isError ? 'failed' : 'completed';
  emitTool(run, { phase: 'result', name, toolCallId, meta, isError });
  items('end', status, { startedAt, endedAt: core.timers.now() }, { summary: result });
  if (name === 'exec' && core.profile.hasRowIds) {
    const ended = { exitCode: isError ? 1 : 0, durationMs, cwd: '/srv/openclaw/workspace' };
    emitAgent(run, 'command_output', { ...output, phase: 'end', status, ...ended });
  }
  run.toolNames.push(name);
  appendRecord(run.session, {
    id: core.createId(),
    message: {
      role: 'toolResult',
      toolCallId,
      toolName: name,
      content: [{ type: 'text', text: result }],
      isError,
      timestamp: core.timers.now(),
    },
    meta: {},
    recordedAt: core.timers.now(),
  });
}

/** Makes an assistant row durable and shows it. */
export function record(run: ChatRun, message: JsonObject): void {
  const { core, session } = run;
  const added = appendRecord(session, {
    id: core.createId(),
    message,
    meta: {},
    recordedAt: core.timers.now(),
  });
  announceRecord(core, session, recordPayload(core, session, added));
  announceSession(core, session, { phase: 'message', messageId: added.id, messageSeq: added.seq });
}
