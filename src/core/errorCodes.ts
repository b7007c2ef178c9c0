/** Codes of errors that arise in this client; all others are the gateway's. */
export type ClientErrorCode =
  /** No answer within `timeoutMs`. */
  | 'CLIENT_TIMEOUT'
  /**
   * Not connected, and asked not to wait, or the wait was too long or in vain, as where the client
   * turned to another gateway.
   */
  | 'CLIENT_NOT_CONNECTED'
  /** The connection ended before the answer came. */
  | 'CLIENT_CONNECTION_LOST'
  /** Too many requests wait for the connection. */
  | 'CLIENT_QUEUE_FULL'
  /** The frame exceeds `policy.maxPayload`. */
  | 'CLIENT_PAYLOAD_TOO_LARGE'
  /** The socket's send buffer exceeds `policy.maxBufferedBytes`. */
  | 'CLIENT_BUFFER_FULL'
  /** Params that JSON cannot carry. */
  | 'CLIENT_INVALID_PARAMS'
  /** `dispose()` was called. */
  | 'CLIENT_DISPOSED'
  /** A message was taken back before it went out. */
  | 'CLIENT_DISCARDED'
  /** The gateway restarted before it had written a message down. */
  | 'CLIENT_MESSAGE_LOST'
  /** Something threw that is not a gateway's answer; see `cause`. */
  | 'CLIENT_UNEXPECTED';
