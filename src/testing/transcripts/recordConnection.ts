import type { GatewayClient } from '../../client/GatewayClient.js';
import type { WebSocketLike } from '../../client/options.js';
import type { TranscriptLine } from './readTranscript.js';
import { createFrameRedactor } from './redactFrames.js';

/** A recording of the frames between a client and its gateway. */
export interface ConnectionRecording {
  /** The lines recorded so far. */
  readonly lines: readonly TranscriptLine[];
  /** Returns one JSON object per line, for {@link replayTranscript} and {@link readTranscript}. */
  toJSONL(): string;
  /** Ends the recording. The connection stays open, and later sockets are not recorded. */
  stop(): void;
}

/**
 * Records every connection that `client` opens from now on. Call `recordConnection` before `connect()`, or
 * call `reconnect()` afterwards. Read a recording before you share it: it contains the messages of users. A
 * recording never contains tokens, passwords, signatures or configuration.
 *
 * @example
 * const recording = recordConnection(client);
 * client.connect();
 * …
 * await writeFile('bug.jsonl', recording.toJSONL());
 */
export function recordConnection(client: GatewayClient): ConnectionRecording {
  const lines: TranscriptLine[] = [];
  const { redact } = createFrameRedactor();
  const { WebSocket } = client;
  let isStopped = false;
  let sockets = 0;

  const createRecorder = (): Recorder => {
    const conn = `${(sockets += 1)}`;
    const startedAt = client.environment.now();
    return (dir, data) => {
      if (!isStopped) lines.push({ t: client.environment.now() - startedAt, conn, dir, data });
    };
  };
  client.configure({
    WebSocket: class extends RecordingSocket {
      constructor(url: string) {
        super(new WebSocket(url), createRecorder(), (text) => redact(parse(text)));
      }
    },
  });

  return {
    lines,
    toJSONL: () => lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    stop() {
      isStopped = true;
      client.configure({ WebSocket });
    },
  };
}

type Recorder = (dir: TranscriptLine['dir'], data: unknown) => void;

/** A socket that records what passes through it. */
class RecordingSocket implements WebSocketLike {
  onopen: WebSocketLike['onopen'] = null;
  onmessage: WebSocketLike['onmessage'] = null;
  onerror: WebSocketLike['onerror'] = null;
  onclose: WebSocketLike['onclose'] = null;
  readonly #socket: WebSocketLike;
  readonly #record: Recorder;
  readonly #redacted: (text: unknown) => unknown;
  #isClosed = false;

  constructor(socket: WebSocketLike, record: Recorder, redacted: (text: unknown) => unknown) {
    this.#socket = socket;
    this.#record = record;
    this.#redacted = redacted;
    socket.onopen = (event: never) => {
      this.#record('open', {});
      this.onopen?.(event);
    };
    socket.onmessage = (event: { readonly data: unknown }) => {
      this.#record('in', redacted(event.data));
      this.onmessage?.(event as never);
    };
    socket.onerror = (event: never) => {
      this.#record('error', {});
      this.onerror?.(event);
    };
    socket.onclose = (event: { readonly code: number; readonly reason: string }) => {
      this.#recordClose(event.code, event.reason, 'gateway');
      this.onclose?.(event as never);
    };
  }

  get bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  send(text: string): void {
    this.#record('out', this.#redacted(text));
    this.#socket.send(text);
  }

  close(code?: number, reason?: string): void {
    this.#recordClose(code ?? 1005, reason ?? '', 'client');
    this.#socket.close(code, reason);
  }

  // the client does not wait for the close of the other end: only the first close is recorded
  #recordClose(code: number, reason: string, by: 'client' | 'gateway'): void {
    if (!this.#isClosed) this.#record('close', { code, reason, by });
    this.#isClosed = true;
  }
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
