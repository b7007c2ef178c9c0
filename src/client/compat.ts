import { createDeferred } from './deferred.js';
import type { GatewayEnvironment } from './environment.js';
import { GatewayError } from './GatewayError.js';
import type { RequestOptions } from './requests.js';
import type { ClientSettings } from './settings.js';
import type { GatewayHello } from './state.js';

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
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  hello(): GatewayHello | null;
  send(method: string, params: unknown, options?: RequestOptions): Promise<unknown>;
  /** Called when `supports` gives another answer for some method. */
  onLearned(): void;
}

export function createCompat(host: CompatHost): Compat {
  const { environment, settings, hello, send, onLearned } = host;
  const known = new Map<string, boolean>();
  /** First calls of methods that are not known yet: the others wait for what they find. */
  const probes = new Map<string, Promise<unknown>>();

  const supports = (method: string): boolean | undefined =>
    known.get(method) ?? (hello()?.methods.includes(method) === true ? true : undefined);

  function learn(method: string, isKnown: boolean): void {
    if (supports(method) === isKnown) return;
    known.set(method, isKnown);
    onLearned();
  }

  async function ask(
    method: string,
    params: unknown,
    fallback: unknown,
    options: RequestOptions,
  ): Promise<unknown> {
    try {
      const result = await send(method, params, options);
      learn(method, true);
      return result;
    } catch (error) {
      if (!isUnsupportedMethod(error, method, hello())) throw error;
      learn(method, false);
      return fallback;
    }
  }

  /** Waits for another's call, but no longer than the caller would for its own; tells what time is left. */
  async function outlast(
    first: Promise<unknown>,
    method: string,
    { signal, timeoutMs = settings().requestTimeoutMs }: RequestOptions,
  ): Promise<number | null> {
    signal?.throwIfAborted();
    const startedAt = environment.now();
    const deferred = createDeferred<void>({
      environment,
      signal,
      timeoutMs,
      timeoutError: () => {
        const message = `no answer to ${method} within ${timeoutMs} ms`;
        return new GatewayError({ code: 'CLIENT_TIMEOUT', message, method, retryable: true });
      },
      onSettled() {},
    });
    first.then(
      () => deferred.resolve(),
      () => deferred.resolve(),
    );
    await deferred.promise;
    return timeoutMs && Math.max(0, timeoutMs - (environment.now() - startedAt));
  }

  return {
    supports,
    async request(method, params, fallback, options = {}) {
      const first = probes.get(method);
      if (first) options = { ...options, timeoutMs: await outlast(first, method, options) };
      const isSupported = supports(method);
      if (isSupported === false) return fallback;
      const answer = ask(method, params, fallback, options);
      if (isSupported === true) return answer;
      const probe = answer.finally(() => {
        if (probes.get(method) === probe) probes.delete(method);
      });
      probes.set(method, probe);
      return probe;
    },
    forget() {
      probes.clear();
      if (known.size === 0) return;
      known.clear();
      onLearned();
    },
  };
}

const unsupportedCodes: ReadonlySet<string> = new Set([
  'METHOD_NOT_FOUND',
  'UNKNOWN_METHOD',
  'UNKNOWN_RPC',
  'NOT_IMPLEMENTED',
  'UNSUPPORTED',
]);

/**
 * Only admins are told "unknown method". Everyone else hears "missing scope: operator.admin", which
 * means the same for a method that the gateway does not list.
 *
 * @see PROTOCOL: RPC errors and scopes
 */
function isUnsupportedMethod(error: unknown, method: string, hello: GatewayHello | null): boolean {
  if (!GatewayError.is(error)) return false;
  if (unsupportedCodes.has(error.code)) return true;
  if (error.message === `unknown method: ${method}`) return true;
  return (
    error.message === 'missing scope: operator.admin' &&
    hello?.scopes.includes('operator.admin') === false &&
    !hello.methods.includes(method) &&
    // unlisted on every gateway, but there, and for admins only
    method !== 'chat.inject'
  );
}
