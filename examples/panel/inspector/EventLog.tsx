import { useState, type ReactNode } from 'react';

import { useEventLog } from '../hooks/useEventLog.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';
import { EventEntry } from './EventEntry.js';

/** Lists the events of the gateway, with a filter. */
export function EventLog(): ReactNode {
  const { words } = useLanguage();
  const [isPaused, setIsPaused] = useState(false);
  const [filter, setFilter] = useState('');
  const { entries, clear } = useEventLog(isPaused);
  const shown = entries.filter(({ name }) =>
    name.toLowerCase().includes(filter.trim().toLowerCase()),
  );
  return (
    <div className="events">
      <div className="events-head">
        <label className="hidden" htmlFor="event-filter">
          {words.filterEvents}
        </label>
        <input
          id="event-filter"
          type="search"
          value={filter}
          placeholder={words.filterEvents}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
        <button className="tool" type="button" onClick={() => setIsPaused(!isPaused)}>
          <Icon name={isPaused ? 'play' : 'pause'} />
          <span className="hidden">{isPaused ? words.resume : words.pause}</span>
        </button>
        <button className="tool" type="button" onClick={clear} disabled={entries.length === 0}>
          <Icon name="trash" />
          <span className="hidden">{words.clear}</span>
        </button>
      </div>
      {shown.length === 0 ? (
        <p className="side-empty">
          {entries.length === 0 ? words.noEvents : words.noMatchingEvents}
        </p>
      ) : (
        <ol aria-label={words.events}>
          {shown.map((entry) => (
            <EventEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </div>
  );
}
