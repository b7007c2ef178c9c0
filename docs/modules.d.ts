// What the recipes use of packages that are not installed here.

declare module '@tauri-apps/api/core' {
  export function invoke<Result>(command: string, args?: Record<string, unknown>): Promise<Result>;
}

// Other files of the same recipe; `npm run test:package` builds them together.
declare module '*/Gateway';
declare module '*/Panel';
declare module '*/SessionList';

declare module 'electron' {
  export const app: { getPath(name: 'userData'): string; whenReady(): Promise<void> };
  export const safeStorage: {
    encryptString(text: string): Buffer;
    decryptString(encrypted: Buffer): string;
  };
  export const ipcMain: {
    handle(channel: string, listener: (event: unknown, argument: never) => unknown): void;
  };
  export const ipcRenderer: { invoke(channel: string, ...args: unknown[]): Promise<never> };
  export const contextBridge: { exposeInMainWorld(name: string, api: object): void };
}
