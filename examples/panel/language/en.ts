/** What the panel itself says; states and problems are said by `openclaw-react/locales`. */
export interface Words {
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly copy: string;
  readonly copied: string;
  readonly gateway: (version: string, wire: number) => string;
  readonly disconnect: string;
  readonly reconnect: string;
  readonly openSessions: string;
  readonly lightTheme: string;
  readonly darkTheme: string;

  readonly connectTitle: string;
  readonly connectIntro: string;
  readonly address: string;
  readonly addressHint: string;
  readonly token: string;
  readonly password: string;
  readonly secretHint: string;
  readonly remember: string;
  readonly connect: string;
  readonly invalidAddress: string;

  readonly retryIn: (seconds: number) => string;
  readonly otherGateway: string;
  readonly thisPage: string;
  readonly resumesAlone: string;
  readonly reachingOut: string;

  readonly sessions: string;
  readonly newChat: string;
  readonly mainChat: string;
  readonly untitledChat: string;
  readonly noSessions: string;
  readonly loading: string;
  readonly moreSessions: string;
  readonly working: string;
  readonly rename: string;
  readonly sessionName: string;
  readonly resetSession: string;
  readonly resetQuestion: (title: string) => string;
  readonly deleteSession: string;
  readonly deleteQuestion: (title: string) => string;

  readonly approvals: string;
  readonly wantsToRun: string;
  readonly inFolder: (folder: string) => string;
  readonly allowOnce: string;
  readonly allowAlways: string;
  readonly deny: string;

  readonly conversation: string;
  readonly startTitle: string;
  readonly startText: string;
  readonly suggestions: readonly string[];
  readonly loadOlder: string;
  readonly toLatest: string;
  readonly you: string;
  readonly agent: string;
  readonly system: string;
  readonly thinking: string;
  readonly thoughts: string;
  readonly typing: string;
  readonly plan: string;
  readonly compacting: string;
  readonly staleText: string;
  readonly toolRunning: string;
  readonly toolCompleted: string;
  readonly toolFailed: string;
  readonly toolInput: string;
  readonly toolOutput: string;
  readonly compaction: string;
  readonly reset: string;
  readonly unknownPart: string;
  readonly omitted: string;
  readonly showAll: string;
  readonly restRejected: string;
  readonly sending: string;
  readonly queued: string;
  readonly aborted: string;
  readonly failed: string;
  readonly retry: string;
  readonly discard: string;

  readonly message: string;
  readonly placeholder: string;
  readonly sendHint: string;
  readonly send: string;
  readonly attach: string;
  readonly attachments: string;
  readonly remove: (name: string) => string;
  readonly dropHere: string;
  readonly stop: string;

  readonly inspector: string;
  readonly events: string;
  readonly filterEvents: string;
  readonly pause: string;
  readonly resume: string;
  readonly clear: string;
  readonly noEvents: string;
  readonly noSuchEvents: string;
  readonly characters: (count: string) => string;
  readonly models: string;
  readonly noModels: string;
  readonly tokens: (count: string) => string;
  readonly notAvailable: string;
  readonly cron: string;
  readonly noJobs: string;
  readonly every: (interval: string) => string;
  readonly nextRun: (moment: string) => string;
  readonly turnedOff: string;
  readonly notOffered: string;
}

export const en: Words = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied',
  gateway: (version, wire) => `OpenClaw ${version} · wire ${wire}`,
  disconnect: 'Disconnect',
  reconnect: 'Connect again',
  openSessions: 'Show sessions',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',

  connectTitle: 'Connect to a gateway',
  connectIntro: 'This panel talks to an OpenClaw gateway from your browser. Where is yours?',
  address: 'Address',
  addressHint: 'For example ws://127.0.0.1:18789',
  token: 'Token',
  password: 'Password',
  secretHint: 'Leave it empty if this device is approved already.',
  remember: 'Remember until this tab is closed',
  connect: 'Connect',
  invalidAddress: 'This is not an address of a gateway. Try ws://host:port.',

  retryIn: (seconds) => `Next try in ${seconds} s`,
  otherGateway: 'Other gateway',
  thisPage: 'This page’s address:',
  resumesAlone: 'This page goes on by itself once the device is approved.',
  reachingOut: 'Reaching out to the gateway.',

  sessions: 'Sessions',
  newChat: 'New chat',
  mainChat: 'Main',
  untitledChat: 'Untitled chat',
  noSessions: 'No sessions yet. What you write starts the first one.',
  moreSessions: 'Show more',
  loading: 'Loading…',
  working: 'Working',
  rename: 'Rename session',
  sessionName: 'Name of this session',
  resetSession: 'Start over',
  resetQuestion: (title) => `Start “${title}” over? The agent forgets what was said here.`,
  deleteSession: 'Delete session',
  deleteQuestion: (title) => `Delete “${title}” for good?`,

  approvals: 'Waiting for your decision',
  wantsToRun: 'The agent wants to run a command:',
  inFolder: (folder) => `in ${folder}`,
  allowOnce: 'Allow once',
  allowAlways: 'Always allow',
  deny: 'Deny',

  conversation: 'Conversation',
  startTitle: 'Start a conversation',
  startText: 'Ask the agent something. Its answer streams in here.',
  suggestions: ['What can you do?', 'Use a tool', 'Think it through'],
  loadOlder: 'Load older messages',
  toLatest: 'Latest message',
  you: 'You',
  agent: 'Agent',
  system: 'System',
  thinking: 'Thinking…',
  thoughts: 'Thoughts',
  typing: 'Working on it…',
  plan: 'Plan',
  compacting: 'Summarising what was said…',
  staleText: 'The connection was lost; there may be more to this answer.',
  toolRunning: 'running',
  toolCompleted: 'done',
  toolFailed: 'failed',
  toolInput: 'Input',
  toolOutput: 'Output',
  compaction: 'Earlier messages were summarised',
  reset: 'The conversation started anew',
  unknownPart: 'Something this panel cannot show',
  omitted: 'content left out',
  showAll: 'Show all',
  restRejected: 'The gateway did not give the rest.',
  sending: 'Sending…',
  queued: 'Waiting to be sent',
  aborted: 'Stopped',
  failed: 'Failed',
  retry: 'Send again',
  discard: 'Discard',

  message: 'Message',
  placeholder: 'Write a message…',
  sendHint: 'Enter sends, Shift + Enter starts a new line; files can be dropped or pasted',
  send: 'Send',
  attach: 'Attach files',
  attachments: 'Attachments',
  remove: (name) => `Remove ${name}`,
  dropHere: 'Drop files to attach them',
  stop: 'Stop',

  inspector: 'Inspector',
  events: 'Events',
  filterEvents: 'Filter by name',
  pause: 'Pause',
  resume: 'Resume',
  clear: 'Clear',
  noEvents: 'Everything the gateway reports is listed here as it happens.',
  noSuchEvents: 'No event of this name so far.',
  characters: (count) => `${count} chars`,
  models: 'Models',
  noModels: 'The gateway has no model yet.',
  tokens: (count) => `${count} tokens`,
  notAvailable: 'not available',
  cron: 'Schedules',
  noJobs: 'Nothing is scheduled.',
  every: (interval) => `every ${interval}`,
  nextRun: (moment) => `next: ${moment}`,
  turnedOff: 'turned off',
  notOffered: 'This gateway does not offer that.',
};
