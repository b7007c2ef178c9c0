import type { InvalidUrlReason } from '../core/problem.js';
import { asString } from '../protocol/json.js';

/** A valid gateway address. */
export interface GatewayUrl {
  /** The address of the WebSocket. It contains no token. */
  readonly href: string;
  /** `ws://host:port`, and the path if there is one. Identifies the gateway in token stores and query keys. */
  readonly origin: string;
  /** The connection is encrypted, or it stays on this machine. */
  readonly isTrusted: boolean;
}

/** The parts of an address. Either `url` or `reason` is set. */
export interface ParsedUrl {
  readonly url?: GatewayUrl;
  /** The token that the text contained. `url` does not contain it. */
  readonly token?: string;
  readonly reason?: InvalidUrlReason;
}

/**
 * Parses `ws:`, `wss:`, `http:`, `https:`, `host:port`, or the port of a gateway on this machine. A bare host
 * gets the scheme of the page. Tokens and other secrets in query and fragment are removed, as in the address
 * of the gateway's dashboard.
 */
export function parseGatewayUrl(input: string, pageOrigin?: string): ParsedUrl {
  // The address may come from an environment variable, whose type is `any`.
  const text = asString(input)?.trim() ?? '';
  const { written, reason } = withScheme(text, pageOrigin);
  if (reason) return { reason };
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    return { reason: hasInvalidPort(written) ? 'port' : 'syntax' };
  }
  if (url.username !== '' || url.password !== '') return { reason: 'credentials' };
  if (url.port === '0') return { reason: 'port' };
  const token = removeSecrets(url);
  // A proxy may have several gateways behind one host.
  const origin = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
  const isTrusted = url.protocol === 'wss:' || isLoopback(url.hostname);
  return { url: { href: url.href, origin, isTrusted }, ...(token && { token }) };
}

/** Returns the text as a `ws:` or `wss:` address, or the reason why that is impossible. */
function withScheme(
  text: string,
  pageOrigin: string | undefined,
): { readonly written: string; readonly reason?: InvalidUrlReason } {
  if (text === '') return invalid('empty');
  // A colon or a slash of the scheme is easily forgotten: `wss//host`, `ws:/host`.
  const [start = '', scheme = ''] = /^(wss?|https?)(?::\/+|\/\/+)/i.exec(text) ?? [];
  const rest = text.slice(start.length);
  if (start === '' && /^([a-z][a-z\d+.-]*:\/\/|(wss?|https?)(:|\/|$))/i.test(text)) {
    return invalid('scheme');
  }
  if (/^([/?#]|$)/.test(rest)) return invalid('host');
  const ws = scheme.toLowerCase().replace('http', 'ws');
  const [, port, after = ''] = /^:?(\d+)([/?#].*)?$/.exec(rest) ?? [];
  if (port !== undefined) return { written: `${ws || 'ws'}://127.0.0.1:${port}${after}` };
  const pageScheme = pageOrigin?.startsWith('https:') === true ? 'wss' : 'ws';
  return { written: `${ws || pageScheme}://${rest}` };
}

const invalid = (reason: InvalidUrlReason) => ({ written: '', reason });

const hasInvalidPort = (written: string): boolean =>
  Number(/^\w+:\/\/[^/?#]*:(\d+)(?=[/?#]|$)/.exec(written)?.[1] ?? 1) > 65_535;

/** Removes the fragment, which a WebSocket rejects, and the secrets of the query. Returns the token. */
function removeSecrets(url: URL): string | undefined {
  const fragment = new URLSearchParams(url.hash.slice(1));
  const token = fragment.get('token') ?? url.searchParams.get('token');
  url.hash = '';
  const secrets = [...url.searchParams.keys()].filter((name) =>
    /(token|password|secret)$/i.test(name),
  );
  for (const name of secrets) url.searchParams.delete(name);
  return token ?? undefined;
}

const isLoopback = (host: string): boolean =>
  /^((.+\.)?localhost|\[::1\]|127(\.\d+){3})$/.test(host);
