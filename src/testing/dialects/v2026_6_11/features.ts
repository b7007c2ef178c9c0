import type { DialectFeatures } from '../features.js';
import { except, laterHistoryParams, laterSendParams } from '../unknownParams.js';
import { features as older } from '../v2026_5_12/features.js';

/** Changes of 2026.6.11: it reports the dispatch of each input, and describes sessions in full. */
export const features: DialectFeatures = {
  ...older,
  listsAllMissingProperties: false,
  alwaysSendsAuth: true,
  identifiesGatewayInstance: true,
  returnsConfigText: true,
  previewsCronDeliveries: true,
  recordEnvelope: 'dated',
  omitsRecordDateInEvents: true,
  media: 'paths',
  storesUserTextAsString: true,
  sessionRow: 'detailed',
  namesAgentInEvents: true,
  describesSessionInHistory: true,
  pagesSessionList: true,
  returnsListOnSubscribe: true,
  returnsSessionModel: true,
  describesSessionEntries: true,
  requiresSessionIdToArchive: true,
  recordsReset: true,
  keepsCaseOfPeers: true,
  runs: 'dispatched',
  failure: 'two errors',
  namesAgentInChat: 'unless aborted',
  busy: 'runs later under its key',
  provisionalRecords: 'none',
  recordsCommands: true,
  marksSessionRunningAtOnce: true,
  sendsServerTiming: true,
  throttlesAgentText: true,
  doublesToolFrames: false,
  unknownParams: {
    ...older.unknownParams,
    'chat.history': [...except(laterHistoryParams, 'agentId'), 'sessionId'],
    'chat.send': except(laterSendParams, 'agentId'),
  },
};
