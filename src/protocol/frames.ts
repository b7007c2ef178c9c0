/**
 * Frames on the wire, narrowed as far as every supported gateway agrees.
 * Protocol 3 (2026.2 to 2026.4) and protocol 4 (from 2026.5) share these shapes.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#handshake | Protocol: Handshake}
 */

/** A call to the gateway. */
export interface RequestFrame {
  readonly type: 'req';
  readonly id: string;
  readonly method: string;
  readonly params?: unknown;
}

/** The gateway's response to one {@link RequestFrame}. */
export interface ResponseFrame {
  readonly type: 'res';
  readonly id: string;
  readonly ok: boolean;
  readonly payload?: unknown;
  readonly error?: ErrorShape;
}

/** An event. `seq` counts per connection on protocol 4, and per gateway process on protocol 3. */
export interface EventFrame {
  readonly type: 'event';
  readonly event: string;
  readonly payload?: unknown;
  readonly seq?: number;
}

export type GatewayFrame = ResponseFrame | EventFrame;

/** The error of a rejected request. */
export interface ErrorShape {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
}

/** The payload of `connect.challenge`; `ts` becomes the signature's `signedAt`. */
export interface ConnectChallenge {
  readonly nonce: string;
  readonly ts: number;
}

/** How a client identifies itself. `id` and `mode` are closed lists on every gateway. */
export interface ClientInfo {
  readonly id: string;
  readonly mode: string;
  readonly version: string;
  readonly platform: string;
  readonly displayName?: string;
  readonly deviceFamily?: string;
  readonly instanceId?: string;
}

/** Secrets of one connect attempt. */
export interface ConnectAuth {
  readonly token?: string;
  readonly password?: string;
  readonly bootstrapToken?: string;
  readonly deviceToken?: string;
}

/** The signed proof that this client has the device key. */
export interface DeviceProof {
  readonly id: string;
  readonly publicKey: string;
  readonly signature: string;
  readonly signedAt: number;
  readonly nonce: string;
}

/** Params of the `connect` request. */
export interface ConnectParams {
  readonly minProtocol: number;
  readonly maxProtocol: number;
  readonly client: ClientInfo;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly caps: readonly string[];
  readonly locale?: string;
  readonly userAgent?: string;
  readonly auth?: ConnectAuth;
  readonly device?: DeviceProof;
}

/** Limits that the gateway announces. Limits that it leaves out are `Infinity`, the tick is 30 s. */
export interface GatewayPolicy {
  readonly maxPayload: number;
  readonly maxBufferedBytes: number;
  readonly tickIntervalMs: number;
  readonly attachments?: { readonly maxBytes?: number; readonly maxImageBytes?: number };
}

/** The grants of this connection. On protocol 3 a connection without a device has none. */
export interface HelloAuth {
  readonly role: string;
  readonly scopes: readonly string[];
  readonly deviceToken?: string;
}

/** The payload of the response that makes a connection usable. */
export interface HelloOk {
  readonly type: 'hello-ok';
  readonly protocol: number;
  readonly server: {
    readonly version: string;
    readonly connId: string;
    readonly bootId?: string;
    readonly buildId?: string;
  };
  readonly features: {
    readonly methods: readonly string[];
    readonly events?: readonly string[];
    readonly capabilities?: readonly string[];
  };
  readonly snapshot?: Readonly<Record<string, unknown>> & {
    readonly uptimeMs?: number;
    /** The connected clients; 2026.9.6 lists 200 at most. */
    readonly presence?: readonly unknown[];
    readonly sessionDefaults?: {
      readonly mainSessionKey?: string;
      readonly defaultAgentId?: string;
    };
  };
  readonly auth?: HelloAuth;
  readonly policy: GatewayPolicy;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns whether a value is a JSON object: no array, and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses one inbound WebSocket message. Returns `undefined` for anything but a well-formed response or
 * event frame: binary data, broken JSON, `null`, wrong field types. Never throws.
 */
export function parseFrame(data: unknown): GatewayFrame | undefined {
  if (typeof data !== 'string') return undefined;
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return undefined;
  }
  return isGatewayFrame(frame) ? frame : undefined;
}

function isGatewayFrame(frame: unknown): frame is GatewayFrame {
  if (!isObject(frame)) return false;
  if (frame['type'] === 'event') {
    const { event, seq } = frame;
    return typeof event === 'string' && (seq === undefined || Number.isSafeInteger(seq));
  }
  if (frame['type'] !== 'res') return false;
  const { id, ok, error } = frame;
  if (typeof id !== 'string' || typeof ok !== 'boolean') return false;
  return ok || isErrorShape(error);
}

function isErrorShape(error: unknown): error is ErrorShape {
  return (
    isObject(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string'
  );
}

/** Narrows the payload of `connect.challenge`. */
export function isConnectChallenge(payload: unknown): payload is ConnectChallenge {
  return (
    isObject(payload) && typeof payload['nonce'] === 'string' && typeof payload['ts'] === 'number'
  );
}
