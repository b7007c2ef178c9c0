'use client';

import { useEffect, useInsertionEffect, useRef, useState } from 'react';

import type { ChatSession, ChatSessionState } from '../chat/ChatSession.js';

/**
 * Holds a session while mounted and gives the part that `select` picks of its last publication.
 * Renders when that part changes.
 *
 * @param subject What `select` picks, where that may change: a new one is shown at once.
 */
export function useChatSelection<Part>(
  session: ChatSession,
  select: (state: ChatSessionState) => Part,
  subject = '',
): Part {
  const [shown, setShown] = useState(() => ({ session, subject, state: session.getState() }));
  const isCurrent = shown.session === session && shown.subject === subject;
  // For the one render after the session or the subject changed, before the effect runs.
  const state = isCurrent ? shown.state : session.getState();

  const rendered = useRef({ select, state, isCurrent });
  useInsertionEffect(() => {
    rendered.current = { select, state, isCurrent };
  });

  // Plain state: a conversation through useSyncExternalStore makes every transition wait for the
  // end of the stream (measured: ARCHITECTURE.md).
  const [update] = useState(() => (from: ChatSession, about: string): void => {
    const next = from.getState();
    const { select: pick, state: before, isCurrent: isSet } = rendered.current;
    if (isSet && Object.is(pick(before), pick(next))) return;
    rendered.current = { select: pick, state: next, isCurrent: true };
    setShown({ session: from, subject: about, state: next });
  });

  useEffect(() => {
    const unsubscribe = session.subscribe(() => update(session, subject));
    const release = session.retain();
    return () => {
      unsubscribe();
      release();
    };
  }, [session, subject, update]);
  // After every render, because another selector may pick what was not looked at before.
  useEffect(() => update(session, subject));

  return select(state);
}
