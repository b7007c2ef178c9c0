import { useRpc } from 'openclaw-react';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Fetched } from '../ui/Fetched.js';

/** Lists the models of the gateway. */
export function ModelList(): ReactNode {
  const { language, words } = useLanguage();
  const query = useRpc('models.list', {});
  const numbers = new Intl.NumberFormat(language, { notation: 'compact' });
  return (
    <Fetched query={query} items={({ models }) => models} empty={words.noModels}>
      {({ id, name, provider, contextWindow, available }) => (
        <li key={`${provider}/${id}`} className="fact" data-off={available === false}>
          <span className="fact-title">{name}</span>
          <code>{`${provider}/${id}`}</code>
          {contextWindow !== undefined && (
            <span className="faint">{words.tokens(numbers.format(contextWindow))}</span>
          )}
          {available === false && <span className="faint">{words.notAvailable}</span>}
        </li>
      )}
    </Fetched>
  );
}
