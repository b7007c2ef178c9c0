import type { JsonObject } from '../../../protocol/frames.js';
import type { DialectConstants } from '../constants.js';

const modelDefaults: JsonObject = {
  modelProvider: 'stub',
  model: 'stub-model',
  contextTokens: 131_072,
};

export const constants: DialectConstants = {
  challenge: {},
  helloForReaders: {},
  policy: {},
  snapshot: {},
  adminSnapshot: undefined,
  sessionDefaults: {},
  gatewayPresence: { modelIdentifier: 'x64' },
  health: {},
  heartbeat: { enabled: true, every: '0m', target: 'none' },
  runtimeStatus: {},
  heartbeatAgent: {},
  model: { input: ['text', 'image'] },
  modelsList: {},
  agent: {},
  agentsList: {},
  modelDefaults,
  sessionListDefaults: modelDefaults,
  logsHint: 'Logs: openclaw logs --follow',
};
