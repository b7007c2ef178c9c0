import type { ProblemAction } from '../core/problem.js';
import type { Catalogue } from './catalogue.js';

/**
 * Returns the label of a button for `problem.action`.
 *
 * @example
 * <button onClick={() => client.reconnect()}>{formatAction(problem.action, en)}</button>
 */
export function formatAction(action: ProblemAction, catalogue: Catalogue): string {
  return catalogue.actions[action];
}
