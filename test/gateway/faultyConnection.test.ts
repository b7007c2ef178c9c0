import type { ChatSession } from 'openclaw-react/chat';
import { expect, inject, it, onTestFinished } from 'vitest';

import { startRandomFaults } from '../faults/randomFaults.js';
import { isLong } from '../support/isLong.js';
import { startFaultyConnection } from './faultyConnection.js';
import { untilIdle, expectComplete, retainSession, until, within } from './support.js';

const gateway = inject('gateway');
/** The faults last until all messages are accepted, and 2026.4.15 needs half a minute for its first run. */
const timeoutMs = 120_000;

it('loses and duplicates no message on a faulty connection, for either of two clients', async () => {
  const sessionKey = 'agent:main:faulty-connection';
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  const { proxy, connect, signalOnline } = await startFaultyConnection(gateway);
  const clients = [await connect(), await connect()] as const;
  const sessions = clients.map((client) => retainSession(client, sessionKey));
  const [first, second] = sessions as [ChatSession, ChatSession];
  await Promise.all(clients.map((client) => client.ready({ timeoutMs: 20_000 })));
  const faults = startRandomFaults(proxy, { seed, intervalMs: [300, 2_000], signalOnline });
  onTestFinished(() => faults.stopFaults());

  const texts = Array.from({ length: isLong ? 30 : 4 }, (_, at) => `STUB_SHORT message ${at}.`);
  const arrivals: Promise<unknown>[] = [];
  for (const text of texts) {
    const sender = faults.random() < 0.7 ? first : second;
    arrivals.push(sendUntilAccepted(sender, text));
    // Some messages are sent while the agent is busy.
    if (faults.random() < 0.7) await arrivals.at(-1);
    if (faults.random() < 0.5) await untilIdle(sender, { timeoutMs });
  }
  await Promise.all(arrivals);
  faults.stopFaults();
  proxy.applyToAll({ type: 'cut' });

  await expectComplete(first, gateway, sessionKey, timeoutMs);
  await expectComplete(second, gateway, sessionKey);
  const sent = first.getState().messages.filter(({ role }) => role === 'user');
  expect(sent.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
}, 900_000);

/** Sends a message like a user: sends it again while it is shown as failed. */
async function sendUntilAccepted(session: ChatSession, text: string): Promise<void> {
  const sent = session.send(text).catch(() => {});
  await within(`the acceptance of "${text}"`, sent, {
    timeoutMs,
    lastState: () => session.getState(),
  });
  for (;;) {
    const message = session.getState().messages.find((each) => each.text === text);
    if (message?.status !== 'failed') return;
    session.retry(message.key);
    await until(
      `the acceptance of "${text}", sent again`,
      session,
      ({ messages }) =>
        messages.every(
          (each) => each.text !== text || !['pending', 'queued'].includes(each.status),
        ),
      { timeoutMs },
    );
  }
}
