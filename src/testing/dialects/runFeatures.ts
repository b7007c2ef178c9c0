/** How a release accepts messages and what it sends while it runs. */
export interface RunFeatures extends QueueFeatures, ProgressFeatures, TextFeatures, ToolFeatures {
  /**
   * `direct`: a run is its lifecycle, its text and its tools. `dispatched`: the gateway also reports
   * the dispatch of the input, and ends a run in two steps.
   */
  readonly runs: 'direct' | 'dispatched';
  /** How the chat stream reports a failed run. `fallback step` sends a lifecycle event instead. */
  readonly failure: 'one error' | 'no error' | 'fallback step' | 'two errors';
  /** Whether chat events carry `agentId`. */
  readonly namesAgentInChat: 'never' | 'unless aborted' | 'always';
  /** Records of a run name it. */
  readonly namesRunInRecords: boolean;
  /** The user's record names the sender's profile. */
  readonly namesSenderProfile: boolean;
  /** The user's record is stored before the run starts. Otherwise after its start. */
  readonly recordsInputBeforeStart: boolean;
  /** The last events of a run say what was run, for how long, and that nothing follows. */
  readonly sendsReceipts: boolean;
  /** Error events classify the error of the provider. Otherwise they carry a text to display. */
  readonly classifiesErrors: boolean;
}

/** Messages that find their session busy, and messages that are sent twice. */
interface QueueFeatures {
  /** How a message is handled that finds its session busy. */
  readonly busy: 'joins the run' | 'runs later' | 'runs later under its key';
  /** Which user messages are first shown by a record without an id. */
  readonly provisionalRecords: 'none' | 'queued' | 'every input';
  /** `chat.history` lists queued inputs, and `chat.abort` can cancel them. */
  readonly listsQueuedInputs: boolean;
  /** Queued inputs join the run after a tool. Otherwise only at its end. */
  readonly joinsAfterTool: boolean;
  /** A record that joined a run is shown again with the run's id. */
  readonly marksJoinedRecords: boolean;
  /** The final event of a queued input is sent when the input joins. Otherwise at once. */
  readonly finishesInputsWhenJoined: boolean;
  /** Idempotency keys survive a restart, and a reused key with another text is rejected. */
  readonly remembersKeys: boolean;
  /** A run that a restart interrupted is continued. Otherwise its session is `killed`. */
  readonly resumesInterruptedRuns: boolean;
  /** A session is `running` from the acceptance of a message on. Otherwise from the start of its run. */
  readonly marksSessionRunningAtOnce: boolean;
  /** The result of `chat.send` carries the sequence number of the user's record. */
  readonly predictsRecordSequence: boolean;
  /** The result of `chat.send` to a Control UI contains the time that the acceptance took. */
  readonly sendsServerTiming: boolean;
}

/** Events that report what a run is doing. */
interface ProgressFeatures {
  /** Sends the steps of a run, its model and its usage of tokens. */
  readonly reportsProgress: boolean;
  /** `sessions.changed` is also sent when a run begins, takes a model and ends. */
  readonly sendsSessionOfEachStep: boolean;
  /** Presence is broadcast when a run starts. */
  readonly sendsPresenceOfSenders: boolean;
  /** The timing of the first text names the agent. */
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
  /** The text of the agent stream names the record that it belongs to. */
  readonly namesTextItems: boolean;
  /** The last text is sent before its record. Otherwise after it. */
  readonly sendsTextBeforeRecord: boolean;
  /** After a tool the text of a run continues, or it starts over. */
  readonly segments: 'joined' | 'restarted';
  /** Text before a tool call is shown as commentary. Otherwise it is part of the response. */
  readonly showsCommentary: boolean;
}

/** How tool calls are shown. */
interface ToolFeatures {
  /** The agent stream shows tool calls as items, too. */
  readonly sendsToolItems: boolean;
  /** The item of a tool call is sent before its `tool` frame. Otherwise after it. */
  readonly sendsItemBeforeTool: boolean;
  /** A command is part of the item of its tool call. Otherwise an item of its own. */
  readonly mergesCommandItems: boolean;
  /** A sender that subscribed to sessions receives each tool frame twice. */
  readonly doublesToolFrames: boolean;
}
