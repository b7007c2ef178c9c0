import { describe, expect, it } from 'vitest';

import { parseGatewayUrl } from '../../src/client/url.js';

describe('parseGatewayUrl', () => {
  it.each([
    ['ws://127.0.0.1:18789', 'ws://127.0.0.1:18789/'],
    ['wss://gateway.example/openclaw', 'wss://gateway.example/openclaw'],
    ['http://127.0.0.1:18789', 'ws://127.0.0.1:18789/'],
    ['https://gateway.example', 'wss://gateway.example/'],
    ['  localhost:18789 ', 'ws://localhost:18789/'],
    ['WS://Localhost:1', 'ws://localhost:1/'],
    ['ws://[::1]:18789', 'ws://[::1]:18789/'],
    ['ws://localhost:1/#part', 'ws://localhost:1/'],
  ])('opens %s as %s', (input, href) => {
    expect(parseGatewayUrl(input)?.href).toBe(href);
  });

  it('uses the scheme of the page for a bare host', () => {
    expect(parseGatewayUrl('gateway.example:1', 'https://panel.example')?.href).toBe(
      'wss://gateway.example:1/',
    );
  });

  it.each(['', 'ws://', 'ftp://host', 'ws://user:pass@host', 'javascript://alert', 'ws://ho st'])(
    'rejects %j',
    (input) => {
      expect(parseGatewayUrl(input)).toBeUndefined();
    },
  );

  it("keeps the user's query, and names the gateway without it", () => {
    const url = parseGatewayUrl('ws://host:1/path?token=planted-secret');
    expect(url?.href).toContain('token=planted-secret');
    expect(url?.origin).toBe('ws://host:1/path');
  });

  it.each([
    ['http://host/', 'ws://host'],
    ['wss://host/gateways/a/', 'wss://host/gateways/a'],
    ['wss://host/gateways/b', 'wss://host/gateways/b'],
  ])('distinguishes gateways behind one host by their path: %s', (input, origin) => {
    expect(parseGatewayUrl(input)?.origin).toBe(origin);
  });

  it('rejects an environment variable that is not set', () => {
    expect(parseGatewayUrl(undefined as unknown as string)).toBeUndefined();
  });

  it.each([
    ['wss://anywhere.example', true],
    ['ws://localhost:1', true],
    ['ws://127.1.2.3:1', true],
    ['ws://[::1]:1', true],
    ['ws://192.168.1.2:1', false],
    ['ws://127.0.0.1.evil.example', false],
  ])('trusts %s with a stored token: %s', (input, isTrusted) => {
    expect(parseGatewayUrl(input)?.isTrusted).toBe(isTrusted);
  });
});
