import {
  isKept,
  isOnGateway,
  isResetCommand,
  setDoubtful,
  type Place,
  type Send,
} from './sendState.js';

/** The messages that were sent from here and have no record, in the order of sending. */
export interface Sends {
  values(): IterableIterator<Send>;
  get(key: string): Send | undefined;
  /** Returns the send that is shown by the message with this key. */
  find(messageKey: string): Send | undefined;
  add(send: Send): void;
  remove(key: string): void;
  /** Removes a send at the user's wish: an input that the gateway still lists does not return. */
  dismiss(key: string): void;
  isDismissed(key: string): boolean;
  /** Resolves and removes a send: its record arrived, or the gateway cancelled it. */
  complete(key: string): void;
  /** Completes the sends that the gateway had, of all that were sent until a sequence. */
  completeAccepted(sentUntil: number): void;
  /**
   * The session was emptied: completes the sends that belong to the time before. The session was still
   * the old one at `knownUntil`.
   */
  completeBeforeReset(knownUntil: number): void;
  /**
   * Completes the sends before a command that has emptied the session, if one of this client did.
   *
   * @param isFirst whether no record is older than a place
   */
  completeBeforeCommand(isFirst: (place: Place) => boolean): void;
  /** The gateway may have lost the accepted sends: others with the same text precede them in a match. */
  doubtAccepted(): void;
  /** Adds completed sends again, before all others: the gateway has them, but their records are gone. */
  restore(completed: readonly Send[]): void;
}

export function createSends(): Sends {
  const sends = new Map<string, Send>();
  const dismissed = new Set<string>();
  /** The keys of commands that have emptied the session. */
  const resetCommands = new Set<string>();

  function complete(key: string): void {
    sends.get(key)?.resolve({ runId: key, idempotencyKey: key });
    sends.delete(key);
  }

  /** Returns the newest command to reset the session whose reset is not known yet. */
  const findResetCommand = (): Send | undefined =>
    [...sends.values()].findLast(
      (send) =>
        isOnGateway(send) &&
        isResetCommand(send) &&
        // It waits for a run to end.
        send.end?.isEmpty !== true &&
        !resetCommands.has(send.key),
    );

  function completeBefore(command: Send): void {
    resetCommands.add(command.key);
    for (const send of sends.values()) {
      if (send === command) return;
      if (isOnGateway(send)) complete(send.key);
    }
  }

  function doubtAccepted(): void {
    for (const send of sends.values()) if (isOnGateway(send) && !isKept(send)) setDoubtful(send);
  }

  return {
    values: () => sends.values(),
    get: (key) => sends.get(key),
    find: (messageKey) => [...sends.values()].find(({ message }) => message.key === messageKey),
    add: (send) => void sends.set(send.key, send),
    remove: (key) => void sends.delete(key),
    dismiss(key) {
      sends.delete(key);
      dismissed.add(key);
    },
    isDismissed: (key) => dismissed.has(key),
    complete,
    completeAccepted(sentUntil) {
      for (const send of sends.values()) {
        if (isOnGateway(send) && (send.place?.at ?? Infinity) <= sentUntil) complete(send.key);
      }
    },
    completeBeforeReset(knownUntil) {
      for (const send of sends.values()) if (send.isForeign) sends.delete(send.key);
      const command = findResetCommand();
      if (command) return completeBefore(command);
      for (const send of sends.values()) {
        // A message whose run ended later may be newer than the reset.
        const isBefore = (send.end?.at ?? Infinity) <= knownUntil;
        if (isOnGateway(send) && isBefore) complete(send.key);
      }
      doubtAccepted();
    },
    completeBeforeCommand(isFirst) {
      const command = findResetCommand();
      const hasEnded = command?.end !== undefined && !command.end.isEmpty;
      if (command?.place && hasEnded && isFirst(command.place)) completeBefore(command);
    },
    doubtAccepted,
    restore(completed) {
      const others = [...sends.values()];
      sends.clear();
      for (const send of [...completed, ...others]) sends.set(send.key, send);
    },
  };
}
