import { clientError } from '../core/clientError.js';
import type { GatewayEnvironment } from '../core/environment.js';
import { GatewayError } from '../core/GatewayError.js';
import { createRefetch } from './refetch.js';
import type { GatewayStatus } from './state.js';

/** Events come in bursts. After this many ms one request covers all of them. */
export const debounceMs = 50;
/** ms between a gap in the event numbers and the refetch. */
export const gapMs = 500;
/** ms until a request is repeated after a temporary failure, unless the gateway names a delay. */
export const retryMs = 1000;

/**
 * `idle`: not retained. `loading`: no data yet. `ready`: in sync with the gateway. `stale`: the data was
 * right when the connection dropped. `error`: the gateway rejects the request.
 */
export type ResourceStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

export interface ResourceState {
  readonly status: ResourceStatus;
  /** Why there is no data. */
  readonly error: GatewayError | null;
}

/** The members of a client that a resource needs. */
export interface ResourceClient {
  readonly owner: string;
  readonly environment: GatewayEnvironment;
  readonly store: { getState(): { readonly connection: { readonly isReady: boolean } } };
  onReady(handler: () => void): () => void;
  onStatus(handler: (status: GatewayStatus) => void): () => void;
  onGap(handler: () => void): () => void;
}

export interface ResourceOptions<Loaded> {
  readonly client: ResourceClient;
  /** Named by an unexpected error. */
  readonly method?: string;
  /** ms between two requests, except those of `refetch` and retries. @default 0 */
  readonly minIntervalMs?: number;
  /** Subscribes to events. Returns the functions that unsubscribe. */
  subscribe(): readonly (() => void)[];
  /** Loads the data and applies it. Returns null if the resource was stopped meanwhile. */
  load(): Promise<Loaded | null>;
  hasData(): boolean;
  /** `status` or `error` changed. */
  onChange(): void;
  /** The data was loaded, and the status is `ready`. Default: `onChange`. */
  onLoaded?(loaded: Loaded): void | Promise<void>;
  /** The gateway rejects the request, and the status is `error`. */
  onError?(): void;
  /** A hello arrived. Default: refetches. */
  onReady?(): void;
  /** The connection dropped; the status is not yet `stale`. */
  onDisconnect?(): void;
  /** The client was disposed. Default: the same as a dropped connection. */
  onDispose?(): void;
  /** The client has another owner: clear the data. Default: the data stays. */
  onOwnerChange?(): void;
  /** Events were missed. Returns whether to refetch. Default: true. */
  handleGap?(): boolean;
  /** The resource is stopped; the status is not yet `idle`. */
  onStop?(): void;
}

/** Data of the gateway that is kept current between `start` and `stop`. */
export interface Resource {
  readonly state: ResourceState;
  /** Whether it is started. */
  isActive(): boolean;
  start(): void;
  stop(): void;
  /** Loads now, if started and connected. Never rejects: failures are in `state`. */
  refetch(): Promise<void>;
  /** Loads in `delayMs`, unless an earlier request is scheduled. */
  refetchIn(delayMs: number): void;
  /** The data was replaced: the status is `stale` or `loading` until the next request succeeds. */
  restart(): void;
}

/** Keeps data of the gateway current: loads it after every hello and gap, and retries. */
export function createResource<Loaded>(options: ResourceOptions<Loaded>): Resource {
  const { client, minIntervalMs = 0, onChange, onLoaded = onChange } = options;
  const { environment } = client;
  const refetching = createRefetch(environment, load);
  const state: { -readonly [Name in keyof ResourceState]: ResourceState[Name] } = {
    status: 'idle',
    error: null,
  };
  let unsubscribes: readonly (() => void)[] | undefined;
  let { owner } = client;
  let requestedAt = -Infinity;

  const isActive = (): boolean => unsubscribes !== undefined;
  const canLoad = (): boolean => isActive() && client.store.getState().connection.isReady;

  function setStatus(next: ResourceStatus): void {
    state.status = next;
    onChange();
  }

  async function load(): Promise<void> {
    // Without a connection, the next hello loads.
    if (!canLoad()) return;
    requestedAt = environment.now();
    try {
      const loaded = await options.load();
      if (loaded === null || !isActive()) return;
      state.error = null;
      state.status = 'ready';
      await onLoaded(loaded);
    } catch (cause) {
      handleFailure(cause);
    }
  }

  function handleFailure(cause: unknown): void {
    if (!canLoad()) return;
    const { method } = options;
    const error = GatewayError.is(cause)
      ? cause
      : clientError('CLIENT_UNEXPECTED', { method, cause });
    if (isTemporary(error)) {
      return refetching.in(error.retryAfterMs ?? retryMs);
    }
    state.error = error;
    setStatus('error');
    options.onError?.();
  }

  function handleStatus({ isReady, status }: GatewayStatus): void {
    if (applyOwner() || isReady) return;
    if (status === 'idle' && options.onDispose) return options.onDispose();
    options.onDisconnect?.();
    if (state.status === 'ready') setStatus('stale');
  }

  /** Clears the data of another owner. Returns whether there was one. */
  function applyOwner(): boolean {
    if (!options.onOwnerChange || owner === client.owner) return false;
    owner = client.owner;
    options.onOwnerChange();
    state.error = null;
    restart();
    return true;
  }

  const restart = (): void => setStatus(options.hasData() ? 'stale' : 'loading');

  const refetch = (): Promise<void> => refetching.now();

  function refetchIn(delayMs: number): void {
    if (!isActive()) return;
    refetching.in(Math.max(delayMs, requestedAt + minIntervalMs - environment.now()));
  }

  return {
    state,
    isActive,
    start() {
      unsubscribes = [
        ...options.subscribe(),
        client.onReady(options.onReady ?? (() => void refetch())),
        client.onStatus(handleStatus),
        client.onGap(() => {
          if (options.handleGap?.() !== false) refetchIn(gapMs);
        }),
      ];
      if (!applyOwner()) restart();
    },
    stop() {
      for (const unsubscribe of unsubscribes ?? []) unsubscribe();
      unsubscribes = undefined;
      refetching.cancel();
      options.onStop?.();
      setStatus('idle');
    },
    refetch,
    refetchIn,
    restart,
  };
}

/** Whether the same request may succeed later. */
export const isTemporary = ({ retryable, retryAfterMs, code }: GatewayError): boolean =>
  retryable || retryAfterMs !== undefined || code === 'CLIENT_TIMEOUT';

export interface RetainOptions {
  readonly environment: GatewayEnvironment;
  isActive(): boolean;
  start(): void;
  stop(): void;
}

/**
 * Counts the uses of a resource. The returned function starts the resource at the first use, and returns
 * the function that ends the use. One macrotask after the last use ends, the resource stops. The delay lets
 * a remount cost nothing.
 */
export function createRetain({
  environment,
  isActive,
  start,
  stop,
}: RetainOptions): () => () => void {
  let count = 0;
  return () => {
    count++;
    if (!isActive()) start();
    let isRetained = true;
    return () => {
      if (!isRetained) return;
      isRetained = false;
      count--;
      if (count > 0) return;
      environment.setTimeout(() => {
        if (count === 0 && isActive()) stop();
      }, 0);
    };
  };
}
