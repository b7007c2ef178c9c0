import { ownerProfileId } from '../../context/owner.js';
import { configPath, workspacePath } from '../../context/paths.js';
import { healthPayload } from '../../signIn/health.js';
import { presenceEntries } from '../../signIn/presence.js';
import type { BuiltInMethod } from '../gatewayState.js';

export const systemMethods: Readonly<Record<string, BuiltInMethod>> = {
  health: (state) => ({ ...healthPayload(state), ...state.dialect.constants.runtimeStatus }),
  status: ({ dialect, sessions }) => ({
    runtimeVersion: dialect.version,
    heartbeat: {
      defaultAgentId: 'main',
      agents: [
        {
          agentId: 'main',
          enabled: false,
          every: 'disabled',
          everyMs: null,
          ...dialect.constants.heartbeatAgent,
        },
      ],
    },
    channelSummary: [],
    queuedSystemEvents: [],
    sessions: {
      paths: [],
      count: sessions.all().length,
      defaults: { model: null, contextTokens: null },
      recent: [],
      byAgent: [],
    },
    ...dialect.constants.runtimeStatus,
  }),
  'last-heartbeat': () => null,
  'system-presence': presenceEntries,
  'models.list': ({ dialect: { constants } }) => ({
    models: [{ ...stubModel, ...constants.model }],
    ...constants.modelsList,
  }),
  'agents.list': ({ dialect: { constants } }) => ({
    defaultId: 'main',
    mainKey: 'main',
    scope: 'per-sender',
    agents: [{ ...mainAgent, ...constants.agent }],
    ...constants.agentsList,
  }),
  'config.get': ({ dialect, credentials }) => {
    const config = { gateway: { mode: 'local', auth: { mode: credentials.mode } } };
    const raw = JSON.stringify(config, null, 2);
    return {
      path: configPath,
      exists: true,
      // 2026.4.15 does not return the text to a writer (abort-queue)
      raw: dialect.features.returnsConfigText ? raw : null,
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
  'usage.status': ({ timers }) => ({ updatedAt: timers.now(), providers: [] }),
  'users.self': ({ startedAt }) => ({
    profile: {
      id: ownerProfileId,
      displayName: null,
      avatarMime: null,
      mergedInto: null,
      createdAt: startedAt,
      updatedAt: startedAt,
      emails: [],
      githubIdentity: null,
      hasAvatar: false,
    },
  }),
};

const stubModel = {
  id: 'stub-model',
  name: 'Stub Model',
  provider: 'stub',
  contextWindow: 131_072,
  reasoning: false,
};

const mainAgent = {
  id: 'main',
  workspace: workspacePath,
  model: { primary: 'stub/stub-model' },
};
