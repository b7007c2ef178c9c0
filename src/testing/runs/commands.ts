import { injectedModel } from '../sessions/records.js';
import { resetSession } from '../sessions/rewriteSession.js';
import type { FakeSession } from '../sessions/session.js';
import { broadcastSession } from '../sessions/sessionEvents.js';
import { abortDirect } from './direct/end.js';
import { broadcastProvisional, recordAssistant as recordDirect } from './direct/records.js';
import { abortDispatched } from './dispatched/end.js';
import { recordAssistant, recordUser } from './dispatched/records.js';
import { emitChatOfInput, emitSideResult } from './events.js';
import { replySteps } from './model.js';
import { createRun, responder } from './run.js';
import type { ChatInput, ChatRun, RunContext } from './run.js';
import { startRun } from './startRun.js';

/** A message that the gateway itself handles. */
export type Command =
  /** The gateway responds. */
  | { readonly type: 'response'; readonly text: string; readonly isContextFree: boolean }
  /** `/reset` or `/new`. */
  | { readonly type: 'reset'; readonly text: string }
  /** A question beside the session: the model responds, and nothing is recorded. */
  | { readonly type: 'side'; readonly question: string };

/** Returns the command of a message, or `undefined` for a message to the model. */
export function commandOf(message: string): Command | undefined {
  const [, name = '', rest = ''] = /^\/(\w+)\b\s*([\s\S]*)$/.exec(message.trim()) ?? [];
  switch (name.toLowerCase()) {
    case 'help':
      return { type: 'response', text: helpText, isContextFree: false };
    case 'status':
      return { type: 'response', text: statusText, isContextFree: true };
    case 'reset':
      return { type: 'reset', text: '✅ Session reset.' };
    case 'new':
      return { type: 'reset', text: '✅ New session started.' };
    case 'btw':
    case 'side':
      return rest === '' ? undefined : { type: 'side', question: rest };
    default:
      return undefined;
  }
}

const helpText = 'ℹ️ Help\n\nSession\n  /new  |  /reset  |  /compact [instructions]  |  /stop';

const statusText = '🦞 OpenClaw\n🧠 Model: stub/stub-model\n🪢 Queue: steer (depth 0)';

/** The input of the gateway itself after a reset, on releases in which the model responds to it. */
const greetingText =
  'A new session was started via /new or /reset. Then greet the user in your configured persona.';

/** Handles a command after the result of its call was sent. A command does not wait for a run. */
export function startCommand(
  context: RunContext,
  session: FakeSession<ChatRun>,
  input: ChatInput,
  command: Command,
): void {
  context.timers.after(0, () => {
    const at: CommandAt = { context, session, input };
    switch (command.type) {
      case 'response':
        input.send.outcome = { type: 'ok' };
        respond(at, command.text, command.isContextFree);
        break;
      case 'reset':
        reset(at, command.text);
        break;
      case 'side':
        void answerBeside(at, command.question);
        break;
    }
  });
}

interface CommandAt {
  readonly context: RunContext;
  readonly session: FakeSession<ChatRun>;
  readonly input: ChatInput;
}

/** Responds as the gateway, with a record and a final event of the command's key. */
function respond(at: CommandAt, text: string, isContextFree: boolean): void {
  const { context, session, input } = at;
  const { recordsCommands, marksContextFreeCommands } = context.dialect.features;
  const response = {
    role: 'assistant',
    content: [{ type: 'text', text }],
    timestamp: context.timers.now(),
    ...injectedModel,
  };
  const final = { runId: input.key, state: 'final' };
  if (!recordsCommands) {
    announce(at);
    recordDirect(at, response);
    emitChatOfInput(context, session, { ...final, message: response });
    return;
  }
  const isMarked = isContextFree && marksContextFreeCommands;
  const mark = isMarked && { excludeFromContext: true };
  const meta = isMarked ? { contextFreeCommand: true } : {};
  const message = { ...response, idempotencyKey: input.key, ...mark };
  const shown = { ...message, ...(isMarked && { __openclaw: meta }) };
  recordUser(at, input, { message: { ...mark }, meta });
  emitChatOfInput(context, session, { ...final, message: shown });
  const recorded = { message, meta: { ...meta, idempotencyKey: input.key }, isLast: false };
  recordAssistant({ ...at, runId: undefined }, recorded);
  if (context.dialect.features.sendsSessionOfEachStep) {
    broadcastSession(context, session, { reason: 'agent.input.settled' });
  }
}

/** Sends the record of an input without an id, as releases do that store no record of a command. */
function announce({ context, session, input }: CommandAt): void {
  const { provisionalRecords } = context.dialect.features;
  if (provisionalRecords === 'every input' || (provisionalRecords !== 'none' && !input.isFirst)) {
    broadcastProvisional({ context, session }, input);
  }
}

function reset(at: CommandAt, text: string): void {
  const { context, session, input } = at;
  const { runs, answersResets } = context.dialect.features;
  if (!answersResets) {
    announce(at);
    whenIdle(session, () => greet(at));
    return;
  }
  for (const run of session.runs.values()) {
    if (runs === 'direct') abortDirect(run);
    else abortDispatched(run, 'restart');
  }
  input.send.outcome = { type: 'ok' };
  context.timers.after(0, () => {
    resetSession(context, session);
    respond(at, text, false);
  });
}

/** Resets the session and lets the model respond, in a run of the command's key. */
function greet({ context, session, input }: CommandAt): void {
  resetSession(context, session);
  const greeting = { ...input, text: greetingText, isOfGateway: true, isAnnounced: true };
  startRun(createRun(context, session, input.key, greeting));
}

function whenIdle(session: FakeSession<ChatRun>, then: () => void): void {
  const last = [...session.runs.values()].at(-1);
  if (last === undefined) then();
  else last.onEnd.push(() => whenIdle(session, then));
}

/** Responds to a side question: an event of its own, and a final event without a message. */
async function answerBeside(at: CommandAt, question: string): Promise<void> {
  const { context, session, input } = at;
  announce(at);
  const { text, isError } = await textOfReply(at, question);
  input.send.outcome = { type: 'ok' };
  if (!context.sessions.find(session.key)) return;
  emitSideResult(context, session, { runId: input.key, question, text, isError });
  emitChatOfInput(context, session, { runId: input.key, state: 'final', seq: 2 });
}

async function textOfReply(
  { context, session, input }: CommandAt,
  question: string,
): Promise<{ readonly text: string; readonly isError: boolean }> {
  const { timers } = context;
  let text = '';
  try {
    const reply = replySteps(...responder(context, session, { ...input, text: question }));
    for await (const step of reply) {
      const delayMs = 'delayMs' in step ? (step.delayMs ?? 0) : 0;
      if (delayMs > 0) await new Promise<void>((done) => void timers.after(delayMs, done));
      if (step.type === 'text') text += step.text;
      if (step.type === 'fail') return { text: step.message ?? 'failed', isError: true };
    }
    return { text, isError: false };
  } catch (error) {
    return { text: String(error), isError: true };
  }
}
