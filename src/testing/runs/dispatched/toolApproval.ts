import { agentExecRequest } from '../../approvals/requests.js';
import { sleep } from '../../context/clock.js';
import { pause } from '../run.js';
import type { ChatRun } from '../run.js';
import { emitLifecycle } from './events.js';

/** Whether a tool may run, or the result of a call that was denied. */
export type ToolApproval = { readonly isAllowed: true } | { readonly denial: string };

/** Asks the device that sent the run's input. Resolves with its decision, or when the run is over. */
export async function askForTool(
  run: ChatRun,
  toolCallId: string,
  command: string,
): Promise<ToolApproval> {
  const { context, session, input, runId } = run;
  if (!canAsk(run)) return { denial: noSenderToAsk };
  const { id, decision } = context.approvals.request({
    kind: 'exec',
    id: context.createId(),
    request: agentExecRequest({ command, sessionKey: session.key, runId, toolCallId }),
    deviceId: input.sender?.admission?.device?.deviceId,
  });
  const approval = { approvalId: id, toolCallId };
  emitLifecycle(run, { phase: 'waiting-approval', ...approval });
  run.isWaiting = true;
  const outcome = await Promise.race([decision, pause(run, Infinity)]);
  run.isWaiting = false;
  // the events of an abort come before those of its approval
  if (run.isOver) await sleep(context.timers, 0);
  if (run.isOver) context.approvals.closeScope(id);
  emitLifecycle(run, { phase: 'approval-resolved', ...approval });
  if (typeof outcome === 'string' && outcome !== 'deny') return { isAllowed: true };
  const reason = outcome === 'deny' ? 'user-denied' : 'approval-timeout';
  return { denial: `Exec denied (gateway id=${id}, ${reason}): ${command}` };
}

const noSenderToAsk = 'exec denied: Headless runs cannot wait for interactive exec approval.';

// 2026.9.6 asks a web chat only if it declared that it shows approvals. The Control UI need not declare it.
function canAsk({ input: { sender } }: ChatRun): boolean {
  if (!sender?.hasScope('operator.approvals')) return false;
  if (sender.admission?.params.client.id !== 'webchat-ui') return true;
  return sender.hasCap('exec-approvals') || sender.hasCap('approvals');
}
