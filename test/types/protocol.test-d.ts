import type {
  DefaultFallback,
  GatewayClient,
  GatewayEvent,
  GatewayEventFrame,
  GatewayEvents,
  GatewayMethod,
  GatewayMethods,
  ParamsOf,
  RequestArgs,
  ResultOf,
} from 'openclaw-react/client';
import { describe, expectTypeOf, it } from 'vitest';

import type snapshot from '../../scripts/protocol/snapshot.json';
import type { SessionRow } from '../../src/protocol/sessionRow.js';
import type { TranscriptRecord } from '../../src/protocol/transcriptRecord.js';

declare module 'openclaw-react/client' {
  interface GatewayMethods {
    'weather.get': { params: { city: string }; result: { celsius: number } };
  }
  interface GatewayEvents {
    'weather.changed': { celsius: number };
  }
}

declare const client: GatewayClient;

/** Methods of the `node` role. */
type NotForOperators =
  | 'node.event'
  | 'node.invoke.progress'
  | 'node.invoke.result'
  | 'node.pending.ack'
  | 'node.pending.drain'
  | 'node.pending.pull'
  | 'node.pluginSurface.refresh'
  | 'node.pluginTools.update'
  | 'node.skills.update'
  | 'skills.bins';

describe('GatewayMethods', () => {
  it('has every operator method of all supported releases', () => {
    type Left = Exclude<keyof typeof snapshot.methods, GatewayMethod>;
    expectTypeOf<Left>().toEqualTypeOf<NotForOperators>();
  });

  it('has the methods of older gateways', () => {
    expectTypeOf<ParamsOf<'sessions.compaction.get'>>().toEqualTypeOf<{
      key: string;
      checkpointId: string;
      agentId?: string;
    }>();
    expectTypeOf<ResultOf<'terminal.text'>['text']>().toEqualTypeOf<string>();
    expectTypeOf<
      ResultOf<'sessions.compaction.list'>['checkpoints'][number]['sessionId']
    >().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<'sessions.unsubscribe'>['subscribed']>().toEqualTypeOf<boolean>();
  });

  it('has the scope and the releases of each method', () => {
    expectTypeOf<GatewayMethods['chat.send']['scope']>().toEqualTypeOf<'operator.write'>();
    expectTypeOf<GatewayMethods['chat.send']['since']>().toEqualTypeOf<'2026.2.26'>();
    expectTypeOf<GatewayMethods['sessions.subscribe']['since']>().toEqualTypeOf<'2026.4.15'>();
    expectTypeOf<GatewayMethods['sessions.unsubscribe']['until']>().toEqualTypeOf<'2026.7.1'>();
    expectTypeOf<GatewayMethods['sessions.patch']['scope']>().toEqualTypeOf<'dynamic'>();
  });

  it('rejects names that no release has', () => {
    // @ts-expect-error misspelt
    void client.request('chat.sent', {});
    // @ts-expect-error a method of the node role
    void client.request('node.event', {});
  });

  it('rejects wrong params', () => {
    void client.request('chat.send', { sessionKey: 'main', message: 'hi', idempotencyKey: 'k' });
    // @ts-expect-error no idempotencyKey
    void client.request('chat.send', { sessionKey: 'main', message: 'hi' });
    // @ts-expect-error a number for a string
    void client.request('chat.history', { sessionKey: 1 });
    // @ts-expect-error no such field
    void client.request('sessions.list', { limits: 50 });
    // @ts-expect-error takes no params
    void client.request('config.get', { path: 'gateway' });
  });

  it('makes params optional exactly if an empty object is valid', () => {
    void client.request('sessions.list');
    void client.request('config.get');
    void client.request('health');
    // @ts-expect-error chat.history needs a sessionKey
    void client.request('chat.history');
    expectTypeOf<RequestArgs<'agents.list', string>>().toEqualTypeOf<
      [params?: Record<string, never>, options?: string]
    >();
    expectTypeOf<RequestArgs<'chat.abort', string>>().toEqualTypeOf<
      [params: ParamsOf<'chat.abort'>, options?: string]
    >();
  });

  it('accepts any params if the schema defines none', () => {
    expectTypeOf<ParamsOf<'tts.convert'>>().toEqualTypeOf<Record<string, unknown>>();
  });

  it('has results that the schema does not define', () => {
    type History = ResultOf<'chat.history'>;
    type Page = Extract<History, { kind?: undefined }>;
    expectTypeOf<Page['messages']>().toEqualTypeOf<readonly TranscriptRecord[]>();
    expectTypeOf<Extract<History, { kind: 'delta' }>['messages'][number]>().toEqualTypeOf<
      GatewayEvents['session.message']
    >();
    expectTypeOf<ResultOf<'sessions.list'>['sessions']>().toEqualTypeOf<readonly SessionRow[]>();
    expectTypeOf<
      ResultOf<'exec.approval.list'>[number]['request']['command']
    >().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<'tts.convert'>>().toEqualTypeOf<unknown>();
    // @ts-expect-error no such field
    type Wrong = SessionRow['sesionId'];
    expectTypeOf<Wrong>().not.toBeNever();
  });

  it('has the results about usage, cron jobs, agents and logs', () => {
    expectTypeOf<ResultOf<'usage.cost'>['totals']['totalCost']>().toEqualTypeOf<number>();
    expectTypeOf<ResultOf<'usage.status'>['providers'][number]['plan']>().toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf<ResultOf<'sessions.usage'>['sessions'][number]['key']>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<'sessions.usage.logs'>['logs'][number]['role']>().toEqualTypeOf<string>();
    expectTypeOf<
      ResultOf<'sessions.usage.timeseries'>['points'][number]['cost']
    >().toEqualTypeOf<number>();
    expectTypeOf<ResultOf<'cron.status'>['nextWakeAtMs']>().toEqualTypeOf<number | null>();
    expectTypeOf<ResultOf<'cron.runs'>['entries'][number]['jobId']>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<'cron.run'>['ok']>().toEqualTypeOf<true>();
    expectTypeOf<ResultOf<'cron.remove'>['removed']>().toEqualTypeOf<boolean>();
    expectTypeOf<ResultOf<'agents.list'>['agents'][number]['id']>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<'agents.files.get'>['file']['missing']>().toEqualTypeOf<boolean>();
    expectTypeOf<ResultOf<'logs.tail'>['lines']>().toEqualTypeOf<string[]>();
  });

  it('has results that the schema defines under another name', () => {
    expectTypeOf<ResultOf<'cron.get'>['id']>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<'worktrees.create'>['branch']>().toEqualTypeOf<string>();
  });

  it('can be augmented through the public entry', () => {
    expectTypeOf<'weather.get'>().toExtend<GatewayMethod>();
    expectTypeOf<ParamsOf<'weather.get'>>().toEqualTypeOf<{ city: string }>();
    expectTypeOf(client.request('weather.get', { city: 'Graz' })).resolves.toEqualTypeOf<{
      celsius: number;
    }>();
    // @ts-expect-error a number for a string
    void client.request('weather.get', { city: 1 });
  });
});

