import type { DialectFeatures } from '../features.js';
import { laterHistoryParams, laterSendParams } from '../unknownParams.js';
import { features as older } from '../v2026_4_15/features.js';

/** Changes of 2026.5.12: it speaks protocol 4, and messages join the run that keeps their session busy. */
export const features: DialectFeatures = {
  ...older,
  sharesOneConnectionSequence: false,
  explainsProtocolMismatch: true,
  suggestsPairingRetry: true,
  sendsDeltaText: true,
  provisionalRecords: 'every input',
  doublesToolFrames: true,
  busy: 'joins the run',
  failure: 'fallback step',
  unknownParams: {
    ...older.unknownParams,
    'chat.history': [...laterHistoryParams, 'sessionId'],
    'chat.send': laterSendParams,
  },
};
