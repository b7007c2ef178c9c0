import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, type GatewaySigner } from 'openclaw-react';
import { createWebTokenStore } from 'openclaw-react/device';
import { useState, type ReactNode } from 'react';

import { ConnectForm } from './connection/ConnectForm.js';
import { Panel } from './Panel.js';
import { scopes } from './scopes.js';
import {
  forgetSettings,
  rememberSettings,
  updateRemembered,
  type GatewaySettings,
} from './settings.js';

// Gateways before 2026.9 do not allow a `webchat` client to rename or delete sessions.
const clientInfo = { id: 'openclaw-control-ui', mode: 'ui' };

/** Shows the panel of a gateway. Asks for a gateway if none is known. */
export function App({
  signer,
  initialSettings,
}: {
  readonly signer: GatewaySigner;
  readonly initialSettings: GatewaySettings | null;
}): ReactNode {
  const [settings, setSettings] = useState(initialSettings);
  const [queryClient] = useState(() => new QueryClient());
  const [tokenStore] = useState(() => createWebTokenStore());

  if (!settings) {
    return (
      <ConnectForm
        onConnect={(entered, isRemembered) => {
          setSettings(entered);
          if (isRemembered) rememberSettings(entered);
        }}
      />
    );
  }
  return (
    <QueryClientProvider client={queryClient}>
      <GatewayProvider
        {...settings}
        scopes={scopes}
        clientInfo={clientInfo}
        signer={signer}
        tokenStore={tokenStore}
      >
        <Panel
          onCredentials={(credentials) => {
            const corrected = { ...settings, credentials };
            setSettings(corrected);
            updateRemembered(corrected);
          }}
          onLeave={() => {
            forgetSettings();
            setSettings(null);
          }}
        />
      </GatewayProvider>
    </QueryClientProvider>
  );
}
