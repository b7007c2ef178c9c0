import type { JsonObject } from '../../protocol/frames.js';

/** One step of the agent's response. Every step waits `delayMs` before it begins. */
export type FakeReplyStep =
  /** A piece of the visible response. */
  | { readonly type: 'text'; readonly text: string; readonly delayMs?: number }
  /** Text before a tool call. 2026.9.6 shows it as commentary, older gateways as part of the response. */
  | { readonly type: 'commentary'; readonly text: string; readonly delayMs?: number }
  | { readonly type: 'thinking'; readonly text: string; readonly delayMs?: number }
  /** Another text instead of the text since the last tool, as after a retry of the provider. */
  | { readonly type: 'replace'; readonly text: string; readonly delayMs?: number }
  /**
   * A tool call. `durationMs` passes between its start and its result. With `needsApproval`, a user is
   * asked first. If the user denies it, the call fails and the agent continues.
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
  /** The provider rejects the request, and the run ends with an error. */
  | { readonly type: 'fail'; readonly message?: string; readonly delayMs?: number }
  /** Nothing more happens until the run is aborted. */
  | { readonly type: 'hang' };

/** A response. A string is streamed word by word, one word every 25 ms. */
export type FakeReply = string | readonly FakeReplyStep[];

/** An attachment as it was sent. */
export interface FakeAttachment {
  readonly mimeType: string;
  readonly fileName?: string;
  /** Bare base64. */
  readonly content: string;
}

/** Input of the model. */
export interface FakeModelInput {
  readonly text: string;
  /** Canonical. */
  readonly sessionKey: string;
  /** The messages so far, as `chat.history` returns them, including this one. */
  readonly history: readonly JsonObject[];
  readonly attachments: readonly FakeAttachment[];
}

/**
 * Returns the response of the agent. If it throws, the run fails as after an error of the provider.
 * On 2026.9.6, messages to a busy session join the run after a tool call or at its end. The model is then
 * called once with all of their texts, and the run continues with the new response.
 */
export type FakeModel = (
  input: FakeModelInput,
) => FakeReply | Promise<FakeReply> | AsyncIterable<FakeReplyStep>;

const wordDelayMs = 25;

/** Responds with a short text that repeats the message. */
export const echoModel: FakeModel = ({ text, attachments }) => {
  const files = attachments.length === 0 ? '' : ` I got ${countFiles(attachments.length)}.`;
  return `Hello! You said: ${text}.${files} How can I help you with that?`;
};

const countFiles = (count: number): string => (count === 1 ? 'one file' : `${count} files`);

/** Returns the steps of a response in any form. */
export async function* replySteps(
  model: FakeModel,
  input: FakeModelInput,
): AsyncGenerator<FakeReplyStep> {
  const response = model(input);
  if (isAsyncIterable(response)) {
    yield* response;
    return;
  }
  const reply = await response;
  yield* typeof reply === 'string' ? streamWords(reply) : reply;
}

/**
 * Returns the steps of a text that is streamed word by word.
 *
 * @param delayMs Delay before each word. Default 25.
 * @example
 * createFakeGateway({ model: () => [...streamWords('One moment.'), { type: 'hang' }] });
 */
export function streamWords(text: string, delayMs: number = wordDelayMs): FakeReplyStep[] {
  const words = text.match(/\S+\s*/g) ?? [];
  return words.map((word) => ({ type: 'text', text: word, delayMs }));
}

const isAsyncIterable = (
  response: ReturnType<FakeModel>,
): response is AsyncIterable<FakeReplyStep> =>
  typeof response === 'object' && Symbol.asyncIterator in response;
