import { useApprovals, type ApprovalDecision } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import { useRef, type ReactNode } from 'react';

import { useAction } from '../hooks/useAction.js';
import { useLanguage } from '../language/useLanguage.js';
import { ApprovalCard } from './ApprovalCard.js';
import { Notice } from './Notice.js';

/** What waits for this person's decision, in whatever session. */
export function Approvals(): ReactNode {
  const { words, catalogue } = useLanguage();
  const { approvals, resolve, error } = useApprovals();
  const decision = useAction();
  const rejection = decision.error ?? error;
  const section = useRef<HTMLElement>(null);

  const decide = (id: string, given: ApprovalDecision): void => {
    // The button that has the focus leaves.
    section.current?.focus();
    decision.run(() => resolve(id, given));
  };

  return (
    <section
      ref={section}
      className="approvals"
      tabIndex={-1}
      aria-label={words.approvals}
      aria-live="polite"
    >
      {rejection && <Notice text={formatError(rejection, catalogue)} />}
      {approvals.map((approval) => (
        <ApprovalCard
          key={approval.id}
          approval={approval}
          isDisabled={decision.isRunning}
          onDecide={(given) => decide(approval.id, given)}
        />
      ))}
    </section>
  );
}
