import { useGateway, useGatewayStatus } from 'openclaw-react';
import type { ReactNode } from 'react';

export function Reconnect(): ReactNode {
  const gateway = useGateway();
  const status = useGatewayStatus((connection) => connection.status);
  return (
    <>
      <p>{status}</p>
      <button type="button" onClick={() => gateway.disconnect()}>
        Disconnect
      </button>
      <button type="button" onClick={() => gateway.reconnect()}>
        Connect again
      </button>
    </>
  );
}
