// What the recipes use of packages that are not installed here.

declare module '@tauri-apps/api/core' {
  export function invoke<Result>(command: string, args?: Record<string, unknown>): Promise<Result>;
}
