import type { Approvals } from '../approvals/approvals.js';
import type { FakeConnection } from '../context/connection.js';
import { allMessages } from '../sessions/records.js';
import type { FakeSession, OpenRun, SendState } from '../sessions/session.js';
import type { SessionContext } from '../sessions/sessionContext.js';
import { echoModel, replySteps } from './model.js';
import type { FakeAttachment, FakeModel, FakeModelInput, FakeReplyStep } from './model.js';

/** Options that decide how runs respond. */
export interface RunOptions {
  /**
   * `append`: a delta carries the whole text only if its connection lacks the beginning, as gateways after
   * 2026.9.6 announce. The other deltas carry the new text alone. Needs protocol 4.
   *
   * `cumulative`: every delta carries the whole text. On protocol 4 it carries the new text, too.
   *
   * @default 'cumulative'
   */
  readonly deltas?: 'cumulative' | 'append';
  /** How the agent responds. Default: a short text that repeats the message. */
  readonly model?: FakeModel;
}

/** The part of a gateway that runs use. */
export interface RunContext extends SessionContext<ChatRun> {
  readonly approvals: Approvals;
  readonly options: RunOptions;
}

/** One accepted `chat.send`. */
export interface ChatInput {
  readonly key: string;
  readonly text: string;
  readonly attachments: readonly FakeAttachment[];
  /** ms since the epoch. */
  readonly acceptedAt: number;
  /** `undefined` for an input of the gateway itself. */
  readonly sender: FakeConnection | undefined;
  readonly send: SendState;
  /** Whether the input created its session. */
  readonly isFirst: boolean;
  /** Whether the gateway wrote the text in place of the sender. Default false. */
  readonly isOfGateway?: boolean;
  /** Whether a record without an id was sent when the input was queued. Default false. */
  readonly isAnnounced?: boolean;
}

/** One run of the agent. */
export interface ChatRun extends OpenRun {
  readonly context: RunContext;
  readonly session: FakeSession<ChatRun>;
  readonly runId: string;
  readonly input: ChatInput;
  readonly acceptedAt: number;
  /** Names the streamed text until its record is stored. */
  readonly streamId: string;
  text: string;
  /** Sequence of its chat and agent payloads. */
  seq: number;
  hasBegun: boolean;
  hasModel: boolean;
  /** Whether the run waits for an approval. */
  isWaiting: boolean;
  startedAt: number;
  outputTokens: number;
  /** Set by {@link stopRun}. A run that is over sends nothing more. */
  isOver: boolean;
  readonly toolNames: string[];
  /** The last tool, if it failed. */
  lastFailedTool: string | undefined;
  /** Queued inputs that will join this run. */
  joining: ChatInput[];
  /** Queued inputs that will run after this run. */
  following: ChatInput[];
  /** Called once the run has ended. */
  readonly onEnd: (() => void)[];
  /** Ends the current {@link pause}. */
  wake: () => void;
  /** Ends the tool call that an abort interrupts. */
  interrupt: () => void;
}

/** Creates a run as the latest of its session. */
export function createRun(
  context: RunContext,
  session: FakeSession<ChatRun>,
  runId: string,
  input: ChatInput,
): ChatRun {
  const run: ChatRun = {
    context,
    session,
    runId,
    input,
    acceptedAt: input.acceptedAt,
    streamId: context.createId(),
    text: '',
    seq: 0,
    hasBegun: false,
    hasModel: false,
    isWaiting: false,
    startedAt: context.timers.now(),
    outputTokens: 0,
    isOver: false,
    toolNames: [],
    lastFailedTool: undefined,
    joining: [],
    following: [],
    onEnd: [],
    wake: () => {},
    interrupt: () => {},
  };
  session.runs.set(runId, run);
  if (context.dialect.features.marksSessionRunningAtOnce) {
    session.status = 'running';
    if (session.startedAt !== undefined) session.startedAt = context.timers.now();
    session.endedAt = undefined;
  }
  session.hasEarlierUsage = session.usage !== undefined;
  session.lastRunError = undefined;
  session.lastInteractionAt = input.acceptedAt;
  return run;
}

/** Ends a run. Its remaining steps do not happen. */
export function stopRun(run: ChatRun): void {
  run.isOver = true;
  run.session.runs.delete(run.runId);
  run.session.lastRunId = run.runId;
  run.wake();
}

/** Waits for `delayMs`, or until the run is over. */
export function pause(run: ChatRun, delayMs: number): Promise<void> {
  if (run.isOver || delayMs <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = Number.isFinite(delayMs) ? run.context.timers.after(delayMs, resolve) : () => {};
    run.wake = () => {
      cancel();
      resolve();
    };
  });
}

/** Returns the steps with which the model responds to `input`. */
export const stepsOf = (
  { context, session }: ChatRun,
  input: ChatInput,
): AsyncGenerator<FakeReplyStep> => replySteps(...responder(context, session, input));

/** Returns the model of a gateway, and what it reads of an input. */
export const responder = (
  context: RunContext,
  session: FakeSession,
  { text, attachments }: ChatInput,
): [FakeModel, FakeModelInput] => [
  context.options.model ?? echoModel,
  { text, sessionKey: session.key, history: allMessages(context, session), attachments },
];

/** Waits for the delay of a step. */
export const pauseBefore = (run: ChatRun, step: FakeReplyStep): Promise<void> =>
  pause(run, 'delayMs' in step ? (step.delayMs ?? 0) : 0);

/** Updates a session after one of its runs ended. */
export function settleSession(
  session: FakeSession,
  outcome: 'done' | 'killed' | 'failed',
  endedAt: number,
): void {
  session.status = session.runs.size > 0 ? 'running' : outcome;
  session.endedAt = endedAt;
  session.updatedAt = endedAt;
  session.abortedLastRun = outcome === 'killed';
}
