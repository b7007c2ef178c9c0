import { GatewayError } from '../../core/GatewayError.js';
import type { GatewayHello } from '../state.js';
import type { RequestOptions, Requests } from './requests.js';

/** What is known of the methods of the gateway at the other end of one connection. */
export interface Compat {
  /** True: listed, or it answered. False: it said it does not know it. Undefined: not known yet. */
  supports(method: string): boolean | undefined;
  /** The result, or `fallback` where the gateway does not know the method. */
  request(
    method: string,
    params: unknown,
    fallback: unknown,
    options: RequestOptions | undefined,
  ): Promise<unknown>;
  /** A new connection may be to another release. */
  forget(): void;
}

export interface CompatHost {
  hello(): GatewayHello | null;
  readonly send: Requests['request'];
  /** Called when `supports` gives another answer for some method. */
  onLearned(): void;
}

export function createCompat({ hello, send, onLearned }: CompatHost): Compat {
  const known = new Map<string, boolean>();
  /** First calls of methods that are not known yet; they reject where the gateway knows none. */
  const probes = new Map<string, Promise<unknown>>();

  const supports = (method: string): boolean | undefined =>
    known.get(method) ?? (hello()?.methods.includes(method) === true ? true : undefined);

  /**
   * Only admins are told "unknown method". Everyone else hears "missing scope: operator.admin", which
   * means the same for a method that the gateway does not list.
   *
   * @see docs/protocol.md: RPC errors and scopes
   */
  const isUnsupported = (method: string, error: unknown): boolean =>
    GatewayError.is(error) &&
    (unsupportedCodes.includes(error.code) ||
      error.message === `unknown method: ${method}` ||
      (error.message === 'missing scope: operator.admin' &&
        hello()?.scopes.includes('operator.admin') === false &&
        supports(method) !== true &&
        // unlisted on every gateway, but there, and for admins only
        method !== 'chat.inject'));

  function learn(method: string, isKnown: boolean): void {
    if (supports(method) === isKnown) return;
    known.set(method, isKnown);
    onLearned();
  }

  /** The others wait for what this call finds. */
  function probe(method: string, answer: Promise<unknown>): void {
    const found = answer.catch((error: unknown) => {
      if (isUnsupported(method, error)) throw error;
    });
    const forget = (): void => {
      if (probes.get(method) === found) probes.delete(method);
    };
    probes.set(method, found);
    found.then(forget, forget);
  }

  return {
    supports,
    async request(method, params, fallback, options) {
      const isSupported = supports(method);
      if (isSupported === false) return fallback;
      const first = probes.get(method);
      const answer = send(method, params, options, first);
      if (isSupported === undefined && !first) probe(method, answer);
      try {
        const result = await answer;
        learn(method, true);
        return result;
      } catch (error) {
        if (!isUnsupported(method, error)) throw error;
        learn(method, false);
        return fallback;
      }
    },
    forget() {
      probes.clear();
      if (known.size === 0) return;
      known.clear();
      onLearned();
    },
  };
}

const unsupportedCodes = [
  'METHOD_NOT_FOUND',
  'UNKNOWN_METHOD',
  'UNKNOWN_RPC',
  'NOT_IMPLEMENTED',
  'UNSUPPORTED',
];
