import { createMemorySigner, createSigner } from 'openclaw-react/device';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './App.js';
import { LanguageProvider } from './language/LanguageProvider.js';
import { loadSettings } from './settings.js';
import { applyTheme } from './theme.js';

applyTheme();

const root = document.getElementById('root');
// A browser that stores no keys connects as a new device each time.
const [signer, settings] = await Promise.all([
  createSigner().catch(createMemorySigner),
  loadSettings(),
]);

if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <App signer={signer} initialSettings={settings} />
      </LanguageProvider>
    </StrictMode>,
  );
}
