import {
  useGateway,
  useGatewayStatus,
  type GatewayCredentials,
  type GatewayProblem,
} from 'openclaw-react';
import { formatAction, formatProblem, formatStatus } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { CopyField } from '../ui/CopyField.js';
import { Icon } from '../ui/Icon.js';
import { Countdown } from './Countdown.js';
import { SecretForm } from './SecretForm.js';

/** Explains why there is no connection, and offers the user's next step. */
export function ProblemNotice({
  onCredentials,
  onLeave,
}: {
  readonly onCredentials: (credentials: GatewayCredentials) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  const gateway = useGateway();
  const { status, problem, nextRetryAt } = useGatewayStatus();
  // A user who disconnects may want another gateway.
  if (!problem && status !== 'disconnected') return null;
  // The gateway would reject the same secret again.
  const asksForSecret = problem?.action === 'enterToken' || problem?.action === 'enterPassword';
  return (
    <section className="notice" data-tone={problem?.retryable === false ? 'bad' : 'warn'}>
      <Icon name={problem?.action === 'approveDevice' ? 'shield' : 'alert'} />
      <div className="notice-body">
        <p role="alert">
          {problem ? formatProblem(problem, catalogue) : formatStatus(status, catalogue)}
        </p>
        {problem && <Remedy problem={problem} onCredentials={onCredentials} />}
        <div className="actions">
          {!asksForSecret && (
            <button className="button" type="button" onClick={() => gateway.reconnect()}>
              {formatAction('retry', catalogue)}
            </button>
          )}
          <button className="button button-quiet" type="button" onClick={onLeave}>
            {words.otherGateway}
          </button>
          {nextRetryAt !== null && <Countdown at={nextRetryAt} />}
        </div>
      </div>
    </section>
  );
}

function Remedy({
  problem,
  onCredentials,
}: {
  readonly problem: GatewayProblem;
  readonly onCredentials: (credentials: GatewayCredentials) => void;
}): ReactNode {
  const { words } = useLanguage();
  switch (problem.action) {
    case 'enterToken':
      return <SecretForm kind="token" onSubmit={onCredentials} />;
    case 'enterPassword':
      return <SecretForm kind="password" onSubmit={onCredentials} />;
    case 'approveDevice':
      return (
        problem.command !== undefined && (
          <div className="remedy">
            <CopyField text={problem.command} />
            {problem.retryable && <p className="faint">{words.continuesAutomatically}</p>}
          </div>
        )
      );
    case 'allowOrigin':
      return (
        <div className="remedy">
          <p>{words.thisPage}</p>
          <CopyField text={location.origin} />
        </div>
      );
    case 'retry':
    case 'wait':
    case 'upgradeGateway':
    case 'upgradeClient':
    case 'reviewAuthConfiguration':
    case 'fixConfiguration':
      // The text explains the next step. The page has no more to offer than the buttons below.
      return null;
  }
}
