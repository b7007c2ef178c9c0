// What the recipes use of packages that are not installed here.

declare module '@tauri-apps/api/core' {
  export function invoke<Result>(command: string, args?: Record<string, unknown>): Promise<Result>;
}

// Other files of the same recipe; `npm run test:package` builds them together.
declare module '*/Gateway';
declare module '*/Panel';
declare module '*/SessionList';
