import type { EventFrame } from '../protocol/frames.js';
import type { FakeConnection } from './fakeConnection.js';

/** Troubles to order. Each acts on the connections that are open when it is called, unless said. */
export interface FakeFaults {
  /** Refuses the next `times` sockets (default 1): 1006 without ever opening. */
  refuse(times?: number): void;
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
}

/** The faults as the rest of the gateway consults them. */
export interface FaultState extends FakeFaults {
  takeRefusal(): boolean;
  takeClose(): { readonly code: number; readonly reason: string } | undefined;
  /** How often this event is to be sent: 0, 1 or 2 times. */
  copiesOf(frame: EventFrame): number;
}

export function createFaults(
  connections: ReadonlySet<FakeConnection>,
  skipWireSeq: (count: number) => void,
): FaultState {
  let refusals = 0;
  let duplicates = 0;
  let isDropped: ((frame: EventFrame) => boolean) | null = null;
  let nextClose: { readonly code: number; readonly reason: string } | undefined;
  return {
    delayMs: 0,
    refuse(times = 1) {
      refusals += times;
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
    duplicateNext(count = 1) {
      duplicates += count;
    },
    takeRefusal() {
      if (refusals === 0) return false;
      refusals -= 1;
      return true;
    },
    takeClose() {
      const close = nextClose;
      nextClose = undefined;
      return close;
    },
    copiesOf(frame) {
      if (isDropped?.(frame)) return 0;
      if (duplicates === 0) return 1;
      duplicates -= 1;
      return 2;
    },
  };
}
