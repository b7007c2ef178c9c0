import type { GatewayEnvironment } from '../../core/environment.js';
import { encodeAttachments, type ChatAttachment, type EncodedAttachment } from './attachments.js';
import type { Send } from './sendState.js';

/**
 * The reading of the files of one message. The browser may take any time for a file, for example if the file is
 * on a disconnected network drive.
 */
interface Reading {
  /** Resolves with the encoded files. Without a new piece for two seconds it resolves with undefined. */
  readonly result: Promise<readonly EncodedAttachment[] | undefined>;
  stop(): void;
}

export interface ReadingOptions {
  readonly environment: GatewayEnvironment;
  readonly onProgress: (progress: number) => void;
  /** Called when the files were read, or could not be read, after the message had stopped waiting. */
  readonly onLate: () => void;
}

/** ms without a new piece after which later messages do not wait any longer. */
const maxSilenceMs = 2000;

const readings = new WeakMap<Send, Reading>();

/** Reads the files of a message, or returns what an earlier call has read of them. */
export function readAttachments(
  send: Send,
  options: ReadingOptions,
): Promise<readonly EncodedAttachment[] | undefined> {
  const { attachments = [] } = send.input;
  if (attachments.length === 0) return Promise.resolve([]);
  const reading = readings.get(send) ?? startReading(attachments, options);
  readings.set(send, reading);
  return reading.result;
}

/** Stops reading the files of a message, and forgets what was read of them. */
export function stopReading(send: Send): void {
  readings.get(send)?.stop();
  readings.delete(send);
}

function startReading(
  attachments: readonly ChatAttachment[],
  { environment, onProgress, onLate }: ReadingOptions,
): Reading {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isLate = false;
  let giveUp = (): void => {};
  const silence = new Promise<undefined>((resolve) => {
    giveUp = () => {
      environment.clearTimeout(timer);
      isLate = true;
      resolve(undefined);
    };
  });
  let timer = environment.setTimeout(giveUp, maxSilenceMs);

  function handleProgress(progress: number): void {
    environment.clearTimeout(timer);
    if (!isLate) timer = environment.setTimeout(giveUp, maxSilenceMs);
    onProgress(progress);
  }

  function handleEnd(): void {
    environment.clearTimeout(timer);
    if (isLate && !signal.aborted) onLate();
  }

  const encoded = encodeAttachments(attachments, handleProgress, signal);
  encoded.then(handleEnd, handleEnd);
  return {
    get result() {
      return Promise.race([encoded, silence]);
    },
    stop() {
      stopping.abort();
      giveUp();
    },
  };
}
