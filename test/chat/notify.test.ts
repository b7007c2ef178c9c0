import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createNotifier, type Notifier } from '../../src/chat/notify.js';
import { createMockClient, type MockClient } from './mockClient.js';

let client: MockClient;
let notifier: Notifier;
let stopFollowing: () => void;
let costMs: number;
const notify = vi.fn(() => void vi.setSystemTime(Date.now() + costMs));

beforeEach(() => {
  vi.useFakeTimers();
  notify.mockClear();
  costMs = 0;
  client = createMockClient();
  notifier = createNotifier(client.environment, notify);
  stopFollowing = notifier.start();
});
afterEach(() => void vi.useRealTimers());

/** One change every millisecond. */
function change(forMs: number): void {
  for (let ms = 0; ms < forMs; ms++) {
    notifier.notifySoon();
    vi.advanceTimersByTime(1);
  }
}

describe('a notifier', () => {
  it('notifies once a frame, however much changes', () => {
    change(160);
    expect(notify).toHaveBeenCalledTimes(10);
  });

  it('notifies in the animation frames of the page, if there are any', () => {
    const frames: (() => void)[] = [];
    const environment = {
      ...client.environment,
      requestFrame: (frame: () => void) => frames.push(frame),
      cancelFrame: () => {},
    };
    notifier = createNotifier(environment, notify);
    notifier.notifySoon();
    notifier.notifySoon();
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(notify).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('notifies once a second while the page is hidden, and soon after it is visible again', () => {
    client.isVisible = false;
    change(2000);
    expect(notify).toHaveBeenCalledTimes(2);
    notifier.notifySoon();
    client.isVisible = true;
    client.signal('visible');
    vi.advanceTimersByTime(16);
    expect(notify).toHaveBeenCalledTimes(3);
  });

  it('takes at most a tenth of the time', () => {
    costMs = 20;
    const start = Date.now();
    change(2000);
    const spentMs = notify.mock.calls.length * costMs;
    expect(spentMs / (Date.now() - start)).toBeLessThanOrEqual(0.11);
  });

  it('notifies at once on demand, and not a second time for the same change', () => {
    notifier.notifySoon();
    notifier.notifyNow();
    vi.advanceTimersByTime(100);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer and no listener behind', () => {
    notifier.notifySoon();
    stopFollowing();
    expect(vi.getTimerCount()).toBe(0);
    expect(client.handlers()).toBe(0);
  });
});
