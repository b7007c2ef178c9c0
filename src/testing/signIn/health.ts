import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';
import { broadcast } from '../context/context.js';
import { databasePath, sessionsFile } from '../context/paths.js';
import type { SessionContext } from '../sessions/sessionContext.js';

/** Sends `health` to every connection, or to one. */
export function broadcastHealth(context: SessionContext, connection?: FakeConnection): void {
  context.stateVersion.health += 1;
  broadcast(context, 'health', healthPayload(context), {
    withStateVersion: true,
    ...(connection && { to: (other) => other === connection }),
  });
}

/** Returns the result of `health`, which is also the payload of its event. */
export function healthPayload(context: SessionContext): JsonObject {
  const { features, constants } = context.dialect;
  const now = context.timers.now();
  const recent = context.sessions.all().map(({ key, updatedAt }) => ({
    key,
    updatedAt,
    age: now - updatedAt,
  }));
  const path = features.storesSessionsInDatabase ? databasePath : sessionsFile;
  const sessions = { path, count: recent.length, recent };
  const heartbeat = {
    everyMs: null,
    prompt: 'Nothing needs attention.',
    ackMaxChars: 300,
    ...constants.heartbeat,
  };
  return {
    ok: true,
    ts: now,
    durationMs: 1,
    channels: {},
    channelOrder: [],
    channelLabels: {},
    heartbeatSeconds: 0,
    defaultAgentId: 'main',
    agents: [{ agentId: 'main', isDefault: true, heartbeat, sessions }],
    sessions,
    ...constants.health,
  };
}
