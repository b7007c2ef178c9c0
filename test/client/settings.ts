import { resolveSettings } from '../../src/client/settings.js';
import { createMemoryTokenStore } from '../../src/core/createMemoryTokenStore.js';

/** The defaults of a client. */
export const settings = resolveSettings(
  { url: 'ws://gateway' },
  { instanceId: 'i', pageOrigin: undefined, tokenStore: createMemoryTokenStore() },
);
