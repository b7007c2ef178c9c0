import type { JsonObject } from '../../src/protocol/frames.js';

/** A fault of a whole connection. */
export type ConnectionAction =
  /** Ends the TCP connection without a close frame. The client receives the first `bytes` of the matched frame. */
  | { readonly type: 'cut'; readonly bytes?: number }
  /** Sends this close code to the client and cuts the connection of the gateway. */
  | { readonly type: 'close'; readonly code: number; readonly reason?: string }
  /** Delivers no further frame in either direction. Neither side is notified. */
  | { readonly type: 'halfOpen' }
  /** Delays this frame, and so all later frames. */
  | { readonly type: 'delay'; readonly ms: number }
  /** Limits the throughput in this direction. */
  | { readonly type: 'throttle'; readonly bytesPerSecond: number };

/** A fault of one frame. */
export type FrameAction =
  | ConnectionAction
  | { readonly type: 'drop' }
  | { readonly type: 'duplicate' }
  /** Makes the frame invalid JSON. */
  | { readonly type: 'corrupt' }
  /** Delivers only the first half, as a complete frame. */
  | { readonly type: 'truncate' }
  /** Cuts the connection of the client. The gateway receives the frame after the client's next hello. */
  | { readonly type: 'late' };

/** Rejects a connection with an HTTP status. Without a status, the TCP connection ends at once. */
export interface RejectAction {
  readonly type: 'reject';
  readonly status?: number;
}

export interface FrameMatch {
  readonly direction: 'toGateway' | 'toClient';
  /** The method of a request or of its response frame, or the name of an event. */
  readonly name?: string;
  readonly where?: (frame: JsonObject) => boolean;
  /**
   * Number of matching frames to forward first.
   *
   * @default 0
   */
  readonly skip?: number;
}

/** The first rule that matches a frame or a new connection is applied. */
export type FaultRule =
  | { readonly match: 'connect'; readonly action: RejectAction; readonly times?: number }
  | {
      readonly match: FrameMatch;
      readonly action: FrameAction;
      /**
       * Number of times to apply the rule.
       *
       * @default 1
       */
      readonly times?: number;
    };

/** A frame that rules match. */
export interface FrameInTransit {
  readonly direction: FrameMatch['direction'];
  readonly name: string;
  readonly frame: JsonObject;
}

/** The active rules. */
export interface Rules {
  add(rule: FaultRule): void;
  /** Removes all rules. */
  clear(): void;
  rejection(): RejectAction | undefined;
  actionFor(frame: FrameInTransit): FrameAction | undefined;
}

export function createRules(): Rules {
  let rules: { readonly rule: FaultRule; skip: number; left: number }[] = [];

  function consume<T>(read: (rule: FaultRule) => T | undefined): T | undefined {
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
    rejection: () => consume((rule) => (rule.match === 'connect' ? rule.action : undefined)),
    actionFor: (frame) =>
      consume((rule) =>
        rule.match !== 'connect' && isMatch(rule.match, frame) ? rule.action : undefined,
      ),
  };
}

const isMatch = (
  { direction, name, where }: FrameMatch,
  { direction: frameDirection, name: frameName, frame }: FrameInTransit,
): boolean =>
  direction === frameDirection &&
  (name === undefined || name === frameName) &&
  (where?.(frame) ?? true);
