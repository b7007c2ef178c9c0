import type { ListedSession } from 'openclaw-react';

import type { Words } from './language/en.js';

/** Returns the title of a session: its name, its derived title, or the end of its key. */
export function sessionTitle(session: ListedSession, words: Words): string {
  const tail = keyTail(session.key);
  const isMain = session.isMain === true || tail === 'main';
  const candidates = [
    session.displayName,
    session.label,
    isMain ? words.mainSession : session.derivedTitle,
  ];
  const title = candidates.find((text) => text && text !== tail && !envelope.test(text));
  return title ?? (tail.startsWith(ownPrefix) ? words.untitledSession : tail);
}

/** Returns a key for a new session with the same agent as another session. */
export const newSessionKey = (otherKey: string, id: string): string =>
  `agent:${otherKey.split(':')[1] ?? 'main'}:${ownPrefix}${id.toLowerCase()}`;

const ownPrefix = 'web-';

// 2026.4.15 derives titles from the envelope of a message.
const envelope = /^Sender \(untrusted metadata\)/;

/** Returns `web-12` for `agent:main:web-12`. */
const keyTail = (key: string): string => key.split(':').slice(2).join(':') || key;
