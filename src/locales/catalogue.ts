import type { ProblemAction, ProblemCode } from '../protocol/problem.js';

/**
 * A text with placeholders such as `{seconds}`; or several, best first, of which the first whose
 * placeholders all have a value is shown. So the last should need none.
 */
export type CatalogueText = string | readonly [string, ...string[]];

/** The client's `ConnectionStatus`. */
export type StatusName =
  | 'idle'
  | 'connecting'
  | 'handshaking'
  | 'ready'
  | 'reconnecting'
  | 'pairing_required'
  | 'auth_failed'
  | 'error'
  | 'disconnected';

/** The client's `ClientErrorCode`. */
export type ClientErrorName =
  | 'CLIENT_TIMEOUT'
  | 'CLIENT_NOT_CONNECTED'
  | 'CLIENT_CONNECTION_LOST'
  | 'CLIENT_QUEUE_FULL'
  | 'CLIENT_PAYLOAD_TOO_LARGE'
  | 'CLIENT_BUFFER_FULL'
  | 'CLIENT_INVALID_PARAMS'
  | 'CLIENT_DISPOSED'
  | 'CLIENT_DISCARDED'
  | 'CLIENT_MESSAGE_LOST'
  | 'CLIENT_UNEXPECTED';

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
  readonly statuses: Readonly<Record<StatusName, string>>;
  /** What is wrong and what to do next. Placeholders: the problem's params, `requestId`, `command`, `action`. */
  readonly problems: Readonly<Record<ProblemCode, CatalogueText>>;
  /** Labels of buttons. */
  readonly actions: Readonly<Record<ProblemAction, string>>;
  /** Why a request failed. Placeholders: `message`, `method`, `scope`. */
  readonly errors: Readonly<Record<ClientErrorName | GatewayErrorName, CatalogueText>>;
}
