import { errorName } from './errorName.js';
import type { GatewayLogger } from './logger.js';

/** Runs a caller's function. An error that it throws reaches the logger and nothing else. */
export function safely(logger: GatewayLogger | undefined, name: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    logger?.warn(`${name} threw`, { error: errorName(error) });
  }
}
