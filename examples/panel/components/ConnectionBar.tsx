import { useGatewayStatus } from 'openclaw-react';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { StatusPill } from './StatusPill.js';
import { ThemeSwitch } from './ThemeSwitch.js';

/** Who is connected to what, and the panel's own switches. */
export function ConnectionBar({
  onOpenSessions,
  areEventsOpen,
  onToggleEvents,
}: {
  readonly onOpenSessions?: (() => void) | undefined;
  readonly areEventsOpen: boolean;
  readonly onToggleEvents?: (() => void) | undefined;
}): ReactNode {
  const { words } = useLanguage();
  const hello = useGatewayStatus((gateway) => gateway.hello);
  return (
    <header className="bar">
      {onOpenSessions && (
        <button className="tool" type="button" onClick={onOpenSessions}>
          <Icon name="menu" />
          <span className="hidden">{words.openSessions}</span>
        </button>
      )}
      <p className="brand">
        <Icon name="brand" />
        <span>OpenClaw</span>
      </p>
      <StatusPill />
      {hello && (
        <p className="gateway-info">{words.gateway(hello.serverVersion, hello.protocol)}</p>
      )}
      <div className="bar-switches">
        <LanguageSwitch />
        <ThemeSwitch />
        {onToggleEvents && (
          <button
            className="tool"
            type="button"
            aria-pressed={areEventsOpen}
            onClick={onToggleEvents}
          >
            <Icon name="events" />
            <span className="hidden">{words.showEvents}</span>
          </button>
        )}
      </div>
    </header>
  );
}
