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
  /** The connection of the file to replay. Default: its first one. */
  readonly conn?: string;
  /** Multiplies the recorded pauses. Default 0: replays without pauses, in microtasks. */
  readonly timeScale?: number;
  /** Default: the global timers, including faked ones. */
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
 * Creates a WebSocket class that replays a recorded connection. The replay stops before each recorded
 * request until the client calls the same method. Then it continues with the recorded response and the frames
 * after it. The replayed frames carry the id and the idempotency key of the client's request. A method that
 * was not recorded receives no response.
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
  const live = createLiveCalls();
  let index = 0;
  let lastT = 0;
  let isClosed = false;
  let cancelPause: (() => void) | undefined;

  /** Plays the next step. Returns false if the replay must wait. */
  const playNext = (): boolean => {
    const step = steps[index];
    if (step === undefined || isClosed || cancelPause) return false;
    if (step.type === 'request' && !live.match(step.call)) return false;
    const waitMs = step.type === 'request' ? 0 : (step.t - lastT) * timeScale;
    lastT = step.t;
    if (waitMs > 0) {
      cancelPause = timers.after(waitMs, () => {
        cancelPause = undefined;
        advance();
      });
      return false;
    }
    index += 1;
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
      if (call) live.add(call);
      advance();
    },
    closed() {
      isClosed = true;
      cancelPause?.();
    },
  };
}

/** The calls of the live client, whose ids replace those of the recorded client. */
interface LiveCalls {
  add(call: Call): void;
  /** Whether the live client made the recorded call. If so, learns the ids of its call. */
  match(recorded: Call): boolean;
  /** Returns a recorded frame with the live ids. */
  apply(frame: JsonObject): string;
}

function createLiveCalls(): LiveCalls {
  const calls: Call[] = [];
  const requestIds = new Map<string, string>();
  const keys = new Map<string, string>();
  return {
    add: (call) => void calls.push(call),
    match(recorded) {
      const found = calls.findIndex(({ method }) => method === recorded.method);
      const [call] = calls.splice(found, found < 0 ? 0 : 1);
      if (call === undefined) return false;
      requestIds.set(recorded.id, call.id);
      // the key of a send is also the id of its run, in many fields
      if (recorded.key !== undefined && call.key !== undefined) keys.set(recorded.key, call.key);
      return true;
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
  // a close of the recorded client is not replayed; older recordings do not say who closed
  if (dir !== 'close' || data['by'] === 'client') return [];
  if (data['by'] === undefined && (data['code'] === 1000 || data['code'] === 1005)) return [];
  return [{ type: 'close', t, code: Number(data['code']), reason: String(data['reason']) }];
}
