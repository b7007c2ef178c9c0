import type { TestProject } from 'vitest/node';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';

/**
 * Starts the gateway that the tests share. A test finds it with `inject('gateway')`. No test may stop or
 * configure it: such a test starts its own gateway, as `ownGateway.test.ts` does.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gateway = await startGateway();
  project.provide('gateway', {
    url: gateway.url,
    token: gateway.token,
    version: gateway.version,
  });
  return () => gateway.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    gateway: { url: string; token: string; version: string };
  }
}
