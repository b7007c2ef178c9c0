import { chatAbort, chatSend } from '../../runs/chatSend.js';
import { historyAnswer, rowsOf } from '../../sessions/history.js';
import { canonicalKey } from '../../sessions/session.js';
import { assistantRow } from '../../sessions/writeRecord.js';
import type { BuiltInMethod } from '../gatewayState.js';

export const chatMethods: Readonly<Record<string, BuiltInMethod>> = {
  'chat.history': historyAnswer,
  'chat.startup': historyAnswer,
  'chat.send': (core, params, caller) => chatSend(core, caller, params),
  'chat.abort': chatAbort,
  'chat.inject': (core, params) => {
    const session = core.sessions.open(canonicalKey(String(params['sessionKey'])));
    const { id } = assistantRow(core, session, String(params['message']));
    return { ok: true, messageId: id };
  },
  'chat.message.get': (core, params) => {
    const session = core.sessions.find(canonicalKey(String(params['sessionKey'])));
    const record = session?.records.find(({ id }) => id === params['messageId']);
    if (!session || !record) return { ok: false, unavailableReason: 'not_found' };
    return { ok: true, message: rowsOf(core, session, record).at(-1) };
  },
};
