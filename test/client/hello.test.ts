import { expect, it } from 'vitest';

import { readHello } from '../../src/client/hello.js';
import type { HelloOk } from '../../src/protocol/frames.js';

it('reads lists that are none as empty', () => {
  // Nothing but its outline is checked before a hello is taken: a fuzzed one had text for scopes.
  const hello = {
    type: 'hello-ok',
    protocol: 4,
    server: { version: '2026.9.6', connId: 'c' },
    features: { methods: [], events: 'chat' },
    auth: { role: 'operator', scopes: 7 },
    snapshot: null,
    policy: {},
  } as unknown as HelloOk;
  expect(readHello(hello)).toMatchObject({ scopes: [], events: [], snapshot: {} });
});
