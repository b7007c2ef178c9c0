/** Params that 2026.9.6 added, by method. */
export const paramsOf2026_9_6: Readonly<Record<string, readonly string[]>> = {
  connect: ['modelCatalog'],
  'sessions.messages.subscribe': ['includeApprovals'],
  'chat.history': ['maxBytes'],
  'chat.send': ['mentions', 'workContext'],
  'sessions.list': [
    'activeOnly',
    'excludeSubagents',
    'excludeCron',
    'excludeSystem',
    'pinned',
    'hasBoard',
    'includeActivitySummary',
    'profileRelation',
    'projectId',
    'workspaceDir',
    'group',
  ],
};

/** Params of `chat.history` that later releases added. */
export const laterHistoryParams: readonly string[] = [
  ...(paramsOf2026_9_6['chat.history'] ?? []),
  'agentId',
  'cursor',
  'offset',
  'pendingBefore',
  'inputRunIds',
  'messageId',
];

/** Params of `chat.send` that later releases added. */
export const laterSendParams: readonly string[] = [
  ...(paramsOf2026_9_6['chat.send'] ?? []),
  'agentId',
  'expectedLeafEntryId',
  'queueMode',
  'intent',
  'toolBindings',
];

/** The names without those that a release knows. */
export const except = (names: readonly string[], ...known: readonly string[]): readonly string[] =>
  names.filter((name) => !known.includes(name));
