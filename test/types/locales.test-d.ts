import type { GatewayError } from 'openclaw-react/client';
import { en, type Catalogue, type FormattableError } from 'openclaw-react/locales';
import { expectTypeOf, test } from 'vitest';

test('every GatewayError can be formatted', () => {
  expectTypeOf<GatewayError>().toExtend<FormattableError>();
});

test('a catalogue without one of the texts does not compile', () => {
  const { AUTH_REQUIRED: _, ...problems } = en.problems;
  // @ts-expect-error AUTH_REQUIRED is missing
  const incomplete: Catalogue = { ...en, problems };
  expectTypeOf(incomplete).toEqualTypeOf<Catalogue>();
});
