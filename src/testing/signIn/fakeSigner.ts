import type { DeviceSigner } from '../../core/signer.js';
import { verifyWithWebCrypto } from './verifyDevice.js';
import type { VerifyDevice } from './verifyDevice.js';

const deviceId = 'fake-device';
const signature = 'fake-signature';

/**
 * A device that every fake gateway accepts. It needs no cryptography: it works under fake timers and on
 * pages on plain http. Real gateways reject it.
 *
 * @example
 * const client = createGatewayClient({ url: gateway.url, WebSocket: gateway.WebSocket, signer: fakeSigner });
 */
export const fakeSigner: DeviceSigner = {
  deviceId,
  publicKey: 'fake-public-key',
  sign: () => signature,
};

/** Accepts {@link fakeSigner}, and checks every other device. */
export const verifyUnlessFake: VerifyDevice = (proof, payloads) =>
  proof.id === deviceId && proof.signature === signature
    ? 'ok'
    : verifyWithWebCrypto(proof, payloads);
