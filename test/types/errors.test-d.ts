import { GatewayError, type ClientErrorCode, type GatewayClient } from 'openclaw-react/client';
import { describe, expectTypeOf, it } from 'vitest';

declare const client: GatewayClient;
declare const error: unknown;

describe('GatewayError.is', () => {
  it('narrows to an error', () => {
    if (!GatewayError.is(error)) return;
    expectTypeOf(error.code).toExtend<string>();
    expectTypeOf<ClientErrorCode>().toExtend<typeof error.code>();
  });

  it('narrows to one code', () => {
    if (GatewayError.is(error, 'CLIENT_TIMEOUT')) {
      expectTypeOf(error.code).toEqualTypeOf<'CLIENT_TIMEOUT'>();
      expectTypeOf(error.sent).toEqualTypeOf<boolean>();
    } else if (GatewayError.is(error, 'UNAVAILABLE')) {
      expectTypeOf(error.code).toEqualTypeOf<'UNAVAILABLE'>();
    }
  });

  it('rejects a misspelt code', () => {
    // @ts-expect-error misspelt
    GatewayError.is(error, 'CLIENT_TIMEUOT');
    // @ts-expect-error no code of this version
    GatewayError.is(error, 'CLIENT_NOT_CONNECTED');
  });
});

describe('the store of a client', () => {
  it('can be read and subscribed to', () => {
    expectTypeOf(client.store.getState().connection.isReady).toEqualTypeOf<boolean>();
    expectTypeOf(client.store.subscribe).returns.toEqualTypeOf<() => void>();
  });

  it('cannot be written', () => {
    // @ts-expect-error the client alone writes it
    client.store.setState({ messages: {} });
  });
});
