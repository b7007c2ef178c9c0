import { useState, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';

/** A button that loads all of a message that the gateway truncated. It disappears when the message is loaded. */
export function ShowAll({
  onClick,
}: {
  /** Resolves with false if the gateway does not return the full message. */
  readonly onClick: () => Promise<boolean>;
}): ReactNode {
  const { words } = useLanguage();
  const [isRejected, setIsRejected] = useState(false);
  return (
    <p className="state">
      {isRejected && <span role="alert">{words.fullMessageRejected}</span>}
      <button
        className="link"
        type="button"
        onClick={() => void onClick().then((isLoaded) => setIsRejected(!isLoaded))}
      >
        {words.showAll}
      </button>
    </p>
  );
}
