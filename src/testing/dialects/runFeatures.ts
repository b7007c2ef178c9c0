/** What sets a gateway's behaviour apart from that of its neighbours, each as recorded. */
export interface GatewayTraits {
  readonly wire: 3 | 4;
  /** From 2026.6.11 on runs and rows are told in the way of 2026.9.6, with fewer fields before it. */
  readonly isLate: boolean;
  /**
   * 2026.9.6: tells what a run is doing and which inputs wait, gives cursors to catch up with, and says
   * more of itself in its hello.
   */
  readonly isNewest: boolean;
  /** Without them rows have neither id nor seq, and nobody is sent any (2026.2.26, 2026.3.13). */
  readonly hasRowIds: boolean;
  /** Whose rows come once more before, without an id. */
  readonly provisionalRows: 'none' | 'queued' | 'every input';
  /** What an input does that finds its session busy. */
  readonly busy: 'joins the run' | 'runs later' | 'runs later under its key';
  /** How the chat stream tells that a run failed. */
  readonly failure: 'one error' | 'no error' | 'two errors';
  /** After a tool the text of a run goes on, or starts over (2026.2.26, 2026.3.13). */
  readonly segments: 'joined' | 'restarted';
  /** The sender of an input that subscribed to sessions gets each tool frame twice (2026.5.12). */
  readonly doublesToolFrames: boolean;
  /** Clients in the mode `webchat` are rejected `sessions.patch` and `sessions.delete`. */
  readonly rejectsWebchat: boolean;
  /** Least time between two chat deltas of a run. */
  readonly deltaThrottleMs: number;
  /** Params of the newest gateway that this one rejects as unexpected. */
  readonly unknownParams: Readonly<Record<string, readonly string[]>>;
}

const historyParams = ['agentId', 'cursor', 'offset', 'pendingBefore', 'inputRunIds', 'messageId'];
const sendParams = ['agentId', 'expectedLeafEntryId', 'queueMode', 'intent', 'toolBindings'];

const allBut = (names: readonly string[], ...others: readonly string[]): readonly string[] =>
  names.filter((name) => !others.includes(name));

const v2_26: GatewayTraits = {
  wire: 3,
  isLate: false,
  isNewest: false,
  hasRowIds: false,
  provisionalRows: 'none',
  busy: 'runs later',
  failure: 'one error',
  segments: 'restarted',
  doublesToolFrames: false,
  rejectsWebchat: true,
  deltaThrottleMs: 150,
  unknownParams: {
    'chat.history': [...historyParams, 'sessionId', 'maxChars'],
    'chat.send': [...sendParams, 'sessionId', 'fastMode'],
  },
};

const v4_15: GatewayTraits = {
  ...v2_26,
  hasRowIds: true,
  provisionalRows: 'queued',
  failure: 'no error',
  segments: 'joined',
  unknownParams: {
    'chat.history': [...historyParams, 'sessionId'],
    'chat.send': [...sendParams, 'sessionId', 'fastMode'],
  },
};

const v5_12: GatewayTraits = {
  ...v4_15,
  wire: 4,
  provisionalRows: 'every input',
  doublesToolFrames: true,
  busy: 'joins the run',
  unknownParams: { 'chat.history': [...historyParams, 'sessionId'], 'chat.send': sendParams },
};

const v6_11: GatewayTraits = {
  ...v5_12,
  isLate: true,
  provisionalRows: 'none',
  doublesToolFrames: false,
  busy: 'runs later under its key',
  failure: 'two errors',
  unknownParams: {
    'chat.history': [...allBut(historyParams, 'agentId'), 'sessionId'],
    'chat.send': allBut(sendParams, 'agentId'),
  },
};

const v7_1: GatewayTraits = {
  ...v6_11,
  busy: 'joins the run',
  unknownParams: {
    ...v6_11.unknownParams,
    'chat.history': [...allBut(historyParams, 'agentId', 'offset'), 'sessionId'],
  },
};

const v9_6: GatewayTraits = {
  ...v7_1,
  isNewest: true,
  rejectsWebchat: false,
  deltaThrottleMs: 75,
  unknownParams: {},
};

/**
 * Gateways that the fake can be. `2026.9.6`, `2026.7.1` and `2026.4.15` are compared with recordings
 * frame shape by frame shape; the others are their neighbours with the differences that were recorded:
 * of the runs of 2026.2.26, 2026.5.12 and 2026.6.11 the kinds and envelopes of the events.
 */
export type GatewayVersion =
  | '2026.2.26'
  | '2026.3.13'
  | '2026.4.15'
  | '2026.5.12'
  | '2026.6.11'
  | '2026.7.1'
  | '2026.9.6';

export const traitsOf: Readonly<Record<GatewayVersion, GatewayTraits>> = {
  '2026.2.26': v2_26,
  '2026.3.13': v2_26,
  '2026.4.15': v4_15,
  '2026.5.12': v5_12,
  '2026.6.11': v6_11,
  '2026.7.1': v7_1,
  '2026.9.6': v9_6,
};
