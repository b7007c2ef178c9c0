import type { ConnectParams, DeviceProof } from '../../protocol/frames.js';
import type { PairedDevice } from '../context/connection.js';
import { rejection } from './rejection.js';
import type { Rejection } from './rejection.js';

/** A device that waits for approval, as `device.pair.list` and `device.pair.requested` show it. */
export interface PairingRequest {
  readonly requestId: string;
  readonly deviceId: string;
  readonly publicKey: string;
  readonly platform: string;
  readonly clientId: string;
  readonly clientMode: string;
  readonly role: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly silent: boolean;
  readonly isRepair: boolean;
  readonly ts: number;
}

/** The devices that may sign in, and those that wait for approval. They survive restarts. */
export interface Devices {
  find(deviceId: string): PairedDevice | undefined;
  paired(): readonly PairedDevice[];
  pending(): readonly PairingRequest[];
  /** Returns the paired device, or a rejection that asks for approval. `isSilent` approves at once. */
  admit(params: ConnectParams, proof: DeviceProof, isSilent: boolean): PairedDevice | Rejection;
  /** Approves or rejects a request. Returns nothing if there is no such request. */
  decide(requestId: string, isApproved: boolean): PairingRequest | undefined;
  remove(deviceId: string): boolean;
}

interface DeviceHost {
  /** Whether a rejection says that the client may retry. */
  readonly suggestsRetry: boolean;
  now(): number;
  createId(): string;
  /** Called when a device starts to wait. */
  onRequest(request: PairingRequest): void;
  /** Called when a waiting device makes a different request. Its earlier request is invalid. */
  onSuperseded(request: PairingRequest): void;
}

export function createDevices(host: DeviceHost): Devices {
  const paired = new Map<string, PairedDevice>();
  const pending = new Map<string, PairingRequest>();

  const pair = (request: PairingRequest, approvedVia: 'silent' | 'owner'): PairedDevice => {
    const device = newDevice(host, request, approvedVia, paired.get(request.deviceId));
    paired.set(device.deviceId, device);
    return device;
  };

  /** Returns the request of a waiting device, or creates one. */
  const waitForApproval = (params: ConnectParams, proof: DeviceProof): PairingRequest => {
    const earlier = [...pending.values()].find(({ deviceId }) => deviceId === proof.id);
    if (earlier && isSameRequest(earlier, params)) return earlier;
    if (earlier) {
      pending.delete(earlier.requestId);
      host.onSuperseded(earlier);
    }
    const request = newRequest(host, params, proof, paired.has(proof.id));
    pending.set(request.requestId, request);
    host.onRequest(request);
    return request;
  };

  return {
    find: (deviceId) => paired.get(deviceId),
    paired: () => [...paired.values()].toReversed(),
    pending: () => [...pending.values()].toReversed(),
    admit(params, proof, isSilent) {
      const known = paired.get(proof.id);
      const reason = pairingReason(known, params);
      if (known !== undefined && reason === undefined) return known;
      if (isSilent) {
        return pair(newRequest(host, params, proof, known !== undefined), 'silent');
      }
      const request = waitForApproval(params, proof);
      return pairingRequired(request, reason ?? 'not-paired', known, host.suggestsRetry);
    },
    decide(requestId, isApproved) {
      const request = pending.get(requestId);
      pending.delete(requestId);
      if (request !== undefined && isApproved) pair(request, 'owner');
      return request;
    },
    remove: (deviceId) => paired.delete(deviceId),
  };
}

const newRequest = (
  host: DeviceHost,
  { client, role, scopes }: ConnectParams,
  { id, publicKey }: DeviceProof,
  isRepair: boolean,
): PairingRequest => ({
  requestId: host.createId(),
  deviceId: id,
  publicKey,
  platform: client.platform,
  clientId: client.id,
  clientMode: client.mode,
  role,
  roles: [role],
  scopes,
  silent: false,
  isRepair,
  ts: host.now(),
});

function newDevice(
  host: DeviceHost,
  request: PairingRequest,
  approvedVia: 'silent' | 'owner',
  known: PairedDevice | undefined,
): PairedDevice {
  const now = host.now();
  return {
    deviceId: request.deviceId,
    publicKey: request.publicKey,
    platform: request.platform,
    clientId: request.clientId,
    clientMode: request.clientMode,
    role: request.role,
    scopes: [...new Set([...(known?.scopes ?? []), ...request.scopes])],
    approvedVia,
    token: host.createId(),
    createdAtMs: known?.createdAtMs ?? now,
    issuedAtMs: now,
    revokedAtMs: undefined,
    lastSeenAtMs: known?.lastSeenAtMs,
    lastSeenReason: known?.lastSeenReason,
    label: known?.label,
  };
}

const isSameRequest = (request: PairingRequest, { client, role, scopes }: ConnectParams): boolean =>
  request.platform === client.platform &&
  request.role === role &&
  request.scopes.join(' ') === scopes.join(' ');

/** Narrows the result of {@link Devices.admit}. */
export const isPaired = (result: PairedDevice | Rejection): result is PairedDevice =>
  'deviceId' in result;

type PairingReason = 'not-paired' | 'scope-upgrade' | 'metadata-upgrade';

/** Returns why a device must be approved. Returns nothing if no approval is needed. */
function pairingReason(
  known: PairedDevice | undefined,
  params: ConnectParams,
): PairingReason | undefined {
  if (known === undefined) return 'not-paired';
  if (known.platform !== params.client.platform) return 'metadata-upgrade';
  return params.scopes.every((scope) => known.scopes.includes(scope)) ? undefined : 'scope-upgrade';
}

const reasonTexts: Record<PairingReason, { readonly message: string; readonly hint: string }> = {
  'not-paired': {
    message: 'device is not approved yet',
    hint: 'Approve this device from the pending pairing requests.',
  },
  'scope-upgrade': {
    message: 'device is asking for more scopes than currently approved',
    hint: 'Review the requested scopes, then approve the pending upgrade.',
  },
  'metadata-upgrade': {
    message: 'device details changed since approval',
    hint: 'Review the changed details, then approve the pending request.',
  },
};

function pairingRequired(
  request: PairingRequest,
  reason: PairingReason,
  known: PairedDevice | undefined,
  suggestsRetry: boolean,
): Rejection {
  const { message, hint } = reasonTexts[reason];
  const text = `pairing required: ${message}`;
  const error = {
    code: 'NOT_PAIRED',
    message: text,
    details: {
      code: 'PAIRING_REQUIRED',
      reason,
      requestId: request.requestId,
      remediationHint: hint,
      // the client id `test` receives no such suggestion (client-id-test-mode-test, 2026.9.6)
      ...(suggestsRetry &&
        request.clientId !== 'test' && {
          recommendedNextStep: 'wait_then_retry',
          retryable: true,
          pauseReconnect: false,
        }),
      deviceId: request.deviceId,
      requestedRole: request.role,
      requestedScopes: request.scopes,
      ...(known && { approvedRoles: [known.role], approvedScopes: [...known.scopes].toSorted() }),
    },
  };
  return rejection(error, 1008, `${text} (requestId: ${request.requestId})`);
}
