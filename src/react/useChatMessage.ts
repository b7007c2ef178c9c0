'use client';

import { useMemo } from 'react';

import { getChatSession } from '../chat/getChatSession.js';
import type { ChatMessage } from '../core/chatMessage.js';
import type { Chat } from './internal/chatView.js';
import { useGatewayContext } from './internal/GatewayContext.js';
import { useChatSelection } from './internal/useChatSelection.js';

/**
 * Returns one message of a session, or undefined if there is none with this key. While a response
 * streams, only the component that shows it renders.
 *
 * @param sessionKey The session's key, or an alias such as `main`.
 * @param messageKey One of the session's `messageKeys`.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * function Row({ messageKey }: { messageKey: string }) {
 *   const message = useChatMessage('main', messageKey);
 *   return <p>{message?.text}</p>;
 * }
 */
export function useChatMessage(sessionKey: string, messageKey: string): ChatMessage | undefined {
  const { client } = useGatewayContext('useChatMessage');
  const find = useMemo(() => createFinder(messageKey), [messageKey]);
  return useChatSelection(getChatSession(client, sessionKey), find, messageKey);
}

/** Returns a function that looks at the last index first. Messages rarely move, so this is usually enough. */
function createFinder(messageKey: string): (chat: Chat) => ChatMessage | undefined {
  let at = -1;
  return ({ messages, messageKeys }) => {
    if (messageKeys[at] !== messageKey) at = messageKeys.lastIndexOf(messageKey);
    return messages[at];
  };
}
