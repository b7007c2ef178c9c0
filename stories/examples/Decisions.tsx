import { useApprovals } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Decisions(): ReactNode {
  const { approvals, resolve } = useApprovals();
  const [refusal, setRefusal] = useState('');
  const decide = (decision: Promise<void>): void => {
    setRefusal('');
    void decision.catch((error: unknown) => setRefusal(String(error)));
  };
  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      {approvals.length === 0 && <p>Nothing waits for you.</p>}
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
