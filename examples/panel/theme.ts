import { readStored, writeStored } from './storage.js';

export type Theme = 'light' | 'dark';

const storageKey = 'openclaw-panel.theme';

/** The person's choice, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows the choice of an earlier visit. */
export function applyTheme(): void {
  const chosen = readStored('localStorage', storageKey);
  if (chosen === 'light' || chosen === 'dark') show(chosen);
}

export function chooseTheme(theme: Theme): void {
  show(theme);
  writeStored('localStorage', storageKey, theme);
}

function show(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
