import type { GatewayPolicy } from '../../protocol/frames.js';
import type { SessionContext } from '../sessions/sessionContext.js';
import type { Credentials } from './credentials.js';
import type { Devices } from './devices.js';
import type { VerifyDevice } from './verifyDevice.js';

/** Options that decide about sign-ins. */
export interface SignInOptions {
  /** The shared token. Without token and password, every client may sign in. */
  readonly token?: string;
  readonly password?: string;
  /** `required`: new devices wait for {@link FakeGateway.approve}. Default `auto`. */
  readonly pairing?: 'auto' | 'required';
  /** Origins allowed besides loopback. A Control UI must then send one of them. Default: any origin, or none. */
  readonly origins?: readonly string[];
  /** Default 30 000. */
  readonly tickIntervalMs?: number;
  /** Limits that the gateway announces and enforces. */
  readonly policy?: Partial<GatewayPolicy>;
  /**
   * Checks the proof of a device. Default: accepts `fakeSigner`, and checks other devices by WebCrypto.
   * WebCrypto does not run under fake timers and is missing on plain http. There, use `fakeSigner` or pass
   * `() => 'ok'`.
   */
  readonly verify?: VerifyDevice;
}

/** The part of a gateway that signs clients in. */
export interface SignInContext extends SessionContext {
  readonly options: SignInOptions;
  readonly credentials: Credentials;
  readonly devices: Devices;
  /** `starting`: connects are rejected with 1013. `down`: the port rejects every socket. */
  readonly phase: 'up' | 'starting' | 'down';
}
