import type { GatewayCredentials } from 'openclaw-react';

import { readStored, removeStored, writeStored } from './storage.js';

/** Which gateway, and the secret to get in. Never part of the page's address. */
export interface GatewaySettings {
  readonly url: string;
  readonly credentials: GatewayCredentials;
}

const storageKey = 'openclaw-panel.gateway';

/** What the server of this page tells, else what the person asked to remember for this tab. */
export async function loadSettings(): Promise<GatewaySettings | null> {
  return (await askServer()) ?? parse(readStored('sessionStorage', storageKey));
}

export function rememberSettings(settings: GatewaySettings): void {
  writeStored('sessionStorage', storageKey, JSON.stringify(settings));
}

/** Takes the place of what is remembered; where nothing is, nothing will be. */
export function updateRemembered(settings: GatewaySettings): void {
  if (readStored('sessionStorage', storageKey) !== null) rememberSettings(settings);
}

export function forgetSettings(): void {
  removeStored('sessionStorage', storageKey);
}

async function askServer(): Promise<GatewaySettings | null> {
  try {
    const answer = await fetch('gateway.json', { cache: 'no-store' });
    return answer.ok ? parse(await answer.text()) : null;
  } catch {
    // A static host has no such file, and may be offline: the form asks instead.
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
