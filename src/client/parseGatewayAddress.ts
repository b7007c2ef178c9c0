import type { GatewayProblem } from '../core/problem.js';
import { diagnose } from './connection/recovery.js';
import { parseGatewayUrl } from './url.js';

/** An address that a user entered or pasted. */
export interface GatewayAddress {
  /** The address for the option `url`, without a token; empty if there is a problem. */
  readonly url: string;
  /**
   * The token of a pasted dashboard address, such as `http://127.0.0.1:18789/#token=…`. The client never uses
   * it: offer it to the user as the token of the option `credentials`.
   */
  readonly token?: string;
  /** Why the address is invalid: `CLIENT_INVALID_URL`, with the reason in `params`. */
  readonly problem?: GatewayProblem;
}

/**
 * Parses an address that a user entered or pasted: `ws:`, `wss:`, `http:`, `https:`, `host:port`, the port of a
 * gateway on this machine, or the address of the gateway's dashboard. Never throws.
 *
 * @param pageOrigin The origin of the page, whose scheme a bare host gets.
 * @example
 * const { url, token, problem } = parseGatewayAddress('http://127.0.0.1:18789/', location.origin);
 * if (problem) notify(problem);
 */
export function parseGatewayAddress(text: string, pageOrigin?: string): GatewayAddress {
  const { url, token, reason } = parseGatewayUrl(text, pageOrigin);
  if (url) return { url: url.href, ...(token !== undefined && { token }) };
  const failure = { stage: 'client', code: 'CLIENT_INVALID_URL', details: { reason } } as const;
  return { url: '', problem: diagnose(failure).problem };
}
