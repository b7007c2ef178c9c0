import type { GatewayError, ListedSession } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useNow } from '../hooks/useNow.js';
import { useLanguage } from '../language/useLanguage.js';
import { sessionTitle } from '../sessionTitle.js';
import { Icon } from './Icon.js';
import { Notice } from './Notice.js';
import { SessionItem } from './SessionItem.js';

/** The gateway's conversations, latest first. */
export function SessionList({
  rows,
  isLoading,
  error,
  selected,
  onSelect,
  onNew,
  onMore,
}: {
  readonly rows: readonly ListedSession[];
  readonly isLoading: boolean;
  /** Why the gateway does not list them. */
  readonly error: GatewayError | null;
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  readonly onNew: () => void;
  /** There while the gateway has more of them. */
  readonly onMore: (() => void) | undefined;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  const now = useNow(60_000);
  const isDraft = !isLoading && rows.length > 0 && rows.every(({ key }) => key !== selected);
  return (
    <nav className="sessions" aria-label={words.sessions}>
      <div className="side-head">
        <h2>{words.sessions}</h2>
        <button className="button" type="button" onClick={onNew}>
          <Icon name="plus" />
          {words.newChat}
        </button>
      </div>
      {error && <Notice text={formatError(error, catalogue)} />}
      {rows.length === 0 ? (
        !error && <p className="side-empty">{isLoading ? words.loading : words.noSessions}</p>
      ) : (
        <ul>
          {isDraft && (
            <SessionItem title={words.newChat} isSelected onSelect={() => onSelect(selected)} />
          )}
          {rows.map((row) => (
            <SessionItem
              key={row.key}
              title={sessionTitle(row, words)}
              preview={row.lastMessagePreview}
              updatedAt={row.updatedAt ?? undefined}
              now={now}
              isWorking={row.isRunning}
              isSelected={row.key === selected}
              onSelect={() => onSelect(row.key)}
            />
          ))}
          {onMore && (
            <li>
              <button className="button button-quiet" type="button" onClick={onMore}>
                {words.moreSessions}
              </button>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
