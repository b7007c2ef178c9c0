import type { ChatSession, ChatSessionState } from '../chat/ChatSession.js';

/** What a conversation can be told. Each function stays the same for as long as the session does. */
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

/** A conversation as a component sees it. */
export type Chat = ChatSessionState & ChatActions;

const actions = new WeakMap<ChatSession, ChatActions>();
const views = new WeakMap<ChatSessionState, Chat>();

/** The same object for the same state, whoever asks. */
export function chatView(session: ChatSession, state: ChatSessionState): Chat {
  let view = views.get(state);
  if (!view) views.set(state, (view = { ...state, ...actionsOf(session) }));
  return view;
}

function actionsOf(session: ChatSession): ChatActions {
  let known = actions.get(session);
  if (!known) {
    known = {
      send: (message) => session.send(message),
      abort: (runId) => session.abort(runId),
      retry: (messageKey) => session.retry(messageKey),
      discard: (messageKey) => session.discard(messageKey),
      loadOlder: () => session.loadOlder(),
      dropOlder: () => session.dropOlder(),
      loadFull: (messageKey) => session.loadFull(messageKey),
      refresh: () => session.refresh(),
      reset: () => session.reset(),
    };
    actions.set(session, known);
  }
  return known;
}
