'use client';

import { useEffect, useInsertionEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { ChatSession, ChatSessionState } from '../chat/ChatSession.js';

/** What the page shows of a session, in so many places. */
interface OnPage {
  state: ChatSessionState;
  turn: number;
  places: number;
}

const pages = new WeakMap<ChatSession, OnPage>();
let turns = 0;
const nextTurn = (): number => (turns += 1);

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
  const isHydrating = useSyncExternalStore(neverChanges, no, yes);
  const [shown, setShown] = useState(() => ({ session, subject, state: latest(session), turn: 0 }));
  const isCurrent = shown.session === session && shown.subject === subject;
  // For the one render after the session or the subject changed, before the effect runs.
  const current = isCurrent ? shown.state : latest(session);
  // The server knew nothing yet, whatever this page has learned since.
  const state = isHydrating ? session.getInitialState() : current;

  const rendered = useRef({ select, state, isCurrent });
  useInsertionEffect(() => {
    rendered.current = { select, state, isCurrent };
    const page = pages.get(session);
    if (page && shown.turn > page.turn) Object.assign(page, { state, turn: shown.turn });
  });

  // Plain state: a conversation through useSyncExternalStore makes every transition wait for the
  // end of the stream (measured: ARCHITECTURE.md).
  const [update] = useState(() => (from: ChatSession, about: string): void => {
    const next = from.getState();
    const { select: pick, state: before, isCurrent: isSet } = rendered.current;
    if (isSet && Object.is(pick(before), pick(next))) return;
    rendered.current = { select: pick, state: next, isCurrent: true };
    setShown({ session: from, subject: about, state: next, turn: nextTurn() });
  });

  useEffect(() => {
    const page = pages.get(session) ?? { state: rendered.current.state, turn: 0, places: 0 };
    pages.set(session, page);
    page.places += 1;
    const unsubscribe = session.subscribe(() => update(session, subject));
    const release = session.retain();
    return () => {
      unsubscribe();
      release();
      page.places -= 1;
      if (page.places === 0) pages.delete(session);
    };
  }, [session, subject, update]);
  // After every render, because another selector may pick what was not looked at before.
  useEffect(() => update(session, subject));

  return select(state);
}

/**
 * What the rest of the page shows. The last publication may be ahead of it: while a transition renders
 * slowly, what is mounted in it would otherwise be committed beside older rows.
 */
const latest = (session: ChatSession): ChatSessionState =>
  pages.get(session)?.state ?? session.getState();

const neverChanges = () => () => {};
const no = (): boolean => false;
const yes = (): boolean => true;
