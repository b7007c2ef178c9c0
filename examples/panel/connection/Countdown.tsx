import type { ReactNode } from 'react';

import { useNow } from '../hooks/useNow.js';
import { useLanguage } from '../language/useLanguage.js';

/** Seconds until the next attempt. Not announced, because a screen reader would read every second. */
export function Countdown({ at }: { readonly at: number }): ReactNode {
  const { words } = useLanguage();
  const now = useNow(250);
  const seconds = Math.max(0, Math.ceil((at - now) / 1000));
  return (
    <span className="countdown" role="timer">
      {words.retryIn(seconds)}
    </span>
  );
}
