import { useGatewayStatus, type GatewayCredentials } from 'openclaw-react';
import { formatStatus } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from './ProblemNotice.js';

/** Replaces the chat until the first hello. */
export function Welcome(actions: {
  readonly onCredentials: (credentials: GatewayCredentials) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  const { status, problem } = useGatewayStatus();
  return (
    <main className="welcome">
      <div className="welcome-card">
        <span className="emblem">
          <Icon name="brand" />
        </span>
        <h1>{formatStatus(status, catalogue)}</h1>
        {problem ? <ProblemNotice {...actions} /> : <p className="faint">{words.connectingText}</p>}
      </div>
    </main>
  );
}
