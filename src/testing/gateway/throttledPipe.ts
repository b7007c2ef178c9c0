import type { Timers } from '../context/clock.js';
import type { FakeNetwork } from './serverSocket.js';

/** Runs tasks in order, each in its own microtask or timer. A handler never runs inside the call that caused it. */
export interface ThrottledPipe {
  /** @param chars Size of the data that the task delivers. */
  push(task: () => void, chars?: number): void;
  /** Discards every task from now on. */
  cut(): void;
}

const perfectLink = { delayMs: () => 0, charsPerSecond: () => Infinity };

export function createThrottledPipe(
  timers: Timers,
  link: Pick<FakeNetwork, 'delayMs' | 'charsPerSecond'> = perfectLink,
): ThrottledPipe {
  /** The time at which the link has carried all data so far. */
  let freeAt = 0;
  const queue: { readonly dueAt: number; readonly task: () => void }[] = [];
  let isCut = false;
  const run = (): void => {
    const next = queue.shift();
    if (queue.length > 0) schedule();
    if (!isCut) next?.task();
  };
  const schedule = (): void => {
    const waitMs = (queue[0]?.dueAt ?? 0) - timers.now();
    if (waitMs > 0) timers.after(waitMs, run);
    else queueMicrotask(run);
  };
  return {
    push(task, chars = 0) {
      freeAt = Math.max(freeAt, timers.now()) + (chars * 1_000) / link.charsPerSecond();
      queue.push({ dueAt: freeAt + link.delayMs(), task });
      if (queue.length === 1) schedule();
    },
    cut() {
      isCut = true;
    },
  };
}
