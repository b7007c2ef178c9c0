import { GatewayError } from '../../core/GatewayError.js';
import { unlistedAdminMethods } from '../../protocol/generated/scopes.js';
import type { GatewayHello } from '../state.js';
import type { RequestOptions } from './pending.js';
import type { Requests } from './requests.js';

/** Which methods the gateway of one connection knows. */
export interface Compat {
  /** True if the method is listed or was called; false if it is unknown; undefined until then. */
  supports(method: string): boolean | undefined;
  /** Resolves with the result, or with `fallback` if the gateway does not know the method. */
  request(
    method: string,
    params: unknown,
    fallback: unknown,
    options: RequestOptions | undefined,
  ): Promise<unknown>;
  /** Forgets everything, because the next connection may be to another release. */
  forget(): void;
}

export interface CompatHost {
  hello(): GatewayHello | null;
  send: Requests['request'];
  /** Called when `supports` changes for a method. */
  onLearned(): void;
}

export function createCompat({ hello, send, onLearned }: CompatHost): Compat {
  const known = new Map<string, boolean>();
  /** First calls of methods that may be unknown. Each rejects if the gateway does not know its method. */
  const probes = new Map<string, Promise<unknown>>();

  const supports = (method: string): boolean | undefined =>
    known.get(method) ?? (hello()?.methods.includes(method) === true ? true : undefined);

  const isUnsupported = (method: string, error: unknown): boolean =>
    isUnknownMethod(method, error) ||
    (isHiddenMethod(method, error, hello()) && supports(method) !== true);

  function learn(method: string, isKnown: boolean): void {
    if (supports(method) === isKnown) return;
    known.set(method, isKnown);
    onLearned();
  }

  /** Makes later calls of the method wait until this call shows whether the gateway knows the method. */
  function probe(method: string, result: Promise<unknown>): void {
    const found = result.catch((error: unknown) => {
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
      const call = send(method, params, options, first);
      if (isSupported === undefined && !first) probe(method, call);
      try {
        const result = await call;
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

const unknownMethodCodes = [
  'METHOD_NOT_FOUND',
  'UNKNOWN_METHOD',
  'UNKNOWN_RPC',
  'NOT_IMPLEMENTED',
  'UNSUPPORTED',
];

/** Every gateway up to 2026.9.6 sends the text; proxies and plugins send codes. */
const isUnknownMethod = (method: string, error: unknown): boolean =>
  GatewayError.is(error) &&
  (unknownMethodCodes.includes(error.code) || error.message === `unknown method: ${method}`);

/**
 * Whether the rejection hides that the method is unknown. Gateways send "unknown method" to admins
 * only. Other clients get "missing scope: operator.admin" for every method that is not listed.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#rpc-errors-and-scopes | Protocol: RPC errors and scopes}
 */
const isHiddenMethod = (method: string, error: unknown, hello: GatewayHello | null): boolean =>
  GatewayError.is(error) &&
  error.message === 'missing scope: operator.admin' &&
  hello?.scopes.includes('operator.admin') === false &&
  !unlistedAdminMethods.includes(method);
