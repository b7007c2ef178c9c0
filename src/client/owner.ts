import { deviceOf } from './connection/deviceTokens.js';
import type { ClientSettings } from './settings.js';
import type { GatewayHello } from './state.js';

/**
 * The gateway and the device that a client works for, together.
 *
 * Requests, cached messages and sessions belong to one owner. Nothing of one owner is shown or sent
 * to another. The owner changes when `configure()` names another gateway, or a signer of another
 * device. Credentials, scopes and a signer without a `deviceId` keep the owner, and so does the
 * first device of a client that had none. If an earlier device returns, so does its owner.
 */
export class Owner {
  /** The last hello that this owner received. */
  hello: GatewayHello | null = null;
  #gatewayOrigin = '';
  /** The devices so far, and the index of the device that signs or that signed last. */
  readonly #devices: string[] = [];
  #deviceIndex = 0;

  /** Identifies the owner; empty without an address. */
  get key(): string {
    return this.#gatewayOrigin && `${this.#gatewayOrigin} ${this.#deviceIndex}`;
  }

  /** Returns whether the settings name another owner. */
  applySettings(settings: ClientSettings): boolean {
    const { key } = this;
    this.#gatewayOrigin = settings.url?.origin ?? '';
    const deviceId = deviceOf(settings);
    if (deviceId !== undefined) {
      if (!this.#devices.includes(deviceId)) this.#devices.push(deviceId);
      this.#deviceIndex = this.#devices.indexOf(deviceId);
    }
    const hasChanged = key !== this.key;
    if (hasChanged) this.hello = null;
    return hasChanged;
  }
}
