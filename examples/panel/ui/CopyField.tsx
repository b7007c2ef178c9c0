import { useState, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';

/** A text with a button that copies it. */
export function CopyField({ text }: { readonly text: string }): ReactNode {
  const { words } = useLanguage();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  // Pages on plain http have no clipboard.
  const hasClipboard = window.isSecureContext && 'clipboard' in navigator;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // The user or the browser denied it. The user can still select the text.
    }
  };
  return (
    <div className="copy-field">
      <code>{text}</code>
      {hasClipboard && (
        <button className="button" type="button" onClick={() => void copy()}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          {isCopied ? words.copied : words.copy}
        </button>
      )}
    </div>
  );
}
