import type { ErrorShape } from '../protocol/frames.js';

/** A refused handshake: what is answered, and how the socket closes after it. */
export interface Refusal {
  readonly error: ErrorShape;
  readonly closeCode: number;
  readonly closeReason: string;
}

/** Refuses with close 1008 and the message as its reason, unless told otherwise. */
export function refusal(
  error: ErrorShape,
  closeCode = 1008,
  closeReason: string = error.message,
): Refusal {
  return { error, closeCode, closeReason: cutToCloseReason(closeReason) };
}

/** A refusal of the common kind: code `INVALID_REQUEST` with details. */
export const invalidRequest = (message: string, details?: object): Refusal =>
  refusal({ code: 'INVALID_REQUEST', message, ...(details && { details }) });

// A close frame has room for 123 bytes; all texts here are ASCII.
const cutToCloseReason = (reason: string): string => reason.slice(0, 123);
