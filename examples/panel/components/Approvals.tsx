import { useApprovals } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useAction } from '../hooks/useAction.js';
import { useLanguage } from '../language/useLanguage.js';
import { ApprovalCard } from './ApprovalCard.js';
import { Notice } from './Notice.js';

/** What waits for this person's decision, in whatever session. */
export function Approvals(): ReactNode {
  const { words, catalogue } = useLanguage();
  const { approvals, resolve } = useApprovals();
  const { run, isRunning, error } = useAction();
  return (
    <section className="approvals" aria-label={words.approvals} aria-live="polite">
      {error && <Notice text={formatError(error, catalogue)} />}
      {approvals.map((approval) => (
        <ApprovalCard
          key={approval.id}
          approval={approval}
          isDisabled={isRunning}
          onDecide={(decision) => run(() => resolve(approval.id, decision))}
        />
      ))}
    </section>
  );
}
