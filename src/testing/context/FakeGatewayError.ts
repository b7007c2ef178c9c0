import type { ErrorShape } from '../../protocol/frames.js';

/**
 * The error with which a scripted method rejects its call.
 *
 * @example
 * const reject = () => {
 *   throw new FakeGatewayError('FORBIDDEN', 'not today');
 * };
 * createFakeGateway({ methods: { 'sessions.delete': reject } });
 */
export class FakeGatewayError extends Error {
  override readonly name = 'FakeGatewayError';
  readonly code: string;
  readonly details: unknown;
  /** In ms. */
  readonly retryAfterMs: number | undefined;
  /** Is sent beside the error. Gateways send one if a failed run is requested again. */
  readonly payload: unknown;

  constructor(
    code: string,
    message: string,
    details?: unknown,
    extra: { readonly retryAfterMs?: number; readonly payload?: unknown } = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
    this.retryAfterMs = extra.retryAfterMs;
    this.payload = extra.payload;
  }

  /** Returns the error as it is sent. */
  toShape(): ErrorShape {
    return {
      code: this.code,
      message: this.message,
      ...(this.retryAfterMs !== undefined && {
        retryable: true,
        retryAfterMs: this.retryAfterMs,
      }),
      ...(this.details !== undefined && { details: this.details }),
    };
  }
}
