import type { JsonObject } from '../../src/protocol/frames.js';

/** What can happen to a whole connection. */
export type LinkAction =
  /** The TCP connection ends without a close frame; of the frame that was matched the client still gets `bytes`. */
  | { readonly type: 'cut'; readonly bytes?: number }
  /** The client is sent this close code; the gateway sees its connection cut. */
  | { readonly type: 'close'; readonly code: number; readonly reason?: string }
  /** Nothing more arrives on either side, and nobody is told. */
  | { readonly type: 'halfOpen' }
  /** This frame, and so all behind it, takes that much longer. */
  | { readonly type: 'delay'; readonly ms: number }
  /** From now on no more than this comes through in this direction. */
  | { readonly type: 'throttle'; readonly bytesPerSecond: number };

/** What can happen to one frame. */
export type FrameAction =
  | LinkAction
  | { readonly type: 'drop' }
  | { readonly type: 'duplicate' }
  /** It is no JSON any more. */
  | { readonly type: 'corrupt' }
  /** Only its first half arrives, as a frame of its own. */
  | { readonly type: 'truncate' }
  /** The client's connection is cut, and the gateway gets this frame after the client's next hello. */
  | { readonly type: 'late' };

/** No connection comes about: an HTTP status, or without one a TCP connection that ends at once. */
export interface RejectAction {
  readonly type: 'reject';
  readonly status?: number;
}

export interface FrameMatch {
  readonly direction: 'toGateway' | 'toClient';
  /** Of a method, for its request and its answer, or of an event. */
  readonly name?: string;
  readonly where?: (frame: JsonObject) => boolean;
  /** Lets so many frames that match pass first. Default 0. */
  readonly skip?: number;
}

/** The first rule that matches a frame or a new connection acts on it. */
export type FaultRule =
  | { readonly match: 'connect'; readonly action: RejectAction; readonly times?: number }
  | {
      readonly match: FrameMatch;
      readonly action: FrameAction;
      /** How often it acts. Default once. */
      readonly times?: number;
    };

/** A frame on its way, as rules look at it. */
export interface FrameInTransit {
  readonly direction: FrameMatch['direction'];
  readonly name: string;
  readonly frame: JsonObject;
}

/** The rules that still have something to do. */
export interface Rules {
  add(rule: FaultRule): void;
  /** All rules are done. */
  clear(): void;
  rejection(): RejectAction | undefined;
  actionFor(frame: FrameInTransit): FrameAction | undefined;
}

export function createRules(): Rules {
  let rules: { readonly rule: FaultRule; skip: number; left: number }[] = [];

  function take<T>(read: (rule: FaultRule) => T | undefined): T | undefined {
    for (const entry of rules) {
      const action = read(entry.rule);
      if (action === undefined || entry.skip-- > 0) continue;
      entry.left--;
      rules = rules.filter(({ left }) => left > 0);
      return action;
    }
    return undefined;
  }

  return {
    add(rule) {
      const skip = rule.match === 'connect' ? 0 : (rule.match.skip ?? 0);
      rules.push({ rule, skip, left: rule.times ?? 1 });
    },
    clear() {
      rules = [];
    },
    rejection: () => take((rule) => (rule.match === 'connect' ? rule.action : undefined)),
    actionFor: (frame) =>
      take((rule) =>
        rule.match !== 'connect' && isMatch(rule.match, frame) ? rule.action : undefined,
      ),
  };
}

const isMatch = (
  { direction, name, where }: FrameMatch,
  { direction: way, name: called, frame }: FrameInTransit,
): boolean =>
  direction === way && (name === undefined || name === called) && (where?.(frame) ?? true);
