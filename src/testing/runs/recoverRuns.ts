import type { GatewayCore } from '../context/context.js';
import { startRun } from './chatSend.js';
import { createRun } from './run.js';
import type { ChatInput } from './run.js';

/** How long after its start a gateway turns to what was interrupted. */
const recoveryDelayMs = 2_000;

/**
 * Goes on with the runs that a crash or a restart interrupted, each under a run of its own that answers
 * a row of the gateway's (sigkill-resend, 2026.9.6).
 */
export function recoverRuns(core: GatewayCore): void {
  if (!core.profile.isNewest) return;
  core.timers.after(recoveryDelayMs, () => {
    for (const session of core.sessions.all()) {
      if (!session.isInterrupted) continue;
      session.isInterrupted = false;
      const key = core.createId();
      const input: ChatInput = {
        key,
        text: interruptedText,
        attachments: [],
        acceptedAt: core.timers.now(),
        sender: undefined,
        send: { text: interruptedText, outcome: { type: 'running' } },
        isFirst: false,
      };
      session.sends.set(key, input.send);
      session.abortedLastRun = false;
      startRun(core, createRun(core, session, key, input));
    }
  });
}

const interruptedText =
  "[System] Your previous turn was interrupted by a gateway restart while OpenClaw was waiting on tool/model work. The restart did not cancel the user's task. Continue from the existing transcript.";
