import type { ChatRun } from 'openclaw-react/chat';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import type { ToolUse } from '../messageRows.js';
import { Icon } from '../ui/Icon.js';
import { Thoughts } from './Thoughts.js';
import { ToolCard } from './ToolCard.js';

/** The work of a run besides its text: thoughts, plan, and tool calls without a message. */
export function RunActivity({
  run,
  tools,
  isTextShown,
}: {
  readonly run: ChatRun;
  /** The tool calls that no message shows. */
  readonly tools: readonly ToolUse[];
  /** True if some text of the run is on screen. */
  readonly isTextShown: boolean;
}): ReactNode {
  const { words } = useLanguage();
  return (
    <div className="activity">
      {run.thinking !== '' && <Thoughts text={run.thinking} isLive={!isTextShown} />}
      {run.plan && (
        <ol className="plan" aria-label={words.plan}>
          {run.plan.map(({ step, status }) => (
            <li key={step} data-status={status}>
              <Icon name={status === 'completed' ? 'check' : 'clock'} />
              {step}
            </li>
          ))}
        </ol>
      )}
      {tools.map(({ toolCallId, ...tool }) => (
        <ToolCard key={toolCallId} {...tool} />
      ))}
      {run.isStale && <p className="state">{words.staleText}</p>}
      {!isTextShown && !run.isStale && (
        <p className="typing">{run.isCompacting ? words.compacting : words.workingOnIt}</p>
      )}
    </div>
  );
}
