import { useApprovals } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Decisions(): ReactNode {
  const { approvals, resolve } = useApprovals();
  const [rejection, setRejection] = useState('');
  const decide = (decision: Promise<void>): void => {
    setRejection('');
    void decision.catch((error: unknown) => setRejection(String(error)));
  };
  return (
    <>
      {rejection && <p role="alert">{rejection}</p>}
      {approvals.length === 0 && <p>No pending approvals.</p>}
      {approvals.map(({ id, kind, request, decisions }) => (
        <section key={id} aria-label="Approval">
          <p>{kind === 'exec' ? request.command : request.title}</p>
          {decisions.map((decision) => (
            <button key={decision} type="button" onClick={() => decide(resolve(id, decision))}>
              {decision}
            </button>
          ))}
        </section>
      ))}
    </>
  );
}
