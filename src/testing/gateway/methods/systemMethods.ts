import type { JsonObject } from '../../../protocol/frames.js';
import type { GatewayCore } from '../../context/context.js';
import { defaultsOf } from '../../sessions/history.js';
import { eventLoop, healthPayload, presenceEntries } from '../../signIn/hello.js';
import type { BuiltInMethod } from '../gatewayState.js';

const askedEventLoop = {
  ...eventLoop,
  cpuBreakdown: { ...eventLoop.cpuBreakdown, workerCoreRatio: 0, otherThreadsCoreRatio: 0 },
};

const noModelTrouble = { degraded: false, pendingAgents: [] };

export const systemMethods: Readonly<Record<string, BuiltInMethod>> = {
  health: (core) => ({
    ...healthPayload(core),
    ...(core.profile.isLate && { modelRuntime: noModelTrouble, eventLoop: askedEventLoop }),
  }),
  status: (core) => ({
    runtimeVersion: core.profile.version,
    heartbeat: {
      defaultAgentId: 'main',
      agents: [
        {
          agentId: 'main',
          enabled: false,
          every: 'disabled',
          everyMs: null,
          ...(core.profile.isLate && { waitingForRoute: false }),
        },
      ],
    },
    channelSummary: [],
    queuedSystemEvents: [],
    sessions: {
      paths: [],
      count: core.sessions.all().length,
      defaults: { model: null, contextTokens: null },
      recent: [],
      byAgent: [],
    },
    ...(core.profile.isLate && { modelRuntime: noModelTrouble, eventLoop: askedEventLoop }),
  }),
  'last-heartbeat': () => null,
  'system-presence': presenceEntries,
  'models.list': (core) => ({
    models: [modelOf(core)],
    ...(core.profile.isNewest && {
      accountSelection: { kind: 'automatic', label: 'Automatic account selection' },
    }),
  }),
  'agents.list': (core) => ({
    defaultId: 'main',
    ...(core.profile.isNewest && { ownership: 'sole', selectionRequired: false }),
    mainKey: 'main',
    scope: 'per-sender',
    agents: [agentOf(core)],
  }),
  'config.get': (core) => {
    const config = { gateway: { mode: 'local', auth: { mode: core.credentials.mode } } };
    const raw = JSON.stringify(config, null, 2);
    return {
      path: '/srv/openclaw/state/openclaw.json',
      exists: true,
      // its text is not shown to a writer of 2026.4.15 (abort-queue)
      raw: core.profile.isLate ? raw : null,
      parsed: config,
      resolved: config,
      valid: true,
      config,
      hash: 'hmac-sha256:v1:fake',
      issues: [],
      warnings: [],
      legacyIssues: [],
    };
  },
  'agent.identity.get': () => ({
    agentId: 'main',
    name: 'Assistant',
    nameSource: 'default',
    avatar: 'A',
  }),
  'usage.status': (core) => ({ updatedAt: core.timers.now(), providers: [] }),
  'users.self': (core) => ({
    profile: {
      id: 'gateway-owner',
      displayName: null,
      avatarMime: null,
      mergedInto: null,
      createdAt: core.startedAt,
      updatedAt: core.startedAt,
      emails: [],
      githubIdentity: null,
      hasAvatar: false,
    },
  }),
};

const thinking = { thinkingLevels: [{ id: 'off', label: 'off' }], thinkingDefault: 'off' };

const modelOf = (core: GatewayCore): JsonObject => ({
  id: 'stub-model',
  name: 'Stub Model',
  provider: 'stub',
  contextWindow: 131_072,
  reasoning: false,
  ...(core.profile.isNewest && { tags: ['default'], ...thinking }),
  ...(core.profile.isLate && { available: true }),
  ...(!core.profile.isNewest && { input: ['text', 'image'] }),
  ...(core.profile.isLate && !core.profile.isNewest && { api: 'openai-completions' }),
});

const agentOf = (core: GatewayCore): JsonObject => ({
  id: 'main',
  workspace: '/srv/openclaw/workspace',
  model: { primary: 'stub/stub-model' },
  ...(core.profile.isLate && {
    workspaceGit: false,
    agentRuntime: defaultsOf(core)['agentRuntime'],
    ...thinking,
    thinkingOptions: ['off'],
    ...(core.profile.isNewest && { defaultPermissionMode: 'full' }),
  }),
});
