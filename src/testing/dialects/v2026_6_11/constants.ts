import type { JsonObject } from '../../../protocol/frames.js';
import type { DialectConstants } from '../constants.js';
import { constants as older } from '../v2026_2_26/constants.js';

/** The thinking levels of a model that cannot think. */
export const thinking: JsonObject = {
  thinkingLevels: [{ id: 'off', label: 'off' }],
  thinkingOptions: ['off'],
  thinkingDefault: 'off',
};

const cpuBreakdown = { mainThreadCoreRatio: 0.01, hostUtilization: 0.1, hostCpuCount: 2 };

/** An event loop without load. */
export const eventLoop: JsonObject = {
  degraded: false,
  degradedSinceMs: null,
  reasons: [],
  intervalMs: 1_000,
  delayP99Ms: 20,
  delayMaxMs: 20,
  utilization: 0.01,
  cpuCoreRatio: 0.01,
  cpuBreakdown,
};

const agentRuntime = { id: 'auto', source: 'implicit' };

const modelDefaults: JsonObject = {
  modelProvider: 'stub',
  model: 'stub-model',
  agentRuntime,
  contextTokens: 131_072,
  ...thinking,
};

export const constants: DialectConstants = {
  ...older,
  adminSnapshot: {},
  health: {
    plugins: { loaded: ['openai'], errors: [] },
    configReload: { hotReloadStatus: 'active' },
    modelPricing: { state: 'ok', sources: [] },
  },
  runtimeStatus: {
    modelRuntime: { degraded: false, pendingAgents: [] },
    eventLoop: {
      ...eventLoop,
      cpuBreakdown: { ...cpuBreakdown, workerCoreRatio: 0, otherThreadsCoreRatio: 0 },
    },
  },
  heartbeatAgent: { waitingForRoute: false },
  model: { available: true, input: ['text', 'image'], api: 'openai-completions' },
  agent: { workspaceGit: false, agentRuntime, ...thinking },
  modelDefaults,
  sessionListDefaults: modelDefaults,
};
