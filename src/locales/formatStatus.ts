import type { Catalogue, StatusName } from './catalogue.js';

/**
 * A short label for where the connection stands.
 *
 * @example
 * const { status } = useGatewayStatus();
 * return <span>{formatStatus(status, en)}</span>;
 */
export function formatStatus(status: StatusName, catalogue: Catalogue): string {
  return catalogue.statuses[status];
}
