/** A hole in the numbered events: those from `expected` to `received − 1` never came. */
export interface SequenceGap {
  readonly expected: number;
  readonly received: number;
}

/** Watches the outer `seq` of one connection. */
export interface Sequence {
  /** False for a repeat, which is to be dropped. Events without a number always pass. */
  accept(seq: number | undefined): boolean;
  /** A new connection counts anew. */
  restart(): void;
}

/** On wire 3 numbers belong to the gateway process, so the first one seen is where counting starts. */
export function createSequence(onGap: (gap: SequenceGap) => void): Sequence {
  let last: number | null = null;
  return {
    accept(seq) {
      if (seq === undefined) return true;
      const expected = last === null ? seq : last + 1;
      if (seq < expected) return false;
      last = seq;
      if (seq > expected) onGap({ expected, received: seq });
      return true;
    },
    restart() {
      last = null;
    },
  };
}
