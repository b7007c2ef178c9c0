import { chatAbort } from '../../runs/chatAbort.js';
import { chatSend } from '../../runs/chatSend.js';
import { chatHistory } from '../../sessions/history.js';
import { messagesOf } from '../../sessions/records.js';
import { writeAndBroadcast } from '../../sessions/writeRecord.js';
import type { BuiltInMethod } from '../gatewayState.js';

export const chatMethods: Readonly<Record<string, BuiltInMethod>> = {
  'chat.history': chatHistory,
  'chat.startup': chatHistory,
  'chat.send': (state, params, caller) => chatSend(state, caller, params),
  'chat.abort': chatAbort,
  'chat.inject': (state, params) => {
    const session = state.sessions.open(state.sessions.keyOf(String(params['sessionKey'])));
    const text = String(params['message']);
    const { id } = writeAndBroadcast(state, session, { role: 'assistant', text });
    return { ok: true, messageId: id };
  },
  'chat.message.get': (state, params) => {
    const session = state.sessions.find(state.sessions.keyOf(String(params['sessionKey'])));
    const record = session?.records.find(({ id }) => id === params['messageId']);
    if (!session || !record) return { ok: false, unavailableReason: 'not_found' };
    return { ok: true, message: messagesOf(state, session, record).at(-1) };
  },
};
