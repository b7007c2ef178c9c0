import type { PendingExecApproval, PendingPluginApproval } from '../protocol/approvals.js';
import type { ParamsOf, ResultOf } from '../protocol/methods.js';
import type { GatewayClient } from './GatewayClient.js';

// The calls of ClawPanel's own client, with its defaults. Each call is one function, so that a bundle
// contains only the calls that the app uses.

/** Some gateways need minutes for a long session and its checkpoints. */
const historyTimeoutMs = 300_000;
const compactionTimeoutMs = 60_000;

/** Options of {@link chatSend}. */
export type ChatSendOptions = Partial<
  Omit<ParamsOf<'chat.send'>, 'sessionKey' | 'message' | 'idempotencyKey'>
> & {
  /**
   * Identifies the message. To ask for the result of an earlier message, pass the key of that message.
   *
   * @default a new key
   */
  readonly idempotencyKey?: string;
};

/**
 * Sends a message. The gateway delivers the response to no other channel. For a session on screen, use
 * `getChatSession`, which also receives the response.
 *
 * @example
 * const { runId } = await chatSend(client, 'main', 'Hello');
 */
export const chatSend = (
  client: GatewayClient,
  sessionKey: string,
  message: string,
  options: ChatSendOptions = {},
): Promise<ResultOf<'chat.send'>> =>
  client.request('chat.send', {
    deliver: false,
    idempotencyKey: client.environment.createId(),
    ...options,
    sessionKey,
    message,
  });

/**
 * Loads the newest messages of a session, 200 by default. Times out after five minutes, counted from the
 * call.
 *
 * @example
 * const { messages } = await chatHistory(client, 'main', 20);
 */
export const chatHistory = (
  client: GatewayClient,
  sessionKey: string,
  limit = 200,
): Promise<ResultOf<'chat.history'>> =>
  client.request('chat.history', { sessionKey, limit }, { timeoutMs: historyTimeoutMs });

/**
 * Stops the run `runId`, or all runs of the session if `runId` is omitted.
 *
 * @example
 * await chatAbort(client, 'main', runId);
 */
export const chatAbort = (
  client: GatewayClient,
  sessionKey: string,
  runId?: string,
): Promise<ResultOf<'chat.abort'>> =>
  client.request('chat.abort', { sessionKey, ...(runId !== undefined && { runId }) });

/**
 * Lists the latest sessions, 50 by default.
 *
 * @example
 * const { sessions } = await sessionsList(client);
 */
export const sessionsList = (
  client: GatewayClient,
  limit = 50,
): Promise<ResultOf<'sessions.list'>> => client.request('sessions.list', { limit });

/** Deletes a session with its transcript. */
export const sessionsDelete = (
  client: GatewayClient,
  key: string,
): Promise<ResultOf<'sessions.delete'>> => client.request('sessions.delete', { key });

/** Empties a session. Needs the scope `operator.admin`. */
export const sessionsReset = (
  client: GatewayClient,
  key: string,
): Promise<ResultOf<'sessions.reset'>> => client.request('sessions.reset', { key });

/** Lists the checkpoints of a session. Returns null if the gateway has no checkpoints, such as 2026.9. */
export const sessionsCompactionList = (
  client: GatewayClient,
  key: string,
): Promise<ResultOf<'sessions.compaction.list'> | null> =>
  client.requestCompat('sessions.compaction.list', { key }, { timeoutMs: compactionTimeoutMs });

/** Loads one checkpoint. Up to 2026.7. */
export const sessionsCompactionGet = (
  client: GatewayClient,
  key: string,
  checkpointId: string,
): Promise<ResultOf<'sessions.compaction.get'>> =>
  client.request(
    'sessions.compaction.get',
    { key, checkpointId },
    { timeoutMs: compactionTimeoutMs },
  );

/** Creates a session from a checkpoint. Up to 2026.7. */
export const sessionsCompactionBranch = (
  client: GatewayClient,
  key: string,
  checkpointId: string,
): Promise<ResultOf<'sessions.compaction.branch'>> =>
  client.request('sessions.compaction.branch', { key, checkpointId });

/** Restores a session to a checkpoint. Up to 2026.7; needs the scope `operator.admin`. */
export const sessionsCompactionRestore = (
  client: GatewayClient,
  key: string,
  checkpointId: string,
): Promise<ResultOf<'sessions.compaction.restore'>> =>
  client.request('sessions.compaction.restore', { key, checkpointId });

/** Searches the public catalogue of skills. */
export const skillsSearch = (
  client: GatewayClient,
  query: string,
  limit?: number,
): Promise<ResultOf<'skills.search'>> =>
  client.request('skills.search', { query, ...(limit !== undefined && { limit }) });

/** Loads one skill of the public catalogue. */
export const skillsDetail = (
  client: GatewayClient,
  slug: string,
): Promise<ResultOf<'skills.detail'>> => client.request('skills.detail', { slug });

/** Lists the commands that wait for approval. Returns an empty list if the gateway has no such method. */
export const execApprovalList = (client: GatewayClient): Promise<readonly PendingExecApproval[]> =>
  client.requestCompat('exec.approval.list', {}, { fallback: [] });

/** Loads one command that waits for approval. */
export const execApprovalGet = (
  client: GatewayClient,
  id: string,
): Promise<ResultOf<'exec.approval.get'>> => client.request('exec.approval.get', { id });

/**
 * Lists the plugin requests that wait for approval. Returns an empty list if the gateway has no such
 * method.
 */
export const pluginApprovalList = (
  client: GatewayClient,
): Promise<readonly PendingPluginApproval[]> =>
  client.requestCompat('plugin.approval.list', {}, { fallback: [] });
