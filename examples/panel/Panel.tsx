import { useGateway, useGatewayStatus, useSessions, type GatewayCredentials } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

import { Approvals } from './chat/Approvals.js';
import { Chat } from './chat/Chat.js';
import { ConnectionBar } from './connection/ConnectionBar.js';
import { ProblemNotice } from './connection/ProblemNotice.js';
import { Welcome } from './connection/Welcome.js';
import type { Draft } from './draft.js';
import { useMediaQuery } from './hooks/useMediaQuery.js';
import { Inspector } from './inspector/Inspector.js';
import { useLanguage } from './language/useLanguage.js';
import { SessionList } from './sessions/SessionList.js';
import { SidePanel } from './sessions/SidePanel.js';
import { newSessionKey, sessionTitle } from './sessionTitle.js';

/** The whole panel. Needs a `GatewayProvider` around it. */
export function Panel({
  onCredentials,
  onLeave,
}: {
  /** Called when the user enters another secret. */
  readonly onCredentials: (credentials: GatewayCredentials) => void;
  /** Called when the user wants another gateway. */
  readonly onLeave: () => void;
}): ReactNode {
  const { words } = useLanguage();
  const gateway = useGateway();
  const mainKey = useGatewayStatus(({ hello }) => hello?.mainSessionKey);
  const isReady = useGatewayStatus((status) => status.isReady);

  const hasSessionsColumn = useMediaQuery('(min-width: 56rem)');
  const hasInspectorColumn = useMediaQuery('(min-width: 76rem)');
  const [isSessionsDrawerOpen, setIsSessionsDrawerOpen] = useState(false);
  const [isInspectorColumnOpen, setIsInspectorColumnOpen] = useState(true);
  const [isInspectorDrawerOpen, setIsInspectorDrawerOpen] = useState(false);
  const [isInspectorOpen, setIsInspectorOpen] = hasInspectorColumn
    ? [isInspectorColumnOpen, setIsInspectorColumnOpen]
    : [isInspectorDrawerOpen, setIsInspectorDrawerOpen];
  const [chosenKey, setChosenKey] = useState<string>();
  const [drafts] = useState(() => new Map<string, Draft>());
  const sessionKey = chosenKey ?? mainKey ?? 'main';
  const list = useSessions();
  const isLoading = list.status === 'loading' || list.status === 'idle';
  const session = list.sessions.find(({ key }) => key === sessionKey);
  const title = session
    ? sessionTitle(session, words)
    : isLoading
      ? words.loading
      : words.newSession;

  const select = (key: string): void => {
    setChosenKey(key);
    setIsSessionsDrawerOpen(false);
  };
  // The first message creates the session. Until then there is only a key.
  const startNew = (): void => select(newSessionKey(sessionKey, gateway.environment.createId()));

  const isKnown = mainKey !== undefined;
  return (
    <div className="panel">
      <ConnectionBar
        onOpenSessions={
          isKnown && !hasSessionsColumn ? () => setIsSessionsDrawerOpen(true) : undefined
        }
        isInspectorOpen={isInspectorOpen}
        onToggleInspector={isKnown ? () => setIsInspectorOpen(!isInspectorOpen) : undefined}
      />
      <div className="columns">
        {isKnown && (
          <SidePanel
            side="start"
            label={words.sessions}
            isDrawer={!hasSessionsColumn}
            isOpen={hasSessionsColumn || isSessionsDrawerOpen}
            onClose={() => setIsSessionsDrawerOpen(false)}
          >
            <SessionList
              sessions={list.sessions}
              isLoading={isLoading}
              error={list.error}
              selected={sessionKey}
              onSelect={select}
              onNew={startNew}
              onMore={list.hasOlder ? () => void list.loadOlder() : undefined}
            />
          </SidePanel>
        )}
        {isKnown ? (
          <main className="center">
            {!isReady && <ProblemNotice onCredentials={onCredentials} onLeave={onLeave} />}
            <Approvals />
            <Chat
              key={sessionKey}
              sessionKey={sessionKey}
              session={session}
              title={title}
              drafts={drafts}
              onLeave={() => setChosenKey(undefined)}
            />
          </main>
        ) : (
          <Welcome onCredentials={onCredentials} onLeave={onLeave} />
        )}
        <SidePanel
          side="end"
          label={words.inspector}
          isDrawer={!hasInspectorColumn}
          isOpen={isKnown && isInspectorOpen}
          onClose={() => setIsInspectorOpen(false)}
        >
          <Inspector />
        </SidePanel>
      </div>
    </div>
  );
}
