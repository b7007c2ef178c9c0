import type { FakeSession, OpenRun } from './session.js';

/** Every session of a gateway, by canonical key. */
export interface SessionStore<Run extends OpenRun = OpenRun> {
  /** Pinned sessions first, then by their last change. */
  all(): readonly FakeSession<Run>[];
  /** Returns the full key of a session, as the release spells it. Aliases belong to the default agent. */
  keyOf(name: string): string;
  find(sessionKey: string): FakeSession<Run> | undefined;
  /** Returns the session. Creates it if it does not exist. */
  open(sessionKey: string): FakeSession<Run>;
  delete(sessionKey: string): boolean;
}

interface SessionHost {
  readonly keepsCaseOfPeers: boolean;
  now(): number;
  createId(): string;
}

export function createSessionStore<Run extends OpenRun>(host: SessionHost): SessionStore<Run> {
  const sessions = new Map<string, FakeSession<Run>>();
  return {
    all: () => [...sessions.values()].toSorted(byPinAndAge),
    keyOf(name) {
      const key = name.trim();
      return inLowerCase(/^agent:/i.test(key) ? key : `agent:main:${key}`, host);
    },
    find: (sessionKey) => sessions.get(sessionKey),
    open(sessionKey) {
      let session = sessions.get(sessionKey);
      if (session === undefined) {
        session = newSession(sessionKey, host);
        sessions.set(sessionKey, session);
      }
      return session;
    },
    delete: (sessionKey) => sessions.delete(sessionKey),
  };
}

const byPinAndAge = (a: FakeSession, b: FakeSession): number =>
  (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0) || b.updatedAt - a.updatedAt;

/** Returns a key in lower case, except the ids of peers that the release keeps as they are. */
function inLowerCase(key: string, { keepsCaseOfPeers }: SessionHost): string {
  const [start] = (keepsCaseOfPeers && casedPeer.exec(key)) || [key];
  return start.toLowerCase() + key.slice(start.length);
}

/** The keys of Matrix rooms and Signal groups, up to their id. */
const casedPeer = /^agent:[^:]+:(matrix:(channel|group)|signal:group):/i;

function newSession<Run extends OpenRun>(key: string, host: SessionHost): FakeSession<Run> {
  const now = host.now();
  return {
    key,
    agentId: key.split(':')[1] ?? 'main',
    createdAt: now,
    sessionId: host.createId(),
    generation: host.createId(),
    updatedAt: now,
    label: undefined,
    parentSessionKey: undefined,
    pinnedAt: undefined,
    archivedAt: undefined,
    records: [],
    cursorBarrier: 0,
    status: undefined,
    startedAt: undefined,
    endedAt: undefined,
    lastRunId: undefined,
    abortedLastRun: false,
    lastInteractionAt: undefined,
    usage: undefined,
    hasEarlierUsage: false,
    lastRunError: undefined,
    isInterrupted: false,
    placedAt: undefined,
    runs: new Map(),
    sends: new Map(),
    pendingInputs: [],
  };
}
