import type { UseQueryResult } from '@tanstack/react-query';
import type { GatewayError } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Notice } from './Notice.js';

/** A list from the gateway, or the reason why there is no list. */
export function Fetched<Data, Item>({
  query: { data, error },
  items,
  empty,
  children,
}: {
  readonly query: UseQueryResult<Data | null, GatewayError>;
  readonly items: (data: Data) => readonly Item[];
  /** Text of an empty list. */
  readonly empty: string;
  readonly children: (item: Item) => ReactNode;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  if (data === undefined) {
    if (error) return <Notice text={formatError(error, catalogue)} />;
    return <p className="side-empty">{words.loading}</p>;
  }
  // The fallback of `useRpc`.
  if (data === null) return <p className="side-empty">{words.notOffered}</p>;
  const all = items(data);
  if (all.length === 0) return <p className="side-empty">{empty}</p>;
  return <ul className="facts">{all.map(children)}</ul>;
}
