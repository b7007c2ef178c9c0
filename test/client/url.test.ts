import { parseGatewayAddress } from 'openclaw-react/client';
import { en, formatProblem, zhCN } from 'openclaw-react/locales';
import { describe, expect, it } from 'vitest';

import { parseGatewayUrl } from '../../src/client/url.js';

describe('an address', () => {
  it.each([
    ['ws://127.0.0.1:18789', 'ws://127.0.0.1:18789/'],
    ['wss://gateway.example/openclaw', 'wss://gateway.example/openclaw'],
    ['http://127.0.0.1:18789', 'ws://127.0.0.1:18789/'],
    ['https://gateway.example', 'wss://gateway.example/'],
    ['  localhost:18789 ', 'ws://localhost:18789/'],
    ['WS://Localhost:1', 'ws://localhost:1/'],
    ['ws://[::1]:18789', 'ws://[::1]:18789/'],
    ['ws://localhost:1/#part', 'ws://localhost:1/'],
    ['ws://ws:1', 'ws://ws:1/'],
  ])('%s is opened as %s', (input, href) => {
    expect(parseGatewayUrl(input).url?.href).toBe(href);
  });

  it.each(['18789', ':18789', 'ws://18789', 'ws:/18789', 'http://:18789/'])(
    'that is a port alone is on this machine: %s',
    (input) => {
      expect(parseGatewayUrl(input, 'https://panel.example').url).toEqual({
        href: 'ws://127.0.0.1:18789/',
        origin: 'ws://127.0.0.1:18789',
        isTrusted: true,
      });
    },
  );

  it.each([
    ['wss//host', 'wss://host/'],
    ['ws:/host:1', 'ws://host:1/'],
    ['http:/host', 'ws://host/'],
    ['https:///host', 'wss://host/'],
  ])('with a misspelt scheme is understood: %s', (input, href) => {
    expect(parseGatewayUrl(input).url?.href).toBe(href);
  });

  it('without a scheme gets the scheme of the page', () => {
    expect(parseGatewayUrl('gateway.example:1', 'https://panel.example').url?.href).toBe(
      'wss://gateway.example:1/',
    );
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ws://', 'host'],
    ['wss:///', 'host'],
    ['ftp://host', 'scheme'],
    ['ws:18789', 'scheme'],
    ['wss:host', 'scheme'],
    ['ws', 'scheme'],
    ['https/host', 'scheme'],
    ['ws://user:pass@host', 'credentials'],
    ['host:65536', 'port'],
    ['host:0', 'port'],
    ['123456', 'port'],
    ['javascript://alert', 'scheme'],
    ['ws://ho st', 'syntax'],
    ['host:port', 'syntax'],
  ])('%j is rejected with the reason %s', (input, reason) => {
    expect(parseGatewayUrl(input)).toEqual({ reason });
  });

  it('is empty if it comes from an environment without that variable', () => {
    expect(parseGatewayUrl(undefined as unknown as string)).toEqual({ reason: 'empty' });
  });

  it("keeps the user's query, and identifies the gateway without it", () => {
    const { url } = parseGatewayUrl('ws://host:1/path?tenant=a');
    expect(url?.href).toBe('ws://host:1/path?tenant=a');
    expect(url?.origin).toBe('ws://host:1/path');
  });

  it.each([
    ['http://127.0.0.1:18789/#token=planted-secret', 'ws://127.0.0.1:18789/'],
    ['http://127.0.0.1:18789/?token=planted-secret', 'ws://127.0.0.1:18789/'],
    ['127.0.0.1:18789/ui?tenant=a&token=planted-secret#x', 'ws://127.0.0.1:18789/ui?tenant=a'],
    ['18789/#token=planted-secret', 'ws://127.0.0.1:18789/'],
  ])('of the dashboard never keeps its token: %s', (input, href) => {
    const { token, ...address } = parseGatewayUrl(input);
    expect(token).toBe('planted-secret');
    expect(address.url?.href).toBe(href);
    expect(JSON.stringify(address)).not.toContain('planted-secret');
  });

  it.each(['password', 'deviceToken', 'bootstrapToken', 'secret'])(
    'never keeps %s of its query',
    (name) => {
      expect(JSON.stringify(parseGatewayUrl(`ws://host/?${name}=planted-secret`))).not.toContain(
        'planted-secret',
      );
    },
  );

  it.each([
    ['http://host/', 'ws://host'],
    ['wss://host/gateways/a/', 'wss://host/gateways/a'],
    ['wss://host/gateways/b', 'wss://host/gateways/b'],
  ])('behind a proxy is identified by its path, too: %s', (input, origin) => {
    expect(parseGatewayUrl(input).url?.origin).toBe(origin);
  });

  it.each([
    ['wss://anywhere.example', true],
    ['ws://localhost:1', true],
    ['ws://127.1.2.3:1', true],
    ['ws://[::1]:1', true],
    ['ws://192.168.1.2:1', false],
    ['ws://127.0.0.1.evil.example', false],
  ])('%s is trusted with a stored token: %s', (input, isTrusted) => {
    expect(parseGatewayUrl(input).url?.isTrusted).toBe(isTrusted);
  });
});

describe('parseGatewayAddress', () => {
  it('separates a pasted token from the address', () => {
    expect(parseGatewayAddress('http://127.0.0.1:18789/#token=a%2Bb%3D')).toEqual({
      url: 'ws://127.0.0.1:18789/',
      token: 'a+b=',
    });
  });

  it('gives the scheme of the page to a bare host', () => {
    expect(parseGatewayAddress('host:1', 'https://panel.example')).toEqual({
      url: 'wss://host:1/',
    });
  });

  it.each(['', 'ftp://host', 'ws://', 'host:0', 'ws://a:b@host', 'ws://ho st'])(
    'explains in both languages why %j is invalid',
    (text) => {
      const { url, problem } = parseGatewayAddress(text);
      expect(url).toBe('');
      expect(problem).toMatchObject({ code: 'CLIENT_INVALID_URL', action: 'fixConfiguration' });
      for (const catalogue of [en, zhCN]) {
        const reason = catalogue.addressReasons[problem?.params['reason'] as 'empty'];
        expect(problem && formatProblem(problem, catalogue)).toContain(reason);
      }
    },
  );

  it('never repeats what the user entered in a problem', () => {
    const { problem } = parseGatewayAddress('ws://user:planted-secret@host/?token=planted-secret');
    expect(JSON.stringify(problem)).not.toContain('planted-secret');
  });
});
