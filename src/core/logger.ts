/** Receives warnings, redacted: never a secret, never message text. Silent by default. */
export interface GatewayLogger {
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Wraps the caller's logger, so that a logger that throws or has no `warn` causes no error. */
export const guardedLogger = (logger: GatewayLogger): GatewayLogger => ({
  warn(message, fields) {
    try {
      logger.warn(message, fields);
    } catch {
      // The error of a logger cannot be reported.
    }
  },
});
