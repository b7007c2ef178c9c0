import { isObject } from '../../protocol/frames.js';
import type { JsonObject } from '../../protocol/frames.js';
import { createTimers, systemClock } from '../context/clock.js';
import type { FakeClock, Timers } from '../context/clock.js';
import { createFakeWebSocket } from '../gateway/inProcessSocket.js';
import type { FakeWebSocketConstructor } from '../gateway/inProcessSocket.js';
import type { ServerPeer, ServerSocket } from '../gateway/serverSocket.js';
import { readTranscript } from './readTranscript.js';
import type { TranscriptLine } from './readTranscript.js';

/** Options of {@link replayTranscript}. */
export interface ReplayOptions {
  /** The connection of the file to play. Default: its first one. */
  readonly conn?: string;
  /** Recorded pauses are kept, times this. Default 0: as fast as microtasks go. */
  readonly timeScale?: number;
  /** Default: the global timers, faked ones included. */
  readonly clock?: FakeClock;
}

interface Call {
  readonly method: string;
  readonly id: string;
  /** Idempotency key of a send. */
  readonly key: string | undefined;
}

type Step =
  | { readonly type: 'frame'; readonly t: number; readonly frame: JsonObject }
  | { readonly type: 'request'; readonly t: number; readonly call: Call }
  | { readonly type: 'close'; readonly t: number; readonly code: number; readonly reason: string };

/**
 * A WebSocket class that plays a recorded connection. Each recorded request waits until the live
 * client calls the same method; its answer and everything recorded after it then follow, in the
 * recorded order, under the live request's id and idempotency key. Calls that were never recorded stay unanswered.
 *
 * @example
 * const WebSocket = replayTranscript(await readFile('chat-stream.jsonl', 'utf8'));
 */
export function replayTranscript(
  transcript: string | readonly TranscriptLine[],
  options: ReplayOptions = {},
): FakeWebSocketConstructor {
  const { timeScale = 0, clock = systemClock } = options;
  const lines = typeof transcript === 'string' ? readTranscript(transcript) : transcript;
  const conn = options.conn ?? lines.find(({ dir }) => dir === 'open')?.conn;
  const steps = lines.filter((line) => line.conn === conn).flatMap(stepOf);
  const timers = createTimers(clock);
  return createFakeWebSocket({
    timers,
    delayMs: () => 0,
    charsPerSecond: () => Infinity,
    accept: (socket) => play(steps, socket, timers, timeScale),
  });
}

function play(
  steps: readonly Step[],
  socket: ServerSocket,
  timers: Timers,
  timeScale: number,
): ServerPeer {
  const waiting: Call[] = [];
  const live = createLiveNames();
  let at = 0;
  let lastT = 0;
  let isClosed = false;
  let cancelPause: (() => void) | undefined;

  /** False when nothing more can happen now. */
  const playNext = (): boolean => {
    const step = steps[at];
    if (step === undefined || isClosed || cancelPause) return false;
    if (step.type === 'request') {
      const found = waiting.findIndex(({ method }) => method === step.call.method);
      const [call] = waiting.splice(found, found < 0 ? 0 : 1);
      if (call === undefined) return false;
      live.learn(step.call, call);
    }
    const waitMs = step.type === 'request' ? 0 : (step.t - lastT) * timeScale;
    lastT = step.t;
    if (waitMs > 0) {
      cancelPause = timers.after(waitMs, () => {
        cancelPause = undefined;
        advance();
      });
      return false;
    }
    at += 1;
    if (step.type === 'close') socket.close(step.code, step.reason);
    if (step.type === 'frame') socket.send(live.apply(step.frame));
    return true;
  };

  const advance = (): void => {
    while (playNext());
  };

  queueMicrotask(advance);
  return {
    receive(text) {
      const call = callOf(JSON.parse(text));
      if (call) waiting.push(call);
      advance();
    },
    closed() {
      isClosed = true;
      cancelPause?.();
    },
  };
}

/** Puts the live client's ids in the place of the recorded client's. */
function createLiveNames(): {
  learn(recorded: Call, live: Call): void;
  apply(frame: JsonObject): string;
} {
  const requestIds = new Map<string, string>();
  const keys = new Map<string, string>();
  return {
    learn(recorded, live) {
      requestIds.set(recorded.id, live.id);
      // a run is named after the key of its send, in many fields
      if (recorded.key !== undefined && live.key !== undefined) keys.set(recorded.key, live.key);
    },
    apply(frame) {
      const id = frame['type'] === 'res' ? requestIds.get(String(frame['id'])) : undefined;
      let text = JSON.stringify(id === undefined ? frame : { ...frame, id });
      for (const [from, to] of keys) text = text.replaceAll(from, to);
      return text;
    },
  };
}

function callOf(frame: unknown): Call | undefined {
  if (!isObject(frame) || typeof frame['method'] !== 'string') return undefined;
  const key = isObject(frame['params']) ? frame['params']['idempotencyKey'] : undefined;
  return {
    method: frame['method'],
    id: String(frame['id']),
    key: typeof key === 'string' ? key : undefined,
  };
}

function stepOf({ dir, t, data }: TranscriptLine): Step[] {
  if (!isObject(data)) return [];
  if (dir === 'in') return [{ type: 'frame', t, frame: data }];
  if (dir === 'out') {
    const call = callOf(data);
    return call ? [{ type: 'request', t, call }] : [];
  }
  // the recorded client's own goodbye is not played; older recordings do not say whose it was
  if (dir !== 'close' || data['by'] === 'client') return [];
  if (data['by'] === undefined && (data['code'] === 1000 || data['code'] === 1005)) return [];
  return [{ type: 'close', t, code: Number(data['code']), reason: String(data['reason']) }];
}
