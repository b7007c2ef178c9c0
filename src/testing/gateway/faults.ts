import type { EventFrame } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';

/** Faults on demand. Unless stated otherwise, a fault affects the connections that are open when it is called. */
export interface FakeFaults {
  /** Rejects the next `times` sockets (default 1): 1006 without opening. */
  reject(times?: number): void;
  /** Closes every connection with this code. */
  close(code: number, reason?: string): void;
  /** Closes the next connection that sends a connect frame with this code, without a response. */
  closeNext(code: number, reason?: string): void;
  /** Makes every connection half open: silent in both directions, without a close. */
  halfOpen(): void;
  /** Latency from the gateway to in-process clients in ms, for later frames. Default 0. */
  delayMs: number;
  /** Drops the events that the predicate accepts, after they received their sequence. `null` ends the fault. */
  dropEvents(predicate: ((frame: EventFrame) => boolean) | null): void;
  /** Skips `count` event sequences (default 1). */
  gap(count?: number): void;
  /** Sends each of the next `count` events twice (default 1). */
  duplicateNext(count?: number): void;
  /** Sends each of the next `count` events (default 1) after the event that follows it. */
  reorderNext(count?: number): void;
  /** Truncates each of the next `count` events (default 1) in the middle: they arrive as invalid JSON. */
  truncateNext(count?: number): void;
  /**
   * Bandwidth from the gateway to in-process clients in characters per second, for later frames. Frames
   * that wait are buffered. Above `policy.maxBufferedBytes` the connection closes with 1008, "slow
   * consumer". Default Infinity.
   */
  charsPerSecond: number;
}

/** The faults, and the methods with which the gateway reads them. */
export interface FaultState extends FakeFaults {
  /** Returns whether the next socket is rejected. */
  consumeRejection(): boolean;
  /** Returns the close of the next connect frame. */
  consumeClose(): { readonly code: number; readonly reason: string } | undefined;
  /** Returns how an event is delivered. */
  consumeDelivery(frame: EventFrame): EventDelivery;
}

export type EventDelivery = 'normal' | 'dropped' | 'duplicated' | 'reordered' | 'truncated';

/** @param skipSharedSequence Skips sequences in dialects that share one. */
export function createFaults(
  connections: ReadonlySet<FakeConnection>,
  skipSharedSequence: (count: number) => void,
): FaultState {
  let rejections = 0;
  /** The deliveries of the next events, in order. */
  const deliveries: EventDelivery[] = [];
  const schedule = (delivery: EventDelivery, count: number): void => {
    for (let index = 0; index < count; index += 1) deliveries.push(delivery);
  };
  let isDropped: ((frame: EventFrame) => boolean) | null = null;
  let nextClose: { readonly code: number; readonly reason: string } | undefined;
  return {
    delayMs: 0,
    charsPerSecond: Infinity,
    reject(times = 1) {
      rejections += times;
    },
    close(code, reason = '') {
      for (const connection of connections) {
        if (code === 1006) connection.terminate();
        else connection.close(code, reason);
      }
    },
    closeNext(code, reason = '') {
      nextClose = { code, reason };
    },
    halfOpen() {
      for (const connection of connections) connection.halfOpen();
    },
    dropEvents(predicate) {
      isDropped = predicate;
    },
    gap(count = 1) {
      skipSharedSequence(count);
      for (const connection of connections) connection.skipSeq(count);
    },
    duplicateNext: (count = 1) => schedule('duplicated', count),
    reorderNext: (count = 1) => schedule('reordered', count),
    truncateNext: (count = 1) => schedule('truncated', count),
    consumeRejection() {
      if (rejections === 0) return false;
      rejections -= 1;
      return true;
    },
    consumeClose() {
      const close = nextClose;
      nextClose = undefined;
      return close;
    },
    consumeDelivery: (frame) => (isDropped?.(frame) ? 'dropped' : (deliveries.shift() ?? 'normal')),
  };
}
