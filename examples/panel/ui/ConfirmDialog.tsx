import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';

/** Asks for confirmation of an action that cannot be undone. Opens when it is mounted. */
export function ConfirmDialog({
  text,
  action,
  onConfirm,
  onClose,
}: {
  readonly text: string;
  /** Label of the button that confirms. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { words } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing before removal restores the focus to the previous element.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="confirm-text"
      onClose={() => {
        // StrictMode closes and reopens the dialog before this event arrives.
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
