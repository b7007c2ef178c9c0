import type { GatewayClient } from '../client/GatewayClient.js';
import type { DevicePairRequestedEvent } from '../protocol/generated/schema.js';
import type { PairedDevice } from '../protocol/results.js';
import { createCollection, type Collection } from './collection.js';
import { perClient } from './perClient.js';

/** The data of `getPairing` and `usePairing`. */
export interface PairingData {
  /** Devices that request approval. */
  readonly pending: readonly DevicePairRequestedEvent[];
  /** Devices that may connect. */
  readonly devices: readonly PairedDevice[];
}

/** The devices of a gateway, kept current by events. Needs the scope `operator.pairing`. */
export interface Pairing extends Collection<PairingData> {
  /**
   * Approves a device. All three actions resolve once the list has been refetched.
   *
   * @throws GatewayError the gateway's rejection, or a `CLIENT_` code if the request could not be sent.
   *   `reject` and `remove` throw the same.
   */
  approve(requestId: string): Promise<void>;
  /** Rejects a device that requests approval. */
  reject(requestId: string): Promise<void>;
  /** Closes the connections of a device and revokes its token. */
  remove(deviceId: string): Promise<void>;
}

/**
 * Returns the devices of a gateway: those that may connect and those that request approval. Each client
 * has one such object. It sends no request until it is retained.
 *
 * @example
 * const pairing = getPairing(client);
 * const release = pairing.retain();
 * await pairing.approve(requestId);
 */
export const getPairing: (client: GatewayClient) => Pairing = perClient(createPairing);

function createPairing(client: GatewayClient): Pairing {
  let data: PairingData = { pending: [], devices: [] };

  const {
    notifySoon: _soon,
    notifyNow: _now,
    refetchSoon,
    ...collection
  } = createCollection<PairingData>(client, {
    events: ['device.pair.requested', 'device.pair.resolved', 'device.pair.changed'],
    // These events are rare, and carry less than the list.
    handleEvent: () => refetchSoon(),
    async load() {
      const { pending, paired } = await client.request(
        'device.pair.list',
        {},
        { whenDisconnected: 'reject' },
      );
      data = { pending, devices: paired };
    },
    read: () => data,
    clear() {
      data = { pending: [], devices: [] };
    },
  });

  return {
    ...collection,
    async approve(requestId) {
      await client.request('device.pair.approve', { requestId });
      await collection.refetch();
    },
    async reject(requestId) {
      await client.request('device.pair.reject', { requestId });
      await collection.refetch();
    },
    async remove(deviceId) {
      await client.request('device.pair.remove', { deviceId });
      await collection.refetch();
    },
  };
}
