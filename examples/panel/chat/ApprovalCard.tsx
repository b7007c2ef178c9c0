import type { Approval, ApprovalDecision } from 'openclaw-react';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** One request of an agent, with the decisions that the gateway accepts. */
export function ApprovalCard({
  approval,
  isDisabled,
  onDecide,
}: {
  readonly approval: Approval;
  readonly isDisabled: boolean;
  readonly onDecide: (decision: ApprovalDecision) => void;
}): ReactNode {
  const { words } = useLanguage();
  const labels = {
    'allow-once': words.allowOnce,
    'allow-always': words.allowAlways,
    deny: words.deny,
  };
  return (
    <article className="notice">
      <Icon name="shield" />
      <div className="notice-body">
        <ApprovalRequest approval={approval} />
        <div className="actions">
          {approval.decisions.map((decision) => (
            <button
              key={decision}
              className={decision === 'allow-once' ? 'button button-main' : 'button'}
              type="button"
              disabled={isDisabled}
              onClick={() => onDecide(decision)}
            >
              {labels[decision]}
            </button>
          ))}
        </div>
      </div>
    </article>
  );
}

function ApprovalRequest({
  approval: { kind, request },
}: {
  readonly approval: Approval;
}): ReactNode {
  const { words } = useLanguage();
  if (kind === 'plugin') {
    return (
      <div>
        <p>
          <strong>{request.title}</strong>
        </p>
        <p>{request.description}</p>
      </div>
    );
  }
  return (
    <div className="remedy">
      <p>{words.wantsToRun}</p>
      <pre className="command">{request.command}</pre>
      {request.cwd && <p className="faint">{words.inFolder(request.cwd)}</p>}
      {request.warningText && <p>{request.warningText}</p>}
    </div>
  );
}
