'use client';

import { useMemo } from 'react';
import { useStore } from 'zustand';

import type { CollectionState } from '../collections/collection.js';
import { getPairing, type Pairing, type PairingData } from '../collections/pairing.js';
import type { GatewayProblem } from '../core/problem.js';
import { useGatewayContext } from './internal/GatewayContext.js';
import { useCollection } from './internal/useCollection.js';

/** Result of `usePairing`. */
export interface PairingHook
  extends CollectionState, PairingData, Pick<Pairing, 'approve' | 'reject' | 'remove' | 'refetch'> {
  /**
   * The problem while this device is not approved, with `requestId` and the `command` that approves
   * it; null when it may connect. All other fields are about other devices.
   */
  readonly required: GatewayProblem | null;
}

/**
 * Returns the paired devices and the pairing requests, kept up to date while mounted, and whether this
 * device itself waits for approval. Other devices need the scope `operator.pairing`.
 *
 * `approve`, `reject` and `remove` reject with a GatewayError: the gateway's rejection, or a `CLIENT_`
 * code if the request got no response. `refetch` never rejects: see `status` and `error`.
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { required, pending, approve } = usePairing();
 * if (required) return <p>Run {required.command} on the gateway's machine.</p>;
 * return pending.map(({ requestId, deviceId }) => (
 *   <button key={requestId} onClick={() => approve(requestId)}>Approve {deviceId}</button>
 * ));
 */
export function usePairing(): PairingHook {
  const { client } = useGatewayContext('usePairing');
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
