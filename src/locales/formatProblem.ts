import type { GatewayProblem } from '../core/problem.js';
import type { Catalogue } from './catalogue.js';
import { fillText } from './fillText.js';
import { formatAction } from './formatAction.js';

/**
 * Returns a text that explains why the connection is not ready and how to fix it.
 *
 * @example
 * const { problem } = useGatewayStatus();
 * return problem && <p>{formatProblem(problem, zhCN)}</p>;
 */
export function formatProblem(problem: GatewayProblem, catalogue: Catalogue): string {
  const { code, params, requestId, command } = problem;
  const action = formatAction(problem.action, catalogue);
  const reason = reasonText(params['reason'], catalogue);
  return fillText(catalogue.problems[code], { requestId, command, action, ...params, reason });
}

const reasonText = (
  reason: string | number | undefined,
  { addressReasons }: Catalogue,
): string | undefined => Object.entries(addressReasons).find(([name]) => name === reason)?.[1];
