import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';

/**
 * Where a message is written. It is never closed: without a connection, or while the agent works,
 * messages wait for their turn.
 */
export function Composer({
  onSend,
  onStop,
}: {
  readonly onSend: (text: string) => void;
  /** There while a run can be stopped. */
  readonly onStop?: (() => void) | undefined;
}): ReactNode {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const isBlank = text.trim() === '';

  const send = (): void => {
    if (isBlank) return;
    onSend(text.trim());
    setText('');
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method is composing, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
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
        <label className="hidden" htmlFor="composer-text">
          {words.message}
        </label>
        <textarea
          ref={input}
          id="composer-text"
          rows={1}
          value={text}
          placeholder={words.placeholder}
          aria-describedby="composer-hint"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {onStop && (
          <button className="button" type="button" onClick={onStop}>
            <Icon name="stop" />
            {words.stop}
          </button>
        )}
        <button className="button button-main button-send" type="submit" disabled={isBlank}>
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
