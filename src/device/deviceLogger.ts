import { isObject } from '../protocol/frames.js';

/** Receives warnings if storage fails. The warnings never contain a key or a token. */
export interface DeviceLogger {
  warn(message: string, fields?: Record<string, unknown>): void;
}

/** Reports the error's name only: its message may quote the value that was to be stored. */
export function warnOfFailure(
  logger: DeviceLogger | undefined,
  message: string,
  error: unknown,
): void {
  const name = isObject(error) ? error['name'] : undefined;
  logger?.warn(message, { error: typeof name === 'string' ? name : 'unknown' });
}
