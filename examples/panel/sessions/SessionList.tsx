import type { GatewayError, ListedSession } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useNow } from '../hooks/useNow.js';
import { useLanguage } from '../language/useLanguage.js';
import { sessionTitle } from '../sessionTitle.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { SessionItem } from './SessionItem.js';

/** The sessions of the gateway, latest first. */
export function SessionList({
  sessions,
  isLoading,
  error,
  selected,
  onSelect,
  onNew,
  onMore,
}: {
  readonly sessions: readonly ListedSession[];
  readonly isLoading: boolean;
  /** The reason why the gateway lists no sessions. */
  readonly error: GatewayError | null;
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  readonly onNew: () => void;
  /** Defined while the gateway has more sessions. */
  readonly onMore: (() => void) | undefined;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  const now = useNow(60_000);
  const isDraft =
    !isLoading && sessions.length > 0 && sessions.every(({ key }) => key !== selected);
  return (
    <nav className="sessions" aria-label={words.sessions}>
      <div className="side-head">
        <h2>{words.sessions}</h2>
        <button className="button" type="button" onClick={onNew}>
          <Icon name="plus" />
          {words.newSession}
        </button>
      </div>
      {error && <Notice text={formatError(error, catalogue)} />}
      {sessions.length === 0 ? (
        !error && <p className="side-empty">{isLoading ? words.loading : words.noSessions}</p>
      ) : (
        <ul>
          {isDraft && (
            <SessionItem title={words.newSession} isSelected onSelect={() => onSelect(selected)} />
          )}
          {sessions.map((session) => (
            <SessionItem
              key={session.key}
              title={sessionTitle(session, words)}
              preview={session.lastMessagePreview}
              updatedAt={session.updatedAt ?? undefined}
              now={now}
              isWorking={session.isRunning}
              isSelected={session.key === selected}
              onSelect={() => onSelect(session.key)}
            />
          ))}
          {onMore && (
            <li>
              <button className="button button-quiet" type="button" onClick={onMore}>
                {words.showMore}
              </button>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
