import {
  useGatewayEvents,
  useGatewayStatus,
  useRpc,
  type ConnectionStatus,
  type ResultOf,
} from 'openclaw-react';
import { describe, expectTypeOf, it } from 'vitest';

type SessionList = ResultOf<'sessions.list'>;

describe('useRpc', () => {
  it('infers the result from the method, with the default fallback', () => {
    const { data } = useRpc('sessions.list', { limit: 50 });
    expectTypeOf(data).toEqualTypeOf<SessionList | null | undefined>();
    expectTypeOf(useRpc('sessions.list').data).toEqualTypeOf<SessionList | null | undefined>();
  });

  it('infers a fallback of its own', () => {
    const { data } = useRpc('sessions.list', {}, { fallback: 'none' as const });
    expectTypeOf(data).toEqualTypeOf<SessionList | 'none' | undefined>();
  });

  it('infers through select', () => {
    const { data } = useRpc('sessions.list', {}, { select: (list) => list?.sessions.length ?? 0 });
    expectTypeOf(data).toEqualTypeOf<number | undefined>();
  });

  it('refuses wrong methods and params', () => {
    // @ts-expect-error no such method
    useRpc('sessions.lst');
    // @ts-expect-error a number is wanted
    useRpc('sessions.list', { limit: 'many' });
    // @ts-expect-error no such param
    useRpc('sessions.list', { bogus: 1 });
    // @ts-expect-error params are needed
    useRpc('chat.history');
  });
});

describe('useGatewayStatus', () => {
  it('gives the whole status or what the selector picks', () => {
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
