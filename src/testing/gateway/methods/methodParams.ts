import type { FieldRule, ObjectSchema } from '../../context/validate.js';

const text = { type: 'string', minLength: 1 } as const;
const anyText = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const unchecked = { type: 'any' } as const;
const count = { type: 'integer', min: 1 } as const;
const offset = { type: 'integer', min: 0 } as const;

type Fields = Readonly<Record<string, FieldRule>>;

/** Params of built-in methods on 2026.9.6. A method that is not listed accepts any params. */
export const methodParams: Readonly<Record<string, ObjectSchema>> = {
  'sessions.list': {
    fields: {
      limit: count,
      offset,
      activeMinutes: count,
      sortBy: unchecked,
      label: text,
      search: anyText,
      ...flags(
        'requireLastInteraction includeGlobal includeUnknown configuredAgentsOnly includeDerivedTitles ' +
          'includeLastMessage includeActivitySummary ownerFirst involvingMe includePeople activeOnly ' +
          'excludeSubagents excludeCron excludeSystem pinned hasBoard',
      ),
      ...texts(
        'creatorId ownerId involvingProfileId spawnedBy agentId projectId workspaceDir group',
      ),
      ...anything('boardFace archived profileRelation'),
    },
  },
  'sessions.messages.subscribe': keyed({ agentId: text, includeApprovals: flag }),
  'sessions.messages.unsubscribe': keyed({ agentId: text }),
  'sessions.create': {
    fields: {
      ...texts(
        'key idempotencyKey agentId label displayName category model contextWindow thinkingLevel ' +
          'catalogId parentSessionKey projectId projectGitUrl worktreeBaseRef execNode cwd',
      ),
      ...flags('incognito fork emitCommandHooks succeedsParent worktree'),
      ...anything(
        'fastMode permissionMode toolOverrides visibility attachments agentRuntime mentions repository ' +
          'titleSource worktreeSource',
      ),
      spawnDepth: count,
      forkFrom: anyText,
      task: anyText,
      message: anyText,
      worktreeName: anyText,
    },
  },
  'sessions.patch': keyed(
    anything(
      'agentId expectedSessionId expectedLifecycleRevision expectedPermissionMode expectedToolOverrides ' +
        'expectedMarkedUnreadAt label icon color category boardFace statusNote attention ttlMinutes ' +
        'archived pinned unread contextWindow thinkingLevel fastMode toolOverrides verboseLevel ' +
        'traceLevel reasoningLevel responseUsage elevatedLevel execHost execSecurity execAsk execNode ' +
        'permissionMode model completionOwnerSessionKey inheritedToolPolicyVersion inheritedToolAllow ' +
        'inheritedToolDeny sendPolicy groupActivation agentRuntime autoLabel boardPresentation ' +
        'sandboxMode nativeRuntimeConsent expectedSandboxMode expectedNativeRuntimeConsent',
    ),
  ),
  'sessions.delete': keyed({
    ...texts('agentId expectedSessionId expectedLifecycleRevision'),
    ...flags('deleteTranscript emitLifecycleHooks archivedOnly'),
    expectedSessionUpdatedAt: unchecked,
  }),
  'sessions.reset': keyed({ agentId: text, reason: unchecked }),
  'sessions.describe': keyed(flags('includeDerivedTitles includeLastMessage')),
  'chat.history': {
    required: ['sessionKey'],
    fields: {
      ...texts('sessionKey agentId messageId sessionId'),
      cursor: anyText,
      offset,
      pendingBefore: count,
      inputRunIds: { type: 'array' },
      limit: { type: 'integer', min: 1, max: 1000 },
      maxBytes: count,
      maxChars: { type: 'integer', min: 1, max: 500_000 },
    },
  },
  'chat.send': {
    required: ['sessionKey', 'message', 'idempotencyKey'],
    fields: {
      ...texts(
        'sessionKey agentId sessionId replyToId expectedSessionRoutingContract idempotencyKey',
      ),
      message: anyText,
      thinking: anyText,
      deliver: flag,
      attachments: { type: 'array' },
      queueMode: { enum: ['steer', 'followup', 'collect', 'interrupt'] },
      fastAutoOnSeconds: count,
      timeoutMs: offset,
      suppressCommandInterpretation: flag,
      ...anything(
        'intent mentions workContext fastMode originatingChannel originatingTo originatingAccountId originatingThreadId ' +
          'toolBindings systemInputProvenance systemProvenanceReceipt expectedLeafEntryId ' +
          'expectedPermissionMode expectedToolOverrides',
      ),
    },
  },
  'chat.abort': {
    required: ['sessionKey'],
    fields: { ...texts('sessionKey agentId runId'), preserveSideRuns: flag },
  },
  'chat.inject': {
    required: ['sessionKey', 'message'],
    fields: { ...texts('sessionKey agentId message'), label: anyText },
  },
  'chat.message.get': {
    required: ['sessionKey', 'messageId'],
    fields: { ...texts('sessionKey agentId messageId'), maxChars: count },
  },
  'agents.list': { fields: {} },
  'config.get': { fields: {} },
  'exec.approval.resolve': {
    required: ['id', 'decision'],
    fields: { ...texts('id decision'), reviewer: unchecked, grantExpiresInDays: count },
  },
  'plugin.approval.resolve': {
    required: ['id', 'decision'],
    fields: { ...texts('id decision'), reviewer: unchecked },
  },
  'device.pair.list': { fields: {} },
  'device.pair.approve': { required: ['requestId'], fields: texts('requestId') },
  'device.pair.reject': { required: ['requestId'], fields: texts('requestId') },
  'device.pair.remove': { required: ['deviceId'], fields: texts('deviceId') },
  'device.pair.rename': { required: ['deviceId', 'label'], fields: texts('deviceId label') },
  'device.token.rotate': {
    required: ['deviceId', 'role'],
    fields: { ...texts('deviceId role'), scopes: { type: 'array' } },
  },
  'device.token.revoke': { required: ['deviceId', 'role'], fields: texts('deviceId role') },
};

function keyed(fields: Fields): ObjectSchema {
  return { required: ['key'], fields: { key: text, ...fields } };
}

function texts(names: string): Fields {
  return named(names, text);
}

function flags(names: string): Fields {
  return named(names, flag);
}

function anything(names: string): Fields {
  return named(names, unchecked);
}

function named(names: string, rule: FieldRule): Fields {
  return Object.fromEntries(names.split(' ').map((name) => [name, rule]));
}
