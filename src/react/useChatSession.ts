'use client';

import { getChatSession } from '../chat/getChatSession.js';
import type { Chat } from './internal/chatView.js';
import { useGatewayContext } from './internal/GatewayContext.js';
import { useChatSelection } from './internal/useChatSelection.js';

const selectAll = (chat: Chat): Chat => chat;

/**
 * Returns a part of a session and renders only when that part changes. A list that selects
 * `messageKeys` does not render while a response streams; `useChatMessage` renders its rows.
 *
 * @param sessionKey The session's key, or an alias such as `main`.
 * @param selector Returns a primitive, an action or a part of the session, not a new object.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const messageKeys = useChatSession('main', (chat) => chat.messageKeys);
 * const send = useChatSession('main', (chat) => chat.send);
 */
export function useChatSession<Part>(sessionKey: string, selector: (chat: Chat) => Part): Part;
/**
 * Returns a session, kept up to date while mounted: its messages, its run, and actions to send, stop
 * and load.
 *
 * Messages that did not change stay the same objects. While a run streams, the hook renders at most
 * once per animation frame.
 *
 * @param sessionKey The session's key, or an alias such as `main`.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const chat = useChatSession('main');
 * chat.messages.map((message) => <p key={message.key}>{message.text}</p>);
 * <button onClick={() => chat.send('Hello')}>Send</button>
 */
export function useChatSession(sessionKey: string): Chat;
export function useChatSession(
  sessionKey: string,
  selector: (chat: Chat) => unknown = selectAll,
): unknown {
  const { client } = useGatewayContext('useChatSession');
  return useChatSelection(getChatSession(client, sessionKey), selector);
}
