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
  addConsumer,
  groupVersion,
  markRendered,
  nextVersion,
  schedule,
  type Consumer,
  type Rendered,
} from './renderGroup.js';

/**
 * Retains a session while mounted and returns the part of its snapshot that `select` picks. Renders when
 * this part changes.
 *
 * @param select Pass the same function as long as it picks the same part. A new function costs an effect.
 * @param selectionKey Names the part that `select` picks, if the part can be another one after a render. The
 *   part of a new key is shown at once.
 */
export function useChatSelection<Part>(
  session: ChatSession,
  select: (chat: Chat) => Part,
  selectionKey = '',
): Part {
  const isHydrating = useSyncExternalStore(neverChanges, isNotHydrating, isHydratingNow);
  // Plain state: with useSyncExternalStore a session makes every transition wait for the end of the
  // stream (measured: ARCHITECTURE.md).
  const [rendered, setRendered] = useState<Rendered>(() => ({
    session,
    selectionKey,
    chat: groupVersion(session).chat,
    version: 0,
  }));
  const isCurrent = rendered.session === session && rendered.selectionKey === selectionKey;
  // After a change of session or key the state is outdated for one render, until the effect below runs.
  const current = isCurrent ? rendered.chat : groupVersion(session).chat;
  // Hydration must show the state that the server rendered: the session before it loaded anything.
  const chat = isHydrating ? chatView(session, session.getInitialState()) : current;

  const consumer = useRef<Consumer>({
    session,
    selectionKey,
    select,
    scheduled: rendered,
    setRendered,
  });
  useInsertionEffect(() => markRendered(rendered));
  useBeforePaint(() => {
    Object.assign(consumer.current, { session, selectionKey });
    return addConsumer(consumer.current);
  }, [session, selectionKey]);
  useEffect(() => session.retain(), [session]);
  // A new selector may pick a part whose changes were skipped. First the consumer shows this part of the
  // version that the group shows in this commit. After the paint it shows the part of the current snapshot.
  useBeforePaint(() => {
    consumer.current.select = select;
    schedule(consumer.current, groupVersion(session));
  }, [session, select]);
  useEffect(() => {
    if (consumer.current.select === select) schedule(consumer.current, nextVersion(session));
  }, [session, select]);

  return select(chat);
}

// React 18 warns about layout effects on a server.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const neverChanges = () => () => {};
const isNotHydrating = (): boolean => false;
const isHydratingNow = (): boolean => true;
