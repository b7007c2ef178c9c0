import { useGateway, useGatewayStatus } from 'openclaw-react';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';
import { LanguageSwitch } from '../ui/LanguageSwitch.js';
import { ThemeSwitch } from '../ui/ThemeSwitch.js';
import { StatusPill } from './StatusPill.js';

/** Shows the status of the connection, and the switches of the panel. */
export function ConnectionBar({
  onOpenSessions,
  isInspectorOpen,
  onToggleInspector,
}: {
  readonly onOpenSessions?: (() => void) | undefined;
  readonly isInspectorOpen: boolean;
  readonly onToggleInspector?: (() => void) | undefined;
}): ReactNode {
  const { words } = useLanguage();
  const gateway = useGateway();
  const hello = useGatewayStatus((status) => status.hello);
  const isReady = useGatewayStatus((status) => status.isReady);
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
        <button
          className="tool"
          type="button"
          onClick={() => (isReady ? gateway.disconnect() : gateway.reconnect())}
        >
          <Icon name={isReady ? 'linkOff' : 'restart'} />
          <span className="hidden">{isReady ? words.disconnect : words.reconnect}</span>
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
        {onToggleInspector && (
          <button
            className="tool"
            type="button"
            aria-pressed={isInspectorOpen}
            onClick={onToggleInspector}
          >
            <Icon name="events" />
            <span className="hidden">{words.inspector}</span>
          </button>
        )}
      </div>
    </header>
  );
}
