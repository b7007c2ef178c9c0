/** The features of one release of the gateway that matter to a session. */
export interface Dialect {
  readonly name: string;
  readonly version: string;
  readonly protocol: 3 | 4;
  /** Records have ids, and `session.message` announces them. */
  readonly hasIds: boolean;
  readonly deltas: 'cumulative' | 'both' | 'append';
  /**
   * Records have idempotency keys and run ids. The history includes the open run and queued inputs. Keys
   * survive a restart.
   */
  readonly isExplicit: boolean;
  /** A message to a busy agent joins the run. Otherwise it is queued until the run ends. */
  readonly isSteering: boolean;
  /** The text of `chat` events starts again at the beginning after a tool call. */
  readonly restartsText: boolean;
}

const protocol3 = {
  protocol: 3,
  deltas: 'cumulative',
  isExplicit: false,
  isSteering: false,
} as const;
const protocol4 = { protocol: 4, hasIds: true, isExplicit: true, restartsText: false } as const;

export const dialects: readonly Dialect[] = [
  { ...protocol3, name: '2026.2', version: '2026.2.26', hasIds: false, restartsText: true },
  { ...protocol3, name: '2026.3', version: '2026.3.13', hasIds: false, restartsText: false },
  { ...protocol3, name: '2026.4', version: '2026.4.15', hasIds: true, restartsText: false },
  { ...protocol4, name: '2026.9', version: '2026.9.6', deltas: 'both', isSteering: true },
  {
    ...protocol4,
    name: '2026.9, queueing',
    version: '2026.9.6',
    deltas: 'both',
    isSteering: false,
  },
  // Announced for 2026.9.7.
  {
    ...protocol4,
    name: 'deltaText alone',
    version: '2026.9.7',
    deltas: 'append',
    isSteering: true,
  },
];
