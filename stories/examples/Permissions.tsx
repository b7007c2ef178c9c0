import { useCan, useSupports } from 'openclaw-react';
import type { ReactNode } from 'react';

export function Permissions(): ReactNode {
  const canReset = useCan('sessions.reset');
  const hasCommands = useSupports('commands.list');
  return (
    <>
      <button type="button" disabled={canReset === false}>
        Start over
      </button>
      {hasCommands && <p>This gateway lists its commands.</p>}
    </>
  );
}
