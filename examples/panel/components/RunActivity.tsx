import type { ChatRun, ChatToolCall } from 'openclaw-react/chat';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Thoughts } from './Thoughts.js';
import { ToolCard } from './ToolCard.js';

/** What the agent does besides writing: thinking, tools that are no rows yet, getting ready. */
export function RunActivity({
  run,
  tools,
  isTextShown,
}: {
  readonly run: ChatRun;
  /** The tools that no row shows. */
  readonly tools: readonly ChatToolCall[];
  /** Some text of the run is on screen. */
  readonly isTextShown: boolean;
}): ReactNode {
  const { words } = useLanguage();
  return (
    <div className="activity">
      {run.thinking !== '' && <Thoughts text={run.thinking} isLive={!isTextShown} />}
      {tools.map((tool) => (
        <ToolCard key={tool.toolCallId} name={tool.name} input={tool.arguments} live={tool} />
      ))}
      {run.isStale && <p className="state">{words.staleText}</p>}
      {!isTextShown && !run.isStale && <p className="typing">{words.typing}</p>}
    </div>
  );
}
