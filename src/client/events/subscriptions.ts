import { errorName } from '../../core/errorName.js';
import { createListeners, type Listeners } from '../../core/listeners.js';
import type { GatewayLogger } from '../../core/logger.js';
import { safely } from '../../core/safely.js';
import type { EventFrame } from '../../protocol/frames.js';
import type { GatewayHello, GatewayStatus } from '../state.js';
import type { SequenceGap } from './sequence.js';

type Unsubscribe = () => void;

/** The handlers of one client. If a handler throws, the error is logged and the others are still called. */
export class Subscriptions {
  readonly status: Listeners<GatewayStatus> = this.#listeners('onStatus');
  readonly gaps: Listeners<SequenceGap> = this.#listeners('onGap');
  readonly #hellos = this.#listeners<GatewayHello>('onReady');
  readonly #events = new Map<string, Listeners<EventFrame>>();
  readonly #logger: () => GatewayLogger | undefined;
  /** The hello that `onReady` handlers received last. */
  #announced: GatewayHello | null = null;

  constructor(logger: () => GatewayLogger | undefined) {
    this.#logger = logger;
  }

  onEvent(names: readonly string[], handler: (frame: EventFrame) => void): Unsubscribe {
    const unsubscribes = names.map((name) => this.#listenersOf(name).add(handler));
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
    };
  }

  notifyEvent(frame: EventFrame): void {
    this.#events.get(frame.event)?.emit(frame);
    this.#events.get('*')?.emit(frame);
  }

  /**
   * Subscribes to every hello. A late handler receives the current hello, in a microtask.
   *
   * A handler that an `onStatus` handler adds is not late:
   * 1. The status becomes `ready`. An `onStatus` handler calls `onReady`.
   * 2. The hello is announced, to that handler too.
   *
   * @param current Returns the hello of a ready connection, else null.
   */
  onReady(handler: (hello: GatewayHello) => void, current: () => GatewayHello | null): Unsubscribe {
    const unsubscribe = this.#hellos.add(handler);
    const hello = current();
    let isLate = hello !== null && hello === this.#announced;
    queueMicrotask(() => {
      if (!isLate || !hello || hello !== current()) return;
      safely(this.#logger(), 'onReady', () => handler(hello));
    });
    return () => {
      isLate = false;
      unsubscribe();
    };
  }

  notifyReady(hello: GatewayHello): void {
    this.#announced = hello;
    this.#hellos.emit(hello);
  }

  clear(): void {
    const everyKind = [...this.#events.values(), this.#hellos, this.status, this.gaps];
    for (const listeners of everyKind) listeners.clear();
  }

  #listenersOf(name: string): Listeners<EventFrame> {
    let listeners = this.#events.get(name);
    if (!listeners) this.#events.set(name, (listeners = this.#listeners(`${name} handler`)));
    return listeners;
  }

  #listeners<T>(name: string): Listeners<T> {
    return createListeners<T>((error) =>
      this.#logger()?.warn(`${name} threw`, { error: errorName(error) }),
    );
  }
}
