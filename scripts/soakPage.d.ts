// The globals of test/soak in the page.
interface Window {
  soak: {
    readonly isMounted: boolean;
    readonly shown: string | null;
    show(sessionKey: string | null): void;
    send(text: string): void;
    lines(): readonly string[];
    isIdle(): boolean;
  };
  longTasks: number[];
}
