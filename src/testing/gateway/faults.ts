import type { EventFrame } from '../../protocol/frames.js';
import type { FakeConnection } from './connection.js';

/** Troubles to order. Each acts on the connections that are open when it is called, unless said. */
export interface FakeFaults {
  /** Rejects the next `times` sockets (default 1): 1006 without ever opening. */
  reject(times?: number): void;
  /** Ends every connection with this code. */
  close(code: number, reason?: string): void;
  /** Gives the next connection that says hello this close code instead of an answer. */
  closeNext(code: number, reason?: string): void;
  /** Lets every link go silent in both directions without a close. */
  halfOpen(): void;
  /** Latency from the gateway to in-process clients in ms; future frames only. Default 0. */
  delayMs: number;
  /** Loses the events that the predicate picks, after their seq was given. `null` ends it. */
  dropEvents(predicate: ((frame: EventFrame) => boolean) | null): void;
  /** Leaves out `count` outer seq numbers (default 1). */
  gap(count?: number): void;
  /** Sends each of the next `count` events twice (default 1). */
  duplicateNext(count?: number): void;
  /** Lets each of the next `count` events (default 1) wait until the one after it was sent. */
  reorderNext(count?: number): void;
  /** Cuts each of the next `count` events (default 1) in the middle: what arrives is no JSON. */
  truncateNext(count?: number): void;
  /**
   * What the link to in-process clients carries, in characters a second; future frames only. What is
   * sent meanwhile queues up, and above `policy.maxBufferedBytes` ends the connection with 1008,
   * "slow consumer". Default Infinity.
   */
  charsPerSecond: number;
}

/** The faults as the rest of the gateway consults them. */
export interface FaultState extends FakeFaults {
  takeRejection(): boolean;
  takeClose(): { readonly code: number; readonly reason: string } | undefined;
  /** What becomes of an event on its way. */
  fateOf(frame: EventFrame): EventFate;
}

export type EventFate = 'sent' | 'lost' | 'doubled' | 'overtaken' | 'cut';

export function createFaults(
  connections: ReadonlySet<FakeConnection>,
  skipWireSeq: (count: number) => void,
): FaultState {
  let rejections = 0;
  /** What is ordered for the next events, first things first. */
  const ordered: EventFate[] = [];
  const order = (fate: EventFate, count: number): void => {
    for (let at = 0; at < count; at += 1) ordered.push(fate);
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
      for (const connection of connections) connection.cut();
    },
    dropEvents(predicate) {
      isDropped = predicate;
    },
    gap(count = 1) {
      skipWireSeq(count);
      for (const connection of connections) connection.skipSeq(count);
    },
    duplicateNext: (count = 1) => order('doubled', count),
    reorderNext: (count = 1) => order('overtaken', count),
    truncateNext: (count = 1) => order('cut', count),
    takeRejection() {
      if (rejections === 0) return false;
      rejections -= 1;
      return true;
    },
    takeClose() {
      const close = nextClose;
      nextClose = undefined;
      return close;
    },
    fateOf: (frame) => (isDropped?.(frame) ? 'lost' : (ordered.shift() ?? 'sent')),
  };
}
