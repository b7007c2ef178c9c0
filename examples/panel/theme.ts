import { readStored, writeStored } from './storage.js';

export type Theme = 'light' | 'dark';

const storageKey = 'openclaw-panel.theme';

/** Returns the user's theme, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Applies the theme that the user chose on an earlier visit. */
export function applyTheme(): void {
  const chosen = readStored('localStorage', storageKey);
  if (chosen === 'light' || chosen === 'dark') show(chosen);
}

/** Applies a theme and saves it. */
export function chooseTheme(theme: Theme): void {
  show(theme);
  writeStored('localStorage', storageKey, theme);
}

function show(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
