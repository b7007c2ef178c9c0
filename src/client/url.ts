import { asString } from '../protocol/json.js';

/** A valid gateway address. */
export interface GatewayUrl {
  /** The address of the WebSocket. */
  readonly href: string;
  /** `ws://host:port`, and the path if there is one. Identifies the gateway in token stores and query keys. */
  readonly origin: string;
  /** The connection is encrypted, or it stays on this machine. */
  readonly isTrusted: boolean;
}

/**
 * Parses `ws:`, `wss:`, `http:`, `https:` or `host:port`. A bare host gets the scheme of the page.
 * Returns `undefined` for an address that no WebSocket accepts.
 */
export function parseGatewayUrl(input: string, pageOrigin?: string): GatewayUrl | undefined {
  // The address may come from an environment variable, whose type is `any`.
  const text = asString(input)?.trim() ?? '';
  const bareScheme = pageOrigin?.startsWith('https:') === true ? 'wss:' : 'ws:';
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${bareScheme}//${text}`;
  let url: URL;
  try {
    url = new URL(written.replace(/^http/i, 'ws'));
  } catch {
    return undefined;
  }
  if (!/^wss?:$/.test(url.protocol) || url.hostname === '' || url.username !== '') return undefined;
  // A WebSocket rejects an address with a fragment.
  url.hash = '';
  // A proxy may have several gateways behind one host.
  const origin = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
  return {
    href: url.href,
    origin,
    isTrusted: url.protocol === 'wss:' || isLoopback(url.hostname),
  };
}

const isLoopback = (host: string): boolean =>
  /^((.+\.)?localhost|\[::1\]|127(\.\d+){3})$/.test(host);
