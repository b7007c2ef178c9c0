import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';

/** Asks before something that cannot be undone. Mount it to ask. */
export function ConfirmDialog({
  text,
  action,
  onConfirm,
  onClose,
}: {
  readonly text: string;
  /** The button that does it. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { words } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Before it leaves the page, so that focus returns to where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="confirm-text"
      onClose={() => {
        // StrictMode closes and opens it again before this event comes.
        if (!dialog.current?.open) onClose();
      }}
    >
      <p id="confirm-text">{text}</p>
      <div className="actions">
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
        <button
          className="button button-bad"
          type="button"
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
