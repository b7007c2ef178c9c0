import type { ConnectionStatus } from '../core/connectionStatus.js';
import type { ClientErrorCode } from '../core/errorCodes.js';
import type { ProblemAction, ProblemCode } from '../core/problem.js';

/**
 * A text with placeholders such as `{seconds}`; or several, best first, of which the first whose
 * placeholders all have a value is shown. So the last should need none.
 */
export type CatalogueText = string | readonly [string, ...string[]];

/** The gateway's errors that have a sentence here; others are shown in the gateway's own words. */
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
 * All text of one language, as plain data: pass another one to switch, spread one to change it.
 *
 * @example
 * const mine: Catalogue = {
 *   ...en,
 *   problems: { ...en.problems, AUTH_TOKEN_MISMATCH: 'Wrong token. Ask Ann for the new one.' },
 * };
 */
export interface Catalogue {
  /** Short labels. */
  readonly statuses: Readonly<Record<ConnectionStatus, string>>;
  /** What is wrong and what to do next. Placeholders: the problem's params, `requestId`, `command`, `action`. */
  readonly problems: Readonly<Record<ProblemCode, CatalogueText>>;
  /** Labels of buttons. */
  readonly actions: Readonly<Record<ProblemAction, string>>;
  /** Why a request failed. Placeholders: `message`, `method`, `scope`. */
  readonly errors: Readonly<Record<ClientErrorCode | GatewayErrorName, CatalogueText>>;
}
