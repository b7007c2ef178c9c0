import { createRun } from './run.js';
import type { ChatInput, RunContext } from './run.js';
import { startRun } from './startRun.js';

/** Delay between the start of a gateway and the recovery of its runs. */
const recoveryDelayMs = 2_000;

/**
 * Continues the runs that a crash or a restart interrupted. Each is continued by a new run, which responds
 * to a record of the gateway itself (sigkill-resend, 2026.9.6).
 */
export function recoverRuns(context: RunContext): void {
  if (!context.dialect.features.resumesInterruptedRuns) return;
  context.timers.after(recoveryDelayMs, () => {
    for (const session of context.sessions.all()) {
      if (!session.isInterrupted) continue;
      session.isInterrupted = false;
      const key = context.createId();
      const input: ChatInput = {
        key,
        text: interruptedText,
        attachments: [],
        acceptedAt: context.timers.now(),
        sender: undefined,
        send: { text: interruptedText, outcome: { type: 'running' } },
        isFirst: false,
      };
      session.sends.set(key, input.send);
      session.abortedLastRun = false;
      startRun(createRun(context, session, key, input));
    }
  });
}

const interruptedText =
  "[System] Your previous turn was interrupted by a gateway restart while OpenClaw was waiting on tool/model work. The restart did not cancel the user's task. Continue from the existing transcript.";
