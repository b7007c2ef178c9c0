import { agentExecRequest } from '../approvals/approvals.js';
import { lifecycle } from './dispatched/events.js';
import { pause } from './run.js';
import type { ChatRun } from './run.js';

/** Whether a tool may run; if not, what its result says instead. */
export type ToolApproval = { readonly isAllowed: true } | { readonly denial: string };

/** Asks the device that sent the run's input, and waits for its answer or for the run's end. */
export async function askForTool(
  run: ChatRun,
  toolCallId: string,
  command: string,
): Promise<ToolApproval> {
  const { core, session, input, runId } = run;
  if (!canAsk(run)) return { denial: headless };
  const { id, decision } = core.approvals.ask({
    kind: 'exec',
    id: core.createId(),
    request: agentExecRequest({ command, sessionKey: session.key, runId, toolCallId }),
    deviceId: input.sender?.admission?.device?.deviceId,
  });
  const about = { approvalId: id, toolCallId };
  const { isLate } = core.profile;
  if (isLate) lifecycle(run, { phase: 'waiting-approval', ...about });
  run.isWaiting = true;
  const outcome = await Promise.race([decision, pause(run, Infinity)]);
  run.isWaiting = false;
  // an abort is told in full before the approval that went with it
  if (run.isOver) await new Promise<void>((resolve) => void core.timers.after(0, resolve));
  if (run.isOver) core.approvals.closeScope(id);
  if (isLate) lifecycle(run, { phase: 'approval-resolved', ...about });
  if (typeof outcome === 'string' && outcome !== 'deny') return { isAllowed: true };
  const reason = outcome === 'deny' ? 'user-denied' : 'approval-timeout';
  return { denial: `Exec denied (gateway id=${id}, ${reason}): ${command}` };
}

const headless = 'exec denied: Headless runs cannot wait for interactive exec approval.';

// 2026.9.6 asks a web chat only when it said that it can show approvals; its own UI need not say so.
function canAsk({ core, input: { sender } }: ChatRun): boolean {
  if (!sender?.hasScope('operator.approvals')) return false;
  if (!core.profile.isLate || sender.admission?.params.client.id !== 'webchat-ui') return true;
  return sender.hasCap('exec-approvals') || sender.hasCap('approvals');
}
