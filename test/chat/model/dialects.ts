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
  /** The records of the user have idempotency keys. */
  readonly hasKeys: boolean;
  /** The gateway announces the record of a command, or writes it. Else only the response has a record. */
  readonly commandRecord: 'none' | 'announced' | 'written';
  /** `/btw` is a side question. Else it is a message like any other. */
  readonly hasSideQuestions: boolean;
  /** A stopped first run leaves no record of the user. */
  readonly losesStopped: boolean;
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
  hasKeys: false,
  commandRecord: 'none',
  losesStopped: false,
} as const;
const protocol4 = {
  protocol: 4,
  hasIds: true,
  isExplicit: true,
  restartsText: false,
  hasKeys: true,
  commandRecord: 'written',
  hasSideQuestions: true,
  losesStopped: false,
} as const;

export const dialects: readonly Dialect[] = [
  {
    ...protocol3,
    name: '2026.2',
    version: '2026.2.26',
    hasIds: false,
    hasSideQuestions: false,
    restartsText: true,
  },
  {
    ...protocol3,
    name: '2026.3',
    version: '2026.3.13',
    hasIds: false,
    hasSideQuestions: false,
    restartsText: false,
  },
  {
    ...protocol3,
    name: '2026.4',
    version: '2026.4.15',
    hasIds: true,
    hasSideQuestions: true,
    restartsText: false,
  },
  {
    ...protocol4,
    name: '2026.7',
    version: '2026.7.1',
    deltas: 'both',
    isExplicit: false,
    isSteering: false,
    commandRecord: 'announced',
    losesStopped: true,
  },
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
