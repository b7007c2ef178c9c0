import type { CatalogueText } from './catalogue.js';

type TextValues = Readonly<Record<string, string | number | undefined>>;

/** Returns the first variant whose placeholders all have a value, else the last variant with `…` in its gaps. */
export function fillText(text: CatalogueText, values: TextValues): string {
  const variants = typeof text === 'string' ? [text] : text;
  const complete = variants.find((variant) =>
    [...variant.matchAll(placeholder)].every(([, name = '']) => isKnown(values[name])),
  );
  // One pass with a function leaves braces and `$` inside a value unchanged.
  return (complete ?? variants.at(-1) ?? '').replace(placeholder, (_, name: string) => {
    const value = values[name];
    return isKnown(value) ? String(value) : '…';
  });
}

const placeholder = /\{(\w+)\}/g;

const isKnown = (value: string | number | undefined): boolean =>
  value !== undefined && value !== '';
