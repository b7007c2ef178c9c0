import { getChatSession, type ChatSession, type ChatSessionState } from 'openclaw-react/chat';
import {
  createGatewayClient,
  type GatewayClient,
  type GatewayClientOptions,
} from 'openclaw-react/client';
import { createMemorySigner } from 'openclaw-react/device';
import { onTestFinished, vi, type TestContext } from 'vitest';
import { WebSocket } from 'ws';

import type { TranscriptRecord } from '../../src/protocol/transcriptRecord.js';
import { expectIdle } from '../support/expectIdle.js';

/** Node's WebSocket with the Origin of a local browser. */
class BrowserLikeWebSocket extends WebSocket {
  constructor(url: string) {
    super(url, { origin: 'http://localhost:5173' });
  }
}

export interface GatewayAddress {
  readonly url: string;
  readonly token: string;
}

/** Connects a client of a new device. The client is disposed when the test ends. */
export async function connectNewDevice(
  { url, token }: GatewayAddress,
  options: Partial<GatewayClientOptions> = {},
): Promise<GatewayClient> {
  const client = createGatewayClient({
    url,
    credentials: { token },
    signer: await createMemorySigner(),
    WebSocket: BrowserLikeWebSocket,
    ...options,
  });
  onTestFinished(() => client.dispose());
  client.connect();
  return client;
}

/** Retains a session until the test ends. */
export function retainSession(client: GatewayClient, sessionKey: string): ChatSession {
  const session = getChatSession(client, sessionKey);
  onTestFinished(session.retain());
  return session;
}

export interface WaitOptions {
  /** @default 60_000 */
  readonly timeoutMs?: number;
}

/**
 * Resolves with the first snapshot of a session, collection or client that `isWanted` accepts.
 *
 * @throws Error after the limit. Its text has `what` and the last snapshot.
 * @example
 * await until('the text of a run', session, ({ run }) => run !== null && run.text !== '');
 */
export function until<State>(
  what: string,
  source: { getState(): State; subscribe(listener: () => void): () => void },
  isWanted: (state: State) => boolean,
  options: WaitOptions = {},
): Promise<State> {
  let unsubscribe = (): void => {};
  const accepted = new Promise<State>((resolve) => {
    const check = (): void => {
      const state = source.getState();
      if (isWanted(state)) resolve(state);
    };
    unsubscribe = source.subscribe(check);
    check();
  });
  return within(what, accepted, { ...options, lastState: () => source.getState() }).finally(() =>
    unsubscribe(),
  );
}

/**
 * Resolves or rejects as `promise` does.
 *
 * @throws Error after the limit. Its text has `what` and the last state.
 */
export async function within<Value>(
  what: string,
  promise: Promise<Value>,
  {
    timeoutMs = 60_000,
    lastState = () => undefined,
  }: WaitOptions & { readonly lastState?: () => unknown } = {},
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const state = summaryOf(lastState());
      reject(new Error(`waited ${timeoutMs / 1_000} s for ${what}, last state: ${state}`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Returns a state as text: of a session only the parts that tests wait for. */
function summaryOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('messages' in state)) {
    return JSON.stringify(state)?.slice(0, 2_000) ?? 'none';
  }
  const { status, run, queue, messages } = state as ChatSessionState;
  return JSON.stringify({
    status,
    run: run && { ...run, text: run.text.slice(0, 60) },
    queue,
    messages: messages.map(
      (message) => `${message.role}/${message.status}: ${message.text.slice(0, 60)}`,
    ),
  });
}

/** True if the session is ready, without a run and without a pending message. */
export const isIdle = ({ status, run, messages }: ChatSessionState): boolean =>
  status === 'ready' &&
  run === null &&
  messages.length > 0 &&
  messages.every((message) => ['complete', 'aborted', 'failed'].includes(message.status));

/** Resolves when the session is idle. */
export const untilIdle = (session: ChatSession, options?: WaitOptions): Promise<ChatSessionState> =>
  until(`the end of every message in ${session.sessionKey}`, session, isIdle, options);

/** Sends a message, waits until its run has started, and then until the session is idle. */
export async function sendAndWait(session: ChatSession, text: string): Promise<void> {
  await within(`the acceptance of "${text}"`, session.send(text), {
    lastState: session.getState.bind(session),
  });
  await until(`a run for "${text}"`, session, ({ run }) => run !== null);
  await untilIdle(session);
}

/** Fetches the records of a session with another client. */
export async function gatewayRecords(
  address: GatewayAddress,
  sessionKey: string,
): Promise<readonly TranscriptRecord[]> {
  const observer = await connectNewDevice(address);
  await observer.ready({ timeoutMs: 20_000 });
  const history = await observer.request('chat.history', { sessionKey, limit: 1000 });
  observer.dispose();
  if (history.kind !== undefined) throw new Error('only a result for a cursor has a kind');
  return history.messages;
}

/** Fetches the records and returns role and text, one line per record. */
export async function gatewayLines(address: GatewayAddress, sessionKey: string): Promise<string[]> {
  const messages = await gatewayRecords(address, sessionKey);
  return messages.map(({ role, content }) => `${role}: ${textOf(content)}`);
}

/** Returns the messages of a session in the same form. */
export const sessionLines = (session: ChatSession): string[] =>
  session.getState().messages.map(({ role, text }) => `${role}: ${text.trim()}`);

/** Waits until the session is idle and shows exactly the records of the gateway. */
export async function expectComplete(
  session: ChatSession,
  address: GatewayAddress,
  sessionKey: string,
  timeoutMs = 60_000,
): Promise<void> {
  const check = async (): Promise<void> =>
    expectIdle(session, await gatewayRecords(address, sessionKey));
  await vi.waitFor(check, { timeout: timeoutMs, interval: 500 }).catch((error: unknown) => {
    if (error instanceof Error) {
      error.message = `waited ${timeoutMs / 1_000} s until ${sessionKey} shows the gateway's records\n${error.message}`;
    }
    throw error;
  });
}

/** Records the rejection of a feature that this release does not support, for docs/compatibility.md. */
export function notOffered({ task }: TestContext, rejection: unknown): void {
  task.meta.notOffered = rejection instanceof Error ? rejection.message : String(rejection);
}

declare module 'vitest' {
  interface TaskMeta {
    notOffered?: string;
  }
}

/** 2026.4 wraps a message in the name of its sender. */
const envelope = /^(Sender \(untrusted metadata\):[\s\S]*?```\n\n)?(\[[^\]]*\] )?/;

function textOf(content: unknown): string {
  const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  const texts = (blocks as readonly { readonly type?: string; readonly text?: string }[])
    .filter(({ type }) => type === 'text')
    .map(({ text = '' }) => text);
  return texts.join('').replace(envelope, '').trim();
}
