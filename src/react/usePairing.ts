'use client';

import { useMemo } from 'react';
import { useStore } from 'zustand';

import type { CollectionState } from '../collections/collection.js';
import { getPairing, type Pairing, type PairingData } from '../collections/pairing.js';
import type { GatewayProblem } from '../core/problem.js';
import { useGatewayScope } from './internal/GatewayContext.js';
import { useCollection } from './internal/useCollection.js';

/** What `usePairing` gives. */
export interface PairingHook
  extends CollectionState, PairingData, Pick<Pairing, 'approve' | 'reject' | 'remove' | 'refetch'> {
  /**
   * Why this device itself may not connect yet: `requestId` and the `command` that approves it.
   * Null when it may. Everything else here is about other devices.
   */
  readonly required: GatewayProblem | null;
}

/**
 * Who may connect and who wishes to, kept current while mounted, and whether this device itself waits
 * for approval. Other devices are shown to the scope `operator.pairing` only.
 *
 * `approve`, `reject` and `remove` reject with a GatewayError: the gateway's rejection, or a `CLIENT_`
 * code where the gateway could not be asked. `refetch` never rejects: see `status` and `error`.
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { required, pending, approve } = usePairing();
 * if (required) return <p>Run {required.command} on the gateway's machine.</p>;
 * return pending.map(({ requestId, deviceId }) => (
 *   <button key={requestId} onClick={() => approve(requestId)}>Let {deviceId} in</button>
 * ));
 */
export function usePairing(): PairingHook {
  const { client } = useGatewayScope('usePairing');
  const collection = getPairing(client);
  const state = useCollection(collection);
  const required = useStore(client.store, ({ connection: { status, problem } }) =>
    status === 'pairing_required' ? problem : null,
  );
  const { approve, reject, remove, refetch } = collection;
  return useMemo(
    () => ({ ...state, required, approve, reject, remove, refetch }),
    [state, required, approve, reject, remove, refetch],
  );
}
