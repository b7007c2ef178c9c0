import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPublisher, type Publisher } from '../../src/chat/notify.js';
import { createMockClient, type MockClient } from './mockClient.js';

let client: MockClient;
let publisher: Publisher;
let stop: () => void;
let costMs: number;
const publish = vi.fn(() => void vi.setSystemTime(Date.now() + costMs));

beforeEach(() => {
  vi.useFakeTimers();
  publish.mockClear();
  costMs = 0;
  client = createMockClient();
  publisher = createPublisher(client.environment, publish);
  stop = publisher.start();
});
afterEach(() => void vi.useRealTimers());

/** One change every millisecond. */
function change(forMs: number): void {
  for (let ms = 0; ms < forMs; ms++) {
    publisher.schedule();
    vi.advanceTimersByTime(1);
  }
}

describe('publishing', () => {
  it('happens once a frame, however much changes', () => {
    change(160);
    expect(publish).toHaveBeenCalledTimes(10);
  });

  it('follows the page in its animation frames where there are some', () => {
    const frames: (() => void)[] = [];
    const environment = {
      ...client.environment,
      requestFrame: (frame: () => void) => frames.push(frame),
      cancelFrame: () => {},
    };
    publisher = createPublisher(environment, publish);
    publisher.schedule();
    publisher.schedule();
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(publish).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('happens once a second in a hidden page, and soon when it is shown again', () => {
    client.isVisible = false;
    change(2000);
    expect(publish).toHaveBeenCalledTimes(2);
    publisher.schedule();
    client.isVisible = true;
    client.signal('visible');
    vi.advanceTimersByTime(16);
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('takes at most a tenth of the time', () => {
    costMs = 20;
    const start = Date.now();
    change(2000);
    const spentMs = publish.mock.calls.length * costMs;
    expect(spentMs / (Date.now() - start)).toBeLessThanOrEqual(0.11);
  });

  it('happens at once on demand, and then not again for the same change', () => {
    publisher.schedule();
    publisher.flush();
    vi.advanceTimersByTime(100);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('stops without a trace', () => {
    publisher.schedule();
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(client.handlers()).toBe(0);
  });
});
