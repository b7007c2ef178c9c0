/** What may be shown of a foreign error: its message could quote a secret. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;
