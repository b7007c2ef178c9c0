import type { GatewayClient } from '../client/GatewayClient.js';
import { createResource, createRetain, debounceMs } from '../client/resource.js';
import { errorName } from '../core/errorName.js';
import type { GatewayError } from '../core/GatewayError.js';
import { createListeners } from '../core/listeners.js';
import type { GatewayEvent } from '../protocol/events.js';
import { isObject, type JsonObject } from '../protocol/frames.js';

/**
 * `idle`: not retained. `loading`: no data yet. `ready`: in sync with the gateway. `stale`: the data was
 * right when the connection dropped. `error`: the gateway rejects the request.
 */
export type CollectionStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** The status of a collection. */
export interface CollectionState {
  readonly status: CollectionStatus;
  /** Why the gateway rejected the request. */
  readonly error: GatewayError | null;
}

/** A list of the gateway that events keep current while it is retained. */
export interface Collection<Data> {
  /** Returns the last snapshot: a new object only after a change. */
  getState(): CollectionState & Data;
  /** Returns the state before anything happened: for the server and hydration. */
  getInitialState(): CollectionState & Data;
  /**
   * Calls `listener` after every change of the snapshot: at most once a second, except after the
   * caller's own actions. Returns the function that unsubscribes.
   */
  subscribe(listener: () => void): () => void;
  /**
   * Keeps the collection live until the returned function is called. After the last release it stops
   * one macrotask later, so that a remount costs nothing.
   */
  retain(): () => void;
  /**
   * Requests the list now, if the collection is retained and the client connected. Resolves once the
   * list is loaded. Never rejects: failures are in `status` and `error`.
   */
  refetch(): Promise<void>;
}

/** A collection, and the methods that only its model may call. */
interface CollectionController<Data> extends Collection<Data> {
  /** Notifies subscribers of a change, at most once a second. */
  notifySoon(): void;
  notifyNow(): void;
  /** Requests the list soon, at most once a second. */
  refetchSoon(): void;
}

interface CollectionModel<Data> {
  readonly events: readonly GatewayEvent[];
  handleEvent(event: string, payload: JsonObject): void;
  /** Requests the list and applies the result. */
  load(): Promise<void>;
  read(): Data;
  /** Clears the data, because the client has another owner. */
  clear(): void;
  /** Whether missed events require a new request. Default: yes. */
  refetchesOnGap?(): boolean;
  /** Called when the collection is no longer retained. */
  onStop?(): void;
}

/** Least time between two notifications, whose renders delay transitions, and between two requests. */
const minIntervalMs = 1000;

export function createCollection<Data>(
  client: GatewayClient,
  model: CollectionModel<Data>,
): CollectionController<Data> {
  const { environment } = client;
  const listeners = createListeners<void>((error) =>
    client.logger?.warn('collection subscriber threw', { error: errorName(error) }),
  );
  let notifiedAt = -Infinity;
  let hasLoaded = false;
  let timer: unknown;

  const resource = createResource<void>({
    client,
    minIntervalMs,
    subscribe: () => [
      client.on(model.events, ({ event, payload }) => {
        model.handleEvent(event, isObject(payload) ? payload : {});
      }),
    ],
    async load() {
      await model.load();
      hasLoaded = true;
    },
    hasData: () => hasLoaded,
    onChange: notifyNow,
    onOwnerChange() {
      model.clear();
      hasLoaded = false;
    },
    handleGap: () => model.refetchesOnGap?.() !== false,
    onStop: () => model.onStop?.(),
  });
  const snapshot = (): CollectionState & Data => ({ ...model.read(), ...resource.state });
  const initial = snapshot();
  let state = initial;

  function notifyNow(): void {
    environment.clearTimeout(timer);
    timer = undefined;
    notifiedAt = environment.now();
    state = snapshot();
    listeners.emit();
  }

  function notifySoon(): void {
    const waitMs = notifiedAt + minIntervalMs - environment.now();
    if (waitMs <= 0) notifyNow();
    else timer ??= environment.setTimeout(notifyNow, waitMs);
  }

  return {
    getState: () => state,
    getInitialState: () => initial,
    subscribe: (listener) => listeners.add(listener),
    retain: createRetain({ environment, ...resource }),
    refetch: resource.refetch,
    notifySoon,
    notifyNow,
    refetchSoon: () => resource.refetchIn(debounceMs),
  };
}
