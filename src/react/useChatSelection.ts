'use client';

import {
  useEffect,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

import type { ChatSession, ChatSessionState } from '../chat/ChatSession.js';

/** A publication, and the number of its turn to be shown. */
interface Turn {
  state: ChatSessionState;
  turn: number;
}

/** What the page shows of a session, in so many places. */
interface OnPage extends Turn {
  places: number;
}

const pages = new WeakMap<ChatSession, OnPage>();
let turns = 0;
const nextTurn = (session: ChatSession): Turn => ({
  state: session.getState(),
  turn: (turns += 1),
});

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
  const [update] = useState(
    () =>
      (from: ChatSession, about: string, { state: next, turn }: Turn): void => {
        const { select: pick, state: before, isCurrent: isSet } = rendered.current;
        if (isSet && Object.is(pick(before), pick(next))) return;
        rendered.current = { select: pick, state: next, isCurrent: true };
        setShown({ session: from, subject: about, state: next, turn });
      },
  );

  useBeforePaint(() => {
    const page = pages.get(session) ?? { state: rendered.current.state, turn: 0, places: 0 };
    pages.set(session, page);
    page.places += 1;
    // A new place may be rendered with an update of the others, which it could not know of.
    if (page.state !== rendered.current.state) update(session, subject, page);
    const unsubscribe = session.subscribe(() => update(session, subject, nextTurn(session)));
    return () => {
      unsubscribe();
      page.places -= 1;
      if (page.places === 0) pages.delete(session);
    };
  }, [session, subject, update]);
  useEffect(() => session.retain(), [session]);
  // After every render, because another selector may pick what was not looked at before.
  useEffect(() => update(session, subject, nextTurn(session)));

  return select(state);
}

/**
 * What the rest of the page shows. The last publication may be ahead of it: while a transition renders
 * slowly, what is mounted in it would otherwise be committed beside older rows.
 */
const latest = (session: ChatSession): ChatSessionState =>
  pages.get(session)?.state ?? session.getState();

// React 18 warns of layout effects on a server.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const neverChanges = () => () => {};
const no = (): boolean => false;
const yes = (): boolean => true;
