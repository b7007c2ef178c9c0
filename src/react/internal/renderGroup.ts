import type { ChatSession } from '../../chat/ChatSession.js';
import { chatView, type Chat } from './chatView.js';

/** A snapshot of a session. A newer snapshot has a higher version. */
interface Versioned {
  readonly chat: Chat;
  readonly version: number;
}

/** State of a consumer: a snapshot, its session, and the key of its selection. */
export interface Rendered extends Versioned {
  readonly session: ChatSession;
  readonly selectionKey: string;
}

/** One use of a hook that shows a session. */
export interface Consumer {
  session: ChatSession;
  selectionKey: string;
  select: (chat: Chat) => unknown;
  /** The state that React got last. React may not have rendered this state yet. */
  scheduled: Rendered;
  readonly setRendered: (next: Rendered) => void;
}

/**
 * All consumers of one session. Each commit shows the same version in all of them, also if they are
 * mounted at different times:
 *
 * 1. Two consumers show version 1. A transition that mounts a third renders slowly.
 * 2. Version 2 arrives. Both consumers get it as state, but React has not rendered it.
 * 3. The transition renders the third consumer. Its commit may still show version 1 in the others, so
 *    the third consumer renders version 1, not the current snapshot.
 * 4. The transition is committed. If the same commit showed version 2 in the others, a layout effect
 *    gives the third consumer version 2 before the paint. Otherwise an effect does so after the paint.
 */
interface RenderGroup {
  readonly consumers: Set<Consumer>;
  /** The newest version that a consumer rendered. */
  rendered: Versioned;
  /** The newest version that a consumer got as state. If it is newer than `rendered`, it awaits a render. */
  scheduledVersion: number;
  readonly unsubscribe: () => void;
}

const groups = new WeakMap<ChatSession, RenderGroup>();
let lastVersion = 0;

/** Returns the current snapshot as a new version. */
export const nextVersion = (session: ChatSession): Versioned => ({
  chat: chatView(session, session.getState()),
  version: (lastVersion += 1),
});

/** Adds a consumer to the group of its session. The returned function removes the consumer. */
export function addConsumer(consumer: Consumer): () => void {
  const { session } = consumer;
  const group = groups.get(session) ?? createGroup(session);
  group.consumers.add(consumer);
  // The consumer may have rendered in one commit with an update of the others that it did not know.
  schedule(consumer, groupVersion(session));
  return () => {
    group.consumers.delete(consumer);
    if (group.consumers.size > 0) return;
    group.unsubscribe();
    groups.delete(session);
  };
}

function createGroup(session: ChatSession): RenderGroup {
  const consumers = new Set<Consumer>();
  const unsubscribe = session.subscribe(() => {
    const next = nextVersion(session);
    for (const consumer of consumers) schedule(consumer, next);
  });
  const group = { consumers, rendered: nextVersion(session), scheduledVersion: 0, unsubscribe };
  groups.set(session, group);
  return group;
}

/** Gives a consumer a version as its next state, unless the consumer selects the same part from both. */
export function schedule(consumer: Consumer, { chat, version }: Versioned): void {
  const { session, selectionKey, scheduled } = consumer;
  const isCurrent = scheduled.session === session && scheduled.selectionKey === selectionKey;
  if (isCurrent && isSameSelection(consumer, chat)) return;
  const group = groups.get(session);
  if (group) group.scheduledVersion = Math.max(group.scheduledVersion, version);
  consumer.scheduled = { session, selectionKey, chat, version };
  consumer.setRendered(consumer.scheduled);
}

/** A selector that throws is called again while rendering, where an error boundary catches it. */
function isSameSelection({ select, scheduled }: Consumer, chat: Chat): boolean {
  try {
    return Object.is(select(scheduled.chat), select(chat));
  } catch {
    return false;
  }
}

/**
 * Returns the version that a consumer must render now. While a newer version waits to be rendered, this is
 * the version that the group rendered last. Otherwise it is the current snapshot.
 */
export function groupVersion(session: ChatSession): Versioned {
  const group = groups.get(session);
  return group && group.scheduledVersion > group.rendered.version
    ? group.rendered
    : nextVersion(session);
}

/** Records that a consumer rendered a version. */
export function markRendered({ session, chat, version }: Rendered): void {
  const group = groups.get(session);
  if (group && version > group.rendered.version) group.rendered = { chat, version };
}
