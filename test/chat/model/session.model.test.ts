import { fc } from '@fast-check/vitest';
import type { ChatMessage } from 'openclaw-react/chat';
import { assert, describe, it } from 'vitest';

import { isLong } from '../../support/isLong.js';
import { dialects } from './dialects.js';
import type { Input } from './modelGateway.js';
import { schedules } from './schedule.js';
import { converse, type ConversationRun, type View } from './sessionRun.js';

/** Long runs are for `npm run test:long`; a fast-check failure prints its seed and path. */
const numRuns = Math.ceil((isLong ? 5_000 : 500) / dialects.length);

/** Tells rows apart as their writer would: a message by its sending, an answer by its record. */
const nameOf = ({ id, role, runId, parts }: ChatMessage): string | undefined =>
  role === 'user' && runId ? runId : id && `${id} ${JSON.stringify(parts)}`;

describe.each(dialects)('a conversation with $name', { timeout: 300_000 }, (dialect) => {
  it(`keeps ${Object.keys(promises)
    .map((promise) => promise.replace(/:.*/, ''))
    .join(', ')}`, async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        const run = await converse(dialect, schedule);
        for (const promise of Object.values(promises)) promise(run);
      }),
      { numRuns },
    );
  });
});

const promises = {
  'M1: ends with the rows of the gateway, then what failed': ({
    dialect,
    final,
    rows,
    gateway,
  }) => {
    const durable = final.messages.filter(({ raw }) => raw);
    assert.deepEqual(
      durable.map(({ raw }) => raw),
      [...rows],
    );
    for (const { role, status, text } of final.messages.slice(durable.length)) {
      // Only 2026.9 tells what became of a message that had no row yet when all were erased.
      const isErased = gateway.inputs.some((input) => input.isErased && input.text === text);
      if (isErased && status === 'sent' && !dialect.isExplicit) continue;
      assert.equal(`M1 ${role} ${status}`, 'M1 user failed', text);
    }
  },

  'M2: each message is there once, or reported failed, or was taken back': (run) => {
    const { sent, final, gateway, discarded, retried } = run;
    for (const { settled, text } of sent) assert.isNotNull(settled, `M2 ${text}`);
    for (const [key, times] of gateway.written) assert.equal(times, 1, `M2 ${key}`);
    for (const text of new Set(sent.map((message) => message.text))) {
      const isText = (other: { text: string }): boolean => other.text === text;
      const isGone = ({ state, isErased }: Input): boolean =>
        state === 'cancelled' || (state === 'lost' && isErased);
      const times = sent.filter(isText).length;
      const written = gateway.inputs
        .filter(isText)
        .filter(({ state }) => state === 'written').length;
      const gone = gateway.inputs.filter(isText).filter(isGone).length;
      const failed = final.messages
        .filter(isText)
        .filter(({ status }) => status === 'failed').length;
      const back = discarded.filter((other) => other === text).length;
      const erased = gateway.inputs.filter(isText).filter(({ isErased }) => isErased).length;
      const again = retried.filter((other) => other === text).length;
      assert.isAtMost(times, written + failed + gone + back, `M2 ${text} is lost`);
      assert.isAtMost(written + failed, times + again + erased, `M2 ${text} is there twice`);
    }
  },

  'M3: shows no row twice': ({ views }) => {
    for (const { state } of views) {
      const { messages, messageKeys } = state;
      assert.deepEqual(
        messages.map(({ key }) => key),
        [...messageKeys],
        'M3',
      );
      assert.equal(new Set(messageKeys).size, messageKeys.length, 'M3');
      const durable = messages.filter(({ id }) => id !== undefined);
      const names = durable.map(({ id, parts }) => `${id} ${JSON.stringify(parts)}`);
      assert.equal(new Set(names).size, names.length, 'M3');
    }
  },

  'M4: never loses sight of what was sent': ({ views, sent }) => {
    for (const { state, sent: count, withdrawn, resets } of views) {
      if (resets > 0) return;
      const made = sent.slice(0, count);
      for (const text of new Set(made.map((message) => message.text))) {
        const shown = state.messages.filter((row) => row.role === 'user' && row.text === text);
        const times = made.filter((message) => message.text === text).length;
        const back = withdrawn.filter((other) => other === text).length;
        assert.isAtLeast(shown.length, times - back, `M4 ${text}`);
      }
    }
  },

  'M5: a row keeps its key': ({ views, final }) => {
    // What was erased on the way may have been re-read under another name.
    const lasting = new Set(final.messages.map((row) => nameOf(row)));
    const keys = new Map<string, string>();
    for (const { state } of views) {
      for (const row of state.messages) {
        const name = nameOf(row);
        if (name === undefined || !lasting.has(name)) continue;
        assert.equal(row.key, keys.get(name) ?? row.key, 'M5');
        keys.set(name, row.key);
      }
    }
  },

  'M6: shows of a run only what it has said': ({ views, gateway }) => {
    for (const { state } of views) {
      if (!state.run?.text) continue;
      assert.include([...(gateway.texts.get(state.run.runId) ?? [])], state.run.text, 'M6');
    }
  },

  'M7: is at rest when the gateway is': ({ final, dialect }) => {
    assert.equal(final.status, 'ready');
    assert.isEmpty(final.queue);
    // Up to 2026.6 a run without a word, whose end was missed, cannot be told from a slow one.
    if (dialect.isExplicit) assert.isNull(final.run);
  },

  'M8: a row of the gateway that does not change is the same object': ({ views }) => {
    let before: View | undefined;
    for (const view of views) {
      const known = new Map(before?.state.messages.map((row) => [row.key, row]));
      for (const row of view.state.messages) {
        const old = known.get(row.key);
        if (!old?.raw || old.status === 'queued' || old === row) continue;
        assert.notEqual(JSON.stringify(row), JSON.stringify(old), 'M8');
      }
      before = view;
    }
  },

  'M9: leaves nothing behind': ({ leftovers }) => {
    assert.deepEqual(leftovers, { timers: 0, listeners: 0 });
  },
} satisfies Record<string, (run: ConversationRun) => void>;
