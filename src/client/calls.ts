import type { PendingExecApproval, PendingPluginApproval } from '../protocol/approvals.js';
import type { ParamsOf, ResultOf } from '../protocol/methods.js';
import type { GatewayClient } from './GatewayClient.js';

// The calls that ClawPanel's own client offers, with its defaults. Each is one function, so that a
// bundle holds only those that are used.

/** Reading a long session, or its checkpoints, takes some gateways long. */
const historyTimeoutMs = 300_000;
const compactionTimeoutMs = 60_000;

/** Options of {@link chatSend}. */
export type ChatSendOptions = Partial<
  Omit<ParamsOf<'chat.send'>, 'sessionKey' | 'message' | 'idempotencyKey'>
> & {
  /** Default: a new one. The same key again asks what became of the first. */
  readonly idempotencyKey?: string;
};

/**
 * Sends a message without delivering the answer anywhere but here. A conversation that is shown
 * belongs to `getChatSession`, which keeps what the answer brings.
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
 * The newest rows of a session, 200 by default; waits up to five minutes.
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
 * Stops one run, or all runs of a session.
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
 * The latest sessions, 50 by default.
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

/** Where a session was compacted; null on a gateway without checkpoints, such as 2026.9. */
export const sessionsCompactionList = (
  client: GatewayClient,
  key: string,
): Promise<ResultOf<'sessions.compaction.list'> | null> =>
  client.requestCompat('sessions.compaction.list', { key }, { timeoutMs: compactionTimeoutMs });

/** One checkpoint. Up to 2026.7. */
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

/** A new session from a checkpoint. Up to 2026.7. */
export const sessionsCompactionBranch = (
  client: GatewayClient,
  key: string,
  checkpointId: string,
): Promise<ResultOf<'sessions.compaction.branch'>> =>
  client.request('sessions.compaction.branch', { key, checkpointId });

/** Takes a session back to a checkpoint. Up to 2026.7; needs the scope `operator.admin`. */
export const sessionsCompactionRestore = (
  client: GatewayClient,
  key: string,
  checkpointId: string,
): Promise<ResultOf<'sessions.compaction.restore'>> =>
  client.request('sessions.compaction.restore', { key, checkpointId });

/** Skills of the public catalogue. */
export const skillsSearch = (
  client: GatewayClient,
  query: string,
  limit?: number,
): Promise<ResultOf<'skills.search'>> =>
  client.request('skills.search', { query, ...(limit !== undefined && { limit }) });

/** One skill of the public catalogue. */
export const skillsDetail = (
  client: GatewayClient,
  slug: string,
): Promise<ResultOf<'skills.detail'>> => client.request('skills.detail', { slug });

/** Commands that wait for a person; none on a gateway without the list. */
export const execApprovalList = (client: GatewayClient): Promise<readonly PendingExecApproval[]> =>
  client.requestCompat('exec.approval.list', {}, { fallback: [] });

/** One command that waits for a person. */
export const execApprovalGet = (
  client: GatewayClient,
  id: string,
): Promise<ResultOf<'exec.approval.get'>> => client.request('exec.approval.get', { id });

/** Plugin requests that wait for a person; none on a gateway without the list. */
export const pluginApprovalList = (
  client: GatewayClient,
): Promise<readonly PendingPluginApproval[]> =>
  client.requestCompat('plugin.approval.list', {}, { fallback: [] });
