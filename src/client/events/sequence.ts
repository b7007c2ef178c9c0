/** A gap in the numbered events: the events `expected` to `received − 1` did not arrive. */
export interface SequenceGap {
  readonly expected: number;
  readonly received: number;
}

/** Watches the outer `seq` of one connection. */
export interface Sequence {
  /** Returns false for a repeated event, which must be dropped. Returns true without a number. */
  accept(seq: number | undefined): boolean;
  /** Starts the count for a new connection, with the number `first` if it is known. */
  restart(first?: number): void;
}

/** Counts from the first number that arrives, unless `restart` names the first number. */
export function createSequence(onGap: (gap: SequenceGap) => void): Sequence {
  let next: number | undefined;
  return {
    accept(seq) {
      if (seq === undefined) return true;
      const expected = next ?? seq;
      if (seq < expected) return false;
      next = seq + 1;
      if (seq > expected) onGap({ expected, received: seq });
      return true;
    },
    restart(first) {
      next = first;
    },
  };
}
