/** A hole in the numbered events: those from `expected` to `received − 1` never came. */
export interface SequenceGap {
  readonly expected: number;
  readonly received: number;
}

/** Watches the outer `seq` of one connection. */
export interface Sequence {
  /** False for a repeat, which is to be dropped. Events without a number always pass. */
  accept(seq: number | undefined): boolean;
  /** A new connection counts anew, from `first` where that is known. */
  restart(first?: number): void;
}

/** Without a known beginning the first number seen is where counting starts. */
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
