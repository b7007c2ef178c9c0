import { useGatewayEvents } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Approvals(): ReactNode {
  const [commands, setCommands] = useState<readonly string[]>([]);
  useGatewayEvents('exec.approval.requested', ({ payload }) => {
    setCommands((before) => [...before, payload.request.command]);
  });
  return <p>Waiting for approval: {commands.join(', ') || 'nothing'}</p>;
}
