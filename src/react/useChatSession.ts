'use client';

import { useEffect, useMemo, useState } from 'react';

import type { ChatSession, ChatSessionState } from '../chat/ChatSession.js';
import { getChatSession } from '../chat/getChatSession.js';
import { useGatewayScope } from './GatewayContext.js';

/** What a conversation can be told. Each function stays the same for as long as the key does. */
export type ChatActions = Pick<
  ChatSession,
  | 'send'
  | 'abort'
  | 'retry'
  | 'discard'
  | 'loadOlder'
  | 'dropOlder'
  | 'loadFull'
  | 'refresh'
  | 'reset'
>;

/**
 * One conversation, live while mounted: history, streaming text, sending, stopping.
 *
 * Rows that did not change stay the same objects; while a run streams, the hook renders at most
 * once per animation frame.
 *
 * @param key The session's key, or an alias such as `main`.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const chat = useChatSession('main');
 * chat.messages.map((message) => <p key={message.key}>{message.text}</p>);
 * <button onClick={() => chat.send('Hello')}>Send</button>
 */
export function useChatSession(key: string): ChatSessionState & ChatActions {
  const { client } = useGatewayScope('useChatSession');
  const session = getChatSession(client, key);
  const [published, setPublished] = useState(() => ({ session, state: session.getState() }));

  // Plain state: a conversation through useSyncExternalStore makes every transition wait for the
  // end of the stream (measured: ARCHITECTURE.md).
  useEffect(() => {
    const update = (): void => {
      const state = session.getState();
      setPublished((before) =>
        before.session === session && before.state === state ? before : { session, state },
      );
    };
    const unsubscribe = session.subscribe(update);
    const release = session.retain();
    update();
    return () => {
      unsubscribe();
      release();
    };
  }, [session]);

  const actions = useMemo(() => actionsOf(session), [session]);
  // For the one render after the key changed, before the effect runs.
  const state = published.session === session ? published.state : session.getState();
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}

const actionsOf = (session: ChatSession): ChatActions => ({
  send: (message) => session.send(message),
  abort: (runId) => session.abort(runId),
  retry: (messageKey) => session.retry(messageKey),
  discard: (messageKey) => session.discard(messageKey),
  loadOlder: () => session.loadOlder(),
  dropOlder: () => session.dropOlder(),
  loadFull: (messageKey) => session.loadFull(messageKey),
  refresh: () => session.refresh(),
  reset: () => session.reset(),
});
