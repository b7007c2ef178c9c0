import type { GatewayEnvironment, WebSocketLike } from 'openclaw-react/client';

/** A frame that a client sent, as the virtual gateway reads it. */
export interface SentFrame {
  readonly at: number;
  readonly id: string;
  readonly method: string;
  readonly params: unknown;
}

/** One socket as both ends see it. */
export interface VirtualSocket {
  readonly openedAt: number;
  readonly href: string;
  /** Sockets that were in use when this one was made. */
  readonly rivals: number;
  readonly sent: readonly SentFrame[];
  /** False once either end closed it. */
  readonly isUsed: boolean;
  open(): void;
  receive(frame: object | string): void;
  close(code: number): void;
}

export interface VirtualWorld {
  readonly now: number;
  /** Oldest first. */
  readonly sockets: readonly VirtualSocket[];
  readonly WebSocket: new (url: string) => WebSocketLike;
  readonly environment: GatewayEnvironment;
  /** Timers and page listeners that are still registered. */
  readonly leftovers: { readonly timers: number; readonly listeners: number };
  signal(name: Parameters<Parameters<GatewayEnvironment['onSignal']>[0]>[0]): void;
  /** Lets time pass; every timer runs at its time, and what it starts is done before the next. */
  pass(ms: number): Promise<void>;
  /** The clock jumps; timers that are due run late. */
  sleep(ms: number): void;
  /** Lets everything that is not waiting for time happen. */
  settle(): Promise<void>;
}

export interface WorldHooks {
  onSend(socket: VirtualSocket, frame: SentFrame): void;
  onSocket(socket: VirtualSocket): void;
}

/** Clock, timers, page and network of one client, all in memory. */
export function createVirtualWorld(randoms: readonly number[], hooks: WorldHooks): VirtualWorld {
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  const listeners = new Set<Parameters<GatewayEnvironment['onSignal']>[0]>();
  const sockets: VirtualSocket[] = [];
  let now = 1_000_000;
  let count = 0;
  let isVisible = true;

  const nextId = (): number => (count += 1);

  class Socket implements WebSocketLike {
    readyState = 0;
    readonly bufferedAmount = 0;
    onopen: WebSocketLike['onopen'] = null;
    onmessage: WebSocketLike['onmessage'] = null;
    onerror: WebSocketLike['onerror'] = null;
    onclose: WebSocketLike['onclose'] = null;
    readonly #sent: SentFrame[] = [];
    readonly #view: VirtualSocket;

    constructor(href: string) {
      const isInUse = (): boolean => this.readyState < 2;
      this.#view = {
        openedAt: now,
        href,
        rivals: sockets.filter(({ isUsed }) => isUsed).length,
        sent: this.#sent,
        get isUsed() {
          return isInUse();
        },
        open: () => {
          if (this.readyState !== 0) return;
          this.readyState = 1;
          this.onopen?.({} as never);
        },
        receive: (frame) => {
          if (this.readyState !== 1) return;
          const data = typeof frame === 'string' ? frame : JSON.stringify(frame);
          this.onmessage?.({ data } as never);
        },
        close: (code) => {
          if (this.readyState === 3) return;
          this.readyState = 3;
          this.onerror?.({} as never);
          this.onclose?.({ code, reason: '' } as never);
        },
      };
      sockets.push(this.#view);
      hooks.onSocket(this.#view);
    }

    send(text: string): void {
      if (this.readyState === 0) throw new DOMException('Still connecting', 'InvalidStateError');
      if (this.readyState !== 1) return;
      const { id, method, params } = JSON.parse(text);
      const frame = { at: now, id, method, params };
      this.#sent.push(frame);
      hooks.onSend(this.#view, frame);
    }

    close(): void {
      // The other end never closes, because a closed socket must not matter to the client.
      if (this.readyState < 2) this.readyState = 2;
    }
  }

  // A macrotask runs after all microtasks, so after everything that waits for nothing else.
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  return {
    get now() {
      return now;
    },
    sockets,
    WebSocket: Socket,
    get leftovers() {
      return { timers: timers.size, listeners: listeners.size };
    },
    environment: {
      now: () => now,
      setTimeout: (run, delayMs) => {
        const id = nextId();
        timers.set(id, { at: now + delayMs, run });
        return id;
      },
      clearTimeout: (timer) => void timers.delete(timer as number),
      random: () => randoms[nextId() % randoms.length] ?? 0,
      createId: () => `id-${nextId()}`,
      isVisible: () => isVisible,
      origin: () => 'https://panel.example',
      onSignal(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    signal(name) {
      if (name === 'visible' || name === 'hidden') isVisible = name === 'visible';
      for (const listener of listeners) listener(name);
    },
    async pass(ms) {
      const until = now + ms;
      for (;;) {
        const due = [...timers].reduce<
          (typeof timers extends Map<infer K, infer V> ? [K, V] : never) | null
        >((first, entry) => (first === null || entry[1].at < first[1].at ? entry : first), null);
        if (due === null || due[1].at > until) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
        await settle();
      }
      now = until;
    },
    sleep(ms) {
      now += ms;
    },
    settle,
  };
}
