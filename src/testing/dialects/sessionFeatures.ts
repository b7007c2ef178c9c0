/** How a release shows sessions and their records. */
export interface SessionFeatures {
  /** Records have ids and sequence numbers, and subscribers receive them as events. */
  readonly hasRecordIds: boolean;
  /** Content of a record's `__openclaw`. `id`: its id. `dated`: id and date. `positioned`: also the position. */
  readonly recordEnvelope: 'id' | 'dated' | 'positioned';
  /** Records of events carry no date. Records of history do. */
  readonly omitsRecordDateInEvents: boolean;
  /** Records are cut in events, too, and cut records say so. Otherwise only those of history are cut. */
  readonly shortensRecordEvents: boolean;
  /**
   * How a user's record shows files. `image blocks`: only images, as blocks. `paths`: also where the
   * gateway stored each file. `facts`: a list in `__openclaw`.
   */
  readonly media: 'image blocks' | 'paths' | 'facts';
  /** The content of a user's record is a plain string. Otherwise a list of blocks. */
  readonly storesUserTextAsString: boolean;
  /**
   * The fields of a session. `basic`: state and usage. `detailed`: also the settings of the agent.
   * `shared`: also the owner, the visibility and the placement.
   */
  readonly sessionRow: 'basic' | 'detailed' | 'shared';
  /** Events about a session or a run carry `agentId`. */
  readonly namesAgentInEvents: boolean;
  /** `sessions.changed` says on which machine the session's work runs. */
  readonly sendsPlacement: boolean;
  /** `chat.history` accepts offsets and describes the session. Otherwise it returns the last records alone. */
  readonly describesSessionInHistory: boolean;
  /** `chat.history` always counts the records. Otherwise only when it was called with an offset. */
  readonly alwaysCountsHistory: boolean;
  /** `chat.history` returns a cursor, from which a later call continues. */
  readonly sendsHistoryCursor: boolean;
  /** `chat.history` carries `thinkingLevel`. */
  readonly sendsThinkingLevel: boolean;
  /** `sessions.list` counts all sessions and says where the next page begins. */
  readonly pagesSessionList: boolean;
  readonly listsSessionOwners: boolean;
  /** Sessions are stored in a database. Otherwise in a JSON file. */
  readonly storesSessionsInDatabase: boolean;
  /** `sessions.subscribe` with params returns the list. */
  readonly returnsListOnSubscribe: boolean;
  /** `sessions.create` and `sessions.reset` return the model of the session. */
  readonly returnsSessionModel: boolean;
  /** The `entry` of a changed session names its creator and its revision. */
  readonly describesSessionEntries: boolean;
  /** Archiving a session requires `expectedSessionId`. */
  readonly requiresSessionIdToArchive: boolean;
  /** `sessions.reset` keeps the session's id and adds a record. Otherwise the id changes. */
  readonly recordsReset: boolean;
  /** Keys keep the case of Matrix rooms and Signal groups. All other keys are in lower case. */
  readonly keepsCaseOfPeers: boolean;
  /** Clients in the mode `webchat` may not call `sessions.patch` and `sessions.delete`. */
  readonly rejectsWebchat: boolean;
}
