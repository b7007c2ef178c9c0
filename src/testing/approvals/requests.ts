import type { JsonObject } from '../../protocol/frames.js';

interface CommonRequest {
  /** The canonical key. For a command the main session is the default. */
  readonly sessionKey?: string;
  readonly runId?: string;
  readonly toolCallId?: string;
  /** Only this device is asked. Default: every device that may decide. */
  readonly deviceId?: string;
  /** Default 30 min. */
  readonly timeoutMs?: number;
}

/** A command that an agent wants to run. */
export interface FakeApprovalRequest extends CommonRequest {
  readonly command: string;
  readonly cwd?: string;
}

/** An action that a plugin wants to be allowed. */
export interface FakePluginApprovalRequest extends CommonRequest {
  readonly title: string;
  readonly description?: string;
  readonly pluginId?: string;
  readonly severity?: 'info' | 'warning' | 'critical';
}

const turnSource = (sessionKey: string | null): JsonObject => ({
  turnSourceChannel: sessionKey === null ? null : 'webchat',
  turnSourceTo: sessionKey,
  turnSourceAccountId: null,
  turnSourceThreadId: null,
});

/** Returns the request of a run that wants to execute a command. */
export function agentExecRequest(asked: FakeApprovalRequest): JsonObject {
  const { command, cwd = '/srv/openclaw/workspace', sessionKey = 'agent:main:main' } = asked;
  return {
    ...calledExecRequest({ command, cwd, sessionKey, agentId: agentOf(sessionKey) }),
    host: 'gateway',
    security: 'allowlist',
    ask: 'always',
    unavailableDecisions: ['allow-always'],
    allowedDecisions: ['allow-once', 'deny'],
    resolvedPath: `/usr/bin/${command.split(' ')[0] ?? ''}`,
    runId: asked.runId ?? null,
    toolCallId: asked.toolCallId ?? null,
    ...turnSource(sessionKey),
  };
}

/** Returns the request of a call to `exec.approval.request`. */
export function calledExecRequest({ command, cwd, sessionKey, agentId }: JsonObject): JsonObject {
  return {
    command,
    systemRunBinding: null,
    systemRunPlan: null,
    cwd: cwd ?? null,
    nodeId: null,
    host: null,
    security: null,
    ask: null,
    warningText: null,
    scope: null,
    commandAnalysis: { commandCount: 1, nestedCommandCount: 0, riskKinds: [], warningLines: [] },
    allowedDecisions: ['allow-once', 'allow-always', 'deny'],
    agentId: agentId ?? null,
    resolvedPath: null,
    sessionKey: sessionKey ?? null,
    sessionId: null,
    runId: null,
    toolCallId: null,
    ...turnSource(null),
    cronExecutionSource: null,
    cronOperationBinding: null,
  };
}

/** Returns the request of a plugin. */
export function pluginRequest(asked: JsonObject | FakePluginApprovalRequest): JsonObject {
  const fields = 'pluginId title description scope detail severity toolName toolCallId agentId';
  const given: JsonObject = { ...asked };
  const names = [...fields.split(' '), 'sessionKey', 'runId'];
  return {
    ...Object.fromEntries(names.map((name) => [name, given[name] ?? null])),
    agentId: given['agentId'] ?? agentOf(given['sessionKey']),
    ...turnSource(null),
  };
}

const agentOf = (sessionKey: unknown): string | null =>
  typeof sessionKey === 'string' ? (sessionKey.split(':')[1] ?? null) : null;
