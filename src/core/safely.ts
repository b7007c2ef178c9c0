import { errorName } from './errorName.js';
import type { GatewayLogger } from './logger.js';

/** Runs a caller's function so that its failure reaches the logger and nothing else. */
export function safely(logger: GatewayLogger | undefined, what: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    logger?.warn(`${what} threw`, { error: errorName(error) });
  }
}
