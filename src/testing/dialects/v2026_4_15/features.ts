import type { DialectFeatures } from '../features.js';
import { laterHistoryParams, laterSendParams } from '../unknownParams.js';
import { features as older } from '../v2026_2_26/features.js';

/** Changes of 2026.4.15: records have ids, and the agent stream shows tool calls as items. */
export const features: DialectFeatures = {
  ...older,
  hasRecordIds: true,
  sendsToolItems: true,
  provisionalRecords: 'known sessions',
  failure: 'no error',
  segments: 'joined',
  unknownParams: {
    ...older.unknownParams,
    'chat.history': [...laterHistoryParams, 'sessionId'],
    'chat.send': [...laterSendParams, 'sessionId', 'fastMode'],
  },
};
