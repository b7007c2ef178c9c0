import { createResource, debounceMs } from '../client/resource.js';
import { asObject } from '../protocol/json.js';
import { abort, discard, loadFullMessage, loadOlder, reset, trimHistory } from './actions.js';
import type { ChatClient } from './ChatClient.js';
import type { ChatAbortResult, ChatSessionState } from './ChatSession.js';
import { handleDisconnect, handleEvent, handleGap, sessionEvents } from './events.js';
import { createTranscript } from './model/transcript.js';
import { createNotifier } from './notify.js';
import { createOutbox, type Outbox } from './outbox/outbox.js';
import type { Sends } from './outbox/sends.js';
import { requestQueueOf } from './requestQueue.js';
import {
  adoptSpelling,
  callIfSupported,
  createSharedState,
  isConnected,
  isOutdated,
  isUrgent,
  pageSize,
  seedFromCache,
  withUrgency,
  writeToCache,
  type SessionContext,
} from './sessionContext.js';
import { target } from './sessionKey.js';
import { handleHistory, loadHistory, syncSession } from './sync.js';

/** Keeps the models of one session in sync with the gateway between `start` and `stop`. */
export interface SessionController {
  readonly outbox: Outbox;
  readonly sends: Sends;
  readonly initialState: ChatSessionState;
  getState(): ChatSessionState;
  /** Returns the gateway's own key of the session, once it is known. */
  sessionKey(): string;
  /** Whether the client has another owner now, or a later hello gave the name another meaning. */
  isOutdated(): boolean;
  start(): void;
  /** @param isContinued Whether another controller continues with the same session. */
  stop(isContinued: boolean): void;
  abort(runId?: string): Promise<ChatAbortResult>;
  discard(messageKey: string): Promise<void>;
  loadOlder(): Promise<void>;
  trimHistory(): void;
  loadFullMessage(messageKey: string): Promise<boolean>;
  refetch(): Promise<void>;
  reset(): Promise<void>;
}

export interface SessionControllerOptions {
  readonly client: ChatClient;
  /** The session's key, or an alias of it. */
  readonly requestedKey: string;
  readonly maxMessages: number;
  /** Called when there is a new snapshot. */
  readonly onNotify: () => void;
  /** Called when the gateway gave another key. */
  readonly onKeyChange: () => void;
  /** Called when the client was disposed. It sends no more events. */
  readonly onDispose: () => void;
}

/**
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#sending | Protocol: Sending}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#history | Protocol: History}
 */
export function createSessionController(options: SessionControllerOptions): SessionController {
  const context = createContext(options);
  const { client, requestedKey, transcript, outbox, resource, shared } = context;
  return {
    outbox,
    sends: transcript.sends,
    initialState: context.getState(),
    getState: context.getState,
    sessionKey: () =>
      isOutdated(context) ? client.sessionKeys.resolve(requestedKey) : shared.sessionKey,
    isOutdated: () => isOutdated(context),
    start: resource.start,
    stop(isContinued) {
      resource.stop();
      // The cache belongs to the client's present owner.
      if (isContinued || isOutdated(context)) return;
      writeToCache(context);
      if (!isConnected(client)) return;
      const params = target(shared.sessionKey, 'key');
      void callIfSupported(client, 'sessions.messages.unsubscribe', params);
    },
    abort: (runId) => abort(context, runId),
    discard: (messageKey) => discard(context, messageKey),
    loadOlder: () => loadOlder(context),
    trimHistory: () => trimHistory(context),
    loadFullMessage: (messageKey) => loadFullMessage(context, messageKey),
    refetch: () => withUrgency(context, resource.refetch),
    reset: () => reset(context),
  };
}

function createContext(options: SessionControllerOptions): SessionContext {
  const { client, requestedKey, onNotify, onKeyChange } = options;
  const transcript = createTranscript(options);
  const shared = createSharedState(client, requestedKey);
  const notifier = createNotifier(client.environment, () => {
    state = snapshot();
    onNotify();
  });
  const resource = createResource({
    client,
    method: 'chat.history',
    subscribe: () => [
      client.on(sessionEvents, ({ event, payload }) =>
        handleEvent(context, event, asObject(payload)),
      ),
      client.sessionKeys.onLearned(() => adoptSpelling(context)),
      notifier.start(),
    ],
    load: () => loadHistory(context),
    hasData: () => transcript.recordCount() > 0,
    onChange: notifier.notifyNow,
    onLoaded: (loaded) => handleHistory(context, loaded),
    onError: () => outbox.flush(),
    onReady: () => void syncSession(context),
    onDisconnect: () => handleDisconnect(context),
    onDispose: options.onDispose,
    handleGap: () => handleGap(context),
    onStop: () => handleStop(context),
  });
  const outbox = createOutbox({
    client,
    sends: transcript.sends,
    target: () => target(shared.sessionKey),
    canSend: () => isConnected(client) && ['ready', 'error'].includes(resource.state.status),
    nextSequence: transcript.nextSequence,
    onChange() {
      notifier.notifyNow();
      requestQueueOf(client).advance();
    },
    onProgress: notifier.notifySoon,
    hasRecord: transcript.hasRecordOf,
    onUnconfirmed: () => resource.refetchIn(debounceMs),
  });
  // Not a spread: that would read `messageKeys`, which are computed when they are first read.
  const snapshot = (): ChatSessionState =>
    Object.assign(transcript.snapshot(), { sessionKey: shared.sessionKey, ...resource.state });

  const context: SessionContext = {
    client,
    requestedKey,
    transcript,
    outbox,
    resource,
    notifier,
    shared,
    getState: () => state,
    onKeyChange,
    queued: { isUrgent: () => isUrgent(context) },
  };
  seedFromCache(context);
  let state = snapshot();
  return context;
}

function handleStop({ client, transcript, shared }: SessionContext): void {
  shared.syncGeneration++;
  for (const timer of shared.timers) client.environment.clearTimeout(timer);
  shared.timers.clear();
  shared.hasRequestedSnapshot = false;
  shared.limit = pageSize;
  transcript.markFramesMissed();
  transcript.trimHistory();
}
