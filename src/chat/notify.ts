import type { GatewayEnvironment } from '../core/environment.js';

/** Turns a flood of changes into a bearable number of publications. */
export interface Publisher {
  /** Something changed: publish soon. */
  schedule(): void;
  /** Publish now. */
  flush(): void;
  /** Heeds page signals until the returned function is called, which drops what is scheduled, too. */
  start(): () => void;
}

const frameMs = 16;
const hiddenMs = 1000;
/** Of all time, at most one part in so many goes into publishing. */
const thrift = 10;

/**
 * At most one publication per animation frame, once a second while the page is hidden, and rarer
 * when publishing is slow.
 */
export function createPublisher(environment: GatewayEnvironment, publish: () => void): Publisher {
  let cancel: (() => void) | undefined;
  let notBefore = 0;

  function flush(): void {
    clear();
    const startedAt = environment.now();
    publish();
    const endedAt = environment.now();
    notBefore = endedAt + (endedAt - startedAt) * (thrift - 1);
  }

  function schedule(): void {
    if (cancel) return;
    const waitMs = notBefore - environment.now();
    if (!environment.isVisible()) after(Math.max(hiddenMs, waitMs));
    else if (waitMs > frameMs || !environment.requestFrame) after(Math.max(frameMs, waitMs));
    else {
      const frame = environment.requestFrame(() => {
        cancel = undefined;
        flush();
      });
      cancel = () => environment.cancelFrame?.(frame);
    }
  }

  function after(delayMs: number): void {
    const timer = environment.setTimeout(flush, delayMs);
    cancel = () => environment.clearTimeout(timer);
  }

  function clear(): void {
    cancel?.();
    cancel = undefined;
  }

  return {
    schedule,
    flush,
    start() {
      const off = environment.onSignal((signal) => {
        if (!cancel || (signal !== 'hidden' && signal !== 'visible')) return;
        // Frames stop in a hidden page, and a timer set there is too slow for a visible one.
        clear();
        schedule();
      });
      return () => {
        clear();
        off();
      };
    },
  };
}
