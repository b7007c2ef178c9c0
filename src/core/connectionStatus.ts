/** The state of the connection. All other flags are derived from the same state. */
export type ConnectionStatus =
  | 'idle'
  | 'connecting'
  | 'handshaking'
  | 'ready'
  | 'reconnecting'
  | 'pairing_required'
  | 'auth_failed'
  | 'error'
  | 'disconnected';
