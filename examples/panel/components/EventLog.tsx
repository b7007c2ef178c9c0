import { useState, type ReactNode } from 'react';

import { useEventLog } from '../hooks/useEventLog.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';

/** What the gateway says, as it says it. */
export function EventLog(): ReactNode {
  const { name, words } = useLanguage();
  const [isPaused, setIsPaused] = useState(false);
  const { entries, clear } = useEventLog(isPaused);
  const numbers = new Intl.NumberFormat(name);
  return (
    <aside className="events" aria-label={words.events}>
      <div className="side-head">
        <h2>{words.events}</h2>
        <button className="button" type="button" onClick={() => setIsPaused(!isPaused)}>
          <Icon name={isPaused ? 'play' : 'pause'} />
          {isPaused ? words.resume : words.pause}
        </button>
        <button className="button" type="button" onClick={clear} disabled={entries.length === 0}>
          {words.clear}
        </button>
      </div>
      {entries.length === 0 ? (
        <p className="side-empty">{words.noEvents}</p>
      ) : (
        // A list that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ol tabIndex={0} aria-label={words.events}>
          {entries.map((entry) => (
            <li key={entry.id} className="event" data-family={entry.name.split('.')[0]}>
              <code>{entry.name}</code>
              <span>{entry.seq === undefined ? '' : `#${entry.seq}`}</span>
              <span>{words.characters(numbers.format(entry.size))}</span>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
