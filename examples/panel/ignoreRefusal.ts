import { GatewayError } from 'openclaw-react';

/** What a gateway refuses shows where it was asked for; anything else is a defect and must be seen. */
export function ignoreRefusal(error: unknown): void {
  if (!GatewayError.is(error)) throw error;
}
