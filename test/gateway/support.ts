import { getChatSession, type ChatSession } from 'openclaw-react/chat';
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

/** Node's WebSocket with the Origin that a browser on this machine would send. */
class BrowserLikeWebSocket extends WebSocket {
  constructor(url: string) {
    super(url, { origin: 'http://localhost:5173' });
  }
}

export interface GatewayAddress {
  readonly url: string;
  readonly token: string;
}

/** A client of a device that this gateway has never seen; disposed with the test. */
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

/** A conversation that is held until the test ends. */
export function holdSession(client: GatewayClient, key: string): ChatSession {
  const session = getChatSession(client, key);
  onTestFinished(session.retain());
  return session;
}

/** Resolves once what is published of a session or a collection is as wanted. */
export function until<State>(
  source: { getState(): State; subscribe(listener: () => void): () => void },
  isWanted: (state: State) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isWanted(source.getState())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = source.subscribe(check);
    check();
  });
}

/** At rest: history confirmed, nothing running, nothing on its way. */
export const atRest = (session: ChatSession): Promise<void> =>
  until(
    session,
    ({ status, run, messages }) =>
      status === 'ready' &&
      run === null &&
      messages.length > 0 &&
      messages.every((message) => ['complete', 'aborted', 'failed'].includes(message.status)),
  );

/** The gateway's own rows, asked for by another client. */
export async function gatewayHistory(
  address: GatewayAddress,
  sessionKey: string,
): Promise<readonly TranscriptRecord[]> {
  const observer = await connectNewDevice(address);
  await observer.ready({ timeoutMs: 20_000 });
  const history = await observer.request('chat.history', { sessionKey, limit: 1000 });
  observer.dispose();
  if (history.kind !== undefined) throw new Error('only an answer to a cursor has a kind');
  return history.messages;
}

/** The same: role and text, one line a row. */
export async function gatewayRows(address: GatewayAddress, sessionKey: string): Promise<string[]> {
  const messages = await gatewayHistory(address, sessionKey);
  return messages.map(({ role, content }) => `${role}: ${textOf(content)}`);
}

/** The session's rows in the same form. */
export const sessionRows = (session: ChatSession): string[] =>
  session.getState().messages.map(({ role, text }) => `${role}: ${text.trim()}`);

/** Waits until the session is at rest and shows exactly what the gateway's history has. */
export async function expectWhole(
  session: ChatSession,
  address: GatewayAddress,
  key: string,
  timeoutMs = 60_000,
): Promise<void> {
  await vi.waitFor(async () => expectIdle(session, await gatewayHistory(address, key)), {
    timeout: timeoutMs,
    interval: 500,
  });
}

/** Notes what this release said instead of doing it, for docs/compatibility.md. */
export function notOffered({ task }: TestContext, answer: unknown): void {
  task.meta.notOffered = answer instanceof Error ? answer.message : String(answer);
}

declare module 'vitest' {
  interface TaskMeta {
    notOffered?: string;
  }
}

/** 2026.4 writes who sent a message around its text. */
const envelope = /^(Sender \(untrusted metadata\):[\s\S]*?```\n\n)?(\[[^\]]*\] )?/;

function textOf(content: unknown): string {
  const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  const texts = (blocks as readonly { readonly type?: string; readonly text?: string }[])
    .filter(({ type }) => type === 'text')
    .map(({ text = '' }) => text);
  return texts.join('').replace(envelope, '').trim();
}
