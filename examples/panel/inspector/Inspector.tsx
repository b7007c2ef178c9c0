import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { CronList } from './CronList.js';
import { EventLog } from './EventLog.js';
import { ModelList } from './ModelList.js';

const tabs = ['events', 'models', 'cron'] as const;
const panels = { events: EventLog, models: ModelList, cron: CronList };

/** Events, models and schedules of the gateway, in tabs. */
export function Inspector(): ReactNode {
  const { words } = useLanguage();
  const [chosen, setChosen] = useState<(typeof tabs)[number]>('events');
  const list = useRef<HTMLDivElement>(null);
  const Shown = panels[chosen];

  const onKeyDown = ({ key }: KeyboardEvent): void => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    setChosen(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <aside className="inspector" aria-label={words.inspector}>
      <div ref={list} className="tabs" role="tablist" aria-label={words.inspector}>
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            className="tab"
            type="button"
            role="tab"
            aria-selected={tab === chosen}
            aria-controls="inspector-panel"
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => setChosen(tab)}
            onKeyDown={onKeyDown}
          >
            {words[tab]}
          </button>
        ))}
      </div>
      {/* The keyboard must reach a region that scrolls. */}
      <div
        id="inspector-panel"
        className="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${chosen}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <Shown />
      </div>
    </aside>
  );
}
