import type { BuiltInMethod } from './builtInMethod.js';

export const approvalMethods: Readonly<Record<string, BuiltInMethod>> = {
  'exec.approval.list': (core) => core.approvals.pending(),
  'plugin.approval.list': () => [],
  'approval.history': () => ({ items: [] }),
  'exec.approval.resolve': (core, params, caller) => {
    const by = caller.admission?.params.client.id ?? 'unknown';
    core.approvals.resolve(String(params['id']), String(params['decision']), by);
    return { ok: true };
  },
  'exec.approval.request': async (core, params) => {
    const id = core.createId();
    const createdAtMs = core.timers.now();
    const timeoutMs = typeof params['timeoutMs'] === 'number' ? params['timeoutMs'] : undefined;
    const decision = await core.approvals.request(id, {
      command: String(params['command']),
      ...(typeof params['cwd'] === 'string' && { cwd: params['cwd'] }),
      ...(typeof params['sessionKey'] === 'string' && { sessionKey: params['sessionKey'] }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
    return { id, decision, createdAtMs, expiresAtMs: createdAtMs + (timeoutMs ?? 1_800_000) };
  },
};
