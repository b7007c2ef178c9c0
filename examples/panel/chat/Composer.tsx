import { useRef, type KeyboardEvent, type ReactNode } from 'react';

import { isBlank, type Draft } from '../draft.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';
import { AttachmentList } from './AttachmentList.js';

/** Safari marks the Enter that ends composing only with this key code. */
const inputMethodKey = 229;

/**
 * The form for the next message. It is always enabled: messages are queued without a connection and
 * while a run is active.
 */
export function Composer({
  draft,
  onDraft,
  onFiles,
  onSend,
  onStop,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSend: () => void;
  /** Defined while a run can be stopped. */
  readonly onStop?: (() => void) | undefined;
}): ReactNode {
  const { words } = useLanguage();
  const input = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const send = (): void => {
    if (isBlank(draft)) return;
    onSend();
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method is composing, it handles these keys.
    if (event.nativeEvent.isComposing || event.keyCode === inputMethodKey) return;
    if (event.key === 'Escape') onStop?.();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="composer-box">
        <AttachmentList
          files={draft.files}
          onRemove={(removed) =>
            onDraft({ ...draft, files: draft.files.filter((file) => file !== removed) })
          }
        />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // Allows the user to choose the same file again.
            event.target.value = '';
          }}
        />
        <button className="tool" type="button" onClick={() => picker.current?.click()}>
          <Icon name="clip" />
          <span className="hidden">{words.attach}</span>
        </button>
        <label className="hidden" htmlFor="composer-text">
          {words.message}
        </label>
        <textarea
          ref={input}
          id="composer-text"
          rows={1}
          value={draft.text}
          placeholder={words.placeholder}
          aria-describedby="composer-hint"
          onChange={(event) => onDraft({ ...draft, text: event.target.value })}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            onFiles([...event.clipboardData.files]);
          }}
        />
        {onStop && (
          <button
            className="button"
            type="button"
            onClick={() => {
              onStop();
              // This button is removed when the run ends.
              input.current?.focus();
            }}
          >
            <Icon name="stop" />
            {words.stop}
          </button>
        )}
        <button className="button button-main button-send" type="submit" disabled={isBlank(draft)}>
          <Icon name="arrowUp" />
          <span className="hidden">{words.send}</span>
        </button>
      </div>
      <p id="composer-hint" className="hint">
        {words.sendHint}
      </p>
    </form>
  );
}
