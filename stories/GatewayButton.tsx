import { useGatewayStatus } from 'openclaw-react';
import type { ReactNode } from 'react';

/** Makes something happen at the gateway. There once the example is connected, and so hears of it. */
export function GatewayButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const isReady = useGatewayStatus((status) => status.isReady);
  return (
    isReady && (
      <button type="button" onClick={onClick}>
        {children}
      </button>
    )
  );
}
