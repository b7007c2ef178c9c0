'use client';

import { useEffect, useSyncExternalStore } from 'react';

import type { Collection, CollectionState } from '../../collections/collection.js';

/** Retains a collection while mounted and returns its state, which changes at most once a second. */
export function useCollection<Data>(collection: Collection<Data>): CollectionState & Data {
  useEffect(() => collection.retain(), [collection]);
  return useSyncExternalStore(
    collection.subscribe,
    collection.getState,
    collection.getInitialState,
  );
}
