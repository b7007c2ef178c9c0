import type { ReactNode } from 'react';

import { formatAgo, withoutMarks } from '../format.js';
import { useLanguage } from '../language/useLanguage.js';

/** One session in the list. */
export function SessionItem({
  title,
  preview,
  updatedAt,
  now = 0,
  isWorking = false,
  isSelected,
  onSelect,
}: {
  readonly title: string;
  readonly preview?: string | undefined;
  /** ms since the epoch, like `now`. */
  readonly updatedAt?: number | undefined;
  readonly now?: number;
  readonly isWorking?: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}): ReactNode {
  const { language, words } = useLanguage();
  return (
    <li>
      <button className="session" type="button" aria-current={isSelected} onClick={onSelect}>
        <span className="session-title">{title}</span>
        {isWorking ? (
          <span className="session-working">
            <span className="hidden">{words.working}</span>
          </span>
        ) : (
          updatedAt !== undefined && (
            <time className="session-time" dateTime={new Date(updatedAt).toISOString()}>
              {formatAgo(updatedAt, now, language)}
            </time>
          )
        )}
        {preview !== undefined && <span className="session-preview">{withoutMarks(preview)}</span>}
      </button>
    </li>
  );
}
