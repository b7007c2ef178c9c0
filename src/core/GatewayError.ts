import type { ErrorShape } from '../protocol/frames.js';
import { asNumber, asObject } from '../protocol/json.js';
import type { ClientErrorCode, GatewayErrorCode } from './errorCodes.js';

type KnownErrorCode = ClientErrorCode | GatewayErrorCode;

/** The fields of a {@link GatewayError}. */
export interface GatewayErrorInit {
  readonly code: KnownErrorCode | (string & {});
  readonly message: string;
  readonly method?: string | undefined;
  readonly requestId?: string | undefined;
  readonly details?: unknown;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number | undefined;
  /** Whether the gateway may have acted on the request. */
  readonly sent?: boolean;
  readonly cause?: unknown;
}

const brand = 'GatewayError';

/**
 * Every rejection of this library, except for an abort, which rejects with the signal's own reason.
 * `code` is the gateway's code or a {@link ClientErrorCode}. `message` is for developers. Text for users
 * comes from `openclaw-react/locales`.
 *
 * @example
 * if (GatewayError.is(error, 'CLIENT_CONNECTION_LOST') && error.sent) checkWhetherItArrived();
 */
export class GatewayError extends Error {
  override readonly name: string = brand;
  /** Editors complete the known codes; gateways and plugins may send others. */
  readonly code: KnownErrorCode | (string & {});
  readonly method: string | undefined;
  readonly requestId: string | undefined;
  readonly details: unknown;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  /** False if the request certainly never reached the gateway. */
  readonly sent: boolean;

  constructor(init: GatewayErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.method = init.method;
    this.requestId = init.requestId;
    this.details = init.details;
    this.retryable = init.retryable ?? false;
    this.retryAfterMs = init.retryAfterMs;
    this.sent = init.sent ?? false;
  }

  /**
   * Returns whether a value is a `GatewayError` and, if `code` is given, whether the error has this code.
   * Errors of another copy of this library count, too, unlike with `instanceof`. A misspelt code does not
   * compile.
   *
   * @example
   * if (GatewayError.is(error, 'CLIENT_NOT_STARTED')) client.connect();
   */
  static is(value: unknown): value is GatewayError;
  static is<Code extends KnownErrorCode>(
    value: unknown,
    code: Code,
  ): value is GatewayError & { readonly code: Code };
  static is(value: unknown, code?: string): value is GatewayError {
    return (
      value instanceof Error &&
      value.name === brand &&
      'code' in value &&
      (code === undefined || value.code === code)
    );
  }

  /** Makes the error of a rejected request, in the gateway's own words. */
  static fromResponse(error: ErrorShape, method: string, requestId: string): GatewayError {
    return new GatewayError({
      code: error.code,
      message: error.message,
      method,
      requestId,
      details: error.details,
      retryable: error.retryable === true,
      retryAfterMs: readRetryAfterMs(error),
      sent: true,
    });
  }
}

/** Returns the gateway's hint in ms. Older gateways send it inside `details`. */
export function readRetryAfterMs(error: ErrorShape): number | undefined {
  const hints = [error.retryAfterMs, asObject(error.details)['retryAfterMs']];
  return hints.map(asNumber).find((hint) => hint !== undefined && hint >= 0);
}
