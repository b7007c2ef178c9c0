import type { ReactNode } from 'react';

import { Icon } from './Icon.js';

/** One error in one line. */
export function Notice({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="notice" data-tone="bad">
      <Icon name="alert" />
      <p className="notice-body" role="alert">
        {text}
      </p>
      {children}
    </div>
  );
}
