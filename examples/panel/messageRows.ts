import type { ChatMessage, ChatRun, ChatToolCall, ToolResultPart } from 'openclaw-react/chat';

/** One tool call: its input, its result, and its live state while it runs. */
export interface ToolUse {
  readonly toolCallId: string;
  readonly name: string;
  readonly input?: unknown;
  readonly result?: ToolResultPart | undefined;
  readonly live?: ChatToolCall | undefined;
}

/** One row of the list on screen. */
export type ListRow = { readonly key: string } & (
  | {
      readonly type: 'message';
      readonly message: ChatMessage;
      readonly tools: readonly ToolUse[];
      /** True if the previous row has the same speaker. */
      readonly isContinued: boolean;
    }
  | {
      readonly type: 'activity';
      readonly run: ChatRun;
      /** The tool calls that no message shows. */
      readonly tools: readonly ToolUse[];
      /** True if some text of the run is on screen. */
      readonly isTextShown: boolean;
      readonly isContinued: boolean;
    }
);

/** Returns the rows of the list: messages with their tools, and the activity of the run. */
export function messageRows(
  messages: readonly ChatMessage[],
  run: ChatRun | null,
): readonly ListRow[] {
  const calls = new Set<string>();
  const results = new Map<string, ToolResultPart>();
  for (const { parts } of messages) {
    for (const part of parts) {
      if (part.type === 'toolCall') calls.add(part.toolCallId);
      if (part.type === 'toolResult') results.set(part.toolCallId, part);
    }
  }
  const rows: ListRow[] = [];
  const activity = run && activityOf(run, messages, calls);
  let speaker: string | undefined;
  for (const [index, message] of messages.entries()) {
    if (activity?.index === index) addActivity();
    const current = speakerOf(message);
    const tools = toolsOf(message, calls, results, run);
    // A message with results only is empty if the calls show these results.
    if (message.role === 'tool' && tools.length === 0) continue;
    rows.push({
      type: 'message',
      key: message.key,
      message,
      tools,
      isContinued: current === speaker,
    });
    speaker = current;
  }
  if (activity?.index === messages.length) addActivity();
  return rows;

  function addActivity(): void {
    if (!activity) return;
    rows.push({ ...activity.row, isContinued: speaker === 'assistant' });
    speaker = 'assistant';
  }
}

/** Places the activity before the streaming message, else before the first queued message. */
function activityOf(run: ChatRun, messages: readonly ChatMessage[], calls: ReadonlySet<string>) {
  const writing = messages.findIndex(({ status }) => status === 'streaming');
  const waiting = messages.findIndex(({ status }) => status === 'queued');
  const isTextShown = writing !== -1;
  const tools = run.toolCalls
    .filter(({ toolCallId }) => !calls.has(toolCallId))
    .map((live) => ({ toolCallId: live.toolCallId, name: live.name, input: live.arguments, live }));
  const isQuiet = isTextShown && run.thinking === '' && !run.isStale && tools.length === 0;
  if (isQuiet && run.plan === undefined && run.isCompacting !== true) return null;
  return {
    index: isTextShown ? writing : waiting === -1 ? messages.length : waiting,
    row: { type: 'activity', key: `run ${run.runId}`, run, tools, isTextShown } as const,
  };
}

function toolsOf(
  { parts }: ChatMessage,
  calls: ReadonlySet<string>,
  results: ReadonlyMap<string, ToolResultPart>,
  run: ChatRun | null,
): readonly ToolUse[] {
  return parts.flatMap((part): readonly ToolUse[] => {
    if (part.type === 'toolCall') {
      const { toolCallId, name } = part;
      const live = run?.toolCalls.find((call) => call.toolCallId === toolCallId);
      return [{ toolCallId, name, input: part.arguments, result: results.get(toolCallId), live }];
    }
    const isOrphan = part.type === 'toolResult' && !calls.has(part.toolCallId);
    return isOrphan ? [{ toolCallId: part.toolCallId, name: part.name ?? '', result: part }] : [];
  });
}

/** Returns the speaker. Results of tools belong to the agent. */
const speakerOf = ({ role }: ChatMessage): string => (role === 'tool' ? 'assistant' : role);
