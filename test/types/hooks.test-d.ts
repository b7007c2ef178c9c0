import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import {
  gatewayQuery,
  useApprovals,
  useChatSession,
  useGatewayEvents,
  useGatewayStatus,
  useRpc,
  useRpcMutation,
  useSuspenseRpc,
  type Chat,
  type ConnectionStatus,
  type EventInvalidations,
  type GatewayClient,
  type GatewayError,
  type GatewayMethod,
  type ResultOf,
  type RpcPage,
} from 'openclaw-react';
import { describe, expectTypeOf, it } from 'vitest';

type SessionList = ResultOf<'sessions.list'>;
type CommandList = ResultOf<'commands.list'>;

describe('useRpc', () => {
  it('infers the result from the method', () => {
    const { data } = useRpc('sessions.list', { limit: 50 });
    expectTypeOf(data).toEqualTypeOf<SessionList | undefined>();
    expectTypeOf(useRpc('sessions.list').data).toEqualTypeOf<SessionList | undefined>();
  });

  it('has null for a method that some supported release lacks', () => {
    expectTypeOf(useRpc('commands.list').data).toEqualTypeOf<CommandList | null | undefined>();
    expectTypeOf(useRpc('sessions.compaction.list', { key: 'main' }).data).toEqualTypeOf<
      ResultOf<'sessions.compaction.list'> | null | undefined
    >();
  });

  it('infers another fallback', () => {
    const { data } = useRpc('commands.list', {}, { fallback: 'none' as const });
    expectTypeOf(data).toEqualTypeOf<CommandList | 'none' | undefined>();
  });

  it('infers through select', () => {
    const { data } = useRpc('sessions.list', {}, { select: (list) => list.sessions.length });
    expectTypeOf(data).toEqualTypeOf<number | undefined>();
    const commands = useRpc(
      'commands.list',
      {},
      { fallback: { commands: [] }, select: (list) => list.commands.length },
    );
    expectTypeOf(commands.data).toEqualTypeOf<number | undefined>();
  });

  it('rejects wrong params', () => {
    // @ts-expect-error a number is wanted
    useRpc('sessions.list', { limit: 'many' });
    // @ts-expect-error no such param
    useRpc('sessions.list', { bogus: 1 });
    // @ts-expect-error no such param
    useRpc('sessions.list', { bogus: 1 }, { fallback: null });
    // @ts-expect-error params are needed
    useRpc('chat.history');
  });

  it('accepts methods that no release has, typed by the caller', () => {
    interface Model {
      readonly id: string;
    }
    expectTypeOf(useRpc<Model[]>('model.list').data).toEqualTypeOf<Model[] | null | undefined>();
    expectTypeOf(useRpc<Model[]>('model.list', {}, { fallback: [] }).data).toEqualTypeOf<
      Model[] | undefined
    >();
    expectTypeOf(
      useRpc<Model[], number>('model.list', {}, { fallback: [], select: (models) => models.length })
        .data,
    ).toEqualTypeOf<number | undefined>();
    expectTypeOf(useRpc('model.status.probe').data).toBeUnknown();
    expectTypeOf(useRpc('memory.status.deep', {}, { fallback: 'none' }).data).toBeUnknown();
    // @ts-expect-error another type than the result
    useRpc<Model[]>('model.list', {}, { fallback: 'none' });
  });
});

declare module 'openclaw-react/client' {
  interface GatewayMethods {
    'weather.get': { params: { city: string }; result: { celsius: number } };
    'weather.list': { params: { limit?: number }; result: readonly string[] };
  }
  interface GatewayEvents {
    'weather.changed': { celsius: number };
  }
}

describe('methods and events of a plugin', () => {
  it('are typed once they are declared', () => {
    expectTypeOf(useRpc('weather.get', { city: 'Bonn' }).data).toEqualTypeOf<
      { celsius: number } | null | undefined
    >();
    // @ts-expect-error a city is needed
    useRpc('weather.get');
    useGatewayEvents('weather.changed', ({ payload }) => {
      expectTypeOf(payload.celsius).toEqualTypeOf<number>();
    });
    expectTypeOf<EventInvalidations>().toExtend<{ 'weather.changed'?: readonly GatewayMethod[] }>();
  });
});

