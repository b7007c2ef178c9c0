import { isAtMost } from './versions.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('./recorder.mjs').connectRecorder>>} Recorder
 * @typedef {{ play: (recorder: Recorder) => Promise<void>, scopes?: string[], mode?: string }} RecordedScenario
 */

/** A red dot. */
const picture = {
  type: 'image',
  mimeType: 'image/png',
  fileName: 'dot.png',
  content:
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
};

const textFile = {
  type: 'file',
  mimeType: 'text/plain',
  fileName: 'note.txt',
  content: Buffer.from('A short note.\n').toString('base64'),
};

const admin = ['operator.read', 'operator.write', 'operator.admin'];

/**
 * Sessions that are recorded on every release. A scenario that could disturb those after it is the last.
 *
 * @type {Record<string, RecordedScenario>}
 */
export const scenarios = {
  text: {
    async play(recorder) {
      const key = 'agent:main:text';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_SHORT hello');
      await recorder.history(key);
      await recorder.ask(key, 'STUB_SHORT again');
      await recorder.history(key);
    },
  },
  thoughts: {
    // webchat clients may not change the settings of a session before 2026.9
    mode: 'ui',
    scopes: admin,
    async play(recorder) {
      const key = 'agent:main:thoughts';
      await recorder.subscribe(key);
      await recorder.call('sessions.patch', {
        key,
        reasoningLevel: 'stream',
        thinkingLevel: 'low',
      });
      await recorder.ask(key, 'STUB_THINK STUB_SHORT');
      await recorder.history(key);
    },
  },
  tools: {
    async play(recorder) {
      const key = 'agent:main:tools';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_SHORT STUB_TOOL:echo one');
      await recorder.history(key);
      await recorder.ask(key, 'STUB_SHORT STUB_TOOL:echo bad; exit 3');
      await recorder.history(key);
    },
  },
  media: {
    async play(recorder) {
      const key = 'agent:main:media';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_SHORT a picture', { attachments: [picture] });
      await recorder.history(key);
      await recorder.ask(key, 'STUB_SHORT a document', { attachments: [textFile] });
      await recorder.history(key);
    },
  },
  abort: {
    async play(recorder) {
      const key = 'agent:main:abort';
      await recorder.subscribe(key);
      for (const pieces of [2, 2, 0]) {
        const runId = await recorder.send(key, 'STUB_PACE:60:100');
        await recorder.untilText(runId, pieces);
        await recorder.call('chat.abort', { sessionKey: key, runId });
        await recorder.quiet();
        await recorder.history(key);
      }
      await recorder.ask(key, 'STUB_SHORT after');
      await recorder.history(key);
    },
  },
  steering: {
    async play(recorder) {
      const key = 'agent:main:steering';
      await recorder.subscribe(key);
      const runId = await recorder.send(key, 'STUB_PACE:16:100 one');
      await recorder.untilText(runId);
      await recorder.send(key, 'STUB_SHORT two');
      await recorder.history(key);
      await recorder.quiet(2_500);
      await recorder.history(key);
      await recorder.ask(key, 'STUB_SHORT three');
      await recorder.history(key);
    },
  },
  commands: {
    async play(recorder) {
      const key = 'agent:main:commands';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_SHORT hello');
      for (const command of ['/status', '/help', '/stop']) {
        await recorder.ask(key, command);
        await recorder.history(key);
      }
      await recorder.ask(key, 'STUB_SHORT after');
      await recorder.history(key);
    },
  },
  'new-command': {
    async play(recorder) {
      const key = 'agent:main:fresh';
      await recorder.subscribe(key);
      await recorder.ask(key, '/help');
      await recorder.history(key);
      await recorder.ask(key, 'STUB_SHORT after');
      await recorder.history(key);
    },
  },
  reset: {
    scopes: admin,
    async play(recorder) {
      const key = 'agent:main:reset';
      await recorder.subscribe(key);
      for (const command of ['/reset', '/new']) {
        await recorder.ask(key, 'STUB_SHORT before');
        await recorder.ask(key, command);
        await recorder.quiet(2_500);
        await recorder.history(key);
      }
      const runId = await recorder.send(key, 'STUB_PACE:16:100');
      await recorder.untilText(runId);
      await recorder.send(key, '/reset');
      await recorder.quiet(2_500);
      await recorder.history(key);
      await recorder.call('sessions.reset', { key });
      await recorder.quiet();
      await recorder.history(key);
    },
  },
  'side-question': {
    async play(recorder) {
      const key = 'agent:main:side';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_SHORT hello');
      await recorder.ask(key, '/btw STUB_SAY:four is 2+2?');
      await recorder.history(key);
      const runId = await recorder.send(key, 'STUB_PACE:16:100 busy');
      await recorder.untilText(runId);
      await recorder.send(key, '/btw STUB_SAY:five is 2+3?');
      await recorder.quiet(2_500);
      await recorder.history(key);
    },
  },
  long: {
    async play(recorder) {
      const key = 'agent:main:long';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_LONG');
      const { messages } = await recorder.history(key);
      const last = /** @type {{ __openclaw?: { id?: string } }[]} */ (messages ?? []).at(-1);
      const messageId = last?.['__openclaw']?.id;
      if (messageId !== undefined)
        await recorder.call('chat.message.get', { sessionKey: key, messageId });
    },
  },
  silent: {
    async play(recorder) {
      const key = 'agent:main:silent';
      await recorder.subscribe(key);
      for (const text of ['NO_REPLY', 'HEARTBEAT_OK', 'Not silent.']) {
        await recorder.ask(key, `STUB_SAY:${text}`);
        await recorder.history(key);
      }
    },
  },
  capitals: {
    async play(recorder) {
      const key = 'agent:main:MyChat';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_SHORT hello');
      await recorder.history(key);
      await recorder.history('agent:main:mychat');
      await recorder.ask('mychat', 'STUB_SHORT again');
      await recorder.history(key);
      await recorder.call('sessions.list');
    },
  },
  failure: {
    async play(recorder) {
      const key = 'agent:main:failure';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_FAIL400');
      await recorder.history(key);
      await recorder.ask(key, 'STUB_SHORT after');
      await recorder.history(key);
    },
  },
  crash: {
    async play(recorder) {
      const key = 'agent:main:crash';
      await recorder.subscribe(key);
      const runId = await recorder.send(key, 'STUB_PACE:60:100 one');
      await recorder.untilText(runId);
      await recorder.send(key, 'STUB_SHORT two');
      if (!isAtMost(recorder.version, '2026.8'))
        await recorder.send(key, 'STUB_SHORT three', { queueMode: 'followup' });
      await recorder.history(key);
      await recorder.crash();
      await recorder.subscribe(key);
      await recorder.history(key);
      await recorder.quiet(6_000);
      await recorder.history(key);
    },
  },
  'failure-401': {
    async play(recorder) {
      const key = 'agent:main:unauthorized';
      await recorder.subscribe(key);
      await recorder.ask(key, 'STUB_FAIL401');
      await recorder.history(key);
    },
  },
};
