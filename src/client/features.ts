import type { GatewayHello } from './state.js';

/** Differences between releases that the client has to know. */
export interface GatewayFeatures {
  /**
   * Event numbers count per connection, so that a gap means a missed event. On protocol 3 they count
   * per gateway process, and gaps are usual.
   */
  readonly countsEventsPerConnection: boolean;
  /**
   * The list of sessions says reliably which runs are open. 2026.4.15 may list an aborted run as running,
   * and does not always announce its end.
   */
  readonly listsOpenRunsReliably: boolean;
  /** An idempotency key is still known after a restart: 2026.9 reads the keys from the transcript. */
  readonly remembersIdempotencyKeys: boolean;
  /** Session keys keep the case of some peers of channels. Before 2026.6 every key is in lower case. */
  readonly keepsCaseOfPeers: boolean;
}

/** Reads the features of a gateway from its hello. Without a hello every feature is false. */
export function featuresOf(hello: GatewayHello | null): GatewayFeatures {
  return {
    countsEventsPerConnection: hello !== null && hello.protocol > 3,
    listsOpenRunsReliably: hello !== null && hello.protocol > 3,
    remembersIdempotencyKeys: isSince(hello?.serverVersion ?? '', 2026, 9),
    keepsCaseOfPeers: isSince(hello?.serverVersion ?? '', 2026, 6),
  };
}

function isSince(version: string, year: number, month: number): boolean {
  const [ownYear = 0, ownMonth = 0] = version.split('.').map(Number);
  return ownYear > year || (ownYear === year && ownMonth >= month);
}