describe('useSuspenseRpc', () => {
  it('infers a result that is there, also through select', () => {
    expectTypeOf(useSuspenseRpc('sessions.list').data).toEqualTypeOf<SessionList>();
    expectTypeOf(useSuspenseRpc('commands.list').data).toEqualTypeOf<CommandList | null>();
    expectTypeOf(useSuspenseRpc<string[]>('model.list', {}, { fallback: [] }).data).toEqualTypeOf<
      string[]
    >();
    const { data } = useSuspenseRpc(
      'weather.get',
      { city: 'Bonn' },
      { fallback: 'none' as const, select: (weather) => weather },
    );
    expectTypeOf(data).toEqualTypeOf<{ celsius: number } | 'none'>();
  });

  it('rejects options that a suspending query cannot have', () => {
    // @ts-expect-error it always fetches
    useSuspenseRpc('sessions.list', {}, { enabled: false });
  });
});

describe('useRpcMutation', () => {
  it('infers params, result and context', () => {
    const get = useRpcMutation('weather.get', {
      onMutate: () => 7,
      onSuccess(result, params, context) {
        expectTypeOf(result).toEqualTypeOf<{ celsius: number }>();
        expectTypeOf(params).toEqualTypeOf<{ city: string }>();
        expectTypeOf(context).toEqualTypeOf<number>();
      },
    });
    expectTypeOf(get.data).toEqualTypeOf<{ celsius: number } | undefined>();
    expectTypeOf(get.error).toEqualTypeOf<GatewayError | null>();
    // @ts-expect-error a city is needed
    get.mutate();
    // The argument is optional if all params are.
    useRpcMutation('weather.list').mutate();
    // @ts-expect-error a call that changes something is never retried
    useRpcMutation('weather.get', { retry: 3 });
  });
});

describe('gatewayQuery', () => {
  const query = gatewayQuery({} as GatewayClient);

  it('infers for React Query’s own hooks', () => {
    const options = query.options('sessions.list', {}, { select: (list) => list.count });
    expectTypeOf(useQuery(options).data).toEqualTypeOf<number | undefined>();
    const { data } = useInfiniteQuery(query.infiniteOptions('sessions.list', { limit: 5 }));
    expectTypeOf(data).toEqualTypeOf<InfiniteData<SessionList, RpcPage> | undefined>();
  });

  it('infers inside of the hook that takes the options', () => {
    expectTypeOf(useQuery(query.options('sessions.list')).data).toEqualTypeOf<
      SessionList | undefined
    >();
    expectTypeOf(useQuery(query.options('commands.list')).data).toEqualTypeOf<
      CommandList | null | undefined
    >();
    expectTypeOf(useQuery(query.options<string[]>('model.list')).data).toEqualTypeOf<
      string[] | null | undefined
    >();
  });

  it('infers through the select of pages', () => {
    const { data } = useInfiniteQuery(
      query.infiniteOptions(
        'sessions.list',
        {},
        {
          select: ({ pages }) => pages.flatMap((page) => page.sessions.map(({ key }) => key)),
        },
      ),
    );
    expectTypeOf(data).toEqualTypeOf<string[] | undefined>();
  });

  it('rejects page params that the method does not take', () => {
    query.infiniteOptions(
      'sessions.list',
      {},
      {
        // @ts-expect-error no such param
        pageParams: (page) => ({ bogus: page }),
      },
    );
  });
});

describe('useApprovals', () => {
  it('narrows the request by the kind of the approval', () => {
    for (const approval of useApprovals().approvals) {
      if (approval.kind === 'exec') expectTypeOf(approval.request.command).toEqualTypeOf<string>();
      else expectTypeOf(approval.request.title).toEqualTypeOf<string>();
    }
  });
});

describe('useChatSession', () => {
  it('returns the session or the part that the selector picks', () => {
    expectTypeOf(useChatSession('main')).toEqualTypeOf<Chat>();
    expectTypeOf(useChatSession('main', (chat) => chat.messageKeys)).toEqualTypeOf<
      readonly string[]
    >();
  });
});

describe('useGatewayStatus', () => {
  it('returns the whole status or the part that the selector picks', () => {
    expectTypeOf(useGatewayStatus().status).toEqualTypeOf<ConnectionStatus>();
    expectTypeOf(useGatewayStatus((status) => status.isReady)).toEqualTypeOf<boolean>();
  });
});

describe('useGatewayEvents', () => {
  it('types the payload by name', () => {
    useGatewayEvents('chat', ({ payload }) => {
      expectTypeOf(payload.runId).toEqualTypeOf<string>();
      // @ts-expect-error no such field
      void payload.bogus;
    });
    // @ts-expect-error no such event
    useGatewayEvents('chats', () => {});
  });
});