describe('requestCompat', () => {
  interface Model {
    readonly id: string;
  }

  it('resolves without null exactly if every supported release has the method', () => {
    expectTypeOf(client.requestCompat('sessions.list', {})).resolves.toEqualTypeOf<
      ResultOf<'sessions.list'>
    >();
    expectTypeOf(
      client.requestCompat('commands.list', {}),
    ).resolves.toEqualTypeOf<ResultOf<'commands.list'> | null>();
    // No hello lists it, but every release has it.
    expectTypeOf(client.requestCompat('sessions.usage', {})).resolves.toEqualTypeOf<
      ResultOf<'sessions.usage'>
    >();
    // The plugin may be off.
    expectTypeOf(client.requestCompat('browser.request', {})).resolves.toBeUnknown();
    expectTypeOf<DefaultFallback<'browser.request'>>().toEqualTypeOf<null>();
  });

  it('resolves with the fallback of a method that some release lacks', () => {
    const fallback = { commands: [] as string[] };
    expectTypeOf(client.requestCompat('commands.list', {}, { fallback })).resolves.toEqualTypeOf<
      ResultOf<'commands.list'> | { commands: string[] }
    >();
    expectTypeOf(
      client.requestCompat('sessions.unsubscribe', {}, { fallback: 'none' as const }),
    ).resolves.toEqualTypeOf<ResultOf<'sessions.unsubscribe'> | 'none'>();
  });

  it('accepts methods that no release has, typed by the caller', () => {
    expectTypeOf(
      client.requestCompat<Model[]>('model.list', {}, { fallback: [] }),
    ).resolves.toEqualTypeOf<Model[]>();
    expectTypeOf(client.requestCompat<Model[]>('model.list')).resolves.toEqualTypeOf<
      Model[] | null
    >();
    expectTypeOf(client.requestCompat('model.status.probe', { id: 1 })).resolves.toBeUnknown();
    expectTypeOf(
      client.requestCompat('memory.status.deep', {}, { fallback: 'none' }),
    ).resolves.toBeUnknown();
    // @ts-expect-error another type than the result
    void client.requestCompat<Model[]>('model.list', {}, { fallback: 'none' });
  });

  it('checks the params of a method that it knows', () => {
    // @ts-expect-error no such field
    void client.requestCompat('sessions.list', { limits: 50 });
    // @ts-expect-error no such field
    void client.requestCompat('commands.list', { limits: 50 }, { fallback: null });
  });
});

