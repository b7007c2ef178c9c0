import { useGatewayStatus } from 'openclaw-react';
import { en, formatProblem, formatStatus } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

export function Status(): ReactNode {
  const { status, problem, hello } = useGatewayStatus();
  return (
    <p>
      {formatStatus(status, en)} {problem && formatProblem(problem, en)} {hello?.serverVersion}
    </p>
  );
}
