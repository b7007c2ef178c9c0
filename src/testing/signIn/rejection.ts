import type { ErrorShape } from '../../protocol/frames.js';

/** A rejected handshake: the error response, and the close that follows it. */
export interface Rejection {
  readonly error: ErrorShape;
  readonly closeCode: number;
  readonly closeReason: string;
}

/** Rejects a handshake. By default the socket closes with 1008 and the message as its reason. */
export function rejection(
  error: ErrorShape,
  closeCode = 1008,
  closeReason: string = error.message,
): Rejection {
  return { error, closeCode, closeReason: cutToCloseReason(closeReason) };
}

/** Rejects a handshake with the code `INVALID_REQUEST` and details. */
export const invalidRequest = (message: string, details?: object): Rejection =>
  rejection({ code: 'INVALID_REQUEST', message, ...(details && { details }) });

// A close frame has room for 123 bytes. All texts here are ASCII.
const cutToCloseReason = (reason: string): string => reason.slice(0, 123);
