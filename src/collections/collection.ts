import type { GatewayClient } from '../client/GatewayClient.js';
import { createRefetch } from '../client/refetch.js';
import { errorName } from '../core/errorName.js';
import { GatewayError } from '../core/GatewayError.js';
import { createListeners } from '../core/listeners.js';
import type { GatewayEvent } from '../protocol/events.js';
import { isObject, type JsonObject } from '../protocol/frames.js';

/**
 * `idle`: nobody holds the collection. `loading`: nothing known yet. `ready`: in step with the gateway.
 * `stale`: what is shown was right when the connection was lost. `error`: the gateway does not give it.
 */
export type CollectionStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** Where a collection stands. */
export interface CollectionState {
  readonly status: CollectionStatus;
  /** Why the gateway does not give it. */
  readonly error: GatewayError | null;
}

/** Something of the gateway's that its events keep current, while somebody holds it. */
export interface Collection<Data> {
  /** The last publication; a new object only when something changed. */
  getState(): CollectionState & Data;
  /** What there was before anything happened: for the server and hydration. */
  getInitialState(): CollectionState & Data;
  /** Calls `listener` after every publication: at most once a second, but for the caller's own actions. */
  subscribe(listener: () => void): () => void;
  /**
   * Keeps the collection live until the returned function is called. The last holder lets go a
   * macrotask later, so that a remount costs nothing.
   */
  retain(): () => void;
  /**
   * Asks the gateway again, now; resolves when it has answered. Never rejects: what goes wrong is in
   * `status` and `error`.
   */
  refetch(): Promise<void>;
}

/** The same, and what only its model may call. */
interface CollectionController<Data> extends Collection<Data> {
  /** Something changed: publish, at most once a second. */
  changed(): void;
  /** Publish now. */
  flush(): void;
  /** Ask the gateway again soon, at most once a second. */
  refetchSoon(): void;
}

interface CollectionModel<Data> {
  readonly events: readonly GatewayEvent[];
  take(event: string, payload: JsonObject): void;
  /** Asks the gateway and keeps the answer. */
  load(): Promise<void>;
  read(): Data;
  /** Another gateway, or another device: nothing that is known holds. */
  clear(): void;
  /** Whether missed events call for refetch again. Default: yes. */
  heedsGaps?(): boolean;
  /** Nobody holds the collection any more. */
  stop?(): void;
}

/** Whatever reads these through `useSyncExternalStore` holds up transitions: rarely is often enough. */
const publishMs = 1000;
/** Events come in bursts; one question answers them all. */
const settleMs = 50;
const gapMs = 500;
const retryMs = 1000;

export function createCollection<Data>(
  client: GatewayClient,
  model: CollectionModel<Data>,
): CollectionController<Data> {
  const { environment } = client;
  const listeners = createListeners<void>((error) =>
    client.logger?.warn('collection subscriber threw', { error: errorName(error) }),
  );
  const refetching = createRefetch(environment, ask);

  let status: CollectionStatus = 'idle';
  let error: GatewayError | null = null;
  let { owner } = client;
  let holders = 0;
  let letGo: (() => void) | undefined;
  let publishedAt = -Infinity;
  let askedAt = -Infinity;
  let hasLoaded = false;
  let timer: unknown;

  const initial: CollectionState & Data = { ...model.read(), status, error };
  let state = initial;

  function flush(): void {
    environment.clearTimeout(timer);
    timer = undefined;
    publishedAt = environment.now();
    state = { ...model.read(), status, error };
    listeners.emit();
  }

  function changed(): void {
    const waitMs = publishedAt + publishMs - environment.now();
    if (waitMs <= 0) flush();
    else timer ??= environment.setTimeout(flush, waitMs);
  }

  function setStatus(next: CollectionStatus): void {
    status = next;
    flush();
  }

  function refetchAfter(delayMs: number): void {
    if (letGo) refetching.in(Math.max(delayMs, askedAt + publishMs - environment.now()));
  }

  const isReady = (): boolean => client.store.getState().connection.isReady;

  async function ask(): Promise<void> {
    // The next hello asks.
    if (!letGo || !isReady()) return;
    askedAt = environment.now();
    try {
      await model.load();
      hasLoaded = true;
      error = null;
      if (holders > 0) setStatus('ready');
    } catch (cause) {
      onError(cause);
    }
  }

  function onError(cause: unknown): void {
    if (!letGo || !isReady()) return;
    const reason = GatewayError.is(cause) ? cause : unexpected(cause);
    if (reason.retryable || reason.code === 'CLIENT_TIMEOUT') {
      return refetching.in(reason.retryAfterMs ?? retryMs);
    }
    error = reason;
    setStatus('error');
  }

  function follow(): void {
    if (owner !== client.owner) {
      owner = client.owner;
      model.clear();
      hasLoaded = false;
      error = null;
      setStatus('loading');
    } else if (status === 'ready' && !isReady()) setStatus('stale');
  }

  function start(): void {
    const offs = [
      client.on(model.events, ({ event, payload }) => {
        model.take(event, isObject(payload) ? payload : {});
      }),
      client.onReady(() => void refetching.now()),
      client.onStatus(follow),
      client.onGap(() => {
        if (model.heedsGaps?.() !== false) refetchAfter(gapMs);
      }),
    ];
    letGo = () => {
      letGo = undefined;
      for (const off of offs) off();
      refetching.stop();
      model.stop?.();
      setStatus('idle');
    };
    setStatus(hasLoaded ? 'stale' : 'loading');
    follow();
  }

  return {
    getState: () => state,
    getInitialState: () => initial,
    subscribe: (listener) => listeners.add(listener),
    retain() {
      holders++;
      if (!letGo) start();
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders--;
        if (holders > 0) return;
        environment.setTimeout(() => {
          if (holders === 0) letGo?.();
        }, 0);
      };
    },
    refetch: () => refetching.now(),
    changed,
    flush,
    refetchSoon: () => refetchAfter(settleMs),
  };
}

const unexpected = (cause: unknown): GatewayError =>
  new GatewayError({
    code: 'CLIENT_UNEXPECTED',
    message: cause instanceof Error ? cause.message : String(cause),
    cause,
  });
