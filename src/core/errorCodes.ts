/** Codes of errors that arise in this client; all others are the gateway's. */
export type ClientErrorCode =
  /** The gateway did not respond within `timeoutMs`. */
  | 'CLIENT_TIMEOUT'
  /** `connect()` was never called. */
  | 'CLIENT_NOT_STARTED'
  /** `disconnect()` was called, or there is no connection and the request must not wait for one. */
  | 'CLIENT_DISCONNECTED'
  /** A problem keeps the client from connecting: `details` is that `GatewayProblem`. */
  | 'CLIENT_CONNECTION_BLOCKED'
  /** The client did not connect while the request waited, 15 s at most. */
  | 'CLIENT_WAIT_TIMEOUT'
  /** The client changed to another gateway or device. The request was meant for the previous one. */
  | 'CLIENT_OWNER_CHANGED'
  /** The connection ended before the gateway responded. */
  | 'CLIENT_CONNECTION_LOST'
  /** Too many requests wait for the connection. */
  | 'CLIENT_QUEUE_FULL'
  /** The frame exceeds `policy.maxPayload`. */
  | 'CLIENT_PAYLOAD_TOO_LARGE'
  /** The socket's send buffer exceeds `policy.maxBufferedBytes`. */
  | 'CLIENT_BUFFER_FULL'
  /** The params cannot be written as JSON. */
  | 'CLIENT_INVALID_PARAMS'
  /** `dispose()` was called. */
  | 'CLIENT_DISPOSED'
  /** The message was discarded before it was sent. */
  | 'CLIENT_DISCARDED'
  /** The gateway restarted before it had stored the message. */
  | 'CLIENT_MESSAGE_LOST'
  /** Something else was thrown; see `cause`. */
  | 'CLIENT_UNEXPECTED';

/** Codes with which gateways from 2026.2 to 2026.9 reject calls. */
export type GatewayErrorCode =
  | 'INVALID_REQUEST'
  | 'FORBIDDEN'
  | 'NOT_PAIRED'
  | 'UNAVAILABLE'
  /** From here on: names that gateways, plugins and proxies have for an unknown method. */
  | 'METHOD_NOT_FOUND'
  | 'UNKNOWN_METHOD'
  | 'UNKNOWN_RPC'
  | 'NOT_IMPLEMENTED'
  | 'UNSUPPORTED';

const notConnectedCodes: readonly (ClientErrorCode | (string & {}))[] = [
  'CLIENT_NOT_STARTED',
  'CLIENT_DISCONNECTED',
  'CLIENT_CONNECTION_BLOCKED',
  'CLIENT_WAIT_TIMEOUT',
  'CLIENT_OWNER_CHANGED',
] satisfies ClientErrorCode[];

/** Returns whether an error means that a request was not sent because it found no connection. */
export const isNotConnected = (code: string): boolean => notConnectedCodes.includes(code);
