import type { ClientErrorCode, ConnectionStatus, GatewayError } from 'openclaw-react/client';
import {
  en,
  type Catalogue,
  type ClientErrorName,
  type FormattableError,
  type StatusName,
} from 'openclaw-react/locales';
import { expectTypeOf, test } from 'vitest';

// locales may not import the client, so it declares these unions itself.
test('a catalogue has a label for each connection status, and no other', () => {
  expectTypeOf<StatusName>().toEqualTypeOf<ConnectionStatus>();
});

test('a catalogue has a text for each error of the client, and no other', () => {
  expectTypeOf<ClientErrorName>().toEqualTypeOf<ClientErrorCode>();
});

test('every GatewayError can be formatted', () => {
  expectTypeOf<GatewayError>().toExtend<FormattableError>();
});

test('a catalogue without one of the texts does not compile', () => {
  const { AUTH_REQUIRED: _, ...problems } = en.problems;
  // @ts-expect-error AUTH_REQUIRED is missing
  const incomplete: Catalogue = { ...en, problems };
  expectTypeOf(incomplete).toEqualTypeOf<Catalogue>();
});
