import { useGatewayStatus } from 'openclaw-react';
import type { ReactNode } from 'react';

/** Causes an event at the gateway. Rendered once the example is connected and receives events. */
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
