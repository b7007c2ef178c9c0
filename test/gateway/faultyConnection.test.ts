import type { ChatSession } from 'openclaw-react/chat';
import { expect, inject, it, onTestFinished } from 'vitest';

import { startChaos } from '../faults/chaos.js';
import { isLong } from '../support/isLong.js';
import { startFaultyConnection } from './faultyConnection.js';
import { atRest, expectWhole, holdSession, until } from './support.js';

const gateway = inject('gateway');

it('on a bad line loses no message and doubles none, for either of two clients', async () => {
  const key = 'agent:main:bad-line';
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  const { proxy, connect, wake } = await startFaultyConnection(gateway);
  const clients = [await connect(), await connect()] as const;
  const sessions = clients.map((client) => holdSession(client, key));
  const [first, second] = sessions as [ChatSession, ChatSession];
  await Promise.all(clients.map((client) => client.ready({ timeoutMs: 20_000 })));
  const chaos = startChaos(proxy, { seed, everyMs: [300, 2_000], wake });
  onTestFinished(() => chaos.stop());

  const texts = Array.from({ length: isLong ? 30 : 4 }, (_, at) => `STUB_SHORT message ${at}.`);
  const arrivals: Promise<unknown>[] = [];
  for (const text of texts) {
    const sender = chaos.random() < 0.7 ? first : second;
    arrivals.push(sendUntilTaken(sender, text));
    // Some are sent while the agent is busy.
    if (chaos.random() < 0.7) await arrivals.at(-1);
    if (chaos.random() < 0.5) await atRest(sender);
  }
  await Promise.all(arrivals);
  chaos.stop();
  proxy.act({ type: 'cut' });

  await expectWhole(first, gateway, key, 120_000);
  await expectWhole(second, gateway, key);
  const asked = first.getState().messages.filter(({ role }) => role === 'user');
  expect(asked.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
}, 900_000);

/** Sends as a person would: what is shown as failed is sent again. */
async function sendUntilTaken(session: ChatSession, text: string): Promise<void> {
  await session.send(text).catch(() => {});
  for (;;) {
    const row = session.getState().messages.find((message) => message.text === text);
    if (row?.status !== 'failed') return;
    session.retry(row.key);
    await until(session, ({ messages }) =>
      messages.every(
        (message) => message.text !== text || !['pending', 'queued'].includes(message.status),
      ),
    );
  }
}
