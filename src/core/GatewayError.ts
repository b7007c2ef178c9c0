import type { ErrorShape } from '../protocol/frames.js';
import { asNumber, asObject } from '../protocol/json.js';

/** What a {@link GatewayError} is made of. */
export interface GatewayErrorInit {
  readonly code: string;
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
 * Every rejection of this library, but for an abort, which rejects with the signal's own reason.
 * `code` is the gateway's or a {@link ClientErrorCode}; text for people comes from `openclaw-react/locales`.
 *
 * @example
 * const isGone = GatewayError.is(error) && error.code === 'CLIENT_CONNECTION_LOST';
 */
export class GatewayError extends Error {
  override readonly name: string = brand;
  readonly code: string;
  readonly method: string | undefined;
  readonly requestId: string | undefined;
  readonly details: unknown;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  /** False when the request certainly never reached the gateway. */
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

  /** Also true for errors of another copy of this library, where `instanceof` fails. */
  static is(value: unknown): value is GatewayError {
    return value instanceof Error && value.name === brand && 'code' in value;
  }

  /** The error of a rejected request, as the gateway worded it. */
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

/** What was meant for a gateway that the client has left does not go to another, nor as another device. */
export const leftGateway = (method: string): GatewayError =>
  new GatewayError({
    code: 'CLIENT_NOT_CONNECTED',
    message: `${method}: the client turned to another gateway or device`,
    method,
  });

/** The gateway's hint in ms, at the top or, on older gateways, inside `details`. */
export function readRetryAfterMs(error: ErrorShape): number | undefined {
  const hints = [error.retryAfterMs, asObject(error.details)['retryAfterMs']];
  return hints.map(asNumber).find((hint) => hint !== undefined && hint >= 0);
}
