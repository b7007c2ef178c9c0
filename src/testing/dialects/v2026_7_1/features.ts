import type { DialectFeatures } from '../features.js';
import { except, laterHistoryParams } from '../unknownParams.js';
import { features as older } from '../v2026_6_11/features.js';

/** Changes of 2026.7.1: messages join the run again, and history accepts offsets. */
export const features: DialectFeatures = {
  ...older,
  busy: 'joins the run',
  losesFirstQuestionOnStop: true,
  reportsFailedTools: true,
  hidesToolCallsInRecords: true,
  answersResets: true,
  recordsReset: false,
  unknownParams: {
    ...older.unknownParams,
    'chat.history': [...except(laterHistoryParams, 'agentId', 'offset'), 'sessionId'],
  },
};
