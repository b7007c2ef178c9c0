/** Receives warnings, redacted: never a secret, never message text. Silent by default. */
export interface GatewayLogger {
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Wraps the caller's logger. One that throws, or that has no `warn`, stops nothing. */
export const guardedLogger = (logger: GatewayLogger): GatewayLogger => ({
  warn(message, fields) {
    try {
      logger.warn(message, fields);
    } catch {
      // There is nowhere else to report it.
    }
  },
});
