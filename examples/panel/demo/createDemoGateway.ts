import { createFakeGateway, type FakeGateway } from 'openclaw-react/testing';

import { demoModel } from './demoModel.js';
import { demoSessions } from './demoSessions.js';

/** The gateway behind `npm start`: some conversations, and an agent that shows what a panel can meet. */
export const createDemoGateway = (options: { readonly token: string }): FakeGateway =>
  createFakeGateway({ ...options, model: demoModel, sessions: demoSessions(Date.now()) });
