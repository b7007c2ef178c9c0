import type { ListedSession } from 'openclaw-react';

import type { Words } from './language/en.js';

/** What to call a session: its name, what it is about, else the end of its key. */
export function sessionTitle(row: ListedSession, words: Words): string {
  const tail = keyTail(row.key);
  const isMain = row.isMain === true || tail === 'main';
  const names = [row.displayName, row.label, isMain ? words.mainChat : row.derivedTitle];
  const name = names.find((given) => given && given !== tail && !envelope.test(given));
  return name ?? (tail.startsWith(ownPrefix) ? words.untitledChat : tail);
}

/** A key for a chat that begins here, with the agent of another. */
export const newSessionKey = (besides: string, id: string): string =>
  `agent:${besides.split(':')[1] ?? 'main'}:${ownPrefix}${id.toLowerCase()}`;

const ownPrefix = 'web-';

// 2026.4.15 derives titles from what wraps a message.
const envelope = /^Sender \(untrusted metadata\)/;

/** `agent:main:web-12` is `web-12` to people. */
const keyTail = (key: string): string => key.split(':').slice(2).join(':') || key;
