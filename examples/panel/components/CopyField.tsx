import { useState, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';

/** A line to take elsewhere. */
export function CopyField({ text }: { readonly text: string }): ReactNode {
  const { words } = useLanguage();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  return (
    <div className="copy-field">
      <code>{text}</code>
      <button
        className="button"
        type="button"
        onClick={() => {
          // Pages on plain http have no clipboard; the text can still be selected.
          void navigator.clipboard?.writeText(text).then(() => setCopied(text));
        }}
      >
        <Icon name={isCopied ? 'check' : 'copy'} />
        {isCopied ? words.copied : words.copy}
      </button>
    </div>
  );
}
