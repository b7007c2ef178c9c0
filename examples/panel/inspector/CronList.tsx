import { useRpc, type ResultOf } from 'openclaw-react';
import type { ReactNode } from 'react';

import { formatInterval, formatMoment } from '../format.js';
import type { Words } from '../language/en.js';
import { useLanguage } from '../language/useLanguage.js';
import { Fetched } from '../ui/Fetched.js';

type CronJob = ResultOf<'cron.list'>['jobs'][number];

/** Lists the scheduled jobs of the gateway. */
export function CronList(): ReactNode {
  const { language, words } = useLanguage();
  const query = useRpc('cron.list', { includeDisabled: true });
  return (
    <Fetched query={query} items={({ jobs }) => jobs} empty={words.noJobs}>
      {(job) => {
        const nextAt = job.state.nextRunAtMs ?? job.nextRunAtMs;
        return (
          <li key={job.id} className="fact" data-off={!job.enabled}>
            <span className="fact-title">{job.displayName ?? job.name}</span>
            <code>{scheduleOf(job, words, language)}</code>
            <span className="faint">
              {job.enabled
                ? nextAt !== undefined && words.nextRun(formatMoment(nextAt, language))
                : words.disabled}
            </span>
          </li>
        );
      }}
    </Fetched>
  );
}

function scheduleOf({ schedule }: CronJob, words: Words, language: string): string {
  switch (schedule.kind) {
    case 'cron':
      return schedule.expr;
    case 'every':
      return words.every(formatInterval(schedule.everyMs, language));
    case 'at':
      return formatMoment(Date.parse(schedule.at), language);
    case 'on-exit':
      return schedule.command;
    case 'stream':
      return schedule.command.join(' ');
  }
}
