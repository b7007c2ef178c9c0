import type { GatewayHello } from './state.js';

/** Differences between releases that the client has to know, read from one hello. */
export interface GatewayFeatures {
  /**
   * Event numbers count per connection, so that a gap means a missed event. On protocol 3 they count
   * per gateway process, and gaps are usual.
   */
  readonly countsEventsPerConnection: boolean;
  /** An idempotency key is still known after a restart: 2026.9 reads the keys from the transcript. */
  readonly remembersIdempotencyKeys: boolean;
}

/** Reads what a gateway can do. Before the first hello nothing is assumed. */
export function featuresOf(hello: GatewayHello | null): GatewayFeatures {
  return {
    countsEventsPerConnection: hello !== null && hello.protocol > 3,
    remembersIdempotencyKeys: isSince(hello?.serverVersion ?? '', 2026, 9),
  };
}

function isSince(version: string, year: number, month: number): boolean {
  const [ownYear = 0, ownMonth = 0] = version.split('.').map(Number);
  return ownYear > year || (ownYear === year && ownMonth >= month);
}
