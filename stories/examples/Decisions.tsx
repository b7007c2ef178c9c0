import { useApprovals } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Decisions(): ReactNode {
  const { approvals, resolve } = useApprovals();
  const [refusal, setRefusal] = useState('');
  const decide = (decision: Promise<void>): void =>
    void decision.catch((error: unknown) => setRefusal(String(error)));
  if (refusal) return <p role="alert">{refusal}</p>;
  if (approvals.length === 0) return <p>Nothing waits for you.</p>;
  return approvals.map(({ id, kind, request, decisions }) => (
    <section key={id} aria-label="Approval">
      <p>{kind === 'exec' ? request.command : request.title}</p>
      {decisions.map((decision) => (
        <button key={decision} type="button" onClick={() => decide(resolve(id, decision))}>
          {decision}
        </button>
      ))}
    </section>
  ));
}
