import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** A column beside the messages, or a drawer over them in a narrow window. */
export function SidePanel({
  side,
  label,
  isDrawer,
  isOpen,
  onClose,
  children,
}: {
  readonly side: 'start' | 'end';
  readonly label: string;
  readonly isDrawer: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  if (!isOpen) return null;
  if (!isDrawer) return <div className={`side side-${side}`}>{children}</div>;
  return (
    <Drawer side={side} label={label} onClose={onClose}>
      {children}
    </Drawer>
  );
}

function Drawer({
  side,
  label,
  onClose,
  children,
}: {
  readonly side: 'start' | 'end';
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
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
      className={`drawer drawer-${side}`}
      aria-label={label}
      onClose={() => {
        // StrictMode closes and reopens the dialog before this event arrives.
        if (!dialog.current?.open) onClose();
      }}
    >
      <button className="tool drawer-close" type="button" onClick={() => dialog.current?.close()}>
        <Icon name="close" />
        <span className="hidden">{words.close}</span>
      </button>
      {children}
    </dialog>
  );
}
