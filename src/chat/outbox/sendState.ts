import type { ChatMessage, ChatMessageStatus } from '../../core/chatMessage.js';
import { defined } from '../../protocol/json.js';
import type { ChatAttachment } from './attachments.js';

/** A message to send. */
export interface ChatSendInput {
  readonly text: string;
  readonly attachments?: readonly ChatAttachment[];
  /**
   * The gateway accepts a message once per key.
   *
   * @default a new id
   */
  readonly idempotencyKey?: string;
}

/** The gateway accepted the message. If the agent was busy, another run may include the message. */
export interface ChatSendResult {
  readonly runId: string;
  readonly idempotencyKey: string;
}

/**
 * The life of one send. `since` is the sequence at which the state began.
 *
 * | state           | meaning                                           | next                                    |
 * | --------------- | ------------------------------------------------- | --------------------------------------- |
 * | queued          | waits for the connection and the first history    | encoding                                |
 * | encoding        | its attachments, or earlier ones, are being read  | inFlight, queued, failed                |
 * | inFlight        | `chat.send` was called, no result yet             | accepted, unconfirmed, queued, failed   |
 * | unconfirmed     | sent, but the connection gave no result           | accepted, queued (send again), failed   |
 * | accepted        | the gateway has it; its record is not known yet   | queuedOnGateway, failed (it was lost)   |
 * | queuedOnGateway | the gateway lists it as a pending input (2026.9)  | accepted                                |
 * | failed          | the user can retry or discard it                  | a new send                              |
 *
 * A send is removed from any state when its record arrives or when the user discards it.
 */
export type SendState =
  | { readonly name: 'queued' }
  | {
      readonly name: 'encoding';
      /** The part of the attachments that has been read, from 0 to 1. */
      readonly progress?: number;
    }
  | { readonly name: 'inFlight' }
  | { readonly name: 'unconfirmed'; readonly since: number; readonly error: unknown }
  | {
      readonly name: 'accepted';
      readonly since: number;
      /** The number of histories of an idle gateway that did not include its record. */
      readonly missingFrom: number;
    }
  | { readonly name: 'queuedOnGateway'; readonly since: number }
  | { readonly name: 'failed'; readonly error: unknown };

/** The last call of `chat.send` for a message. */
export interface SendAttempt {
  /** 1 for the first attempt. */
  readonly count: number;
  /** The sequence at which it was sent. No earlier record can be the record of the message. */
  readonly sentAt: number;
  /** The gateway process that it was sent to. */
  readonly process: string | number | undefined;
}

/** A message that was sent from here and has no record yet. Only the functions of this file change it. */
export interface Send {
  /** The idempotency key. */
  readonly key: string;
  readonly input: ChatSendInput;
  /** The owner that the message is for; empty if no address was known. */
  readonly owner: string;
  readonly promise: Promise<ChatSendResult>;
  resolve(result: ChatSendResult): void;
  reject(error: unknown): void;
  readonly draft: MessageDraft;
  readonly state: SendState;
  /** The message shown until its record arrives: the draft and the state. */
  readonly message: ChatMessage;
  readonly attempt: SendAttempt | undefined;
  /** True once the gateway had it, even if it failed later. */
  readonly wasAccepted: boolean;
  /** The error of the last unconfirmed attempt. */
  readonly lastError: unknown;
}

/** A message without the fields that follow from the state of its send. */
export type MessageDraft = Omit<ChatMessage, 'status' | 'error' | 'progress'>;

export function createSend(
  options: Pick<Send, 'key' | 'input' | 'draft' | 'owner'>,
  state: SendState = { name: 'queued' },
): Send {
  let resolve: Send['resolve'] = () => {};
  let reject: Send['reject'] = () => {};
  const promise = new Promise<ChatSendResult>((...settle) => ([resolve, reject] = settle));
  // The message shows a failure, so callers may ignore the promise.
  promise.catch(() => {});
  return {
    ...options,
    promise,
    resolve,
    reject,
    state,
    message: toMessage(options.draft, state),
    attempt: undefined,
    wasAccepted: false,
    lastError: undefined,
  };
}

/** Moves a send to a state and updates its message. A message that looks the same stays the same object. */
export function setState(send: Send, state: SendState): void {
  const message = toMessage(send.draft, state);
  const { status, error, progress } = send.message;
  const isSame =
    message.status === status && message.error === error && message.progress === progress;
  Object.assign(send, {
    state,
    message: isSame ? send.message : message,
    wasAccepted: send.wasAccepted || isOnGateway({ state }),
    lastError: state.name === 'unconfirmed' ? state.error : send.lastError,
  } satisfies Partial<Send>);
}

/** Moves a send to `inFlight` and counts the attempt. */
export function startAttempt(send: Send, { sentAt, process }: Omit<SendAttempt, 'count'>): void {
  const count = (send.attempt?.count ?? 0) + 1;
  Object.assign(send, { attempt: { count, sentAt, process } } satisfies Partial<Send>);
  setState(send, { name: 'inFlight' });
}

/** Whether this client has not called `chat.send` yet, or will call it again. */
export const isUnsent = ({ state }: Pick<Send, 'state'>): boolean =>
  state.name === 'queued' || state.name === 'encoding';

/** Whether the gateway has the message, but no record of it is known. */
export const isOnGateway = ({ state }: Pick<Send, 'state'>): boolean =>
  state.name === 'accepted' || state.name === 'queuedOnGateway';

/** Whether the message waits: for the connection, or for a run on the gateway to end. */
export const isWaiting = ({ state }: Pick<Send, 'state'>): boolean =>
  state.name === 'queued' || state.name === 'queuedOnGateway';

/** The sequence since which a send has been in its state, as far as the state counts it. */
export const stateSince = ({ state, attempt }: Send): number =>
  'since' in state ? state.since : (attempt?.sentAt ?? 0);

const statusOf = {
  queued: 'queued',
  encoding: 'pending',
  inFlight: 'pending',
  unconfirmed: 'pending',
  accepted: 'sent',
  queuedOnGateway: 'queued',
  failed: 'failed',
} as const satisfies Record<SendState['name'], ChatMessageStatus>;

/** Derives the message from the state of its send. This is the only place that does. */
function toMessage(draft: MessageDraft, state: SendState): ChatMessage {
  const hasReason = state.name === 'failed' && state.error instanceof Error;
  return defined<ChatMessage>({
    ...draft,
    status: statusOf[state.name],
    error: hasReason ? state.error.message : undefined,
    progress: state.name === 'encoding' ? state.progress : undefined,
  });
}
