import type { GatewayEnvironment } from '../core/environment.js';

/** Limits how often a stream of changes notifies subscribers. */
export interface Notifier {
  /** Notifies soon, because something changed. */
  notifySoon(): void;
  notifyNow(): void;
  /** Follows the page's visibility. The returned function stops this, and drops a scheduled notification. */
  start(): () => void;
}

const frameMs = 16;
const hiddenMs = 1000;
/** The largest share of time that notifying may take. */
const maxNotifyShare = 0.1;

/**
 * Calls `notify` at most once per animation frame, and once a second while the page is hidden. If
 * `notify` is slow, it is called less often.
 */
export function createNotifier(environment: GatewayEnvironment, notify: () => void): Notifier {
  let cancel: (() => void) | undefined;
  let notBefore = 0;

  function notifyNow(): void {
    clear();
    const startedAt = environment.now();
    notify();
    const endedAt = environment.now();
    notBefore = endedAt + (endedAt - startedAt) * (1 / maxNotifyShare - 1);
  }

  function notifySoon(): void {
    if (cancel) return;
    const waitMs = notBefore - environment.now();
    if (!environment.isVisible()) notifyIn(Math.max(hiddenMs, waitMs));
    else if (waitMs > frameMs || !environment.requestFrame) notifyIn(Math.max(frameMs, waitMs));
    else {
      const frame = environment.requestFrame(() => {
        cancel = undefined;
        notifyNow();
      });
      cancel = () => environment.cancelFrame?.(frame);
    }
  }

  function notifyIn(delayMs: number): void {
    const timer = environment.setTimeout(notifyNow, delayMs);
    cancel = () => environment.clearTimeout(timer);
  }

  function clear(): void {
    cancel?.();
    cancel = undefined;
  }

  return {
    notifySoon,
    notifyNow,
    start() {
      const unsubscribe = environment.onSignal((signal) => {
        if (!cancel || (signal !== 'hidden' && signal !== 'visible')) return;
        // A hidden page gets no frames, and the timer of a hidden page is too slow for a visible one.
        clear();
        notifySoon();
      });
      return () => {
        clear();
        unsubscribe();
      };
    },
  };
}
