import type { DeviceTokenStore } from '../core/deviceToken.js';
import { guardedLogger } from '../core/logger.js';
import type { InvalidUrlReason } from '../core/problem.js';
import type { ClientInfo } from '../protocol/frames.js';
import { defined } from '../protocol/json.js';
import { defaultReconnectPolicy } from './connection/backoff.js';
import type { GatewayClientChanges, ReconnectPolicy, WhenDisconnected } from './options.js';
import { parseGatewayUrl, type GatewayUrl } from './url.js';

/** The options with every default filled in. */
export interface ClientSettings extends Pick<
  GatewayClientChanges,
  | 'credentials'
  | 'signer'
  | 'onRepair'
  | 'onFrame'
  | 'logger'
  | 'recommendedGatewayVersion'
  | 'WebSocket'
> {
  /** Undefined if the address is invalid. */
  readonly url: GatewayUrl | undefined;
  /** Why the address is invalid. */
  readonly urlReason: InvalidUrlReason | undefined;
  /** Whether the address contained a token, which is not used. */
  readonly ignoresToken: boolean;
  readonly client: ClientInfo;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly caps: readonly string[];
  readonly protocol: { readonly min: number; readonly max: number };
  readonly reconnect: ReconnectPolicy;
  readonly requestTimeoutMs: number;
  readonly whenDisconnected: WhenDisconnected;
  readonly tokenStore: DeviceTokenStore;
}

export type GivenOptions = GatewayClientChanges & { readonly url: string };

export interface SettingsContext {
  /** Distinguishes two tabs of one device. */
  readonly instanceId: string;
  readonly pageOrigin: string | undefined;
  readonly tokenStore: DeviceTokenStore;
}

const libraryVersion = '0.0.0';

export function resolveSettings(
  { url, ...options }: GivenOptions,
  { instanceId, pageOrigin, tokenStore }: SettingsContext,
): ClientSettings {
  const address = parseGatewayUrl(url, pageOrigin);
  const scopes = options.scopes ?? ['operator.read', 'operator.write'];
  // 2026.9 sends approval requests to a web chat only if it declares that it can show them.
  const approvalCaps = scopes.includes('operator.approvals') ? ['exec-approvals'] : [];
  // Each default is filled in separately, because an option that is `undefined` means the default, too.
  return {
    ...options,
    ...(options.logger && { logger: guardedLogger(options.logger) }),
    role: options.role ?? 'operator',
    scopes,
    // With `tool-events` the gateway sends the tool calls of runs.
    caps: options.caps ?? ['tool-events', ...approvalCaps],
    // Every release from 2026.2 on.
    protocol: options.protocol ?? { min: 3, max: 4 },
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
    whenDisconnected: options.whenDisconnected ?? 'wait',
    tokenStore: options.tokenStore ?? tokenStore,
    url: address.url,
    urlReason: address.reason,
    ignoresToken: address.token !== undefined,
    reconnect: { ...defaultReconnectPolicy, ...defined({ ...options.reconnect }) },
    client: {
      id: 'webchat-ui',
      mode: 'webchat',
      version: libraryVersion,
      platform: 'web',
      instanceId,
      ...defined({ ...options.clientInfo }),
    },
  };
}

/** Returns whether the handshake would differ. Functions are called for every handshake. */
export const needsNewConnection = (before: ClientSettings, after: ClientSettings): boolean =>
  handshakeOf(before) !== handshakeOf(after);

function handshakeOf(settings: ClientSettings): string {
  const { url, credentials, signer, client, role, scopes, caps, protocol } = settings;
  const device = signer && ('deviceId' in signer ? signer.deviceId : 'host');
  // Two functions count as equal, because a function is called for every handshake.
  const secrets = typeof credentials === 'function' ? 'function' : credentials;
  return JSON.stringify([url?.href, secrets, device, client, role, scopes, caps, protocol]);
}
