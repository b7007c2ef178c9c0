import { isObject } from '../../src/protocol/frames.js';
import type { JsonObject } from '../../src/protocol/frames.js';

/** Names what a frame is, so that frames of one kind can be compared. */
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

/** A field as text; nothing for what is no scalar. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Events that depend on the machine and the hour of a recording, not on what the client did. */
const noise: Readonly<Record<string, string>> = {
  presence: 'sent for every client that comes and goes on the recorded machine',
  health: 'sent when a probe ends',
  cron: 'jobs that a fresh gateway adds to itself',
  'update.available': 'sent after the first update check',
  'chat.metadata.changed': 'sent when the model catalogue was read',
  'skills.changed': 'sent when a watcher fires',
  tick: 'a matter of time',
};

/** Which of several independent orders a frame belongs to; nothing for noise. */
export function laneOf(kind: string): 'run' | 'sessions' | 'timing' | undefined {
  const [name = ''] = kind.split(' ');
  if (name in noise) return undefined;
  if (name === 'chat.send_timing') return 'timing';
  // these reasons are the gateway's own housekeeping around its first session
  if (/^sessions\.changed (cron-binding|cron-bindings-loaded|create) /.test(kind)) return undefined;
  return name === 'sessions.changed' ? 'sessions' : 'run';
}

/**
 * The order of a lane, with a stretch of streamed text as one entry: how many frames a text takes
 * depends on the clock. The rest of it before the final frame is part of the stretch or a frame of its
 * own, depending on the last millisecond.
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
