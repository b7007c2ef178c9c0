/** The key of a device token: one device in one role on one gateway. */
export interface DeviceTokenKey {
  /** The gateway's origin, for example `wss://gateway.example:18789`. */
  readonly gatewayOrigin: string;
  readonly deviceId: string;
  readonly role: string;
}

/** The token that a gateway grants to an approved device in `hello-ok.auth`. */
export interface DeviceToken {
  readonly token: string;
  /** The scopes that were granted with the token. */
  readonly scopes: readonly string[];
}

/**
 * Keeps device tokens between connections. A store that cannot read or write does not throw. It
 * returns `undefined`, and the client uses the shared secret.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#rejections | Protocol: Rejections}
 */
export interface DeviceTokenStore {
  get(key: DeviceTokenKey): DeviceToken | undefined | Promise<DeviceToken | undefined>;
  set(key: DeviceTokenKey, token: DeviceToken): void | Promise<void>;
  delete(key: DeviceTokenKey): void | Promise<void>;
}
