import { isObject } from '../../src/protocol/frames.js';
import type { JsonObject } from '../../src/protocol/frames.js';

/** Returns the kind of a frame. Frames of the same kind are compared. */
export function kindOf(frame: JsonObject, methods: ReadonlyMap<string, string>): string {
  const payload = isObject(frame['payload']) ? frame['payload'] : {};
  if (frame['type'] === 'res') {
    const error = isObject(frame['error']) ? frame['error'] : undefined;
    const method = methods.get(text(frame['id'])) ?? 'invalid';
    return `res ${method} ${error ? text(error['message']).replace(/[0-9a-f-]{36}/g, '') : outcome(payload)}`;
  }
  const data = isObject(payload['data']) ? payload['data'] : {};
  const message = isObject(payload['message']) ? payload['message'] : {};
  switch (frame['event']) {
    case 'chat':
      return `chat ${text(payload['state'])} ${text(payload['phase'])}${payload['agentId'] === undefined && payload['state'] === 'error' ? 'again' : ''}`;
    case 'agent':
      return `agent ${text(payload['stream'])} ${text(data['kind'])} ${text(data['phase'])}${data['provider'] === null ? ' none' : ''}`;
    case 'session.message':
      return `session.message ${text(message['role'])} ${text(message['stopReason'])}`;
    case 'sessions.changed':
      return `sessions.changed ${text(payload['reason'])} ${text(payload['phase'])}`;
    case 'chat.send_timing':
      return `chat.send_timing ${text(payload['phase'])}`;
    default:
      return text(frame['event']);
  }
}

const outcome = (payload: JsonObject): string => text(payload['status'] ?? payload['kind'] ?? 'ok');

/** A scalar as text. Other values are empty. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Events that depend on the machine and the time of a recording, not on the client. */
const noise: Readonly<Record<string, string>> = {
  presence: 'sent for every client that connects to the recorded gateway',
  health: 'sent when a probe ends',
  cron: 'jobs that a new gateway adds itself',
  'update.available': 'sent after the first update check',
  'chat.metadata.changed': 'sent when the model catalogue was read',
  'skills.changed': 'sent when a watcher fires',
  tick: 'sent by time',
};

/** Returns the track of a frame. Frames are ordered only within their track. Noise has no track. */
export function trackOf(kind: string): 'run' | 'sessions' | 'timing' | undefined {
  const [name = ''] = kind.split(' ');
  if (name in noise) return undefined;
  if (name === 'chat.send_timing') return 'timing';
  // these reasons are the gateway's own housekeeping around its first session
  if (/^sessions\.changed (cron-binding|cron-bindings-loaded|create) /.test(kind)) return undefined;
  return name === 'sessions.changed' ? 'sessions' : 'run';
}

/**
 * Returns the order of a track, with consecutive frames of text as one entry: their number depends on the
 * clock. The text before the final frame may or may not be a frame of its own, so it is left out.
 */
export function orderOf(kinds: readonly string[]): string[] {
  const order: string[] = [];
  for (const kind of kinds) {
    const isText = kind.startsWith('agent assistant') || kind.startsWith('chat delta');
    const entry = isText ? 'text' : kind;
    if (entry === 'text' && order.at(-1) === 'text') continue;
    if (kind.startsWith('chat final') && order.at(-1) === 'text' && order.length > 1) order.pop();
    order.push(entry);
  }
  return order;
}
