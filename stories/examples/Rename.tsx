import { useRpcMutation, useSessions } from 'openclaw-react';
import type { ReactNode } from 'react';

export function Rename(): ReactNode {
  const { sessions } = useSessions();
  const rename = useRpcMutation('sessions.patch');
  return (
    <>
      {sessions.map(({ key, label }) => (
        <p key={key}>
          {label}{' '}
          <button
            type="button"
            disabled={rename.isPending}
            onClick={() => rename.mutate({ key, label: 'Home' })}
          >
            Call it Home
          </button>
        </p>
      ))}
      {rename.error && <p role="alert">{String(rename.error)}</p>}
    </>
  );
}