describe('call', () => {
  it('takes a fallback of the type of its result', () => {
    expectTypeOf(
      client.call<string[]>('memory.status.deep', {}, { fallback: [] }),
    ).resolves.toEqualTypeOf<string[]>();
    expectTypeOf(client.call('model.list', {}, { fallback: [] })).resolves.toBeUnknown();
    // @ts-expect-error another type than the result
    void client.call<string[]>('model.list', {}, { fallback: 'none' });
  });
});

describe('GatewayEvents', () => {
  it('fits the deltas of protocol 3 and protocol 4', () => {
    type Delta = Extract<GatewayEvents['chat'], { state: 'delta' }>;
    const common = { runId: 'r', sessionKey: 'agent:main:main', seq: 2, state: 'delta' } as const;
    const message = {
      role: 'assistant',
      content: [{ type: 'text', text: 'Hello' }],
      timestamp: 1,
    } as const;
    expectTypeOf({ ...common, message }).toExtend<Delta>();
    expectTypeOf({ ...common, message, deltaText: 'lo', agentId: 'main' }).toExtend<Delta>();
    expectTypeOf({ ...common, deltaText: '', replace: true }).toExtend<Delta>();
  });

  it('has the response to a side question', () => {
    expectTypeOf<GatewayEvents['chat.side_result']['question']>().toEqualTypeOf<string>();
    expectTypeOf<GatewayEvents['chat.side_result']['isError']>().toEqualTypeOf<boolean>();
  });

  it('narrows agent events by their stream', () => {
    client.on('agent', ({ payload }) => {
      if (payload.stream === 'assistant') expectTypeOf(payload.data.delta).toEqualTypeOf<string>();
      if (payload.stream === 'tool') expectTypeOf(payload.data.toolCallId).toEqualTypeOf<string>();
    });
  });

  it('rejects wrong names and wrong fields', () => {
    // @ts-expect-error misspelt
    client.on('chats', () => {});
    client.on('session.message', ({ payload }) => {
      expectTypeOf(payload.message).toEqualTypeOf<TranscriptRecord>();
      // @ts-expect-error no such field
      void payload.mesage;
    });
    client.on('tick', ({ payload }) => {
      expectTypeOf(payload.ts).toEqualTypeOf<number>();
      // @ts-expect-error no such field
      void payload.time;
    });
  });

  it('narrows several events by name', () => {
    client.on(['tick', 'chat'], (frame) => {
      expectTypeOf(frame).toEqualTypeOf<GatewayEventFrame<'tick' | 'chat'>>();
      if (frame.event === 'tick') expectTypeOf(frame.payload.ts).toEqualTypeOf<number>();
      else expectTypeOf(frame.payload.runId).toEqualTypeOf<string>();
    });
  });

  it('has null for a cleared field of a session in events only', () => {
    type Change = NonNullable<GatewayEvents['sessions.changed']['session']>;
    expectTypeOf<Change['label']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<SessionRow['label']>().toEqualTypeOf<string | undefined>();
  });

  it('can be augmented through the public entry', () => {
    expectTypeOf<'weather.changed'>().toExtend<GatewayEvent>();
    client.on('weather.changed', ({ payload }) => {
      expectTypeOf(payload.celsius).toEqualTypeOf<number>();
    });
  });
});
