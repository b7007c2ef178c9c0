'use client';

import {
  useEffect,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

import type { ChatSession } from '../../chat/ChatSession.js';
import { chatView, type Chat } from './chatView.js';
import {
  enter,
  latest,
  nextTurn,
  noteShown,
  offer,
  type Place,
  type Shown,
} from './renderGroup.js';

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
  useInsertionEffect(() => noteShown(shown));
  useBeforePaint(() => {
    Object.assign(place.current, { session, subject });
    return enter(place.current);
  }, [session, subject]);
  useEffect(() => session.retain(), [session]);
  // Another selector may pick what was not looked at before: first as the rest of this commit has it.
  useBeforePaint(() => {
    place.current.select = select;
    offer(place.current, latest(session));
  }, [session, select]);
  useEffect(() => {
    if (place.current.select === select) offer(place.current, nextTurn(session));
  }, [session, select]);

  return select(chat);
}

// React 18 warns of layout effects on a server.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const neverChanges = () => () => {};
const no = (): boolean => false;
const yes = (): boolean => true;
