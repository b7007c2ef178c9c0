import { asString } from '../protocol/json.js';

/** A gateway address that was understood. */
export interface GatewayUrl {
  /** What the WebSocket is opened with. */
  readonly href: string;
  /** `ws://host:port`, and the path if there is one: names the gateway in token stores and query keys. */
  readonly origin: string;
  /** Encrypted, or it never leaves this machine. */
  readonly isTrusted: boolean;
}

/**
 * Reads `ws:`, `wss:`, `http:`, `https:` or `host:port`; a bare host takes the scheme of the page.
 * Gives `undefined` for anything a WebSocket cannot be opened with.
 */
export function parseGatewayUrl(input: string, pageOrigin?: string): GatewayUrl | undefined {
  // What an environment variable gives has the type `any`.
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
