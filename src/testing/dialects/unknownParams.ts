/** Params of `chat.history` that later releases added. */
export const laterHistoryParams: readonly string[] = [
  'agentId',
  'cursor',
  'offset',
  'pendingBefore',
  'inputRunIds',
  'messageId',
];

/** Params of `chat.send` that later releases added. */
export const laterSendParams: readonly string[] = [
  'agentId',
  'expectedLeafEntryId',
  'queueMode',
  'intent',
  'toolBindings',
];

/** The names without those that a release knows. */
export const except = (names: readonly string[], ...known: readonly string[]): readonly string[] =>
  names.filter((name) => !known.includes(name));
