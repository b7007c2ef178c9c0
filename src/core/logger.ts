/** Receives what happens, redacted: never a secret, never message text. Silent by default. */
export interface GatewayLogger {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}
