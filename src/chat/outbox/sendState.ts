import type { ChatMessage, ChatMessageStatus } from '../../core/chatMessage.js';
import { GatewayError } from '../../core/GatewayError.js';
import { defined } from '../../protocol/json.js';
import type { ProcessSighting } from '../gatewayProcess.js';
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
 * | accepted        | the gateway has it; its record is not known yet   | queuedOnGateway, complete, failed       |
 * | queuedOnGateway | the gateway lists it as a pending input (2026.9)  | accepted, failed                        |
 * | complete        | its run ended, and the gateway has no record      | failed (a restart lost it)              |
 * | failed          | the user can retry or discard it                  | a new send                              |
 *
 * A send is removed from any state when its record arrives, when the user discards it or when the
 * session is reset. `complete` and `failed` are final: such a message is kept in its place.
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
      /** When it was accepted, by the monotonic clock; undefined if the time is not known. */
      readonly acceptedAt?: number | undefined;
      /** Set by a history of an idle gateway that does not include its record. */
      readonly missing?: MissingRecord | undefined;
    }
  | { readonly name: 'queuedOnGateway'; readonly since: number }
  | {
      readonly name: 'complete';
      readonly since: number;
      /** Whether it is complete even if the gateway restarts. */
      readonly isCertain: boolean;
    }
  | { readonly name: 'failed'; readonly error: unknown };

/** When an idle gateway was first seen without the record of a send. */
export interface MissingRecord {
  readonly since: number;
  /** By the monotonic clock. */
  readonly at: number;
}

/** The place of a message without a record among the records. */
export interface Place {
  /** A record that arrived until this sequence comes before the message. */
  readonly at: number;
  /** So does a record of these runs and sends, which were in progress then. */
  readonly openRuns: ReadonlySet<string>;
}

/** The last call of `chat.send` for a message. */
export interface SendAttempt {
  /** 1 for the first attempt. */
  readonly count: number;
  /** The sequence at which it was sent. No earlier record can be the record of the message. */
  readonly sentAt: number;
  /** The gateway process that it was sent to. */
  readonly process: ProcessSighting | undefined;
}

/** The end of the run that has the key of a send, as a `chat` event reported it. */
export interface SendEnd {
  readonly at: number;
  /** An end without a text may mean that the message was handed over to another run. */
  readonly isEmpty: boolean;
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
  /** Undefined until it was sent. */
  readonly place: Place | undefined;
  readonly end: SendEnd | undefined;
  /** The record that the gateway announced for it, if a history lacks the record. */
  readonly announcedId: string | undefined;
  /** Whether a reset or a restart may have lost it since it was accepted. */
  readonly isDoubtful: boolean;
  /** Whether another client sent it. Only an interrupted input becomes such a send. */
  readonly isForeign: boolean;
  /** True once the gateway had it, even if it failed later. */
  readonly wasAccepted: boolean;
  /** The error of the last unconfirmed attempt. */
  readonly lastError: unknown;
}

/** A message without the fields that follow from the state of its send. */
export type MessageDraft = Omit<ChatMessage, 'status' | 'error' | 'progress'>;

export function createSend(
  options: Pick<Send, 'key' | 'input' | 'draft' | 'owner'> &
    Partial<Pick<Send, 'place' | 'isForeign'>>,
  state: SendState = { name: 'queued' },
): Send {
  let resolve: Send['resolve'] = () => {};
  let reject: Send['reject'] = () => {};
  const promise = new Promise<ChatSendResult>((...settle) => ([resolve, reject] = settle));
  // The message shows a failure, so callers may ignore the promise.
  promise.catch(() => {});
  return {
    place: undefined,
    isForeign: false,
    isDoubtful: false,
    ...options,
    promise,
    resolve,
    reject,
    state,
    message: toMessage(options.draft, state),
    attempt: undefined,
    end: undefined,
    announcedId: undefined,
    wasAccepted: isOnGateway({ state }),
    lastError: undefined,
  };
}

/** Moves a send to a state and updates its message. A message that looks the same stays the same object. */
export function setState(send: Send, state: SendState): void {
  const message = toMessage(send.draft, state);
  const { status, error, progress, kind } = send.message;
  const isSame =
    message.status === status &&
    message.error === error &&
    message.progress === progress &&
    message.kind === kind;
  Object.assign(send, {
    state,
    message: isSame ? send.message : message,
    wasAccepted: send.wasAccepted || isOnGateway({ state }),
    lastError: state.name === 'unconfirmed' ? state.error : send.lastError,
  } satisfies Partial<Send>);
}

/** Moves a send to `inFlight` and counts the attempt. */
export function startAttempt(send: Send, place: Place, process: SendAttempt['process']): void {
  const count = (send.attempt?.count ?? 0) + 1;
  const attempt = { count, sentAt: place.at, process };
  Object.assign(send, { attempt, place } satisfies Partial<Send>);
  setState(send, { name: 'inFlight' });
}

/** Notes that the run with the key of a send has ended. An end with a text is not undone by an empty one. */
export function setEnd(send: Send, end: SendEnd): void {
  if (send.end && !send.end.isEmpty) return;
  Object.assign(send, { end } satisfies Partial<Send>);
}

/** A reset or a restart may have lost an accepted send. */
export function setDoubtful(send: Send): void {
  Object.assign(send, { isDoubtful: true } satisfies Partial<Send>);
}

/** Completes a send whose announced record is missing in a history. */
export function setMissing(send: Send, announcedId: string): void {
  Object.assign(send, { announcedId } satisfies Partial<Send>);
  setState(send, { name: 'complete', since: stateSince(send), isCertain: false });
}

/** Forgets the place of a send: it belongs to another transcript now. */
export function clearPlace(send: Send): void {
  Object.assign(send, { place: undefined } satisfies Partial<Send>);
}

/** Marks a send as a side question, and completes it: the gateway writes no record of it. */
export function setSide(send: Send, since: number): void {
  const draft: MessageDraft = { ...send.draft, kind: 'side' };
  Object.assign(send, { draft } satisfies Partial<Send>);
  setState(send, { name: 'complete', since, isCertain: true });
}

/** Whether this client has not called `chat.send` yet, or will call it again. */
export const isUnsent = ({ state }: Pick<Send, 'state'>): boolean =>
  state.name === 'queued' || state.name === 'encoding';

/** Whether the gateway has the message, but no record of it is known. */
export const isOnGateway = ({ state }: Pick<Send, 'state'>): boolean =>
  state.name === 'accepted' || state.name === 'queuedOnGateway' || state.name === 'complete';

/** Whether the message is kept without a record, as its state is final. */
export const isKept = ({ state }: Pick<Send, 'state'>): boolean =>
  state.name === 'complete' || state.name === 'failed';

/** Whether no record can follow: the gateway rejected the message, or a restart has lost it. */
export const isRejected = ({ state }: Pick<Send, 'state'>): boolean => {
  if (state.name !== 'failed' || !GatewayError.is(state.error)) return false;
  const { code } = state.error;
  return !code.startsWith('CLIENT_') || code === 'CLIENT_MESSAGE_LOST';
};

/** Whether the text is a command to the gateway, of which many releases write no record. */
export const isCommand = ({ input }: Pick<Send, 'input'>): boolean =>
  input.text.trimStart().startsWith('/');

/** Whether the text empties the session. */
export const isResetCommand = ({ input }: Pick<Send, 'input'>): boolean =>
  /^\s*\/(?:new|reset)\b/.test(input.text);

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
  complete: 'complete',
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
