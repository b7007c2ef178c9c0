import { useRpc } from 'openclaw-react';
import type { ReactNode } from 'react';

export function Sessions(): ReactNode {
  const { data, error, isPending } = useRpc('sessions.list', { limit: 10 });
  if (isPending) return <p>Loading…</p>;
  return (
    <>
      {error && <p role="alert">{String(error)}</p>}
      <ul>
        {data?.sessions.map((session) => (
          <li key={session.key}>{session.label ?? session.key}</li>
        ))}
      </ul>
    </>
  );
}
