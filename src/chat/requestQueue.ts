import { perConnection } from '../client/perConnection.js';
import type { ChatClient } from './ChatClient.js';

/**
 * The requests that sessions make after a hello or a gap. Many sessions make them at the same moment, so a
 * few run at a time: those of urgent sessions first, then those of the session that made the first request.
 */
export interface RequestQueue {
  /** Runs a request now, or when its turn comes. Settles as the request does. */
  run<Result>(session: QueuedSession, request: () => Promise<Result>): Promise<Result>;
  /** A session may have become urgent: its requests are next, and do not wait for other sessions. */
  advance(): void;
}

export interface QueuedSession {
  /** Whether the user waits for this session. */
  isUrgent(): boolean;
}

interface Waiting {
  readonly session: QueuedSession;
  /** The number of the session, in the order of first requests. */
  readonly order: number;
  readonly start: () => void;
}

/** How many requests run at a time: the history of a long session takes a gateway hundreds of ms. */
export const maxRequests = 4;
/** Requests of urgent sessions run even if others take long. */
export const maxUrgentRequests = 8;

export function createRequestQueue(): RequestQueue {
  const waiting = new Set<Waiting>();
  const orders = new Map<QueuedSession, number>();
  let running = 0;

  function advance(): void {
    for (let next = first(); next && running < limitOf(next); next = first()) {
      waiting.delete(next);
      next.start();
    }
  }

  const first = (): Waiting | undefined => [...waiting].toSorted(byTurn)[0];

  return {
    run: (session, request) =>
      new Promise((resolve, reject) => {
        const start = (): void => {
          running++;
          void request()
            .then(resolve, reject)
            .finally(() => {
              running--;
              advance();
            });
        };
        const order = orders.get(session) ?? orders.size;
        orders.set(session, order);
        waiting.add({ session, order, start });
        advance();
      }),
    advance,
  };
}

const limitOf = ({ session }: Waiting): number =>
  session.isUrgent() ? maxUrgentRequests : maxRequests;

const byTurn = (a: Waiting, b: Waiting): number =>
  Number(b.session.isUrgent()) - Number(a.session.isUrgent()) || a.order - b.order;

/** Returns the queue of the client's present connection. Requests of an earlier one do not hold it up. */
export const requestQueueOf: (client: ChatClient) => RequestQueue =
  perConnection(createRequestQueue);
