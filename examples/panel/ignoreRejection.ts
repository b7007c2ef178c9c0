import { GatewayError } from 'openclaw-react';

/** What a gateway rejects shows where it was asked for; anything else is a defect and must be seen. */
export function ignoreRejection(error: unknown): void {
  if (!GatewayError.is(error)) throw error;
}
