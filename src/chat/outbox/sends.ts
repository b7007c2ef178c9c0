import { isOnGateway, setState, stateSince, type Send } from './sendState.js';

/** The messages that were sent from here and have no record yet, in the order of sending. */
export interface Sends {
  values(): IterableIterator<Send>;
  get(key: string): Send | undefined;
  /** Returns the send that is shown by the message with this key. */
  find(messageKey: string): Send | undefined;
  add(send: Send): void;
  remove(key: string): void;
  /** Resolves and removes a send: its record arrived, or the gateway cancelled it. */
  complete(key: string): void;
  /** Completes the sends that the gateway had, of all that were sent until a sequence. */
  completeAccepted(sentUntil: number): void;
  /** Adds completed sends again, before all others: the gateway has them, but their records are gone. */
  restore(completed: readonly Send[]): void;
}

export function createSends(): Sends {
  const sends = new Map<string, Send>();

  function complete(key: string): void {
    sends.get(key)?.resolve({ runId: key, idempotencyKey: key });
    sends.delete(key);
  }

  return {
    values: () => sends.values(),
    get: (key) => sends.get(key),
    find: (messageKey) => [...sends.values()].find(({ message }) => message.key === messageKey),
    add: (send) => void sends.set(send.key, send),
    remove: (key) => void sends.delete(key),
    complete,
    completeAccepted(sentUntil) {
      for (const send of sends.values()) {
        if (isOnGateway(send) && (send.attempt?.sentAt ?? Infinity) <= sentUntil) {
          complete(send.key);
        }
      }
    },
    restore(completed) {
      const others = [...sends.values()];
      sends.clear();
      for (const send of completed) {
        setState(send, { name: 'accepted', since: stateSince(send), missingFrom: 0 });
      }
      for (const send of [...completed, ...others]) sends.set(send.key, send);
    },
  };
}
