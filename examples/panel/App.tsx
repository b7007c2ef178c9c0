import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, type GatewaySigner } from 'openclaw-react';
import { createWebTokenStore } from 'openclaw-react/device';
import { useState, type ReactNode } from 'react';

import { ConnectForm } from './components/ConnectForm.js';
import { Panel } from './Panel.js';
import { scopes } from './scopes.js';
import {
  forgetSettings,
  rememberSettings,
  updateRemembered,
  type GatewaySettings,
} from './settings.js';

// Gateways before 2026.9 let no web chat rename or delete sessions.
const clientInfo = { id: 'openclaw-control-ui', mode: 'ui' };

/** Asks for a gateway where none is known, then shows the panel over it. */
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
        onConnect={(given, isRemembered) => {
          setSettings(given);
          if (isRemembered) rememberSettings(given);
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
