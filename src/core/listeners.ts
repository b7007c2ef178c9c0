/**
 * Handlers of one kind of event. If one throws, the error is reported and the next one is called. A
 * handler that is removed during `emit` is not called. A handler that is added during `emit` is called from
 * the next `emit` on.
 */
export interface Listeners<T> {
  add(handler: (value: T) => void): () => void;
  emit(value: T): void;
  clear(): void;
}

export function createListeners<T>(onThrow: (error: unknown) => void): Listeners<T> {
  // Each call of `add` is its own entry: the same function may be added twice.
  const entries = new Set<{ readonly handler: (value: T) => void }>();
  return {
    add(handler) {
      const entry = { handler };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    emit(value) {
      let left = entries.size;
      for (const { handler } of entries) {
        if (left-- === 0) break;
        try {
          handler(value);
        } catch (error) {
          onThrow(error);
        }
      }
    },
    clear: () => entries.clear(),
  };
}
