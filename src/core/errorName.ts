/** Returns the part of a caller's error that may be shown. The message could quote a secret. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;
