import type { ConnectionFeatures } from '../connectionFeatures.js';
import type { DialectFeatures } from '../features.js';
import type { RunFeatures } from '../runFeatures.js';
import type { SessionFeatures } from '../sessionFeatures.js';
import { laterHistoryParams, laterSendParams } from '../unknownParams.js';

const connection: ConnectionFeatures = {
  sharesOneConnectionSequence: true,
  namesEventRecipients: false,
  restrictsEventsToReaders: false,
  sendsHealthAfterHello: true,
  listsAllMissingProperties: true,
  explainsMissingScopes: false,
  explainsProtocolMismatch: false,
  suggestsPairingRetry: false,
  suggestsTokenCommand: false,
  sortsGrantedScopes: true,
  identifiesBuild: false,
  alwaysSendsAuth: false,
  offersRecovery: false,
  identifiesGatewayInstance: false,
  listsOnlyDevicesAsPresent: false,
  sendsNullRestartTime: true,
  returnsConfigText: false,
  previewsCronDeliveries: false,
  unknownParams: {
    'chat.history': [...laterHistoryParams, 'sessionId', 'maxChars'],
    'chat.send': [...laterSendParams, 'sessionId', 'fastMode'],
  },
};

const sessions: SessionFeatures = {
  hasRecordIds: false,
  recordEnvelope: 'id',
  omitsRecordDateInEvents: false,
  storesUserTextAsString: false,
  sessionRow: 'basic',
  namesAgentInEvents: false,
  sendsPlacement: false,
  describesSessionInHistory: false,
  alwaysCountsHistory: false,
  sendsHistoryCursor: false,
  sendsThinkingLevel: true,
  pagesSessionList: false,
  listsSessionOwners: false,
  storesSessionsInDatabase: false,
  returnsListOnSubscribe: false,
  returnsSessionModel: false,
  describesSessionEntries: false,
  requiresSessionIdToArchive: false,
  recordsReset: false,
  rejectsWebchat: true,
};

const runs: RunFeatures = {
  runs: 'direct',
  failure: 'one error',
  namesAgentInChat: 'never',
  namesRunInRecords: false,
  namesSenderProfile: false,
  recordsInputBeforeStart: false,
  sendsReceipts: false,
  classifiesErrors: false,
  busy: 'runs later',
  provisionalRecords: 'none',
  listsQueuedInputs: false,
  joinsAfterTool: false,
  marksJoinedRecords: false,
  finishesInputsWhenJoined: false,
  remembersKeys: false,
  resumesInterruptedRuns: false,
  marksSessionRunningAtOnce: false,
  predictsRecordSequence: false,
  sendsServerTiming: false,
  reportsProgress: false,
  sendsSessionOfEachStep: false,
  sendsPresenceOfSenders: false,
  namesAgentInFirstTiming: false,
  deltaThrottleMs: 150,
  sendsDeltaText: false,
  throttlesAgentText: false,
  namesTextItems: false,
  sendsTextBeforeRecord: false,
  segments: 'restarted',
  showsCommentary: false,
  sendsToolItems: false,
  sendsItemBeforeTool: false,
  mergesCommandItems: false,
  doublesToolFrames: false,
};

/** The oldest release. The features of each later release are changes to those before it. */
export const features: DialectFeatures = { ...connection, ...sessions, ...runs };
