import { useApprovals, type ApprovalDecision } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import { useRef, type ReactNode } from 'react';

import { useAction } from '../hooks/useAction.js';
import { useLanguage } from '../language/useLanguage.js';
import { Notice } from '../ui/Notice.js';
import { ApprovalCard } from './ApprovalCard.js';

/** Lists the approvals that wait for the user, in all sessions. */
export function Approvals(): ReactNode {
  const { words, catalogue } = useLanguage();
  const { approvals, resolve, error } = useApprovals();
  const decision = useAction();
  const rejection = decision.error ?? error;
  const section = useRef<HTMLElement>(null);

  const decide = (id: string, chosen: ApprovalDecision): void => {
    // The focused button is about to be removed.
    section.current?.focus();
    decision.run(() => resolve(id, chosen));
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
          onDecide={(chosen) => decide(approval.id, chosen)}
        />
      ))}
    </section>
  );
}
