import { useApprovals } from 'openclaw-react';
import type { ReactNode } from 'react';

export function Decisions(): ReactNode {
  const { approvals, resolve } = useApprovals();
  if (approvals.length === 0) return <p>Nothing waits for you.</p>;
  return approvals.map(({ id, kind, request, decisions }) => (
    <section key={id} aria-label="Approval">
      <p>{kind === 'exec' ? request.command : request.title}</p>
      {decisions.map((decision) => (
        <button key={decision} type="button" onClick={() => void resolve(id, decision)}>
          {decision}
        </button>
      ))}
    </section>
  ));
}
