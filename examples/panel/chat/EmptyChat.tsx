import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** Suggestions for a session without messages. */
export function EmptyChat({
  isLoading,
  onSuggest,
}: {
  readonly isLoading: boolean;
  readonly onSuggest: (text: string) => void;
}): ReactNode {
  const { words } = useLanguage();
  if (isLoading) {
    return (
      <div className="empty">
        <p className="typing">{words.loading}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <span className="emblem">
        <Icon name="brand" />
      </span>
      <h2>{words.startTitle}</h2>
      <p className="faint">{words.startText}</p>
      <ul className="suggestions">
        {words.suggestions.map((text) => (
          <li key={text}>
            <button className="button" type="button" onClick={() => onSuggest(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
