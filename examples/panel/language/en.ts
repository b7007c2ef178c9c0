/** Texts of the panel. The texts of statuses and problems come from `openclaw-react/locales`. */
export interface Words {
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly copy: string;
  readonly copied: string;
  readonly gateway: (version: string, protocol: number) => string;
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
  readonly continuesAutomatically: string;
  readonly connectingText: string;

  readonly sessions: string;
  readonly newSession: string;
  readonly mainSession: string;
  readonly untitledSession: string;
  readonly noSessions: string;
  readonly loading: string;
  readonly showMore: string;
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

  readonly messages: string;
  readonly startTitle: string;
  readonly startText: string;
  readonly suggestions: readonly string[];
  readonly loadOlder: string;
  readonly latestMessage: string;
  readonly you: string;
  readonly agent: string;
  readonly system: string;
  readonly thinking: string;
  readonly thoughts: string;
  readonly workingOnIt: string;
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
  readonly fullMessageRejected: string;
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
  readonly noMatchingEvents: string;
  readonly characters: (count: string) => string;
  readonly models: string;
  readonly noModels: string;
  readonly tokens: (count: string) => string;
  readonly notAvailable: string;
  readonly cron: string;
  readonly noJobs: string;
  readonly every: (interval: string) => string;
  readonly nextRun: (moment: string) => string;
  readonly disabled: string;
  readonly notOffered: string;
}

export const en: Words = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied',
  gateway: (version, protocol) => `OpenClaw ${version} · protocol ${protocol}`,
  disconnect: 'Disconnect',
  reconnect: 'Connect again',
  openSessions: 'Show sessions',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',

  connectTitle: 'Connect to a gateway',
  connectIntro: 'This panel connects your browser to an OpenClaw gateway. Enter its address.',
  address: 'Address',
  addressHint: 'For example ws://127.0.0.1:18789',
  token: 'Token',
  password: 'Password',
  secretHint: 'Leave empty if this device is already approved.',
  remember: 'Remember until this tab is closed',
  connect: 'Connect',
  invalidAddress: 'This is not a gateway address. Enter one such as ws://host:port.',

  retryIn: (seconds) => `Next attempt in ${seconds} s`,
  otherGateway: 'Other gateway',
  thisPage: 'This page’s address:',
  continuesAutomatically: 'This page continues automatically when the device is approved.',
  connectingText: 'Connecting to the gateway.',

  sessions: 'Sessions',
  newSession: 'New session',
  mainSession: 'Main',
  untitledSession: 'Untitled session',
  noSessions: 'No sessions yet. Your first message starts one.',
  showMore: 'Show more',
  loading: 'Loading…',
  working: 'Working',
  rename: 'Rename session',
  sessionName: 'Name of this session',
  resetSession: 'Start over',
  resetQuestion: (title) => `Start “${title}” over? The agent forgets this conversation.`,
  deleteSession: 'Delete session',
  deleteQuestion: (title) => `Delete “${title}” permanently?`,

  approvals: 'Waiting for your decision',
  wantsToRun: 'The agent wants to run a command:',
  inFolder: (folder) => `in ${folder}`,
  allowOnce: 'Allow once',
  allowAlways: 'Always allow',
  deny: 'Deny',

  messages: 'Conversation',
  startTitle: 'Start a conversation',
  startText: 'Ask the agent a question. The response appears here.',
  suggestions: ['What can you do?', 'Use a tool', 'Think it through'],
  loadOlder: 'Load older messages',
  latestMessage: 'Latest message',
  you: 'You',
  agent: 'Agent',
  system: 'System',
  thinking: 'Thinking…',
  thoughts: 'Thoughts',
  workingOnIt: 'Working on it…',
  plan: 'Plan',
  compacting: 'Summarising earlier messages…',
  staleText: 'The connection was lost. This response may be incomplete.',
  toolRunning: 'running',
  toolCompleted: 'done',
  toolFailed: 'failed',
  toolInput: 'Input',
  toolOutput: 'Output',
  compaction: 'Earlier messages were summarised',
  reset: 'The conversation was restarted',
  unknownPart: 'Content that this panel cannot show',
  omitted: 'content omitted',
  showAll: 'Show all',
  fullMessageRejected: 'The gateway did not return the full message.',
  sending: 'Sending…',
  queued: 'Waiting to be sent',
  aborted: 'Stopped',
  failed: 'Failed',
  retry: 'Send again',
  discard: 'Discard',

  message: 'Message',
  placeholder: 'Write a message…',
  sendHint: 'Enter sends. Shift + Enter starts a new line. You can drop or paste files.',
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
  noEvents: 'Events of the gateway appear here.',
  noMatchingEvents: 'No events with this name yet.',
  characters: (count) => `${count} chars`,
  models: 'Models',
  noModels: 'The gateway has no models.',
  tokens: (count) => `${count} tokens`,
  notAvailable: 'not available',
  cron: 'Schedules',
  noJobs: 'Nothing is scheduled.',
  every: (interval) => `every ${interval}`,
  nextRun: (moment) => `next: ${moment}`,
  disabled: 'turned off',
  notOffered: 'This gateway does not support this.',
};
