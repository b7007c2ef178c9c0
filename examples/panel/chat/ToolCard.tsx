import type { ChatToolCall, ToolResultPart } from 'openclaw-react/chat';
import { memo, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon, type IconName } from '../ui/Icon.js';

type ToolStatus = ChatToolCall['status'];

const icons: Record<ToolStatus, IconName> = {
  running: 'spinner',
  completed: 'check',
  failed: 'alert',
};

const maxCharacters = 4_000;

/** One tool call with its result. Until the result arrives, it shows the live state. */
export const ToolCard = memo(function ToolCard({
  name,
  input,
  result,
  live,
}: {
  readonly name: string;
  readonly input?: unknown;
  readonly result?: ToolResultPart | undefined;
  readonly live?: ChatToolCall | undefined;
}): ReactNode {
  const { words } = useLanguage();
  const status = result ? (result.isError ? 'failed' : 'completed') : (live?.status ?? 'completed');
  const label = {
    running: words.toolRunning,
    completed: words.toolCompleted,
    failed: words.toolFailed,
  }[status];
  const output = result?.text ?? live?.output ?? '';
  return (
    <details className="fold tool-card" data-status={status}>
      <summary>
        <Icon name="terminal" />
        <code>{name}</code>
        <span className="tool-summary">{summary(input)}</span>
        <span className="tool-status">
          <Icon name={icons[status]} />
          {label}
        </span>
        <Icon name="chevron" />
      </summary>
      {input !== undefined && (
        <>
          <p className="fold-label">{words.toolInput}</p>
          <pre>{JSON.stringify(input, null, 2)}</pre>
        </>
      )}
      {output !== '' && (
        <>
          <p className="fold-label">{words.toolOutput}</p>
          <pre>{output.slice(0, maxCharacters)}</pre>
        </>
      )}
    </details>
  );
});

/** Returns the first argument if it is a text, such as a command or a path. */
function summary(input: unknown): string {
  if (typeof input !== 'object' || input === null) return '';
  const first: unknown = Object.values(input)[0];
  return typeof first === 'string' ? first : '';
}
