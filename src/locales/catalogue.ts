import type { ConnectionStatus } from '../core/connectionStatus.js';
import type { ClientErrorCode } from '../core/errorCodes.js';
import type { InvalidUrlReason, ProblemAction, ProblemCode } from '../core/problem.js';

/**
 * A text with placeholders such as `{seconds}`, or several variants, best first. The first variant
 * whose placeholders all have a value is shown. The last variant should need no values.
 */
export type CatalogueText = string | readonly [string, ...string[]];

/** Errors of the gateway that have a text in the catalogue. Other errors show the gateway's own message. */
export type GatewayErrorName =
  | 'APPROVAL_ALREADY_RESOLVED'
  | 'APPROVAL_NOT_FOUND'
  | 'FORBIDDEN'
  | 'INVALID_REQUEST'
  | 'MISSING_SCOPE'
  | 'NOT_PAIRED'
  | 'UNAVAILABLE'
  | 'UNKNOWN_METHOD';

/**
 * All text of one language, as plain data. Pass another catalogue to switch the language. Spread a
 * catalogue to change some of its texts.
 *
 * @example
 * const mine: Catalogue = {
 *   ...en,
 *   problems: { ...en.problems, AUTH_TOKEN_MISMATCH: 'Wrong token. Ask Ann for the new one.' },
 * };
 */
export interface Catalogue {
  /** Short labels of the connection status. */
  readonly statuses: Readonly<Record<ConnectionStatus, string>>;
  /**
   * Texts that explain the problem and the next step. Placeholders: the problem's params, `requestId`,
   * `command`, `action`.
   */
  readonly problems: Readonly<Record<ProblemCode, CatalogueText>>;
  /** Reasons for `{reason}` in the text of `CLIENT_INVALID_URL`. */
  readonly addressReasons: Readonly<Record<InvalidUrlReason, string>>;
  /** Labels of buttons. */
  readonly actions: Readonly<Record<ProblemAction, string>>;
  /** Texts that explain why a request failed. Placeholders: `message`, `method`, `scope`. */
  readonly errors: Readonly<Record<ClientErrorCode | GatewayErrorName, CatalogueText>>;
}
