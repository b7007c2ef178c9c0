'use client';

import {
  useEffect,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

import type { ChatSession } from '../chat/ChatSession.js';
import { chatView, type Chat } from './chatView.js';

/** A publication, and the number of its turn to be shown. */
interface Turn {
  readonly chat: Chat;
  readonly turn: number;
}

/** What a place shows, and of what. */
interface Shown extends Turn {
  readonly session: ChatSession;
  readonly subject: string;
}

/** One use of the hook. */
interface Place {
  session: ChatSession;
  subject: string;
  select: (chat: Chat) => unknown;
  /** What was last given to React to show, rendered or not. */
  given: Shown;
  readonly show: (next: Shown) => void;
}

/** All places that show one session: each publication is the same turn for all of them. */
interface Page {
  readonly places: Set<Place>;
  shown: Turn;
  /** The newest turn that a place was given. */
  given: number;
  readonly leave: () => void;
}

const pages = new WeakMap<ChatSession, Page>();
let turns = 0;
const nextTurn = (session: ChatSession): Turn => ({
  chat: chatView(session, session.getState()),
  turn: (turns += 1),
});

/**
 * Holds a session while mounted and gives the part that `select` picks of its last publication.
 * Renders when that part changes.
 *
 * @param select Stays the same function for as long as it picks the same, or costs an effect a render.
 * @param subject What `select` picks, where that may change: a new one is shown at once.
 */
export function useChatSelection<Part>(
  session: ChatSession,
  select: (chat: Chat) => Part,
  subject = '',
): Part {
  const isHydrating = useSyncExternalStore(neverChanges, no, yes);
  // Plain state: a conversation through useSyncExternalStore makes every transition wait for the
  // end of the stream (measured: ARCHITECTURE.md).
  const [shown, show] = useState<Shown>(() => ({
    session,
    subject,
    chat: latest(session).chat,
    turn: 0,
  }));
  const isCurrent = shown.session === session && shown.subject === subject;
  // For the one render after the session or the subject changed, before the effect runs.
  const current = isCurrent ? shown.chat : latest(session).chat;
  // The server knew nothing yet, whatever this page has learned since.
  const chat = isHydrating ? chatView(session, session.getInitialState()) : current;

  const place = useRef<Place>({ session, subject, select, given: shown, show });
  useInsertionEffect(() => {
    const page = pages.get(session);
    if (page && shown.turn > page.shown.turn) page.shown = { chat, turn: shown.turn };
  });
  useBeforePaint(() => {
    Object.assign(place.current, { session, subject });
    return enter(place.current);
  }, [session, subject]);
  useEffect(() => session.retain(), [session]);
  // Another selector may pick what was not looked at before.
  useEffect(() => {
    place.current.select = select;
    offer(place.current, nextTurn(session));
  }, [session, select]);

  return select(chat);
}

function enter(place: Place): () => void {
  const { session } = place;
  const page = pages.get(session) ?? openPage(session);
  page.places.add(place);
  // A new place may be rendered with an update of the others, which it could not know of.
  offer(place, latest(session));
  return () => {
    page.places.delete(place);
    if (page.places.size === 0) page.leave();
  };
}

function openPage(session: ChatSession): Page {
  const places = new Set<Place>();
  const unsubscribe = session.subscribe(() => {
    const next = nextTurn(session);
    for (const place of places) offer(place, next);
  });
  const leave = (): void => {
    unsubscribe();
    pages.delete(session);
  };
  const page = { places, shown: nextTurn(session), given: 0, leave };
  pages.set(session, page);
  return page;
}

/** Lets a place show a turn, unless it would look the same. */
function offer(place: Place, { chat, turn }: Turn): void {
  const { session, subject, given } = place;
  const isCurrent = given.session === session && given.subject === subject;
  if (isCurrent && isAlike(place, chat)) return;
  const page = pages.get(session);
  if (page) page.given = Math.max(page.given, turn);
  place.given = { session, subject, chat, turn };
  place.show(place.given);
}

/** A selector that throws is called again while rendering, where an error boundary can catch it. */
function isAlike({ select, given }: Place, chat: Chat): boolean {
  try {
    return Object.is(select(given.chat), select(chat));
  } catch {
    return false;
  }
}

/**
 * What the rest of the page shows. The last publication may be ahead of it: while a transition renders
 * slowly, what is mounted in it would otherwise be committed beside older rows.
 */
function latest(session: ChatSession): Turn {
  const page = pages.get(session);
  return page && page.given > page.shown.turn ? page.shown : nextTurn(session);
}

// React 18 warns of layout effects on a server.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const neverChanges = () => () => {};
const no = (): boolean => false;
const yes = (): boolean => true;
