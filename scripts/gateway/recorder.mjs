import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { WebSocket } from 'ws';

/**
 * @typedef {typeof import('./recordedLibrary.mjs')} Library
 * @typedef {Awaited<ReturnType<typeof import('./startGateway.mjs').startGateway>>} Gateway
 * @typedef {Record<string, unknown>} Json
 * @typedef {{ scopes?: string[], mode?: string }} RecorderOptions
 */

/** No run and no session event for this time: nothing more will follow. */
const quietMs = 1_200;

/** A run that has not ended by then is not waited for. */
const maxRunMs = 40_000;

/** Events that arrive at any time. */
const noise = new Set(['tick', 'health', 'presence', 'cron', 'chat.metadata.changed']);

/** Has the Origin of a page on this machine. */
class PageWebSocket extends WebSocket {
  /** @param {string} url */
  constructor(url) {
    super(url, { origin: 'http://localhost:5173' });
  }
}

/**
 * Connects a recorded client of a new device.
 *
 * @param {Library} library
 * @param {Gateway} gateway
 * @param {RecorderOptions} options
 */
export async function connectRecorder(library, gateway, { scopes, mode = 'webchat' }) {
  const client = library.createGatewayClient({
    url: gateway.url,
    credentials: { token: gateway.token },
    signer: await library.createMemorySigner(),
    WebSocket: PageWebSocket,
    clientInfo: { id: 'webchat-ui', mode },
    ...(scopes && { scopes }),
  });
  const recording = library.recordConnection(client);
  client.connect();
  await client.ready();

  /** When the last frame arrived that is no noise. */
  let busyAt = Date.now();
  /** @type {Json[]} */
  const events = [];
  /** Messages that were accepted. A command such as `/stop` is not. @type {Set<string>} */
  const started = new Set();
  client.on('*', (frame) => {
    events.push({ ...frame });
    if (!noise.has(frame.event)) busyAt = Date.now();
  });

  const recorder = {
    version: gateway.version,
    gateway,
    client,
    /** Calls a method. A rejection is recorded like a result. @param {string} method @param {Json} params */
    async call(method, params = {}) {
      try {
        return /** @type {Json} */ (await client.call(method, params));
      } catch (error) {
        return { error: String(error) };
      } finally {
        busyAt = Date.now();
      }
    },
    /** Subscribes to the lists and to the sessions that the release has. @param {string[]} keys */
    async subscribe(...keys) {
      if (
        !client.store.getState().connection.hello?.methods.includes('sessions.messages.subscribe')
      )
        return;
      await recorder.call('sessions.subscribe');
      for (const key of keys) await recorder.call('sessions.messages.subscribe', { key });
    },
    /** Sends a message. Returns its idempotency key. @param {string} sessionKey @param {string} message @param {Json} [params] */
    async send(sessionKey, message, params = {}) {
      const idempotencyKey = randomUUID();
      const { status } = await recorder.call('chat.send', {
        sessionKey,
        message,
        idempotencyKey,
        ...params,
      });
      if (status === 'started') started.add(idempotencyKey);
      return idempotencyKey;
    },
    /** Sends a message and waits for the end of its run. @param {string} sessionKey @param {string} message @param {Json} [params] */
    async ask(sessionKey, message, params) {
      const runId = await recorder.send(sessionKey, message, params);
      if (started.has(runId)) await recorder.until((frame) => isEnd(frame, runId));
      await recorder.quiet();
      return runId;
    },
    /** Resolves when an event arrived that `isWanted` accepts. @param {(frame: Json) => boolean} isWanted */
    async until(isWanted) {
      const deadline = Date.now() + maxRunMs;
      while (!events.some(isWanted)) {
        if (Date.now() > deadline) return;
        await pause(10);
      }
    },
    /** Resolves when a run has sent this many pieces of text. @param {string} runId @param {number} [count] */
    untilText: (runId, count = 1) =>
      recorder.until(
        () =>
          events.filter(
            (frame) => payloadOf(frame)['runId'] === runId && payloadOf(frame)['state'] === 'delta',
          ).length >= count,
      ),
    /** Resolves when nothing has arrived for a while. @param {number} [ms] */
    async quiet(ms = quietMs) {
      const deadline = Date.now() + maxRunMs;
      while (Date.now() - busyAt < ms && Date.now() < deadline) await pause(20);
    },
    /** @param {string} sessionKey @param {Json} [params] */
    history: (sessionKey, params = {}) => recorder.call('chat.history', { sessionKey, ...params }),
    /** Kills the gateway and starts it again. The client reconnects. */
    async crash() {
      await gateway.restart();
      client.reconnect();
      await client.ready();
      busyAt = Date.now();
    },
    /** Disconnects, and returns the recording. */
    finish() {
      client.disconnect();
      client.dispose();
      return recording.toJSONL();
    },
  };
  return recorder;
}

/** @param {Json} frame @param {string} runId */
function isEnd(frame, runId) {
  const { runId: of, state, stream, data } = payloadOf(frame);
  if (of !== runId) return false;
  if (stream === 'lifecycle') {
    const { phase } = /** @type {Json} */ (data);
    return phase === 'end' || phase === 'error';
  }
  return state === 'final' || state === 'aborted' || state === 'error';
}

/** @param {Json} frame */
const payloadOf = (frame) => /** @type {Json} */ (frame['payload'] ?? {});
