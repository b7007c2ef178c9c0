import { createFakeGateway, type FakeGateway } from 'openclaw-react/testing';

import { demoModel } from './demoModel.js';
import { demoSessions } from './demoSessions.js';

/** Creates the gateway of `npm start`, with some sessions and an agent that shows every feature of the panel. */
export const createDemoGateway = (options: { readonly token: string }): FakeGateway =>
  createFakeGateway({
    ...options,
    model: demoModel,
    sessions: demoSessions(Date.now()),
    cronJobs: [
      { name: 'Morning summary', schedule: { kind: 'cron', expr: '0 8 * * 1-5' } },
      { name: 'Check nas-02', schedule: { kind: 'every', everyMs: 30 * 60_000 } },
      { name: 'Weekly report', enabled: false, schedule: { kind: 'cron', expr: '0 16 * * 5' } },
    ],
  });
