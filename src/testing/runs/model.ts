import type { JsonObject } from '../../protocol/frames.js';

/** One thing that the agent does while it answers. Every `delayMs` is waited before the step. */
export type FakeReplyStep =
  /** A piece of the visible answer. */
  | { readonly type: 'text'; readonly text: string; readonly delayMs?: number }
  /** Text before a tool call, which 2026.9.6 shows as commentary and not as part of the answer. */
  | { readonly type: 'commentary'; readonly text: string; readonly delayMs?: number }
  | { readonly type: 'thinking'; readonly text: string; readonly delayMs?: number }
  /**
   * A tool call; `durationMs` passes between its start and its result. With `needsApproval` a person
   * is asked first; denied, the call fails and the agent goes on.
   */
  | {
      readonly type: 'tool';
      readonly needsApproval?: boolean;
      readonly name: string;
      readonly args?: JsonObject;
      readonly result?: string;
      readonly isError?: boolean;
      readonly delayMs?: number;
      readonly durationMs?: number;
    }
  /** The provider rejects; the run ends with an error. */
  | { readonly type: 'fail'; readonly message?: string; readonly delayMs?: number }
  /** Nothing more comes until someone aborts the run. */
  | { readonly type: 'hang' };

/** A string is streamed word by word, one every 25 ms. */
export type FakeReply = string | readonly FakeReplyStep[];

/** An attachment as it was sent. */
export interface FakeAttachment {
  readonly mimeType: string;
  readonly fileName?: string;
  /** Bare base64. */
  readonly content: string;
}

/** What the model is asked. */
export interface FakeModelInput {
  readonly text: string;
  /** Canonical. */
  readonly sessionKey: string;
  /** Rows so far, as `chat.history` gives them, this question included. */
  readonly history: readonly JsonObject[];
  readonly attachments: readonly FakeAttachment[];
}

/**
 * How the agent answers. A throw fails the run as a provider error does. 2026.9.6 lets what is said to a
 * running answer join it after a tool call or at its end: it is asked about all of that at once, and goes
 * on with the new answer.
 */
export type FakeModel = (
  input: FakeModelInput,
) => FakeReply | Promise<FakeReply> | AsyncIterable<FakeReplyStep>;

const wordDelayMs = 25;

/** A short friendly answer that repeats the question. */
export const echoModel: FakeModel = ({ text, attachments }) => {
  const files = attachments.length === 0 ? '' : ` I got ${countFiles(attachments.length)}.`;
  return `Hello! You said: ${text}.${files} How can I help you with that?`;
};

const countFiles = (count: number): string => (count === 1 ? 'one file' : `${count} files`);

/** The steps of an answer, whatever form the model gave it. */
export async function* replySteps(
  model: FakeModel,
  input: FakeModelInput,
): AsyncGenerator<FakeReplyStep> {
  const answer = model(input);
  if (isAsyncIterable(answer)) {
    yield* answer;
    return;
  }
  const reply = await answer;
  yield* typeof reply === 'string' ? streamWords(reply) : reply;
}

/**
 * The steps of a text that is streamed word by word.
 *
 * @param delayMs Before each word. Default 25.
 * @example
 * createFakeGateway({ model: () => [...streamWords('One moment.'), { type: 'hang' }] });
 */
export function streamWords(text: string, delayMs: number = wordDelayMs): FakeReplyStep[] {
  const words = text.match(/\S+\s*/g) ?? [];
  return words.map((word) => ({ type: 'text', text: word, delayMs }));
}

const isAsyncIterable = (answer: ReturnType<FakeModel>): answer is AsyncIterable<FakeReplyStep> =>
  typeof answer === 'object' && Symbol.asyncIterator in answer;
