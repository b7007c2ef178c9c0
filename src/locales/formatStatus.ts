import type { ConnectionStatus } from '../core/connectionStatus.js';
import type { Catalogue } from './catalogue.js';

/**
 * Returns a short label for the status of the connection.
 *
 * @example
 * const { status } = useGatewayStatus();
 * return <span>{formatStatus(status, en)}</span>;
 */
export function formatStatus(status: ConnectionStatus, catalogue: Catalogue): string {
  return catalogue.statuses[status];
}
