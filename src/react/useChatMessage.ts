'use client';

import { useMemo } from 'react';

import { getChatSession } from '../chat/getChatSession.js';
import type { ChatMessage } from '../core/chatMessage.js';
import type { Chat } from './internal/chatView.js';
import { useGatewayScope } from './internal/GatewayContext.js';
import { useChatSelection } from './internal/useChatSelection.js';

/**
 * One row of a conversation; undefined once it is gone. While an answer streams, only its own row
 * renders.
 *
 * @param key The session's key, or an alias such as `main`.
 * @param messageKey One of the session's `messageKeys`.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * function Row({ messageKey }: { messageKey: string }) {
 *   const message = useChatMessage('main', messageKey);
 *   return <p>{message?.text}</p>;
 * }
 */
export function useChatMessage(key: string, messageKey: string): ChatMessage | undefined {
  const { client } = useGatewayScope('useChatMessage');
  const find = useMemo(() => createFinder(messageKey), [messageKey]);
  return useChatSelection(getChatSession(client, key), find, messageKey);
}

/** Rows rarely change their place: looking there first keeps long lists cheap. */
function createFinder(messageKey: string): (chat: Chat) => ChatMessage | undefined {
  let at = -1;
  return ({ messages, messageKeys }) => {
    if (messageKeys[at] !== messageKey) at = messageKeys.lastIndexOf(messageKey);
    return messages[at];
  };
}
