import { useGatewayEvents } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Jobs(): ReactNode {
  const [last, setLast] = useState('nothing yet');
  useGatewayEvents('cron', ({ payload }) => {
    setLast(`${payload.jobId} ${payload.action}`);
  });
  return <p>Last event of a job: {last}</p>;
}
