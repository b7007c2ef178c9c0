import { useEffect, useRef, type ReactNode } from 'react';

import { formText } from '../formText.js';
import { useLanguage } from '../language/useLanguage.js';

/** Asks for the name of a session. An empty name restores the gateway's name. */
export function RenameForm({
  initial,
  onRename,
  onCancel,
}: {
  readonly initial: string;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { words } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(formText(new FormData(event.currentTarget), 'name'));
      }}
    >
      <label className="hidden" htmlFor="session-name">
        {words.sessionName}
      </label>
      <input
        ref={input}
        id="session-name"
        name="name"
        defaultValue={initial}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <button className="button button-main" type="submit">
        {words.save}
      </button>
      <button className="button" type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}
