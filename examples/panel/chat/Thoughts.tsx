import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** The thoughts of the agent, collapsed. */
export function Thoughts({
  text,
  isLive = false,
}: {
  readonly text: string;
  readonly isLive?: boolean;
}): ReactNode {
  const { words } = useLanguage();
  return (
    <details className="fold thoughts" data-live={isLive}>
      <summary>
        <Icon name="spark" />
        {isLive ? words.thinking : words.thoughts}
        <Icon name="chevron" />
      </summary>
      <p>{text}</p>
    </details>
  );
}
