/** Where the connection stands; every other flag is derived from the same state. */
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
