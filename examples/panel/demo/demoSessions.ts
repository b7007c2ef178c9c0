import type { FakeSessionSeed } from 'openclaw-react/testing';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The sessions of the demo gateway. `now` is in ms since the epoch. */
export function demoSessions(now: number): readonly FakeSessionSeed[] {
  return [
    {
      key: 'main',
      messages: [
        {
          role: 'assistant',
          timestamp: now - minuteMs,
          text:
            'Welcome. This panel runs on **openclaw-react**, over an embedded gateway that uses ' +
            'the real protocol.\n\nWrite anything, or one of these words:\n\n' +
            '- **tool** runs a command and shows its output\n' +
            '- **approve** asks before it runs a command\n' +
            '- **think** reasons before it responds\n' +
            '- **code** responds with a code block\n' +
            '- **long** writes until you press Stop\n' +
            '- **fail** breaks off with an error',
        },
      ],
    },
    {
      key: 'agent:main:release',
      label: 'Release checklist',
      messages: [
        {
          role: 'user',
          timestamp: now - 2 * hourMs,
          text: 'What is left before we can tag the release?',
        },
        {
          role: 'assistant',
          timestamp: now - 2 * hourMs + 4_000,
          text:
            'Three things:\n\n1. The changelog lacks the **reconnect** entry.\n' +
            '2. `npm run test:gateway` has not run against the newest gateway.\n' +
            '3. The screenshots are from last month.',
        },
        { role: 'user', timestamp: now - 1.9 * hourMs, text: 'I’ll do the first two tonight.' },
        {
          role: 'assistant',
          timestamp: now - 1.9 * hourMs + 3_000,
          text: 'Good. I will remind you about the screenshots tomorrow at nine.',
        },
      ],
    },
    {
      key: 'agent:main:disk',
      label: 'Disk space on nas-02',
      messages: [
        { role: 'user', timestamp: now - 26 * hourMs, text: 'Why is nas-02 full again?' },
        {
          role: 'assistant',
          timestamp: now - 26 * hourMs + 9_000,
          text:
            'Backups. `/srv/backup` grew by 180 GB in a week, because the retention job has failed ' +
            'since Sunday: its key had expired. I renewed it, and the next run is at 03:00.',
        },
      ],
    },
    {
      key: 'agent:main:zh',
      label: '周报草稿',
      messages: [
        { role: 'user', timestamp: now - 3 * 24 * hourMs, text: '帮我写一段本周的总结。' },
        {
          role: 'assistant',
          timestamp: now - 3 * 24 * hourMs + 5_000,
          text: '本周完成了网关重连的改造，断线后页面会自动恢复，不再需要手动刷新。下周将补充多语言文档。',
        },
      ],
    },
    {
      key: 'agent:main:trip',
      label: 'Train to Lisbon',
      messages: [
        {
          role: 'assistant',
          timestamp: now - 12 * 24 * hourMs,
          text: 'The night train is sold out; by day it takes two changes and arrives at 21:40.',
        },
      ],
    },
  ];
}
