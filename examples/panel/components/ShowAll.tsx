import { useState, type ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';

/** Gets the rest of a row that the gateway cut; this leaves when it is there. */
export function ShowAll({
  onClick,
}: {
  /** False where the gateway does not give it. */
  readonly onClick: () => Promise<boolean>;
}): ReactNode {
  const { words } = useLanguage();
  const [isRejected, setIsRejected] = useState(false);
  return (
    <p className="state">
      {isRejected && <span role="alert">{words.restRejected}</span>}
      <button
        className="link"
        type="button"
        onClick={() => void onClick().then((isGiven) => setIsRejected(!isGiven))}
      >
        {words.showAll}
      </button>
    </p>
  );
}
