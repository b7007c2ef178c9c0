import type { ChatActions } from 'openclaw-react';
import type { ReactNode } from 'react';

import { MessageRow } from '../chat/MessageRow.js';
import { RunActivity } from '../chat/RunActivity.js';
import { ToolCard } from '../chat/ToolCard.js';
import { useLanguage } from '../language/useLanguage.js';
import type { ListRow } from '../messageRows.js';

/** One row of the list: a message, or the activity of a run. */
export function ListItem({
  row,
  chat,
}: {
  readonly row: ListRow;
  readonly chat: Pick<ChatActions, 'retry' | 'discard' | 'loadFullMessage'>;
}): ReactNode {
  const { words } = useLanguage();
  switch (row.type) {
    case 'activity':
      return (
        <>
          <p className="message-head">{words.agent}</p>
          <RunActivity run={row.run} tools={row.tools} isTextShown={row.isTextShown} />
        </>
      );
    case 'message':
      return (
        <>
          <MessageRow
            message={row.message}
            onRetry={chat.retry}
            onDiscard={chat.discard}
            onShowAll={chat.loadFullMessage}
          />
          {row.tools.map(({ toolCallId, ...tool }) => (
            <ToolCard key={toolCallId} {...tool} />
          ))}
        </>
      );
  }
}
