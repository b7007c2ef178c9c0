import type { ChatSession, ChatSessionState } from 'openclaw-react/chat';

export interface WaitOptions {
  /** @default 60_000 */
  readonly timeoutMs?: number;
}

/**
 * Resolves with the first snapshot of a session, collection or client that `isWanted` accepts.
 *
 * @throws Error after the limit. Its text has `what` and the last snapshot.
 * @example
 * await until('the text of a run', session, ({ run }) => run !== null && run.text !== '');
 */
export function until<State>(
  what: string,
  source: { getState(): State; subscribe(listener: () => void): () => void },
  isWanted: (state: State) => boolean,
  options: WaitOptions = {},
): Promise<State> {
  let unsubscribe = (): void => {};
  const accepted = new Promise<State>((resolve) => {
    const check = (): void => {
      const state = source.getState();
      if (isWanted(state)) resolve(state);
    };
    unsubscribe = source.subscribe(check);
    check();
  });
  return within(what, accepted, { ...options, lastState: () => source.getState() }).finally(() =>
    unsubscribe(),
  );
}

/**
 * Resolves or rejects as `promise` does.
 *
 * @throws Error after the limit. Its text has `what` and the last state.
 */
export async function within<Value>(
  what: string,
  promise: Promise<Value>,
  {
    timeoutMs = 60_000,
    lastState = () => undefined,
  }: WaitOptions & { readonly lastState?: () => unknown } = {},
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const state = summaryOf(lastState());
      reject(new Error(`waited ${timeoutMs / 1_000} s for ${what}, last state: ${state}`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Returns a state as text: of a session only the parts that tests wait for. */
function summaryOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('messages' in state)) {
    return JSON.stringify(state)?.slice(0, 2_000) ?? 'none';
  }
  const { status, run, queue, messages } = state as ChatSessionState;
  return JSON.stringify({
    status,
    run: run && { ...run, text: run.text.slice(0, 60) },
    queue,
    messages: messages.map(
      (message) => `${message.role}/${message.status}: ${message.text.slice(0, 60)}`,
    ),
  });
}

/** True if the session is ready, without a run and without a pending message. */
export const isIdle = ({ status, run, messages }: ChatSessionState): boolean =>
  status === 'ready' &&
  run === null &&
  messages.length > 0 &&
  messages.every((message) => ['complete', 'aborted', 'failed'].includes(message.status));

/** Resolves when the session is idle. */
export const untilIdle = (session: ChatSession, options?: WaitOptions): Promise<ChatSessionState> =>
  until(`the end of every message in ${session.sessionKey}`, session, isIdle, options);
