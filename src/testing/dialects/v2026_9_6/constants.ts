import type { JsonObject } from '../../../protocol/frames.js';
import type { DialectConstants } from '../constants.js';
import { constants as older, eventLoop, thinking } from '../v2026_6_11/constants.js';

const { thinkingLevels, thinkingDefault } = thinking;

const agentRuntime: JsonObject = {
  id: 'auto',
  cloudPlacementSupported: false,
  devicePlacementSupported: false,
  source: 'implicit',
};

const modelDefaults: JsonObject = {
  modelProvider: 'stub',
  model: 'stub-model',
  contextTokens: 131_072,
  agentRuntime,
  modelSelectionTarget: 'session',
};

export const constants: DialectConstants = {
  ...older,
  challenge: { capabilities: ['model-catalog-snapshot'] },
  helloForReaders: {
    controlUiWidgetKinds: [{ pluginId: 'session', kind: 'session:report', label: 'Report' }],
    controlUiLinkReaders: [],
  },
  policy: {
    attachments: { maxBytes: 19_464_192, maxImageBytes: 6_291_456 },
    allowedSessionVisibilities: ['shared', 'read-only', 'suggest', 'draft'],
    hasMultipleSessionSharingIdentities: false,
  },
  snapshot: {
    suspension: { phase: 'accepting' },
    appliedConfigHash: 'hmac-sha256:v1:fake',
  },
  adminSnapshot: { updateSchedule: { channel: 'stable', autoEnabled: false } },
  sessionDefaults: { modelConfigured: true, ownership: 'sole', selectionRequired: false },
  gatewayPresence: {},
  health: {
    plugins: { loaded: ['openai'], errors: [], unavailable: [] },
    configReload: { hotReloadStatus: 'active' },
    eventLoop,
  },
  heartbeat: { enabled: false, every: 'disabled', target: 'owner' },
  model: { tags: ['default'], thinkingLevels, thinkingDefault, available: true },
  modelsList: {
    accountSelection: { kind: 'automatic', label: 'Automatic account selection' },
  },
  agent: { workspaceGit: false, agentRuntime, ...thinking, defaultPermissionMode: 'full' },
  agentsList: { ownership: 'sole', selectionRequired: false },
  modelDefaults,
  sessionListDefaults: { ...modelDefaults, ...thinking },
  logsHint: 'To view logs, run `openclaw logs --follow` in a terminal.',
};
