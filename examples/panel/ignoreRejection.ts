import { GatewayError } from 'openclaw-react';

/** Ignores a `GatewayError`, which the panel shows elsewhere. Throws any other error. */
export function ignoreRejection(error: unknown): void {
  if (!GatewayError.is(error)) throw error;
}
