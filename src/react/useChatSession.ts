'use client';

import { getChatSession } from '../chat/getChatSession.js';
import type { Chat } from './internal/chatView.js';
import { useGatewayScope } from './internal/GatewayContext.js';
import { useChatSelection } from './internal/useChatSelection.js';

const whole = (chat: Chat): Chat => chat;

/**
 * A part of a conversation that is live while mounted: only its changes render. A list that takes
 * `messageKeys` does not render while an answer streams; see `useChatMessage` for its rows.
 *
 * @param key The session's key, or an alias such as `main`.
 * @param selector Gives back a primitive, an action or a part of the conversation, not a new object.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const messageKeys = useChatSession('main', (chat) => chat.messageKeys);
 * const send = useChatSession('main', (chat) => chat.send);
 */
export function useChatSession<Part>(key: string, selector: (chat: Chat) => Part): Part;
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
export function useChatSession(key: string): Chat;
export function useChatSession(key: string, selector: (chat: Chat) => unknown = whole): unknown {
  const { client } = useGatewayScope('useChatSession');
  return useChatSelection(getChatSession(client, key), selector);
}
