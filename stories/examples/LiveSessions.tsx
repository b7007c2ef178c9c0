import { useSessions } from 'openclaw-react';
import type { ReactNode } from 'react';

export function LiveSessions(): ReactNode {
  const { sessions, error, hasOlder, loadOlder } = useSessions({ limit: 5 });
  return (
    <>
      {error && <p role="alert">{error.message}</p>}
      <ul aria-label="Sessions">
        {sessions.map(({ key, label, derivedTitle, isRunning }) => (
          <li key={key}>
            {label ?? derivedTitle ?? key} {isRunning && '(working)'}
          </li>
        ))}
      </ul>
      <button type="button" disabled={!hasOlder} onClick={() => void loadOlder()}>
        More
      </button>
    </>
  );
}
