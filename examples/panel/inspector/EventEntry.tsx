import { memo, useState, type ReactNode } from 'react';

import type { EventLogEntry } from '../hooks/useEventLog.js';
import { useLanguage } from '../language/useLanguage.js';

const maxCharacters = 8_000;

/** One event: its name, and its payload when opened. */
export const EventEntry = memo(function EventEntry({
  entry: { name, seq, size, payload },
}: {
  readonly entry: EventLogEntry;
}): ReactNode {
  const { language, words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <details
        className="event"
        data-family={name.split('.')[0]}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>
          <code>{name}</code>
          <span>{seq === undefined ? '' : `#${seq}`}</span>
          <span>{words.characters(new Intl.NumberFormat(language).format(size))}</span>
        </summary>
        {isOpen && <pre>{JSON.stringify(payload, null, 2)?.slice(0, maxCharacters)}</pre>}
      </details>
    </li>
  );
});
