import type { ChatSession, ChatSessionState } from '../../chat/ChatSession.js';

/** What a conversation can be told. Each function stays the same for as long as the session does. */
export type ChatActions = Pick<
  ChatSession,
  | 'send'
  | 'abort'
  | 'retry'
  | 'discard'
  | 'loadOlder'
  | 'trimHistory'
  | 'loadFullMessage'
  | 'refetch'
  | 'reset'
>;

/** A conversation as a component sees it. */
export type Chat = ChatSessionState & ChatActions;

interface View {
  readonly actions: ChatActions;
  state: ChatSessionState;
  chat: Chat;
}

const views = new WeakMap<ChatSession, View>();

/** A publication as components see it: for the same one the same object, until another is asked for. */
export function chatView(session: ChatSession, state: ChatSessionState): Chat {
  const view = views.get(session);
  if (view?.state === state) return view.chat;
  const actions = view?.actions ?? createActions(session);
  // Spreading both takes five times as long, once a frame (V8 11).
  const chat = Object.assign({}, state, actions);
  if (view) Object.assign(view, { state, chat });
  else views.set(session, { actions, state, chat });
  return chat;
}

const createActions = (session: ChatSession): ChatActions => ({
  send: (message) => session.send(message),
  abort: (runId) => session.abort(runId),
  retry: (messageKey) => session.retry(messageKey),
  discard: (messageKey) => session.discard(messageKey),
  loadOlder: () => session.loadOlder(),
  trimHistory: () => session.trimHistory(),
  loadFullMessage: (messageKey) => session.loadFullMessage(messageKey),
  refetch: () => session.refetch(),
  reset: () => session.reset(),
});
