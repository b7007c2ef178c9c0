/** How one release of the gateway speaks of a conversation. */
export interface Dialect {
  readonly name: string;
  readonly version: string;
  readonly protocol: 3 | 4;
  /** Rows have ids, and are announced by `session.message`. */
  readonly hasIds: boolean;
  readonly deltas: 'cumulative' | 'both' | 'append';
  /** Rows carry keys and run ids; history says what runs and what waits; keys outlive a restart. */
  readonly isExplicit: boolean;
  /** A message to a busy agent joins the run, instead of waiting for its end. */
  readonly isSteering: boolean;
  /** The text of `chat` starts anew after a tool call, without saying so. */
  readonly restartsText: boolean;
}

const wire3 = { protocol: 3, deltas: 'cumulative', isExplicit: false, isSteering: false } as const;
const wire4 = { protocol: 4, hasIds: true, isExplicit: true, restartsText: false } as const;

export const dialects: readonly Dialect[] = [
  { ...wire3, name: '2026.2', version: '2026.2.26', hasIds: false, restartsText: true },
  { ...wire3, name: '2026.3', version: '2026.3.13', hasIds: false, restartsText: false },
  { ...wire3, name: '2026.4', version: '2026.4.15', hasIds: true, restartsText: false },
  { ...wire4, name: '2026.9', version: '2026.9.6', deltas: 'both', isSteering: true },
  { ...wire4, name: '2026.9, queueing', version: '2026.9.6', deltas: 'both', isSteering: false },
  // Announced from 2026.9.7 on.
  { ...wire4, name: 'deltaText alone', version: '2026.9.7', deltas: 'append', isSteering: true },
];
