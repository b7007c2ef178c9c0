import type { ErrorShape } from '../../protocol/frames.js';

/** A rejected handshake: what is answered, and how the socket closes after it. */
export interface Rejection {
  readonly error: ErrorShape;
  readonly closeCode: number;
  readonly closeReason: string;
}

/** Rejects with close 1008 and the message as its reason, unless told otherwise. */
export function rejection(
  error: ErrorShape,
  closeCode = 1008,
  closeReason: string = error.message,
): Rejection {
  return { error, closeCode, closeReason: cutToCloseReason(closeReason) };
}

/** A rejection of the common kind: code `INVALID_REQUEST` with details. */
export const invalidRequest = (message: string, details?: object): Rejection =>
  rejection({ code: 'INVALID_REQUEST', message, ...(details && { details }) });

// A close frame has room for 123 bytes; all texts here are ASCII.
const cutToCloseReason = (reason: string): string => reason.slice(0, 123);
