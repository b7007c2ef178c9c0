import { setTimeout as pause } from 'node:timers/promises';

/** One direction of a connection. Frames are delivered in order, each after its delay. */
export interface ThrottledPipe {
  /** Maximum throughput. */
  bytesPerSecond: number;
  put(bytes: number, delayMs: number, deliver: () => void): void;
}

export function createThrottledPipe(): ThrottledPipe {
  let busyUntil = 0;
  let last = Promise.resolve();
  return {
    bytesPerSecond: Infinity,
    put(bytes, delayMs, deliver) {
      const takesMs = (bytes / this.bytesPerSecond) * 1000;
      busyUntil = Math.max(Math.max(busyUntil, Date.now()) + takesMs, Date.now() + delayMs);
      const dueAt = busyUntil;
      last = last.then(() => waitUntil(dueAt)).then(deliver);
    },
  };
}

async function waitUntil(dueAt: number): Promise<void> {
  const ms = dueAt - Date.now();
  if (ms > 0) await pause(ms, undefined, { ref: false });
}
