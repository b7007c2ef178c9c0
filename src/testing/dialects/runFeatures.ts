/** How a release accepts messages and what it sends while it runs. */
export interface RunFeatures
  extends QueueFeatures, CommandFeatures, ProgressFeatures, TextFeatures, ToolFeatures {
  /**
   * `direct`: the events of a run are its lifecycle, its text and its tools. `dispatched`: the gateway also
   * reports the dispatch of the input, and ends a run in two steps.
   */
  readonly runs: 'direct' | 'dispatched';
  /** How the chat stream reports a failed run. `fallback step` sends a lifecycle event instead. */
  readonly failure: 'one error' | 'no error' | 'fallback step' | 'two errors';
  /** Whether chat events carry `agentId`. */
  readonly namesAgentInChat: 'never' | 'unless aborted' | 'always';
  /** Records carry the id of the run that wrote them. */
  readonly namesRunInRecords: boolean;
  /** The user's record names the sender's profile. */
  readonly namesSenderProfile: boolean;
  /** The user's record is stored before the run starts. Otherwise after its start. */
  readonly recordsInputBeforeStart: boolean;
  /** The last events of a run report its tools, its start, and that its execution has settled. */
  readonly sendsReceipts: boolean;
  /** A stop during the first run of a session removes the user's record. */
  readonly losesFirstQuestionOnStop: boolean;
  /** After the final event, an error event says that the last tool failed. */
  readonly reportsFailedTools: boolean;
  /** Error events classify the error of the provider. Otherwise they carry a text to display. */
  readonly classifiesErrors: boolean;
}

/** How a release handles messages to a busy session, and messages that are sent twice. */
interface QueueFeatures {
  /** How the gateway handles a message to a busy session. */
  readonly busy: 'joins the run' | 'runs later' | 'runs later under its key';
  /**
   * Which user messages are first sent as a record without an id. `known sessions`: every message
   * except the one that creates its session.
   */
  readonly provisionalRecords: 'none' | 'known sessions' | 'every input';
  /** `chat.history` lists queued inputs, and `chat.abort` can cancel them. */
  readonly listsQueuedInputs: boolean;
  /** Queued inputs join the run after a tool. Otherwise only at its end. */
  readonly joinsAfterTool: boolean;
  /** A record that joined a run is sent again with the run's id. */
  readonly marksJoinedRecords: boolean;
  /** The final event of a queued input is sent when the input joins. Otherwise at once. */
  readonly finishesInputsWhenJoined: boolean;
  /** Idempotency keys survive a restart, and a reused key with another text is rejected. */
  readonly remembersKeys: boolean;
  /**
   * After a restart or a crash, a new run continues an interrupted one. Otherwise the session becomes
   * `killed`.
   */
  readonly resumesInterruptedRuns: boolean;
  /** A session becomes `running` when a message is accepted. Otherwise when its run starts. */
  readonly marksSessionRunningAtOnce: boolean;
  /** The result of `chat.send` predicts the `seq` of the user's record, if the session exists and is idle. */
  readonly predictsRecordSequence: boolean;
  /**
   * The result of `chat.send` contains `serverTiming` if the sender is the Control UI (the gateway's own
   * page).
   */
  readonly sendsServerTiming: boolean;
}

/** Messages that the gateway itself handles, such as `/help`. */
interface CommandFeatures {
  /** A command is recorded with its response. Otherwise only the response is. */
  readonly recordsCommands: boolean;
  /** The records of `/status` say that the model does not read them. */
  readonly marksContextFreeCommands: boolean;
  /**
   * `/reset` and `/new` end the run of their session, and the gateway responds. Otherwise they wait for
   * the run, and the model responds to an input of the gateway.
   */
  readonly answersResets: boolean;
}

/** Events that report the progress of a run. */
interface ProgressFeatures {
  /** Sends the steps of a run, its model and its token usage. */
  readonly reportsProgress: boolean;
  /** Sends further `sessions.changed` events around a run, besides those at its start and end. */
  readonly sendsSessionOfEachStep: boolean;
  /** Broadcasts `presence`, with the sender's last activity, when a run starts. */
  readonly sendsPresenceOfSenders: boolean;
  /** `chat.send_timing` of phase `first-assistant-event` carries `agentId`, as the other phases do. */
  readonly namesAgentInFirstTiming: boolean;
}

/** How the text of a response is streamed. */
interface TextFeatures {
  /** Least time between two chat deltas of a run. */
  readonly deltaThrottleMs: number;
  /** Chat deltas carry `deltaText`, the new part of the text. */
  readonly sendsDeltaText: boolean;
  /** The text of the agent stream is throttled like chat deltas. Otherwise each piece is sent. */
  readonly throttlesAgentText: boolean;
  /** The text of the agent stream carries an `itemId`, which names the record of this text. */
  readonly namesTextItems: boolean;
  /** The last text is sent before its record. Otherwise after it. */
  readonly sendsTextBeforeRecord: boolean;
  /** After a tool, the text of a run continues (`joined`) or starts over (`restarted`). */
  readonly segments: 'joined' | 'restarted';
  /** Text before a tool call is sent as commentary. Otherwise as part of the response. */
  readonly showsCommentary: boolean;
}

/** How tool calls are shown. */
interface ToolFeatures {
  /** The record of a tool call shows only the text before the call. */
  readonly hidesToolCallsInRecords: boolean;
  /** The agent stream shows tool calls as items, too. */
  readonly sendsToolItems: boolean;
  /** The item of a tool call is sent before its `tool` frame. Otherwise after it. */
  readonly sendsItemBeforeTool: boolean;
  /** A command is part of the item of its tool call. Otherwise an item of its own. */
  readonly mergesCommandItems: boolean;
  /** A sender that subscribed to sessions receives each tool frame twice. */
  readonly doublesToolFrames: boolean;
}
