/** A gap in the numbered events: those from `expected` to `received − 1` never came. */
export interface SequenceGap {
  readonly expected: number;
  readonly received: number;
}

/** Watches the outer `seq` of one connection. */
export interface Sequence {
  /** Returns false for a repeated event, which is to be dropped. Events without a number pass. */
  accept(seq: number | undefined): boolean;
  /** Starts to count a new connection, from `first` if that is known. */
  restart(first?: number): void;
}

/** Counts from the first number that comes, unless `restart` names one. */
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
