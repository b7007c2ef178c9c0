import { useCan, useGateway, useGatewayStatus, type ListedSession } from 'openclaw-react';
import { formatError } from 'openclaw-react/locales';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

import { useAction } from '../hooks/useAction.js';
import { useLanguage } from '../language/useLanguage.js';
import { RenameForm } from '../sessions/RenameForm.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';

/** The title of a session, and the actions on the whole session. */
export function ChatHead({
  title,
  sessionKey,
  session,
  onReset,
  onLeave,
}: {
  readonly title: string;
  readonly sessionKey: string;
  readonly session: ListedSession | undefined;
  readonly onReset: () => Promise<unknown>;
  readonly onLeave: () => void;
}): ReactNode {
  const { words, catalogue } = useLanguage();
  const gateway = useGateway();
  const mainKey = useGatewayStatus(({ hello }) => hello?.mainSessionKey);
  const canReset = useCan('sessions.reset');
  const { run, isRunning, error } = useAction();
  const [dialog, setDialog] = useState<'rename' | 'reset' | 'delete'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const closeDialog = (): void => setDialog(undefined);
  // The heading replaces the form and gets its focus.
  const closeForm = (): void => {
    flushSync(closeDialog);
    heading.current?.focus();
  };

  const rename = (label: string): void => {
    closeForm();
    run(() => gateway.request('sessions.patch', { key: sessionKey, label: label || null }));
  };
  const remove = (): void =>
    run(async () => {
      await gateway.request('sessions.delete', { key: sessionKey });
      onLeave();
    });

  return (
    <>
      <header className="chat-head">
        {dialog === 'rename' ? (
          <RenameForm initial={session?.label ?? ''} onRename={rename} onCancel={closeForm} />
        ) : (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <code>{sessionKey}</code>
          </>
        )}
        {session && dialog !== 'rename' && (
          <div className="chat-actions">
            <button
              className="tool"
              type="button"
              disabled={isRunning}
              onClick={() => setDialog('rename')}
            >
              <Icon name="pencil" />
              <span className="hidden">{words.rename}</span>
            </button>
            <button
              className="tool"
              type="button"
              disabled={isRunning || canReset === false}
              onClick={() => setDialog('reset')}
            >
              <Icon name="restart" />
              <span className="hidden">{words.resetSession}</span>
            </button>
            {sessionKey !== mainKey && (
              <button
                className="tool"
                type="button"
                disabled={isRunning}
                onClick={() => setDialog('delete')}
              >
                <Icon name="trash" />
                <span className="hidden">{words.deleteSession}</span>
              </button>
            )}
          </div>
        )}
      </header>
      {error && <Notice text={formatError(error, catalogue)} />}
      {dialog === 'reset' && (
        <ConfirmDialog
          text={words.resetQuestion(title)}
          action={words.resetSession}
          onConfirm={() => run(onReset)}
          onClose={closeDialog}
        />
      )}
      {dialog === 'delete' && (
        <ConfirmDialog
          text={words.deleteQuestion(title)}
          action={words.deleteSession}
          onConfirm={remove}
          onClose={closeDialog}
        />
      )}
    </>
  );
}
