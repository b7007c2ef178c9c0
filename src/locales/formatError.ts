import type { Catalogue } from './catalogue.js';
import { fillText } from './fillText.js';

/** The fields of a `GatewayError` that {@link formatError} reads. */
export interface FormattableError {
  readonly code: string;
  readonly message: string;
  readonly method?: string | undefined;
  readonly details?: unknown;
}

/**
 * Returns a text that explains why a request failed. An error that the catalogue does not contain
 * shows the gateway's own message, which is English.
 *
 * @example
 * const { error } = useRpc('sessions.list', {});
 * return GatewayError.is(error) && <p>{formatError(error, en)}</p>;
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#rpc-errors-and-scopes | Protocol: RPC errors and scopes}
 */
export function formatError(error: FormattableError, catalogue: Catalogue): string {
  const { code, message, method } = error;
  const name = namesOf(error).find((candidate) => isKnown(candidate, catalogue));
  if (name === undefined) return message || code;
  const scope = missingScope.exec(message)?.[1];
  return fillText(catalogue.errors[name], { message, method, scope });
}

/** Names of the error, most specific first: `details` are more specific than `code`. */
function namesOf({ code, message, details }: FormattableError): readonly unknown[] {
  return [...namesIn(details), ...(code === 'INVALID_REQUEST' ? namesFor(message) : []), code];
}

function namesIn(details: unknown): readonly unknown[] {
  if (typeof details !== 'object' || details === null) return [];
  return ['code' in details && details.code, 'reason' in details && details.reason];
}

/**
 * Gateways up to 2026.7.1 report a missing scope only in the message. All gateways report an unknown
 * method only in the message.
 */
function namesFor(message: string): readonly string[] {
  if (missingScope.test(message)) return ['MISSING_SCOPE'];
  return message.startsWith('unknown method') ? ['UNKNOWN_METHOD'] : [];
}

const missingScope = /^missing scope: (\S+)/;

const isKnown = (name: unknown, { errors }: Catalogue): name is keyof typeof errors =>
  typeof name === 'string' && Object.hasOwn(errors, name);
