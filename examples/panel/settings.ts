import type { GatewayCredentials } from 'openclaw-react';

import { readStored, removeStored, writeStored } from './storage.js';

/** The address of a gateway and its secret. Never part of the page's URL. */
export interface GatewaySettings {
  readonly url: string;
  readonly credentials: GatewayCredentials;
}

const storageKey = 'openclaw-panel.gateway';

/** Returns the settings from the page's server, else those that the user saved for this tab. */
export async function loadSettings(): Promise<GatewaySettings | null> {
  return (await fetchSettings()) ?? parse(readStored('sessionStorage', storageKey));
}

export function rememberSettings(settings: GatewaySettings): void {
  writeStored('sessionStorage', storageKey, JSON.stringify(settings));
}

/** Replaces saved settings. Does nothing if there are none. */
export function updateRemembered(settings: GatewaySettings): void {
  if (readStored('sessionStorage', storageKey) !== null) rememberSettings(settings);
}

export function forgetSettings(): void {
  removeStored('sessionStorage', storageKey);
}

async function fetchSettings(): Promise<GatewaySettings | null> {
  try {
    const response = await fetch('gateway.json', { cache: 'no-store' });
    return response.ok ? parse(await response.text()) : null;
  } catch {
    // A static host has no such file, or the page is offline. The form asks for the settings.
    return null;
  }
}

function parse(text: string | null): GatewaySettings | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isSettings(value) ? value : null;
  } catch {
    return null;
  }
}

function isSettings(value: unknown): value is GatewaySettings {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    typeof value.url === 'string' &&
    'credentials' in value &&
    typeof value.credentials === 'object' &&
    value.credentials !== null
  );
}
