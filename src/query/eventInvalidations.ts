import type { GatewayEvent } from '../protocol/events.js';
import type { GatewayMethod } from '../protocol/methods.js';

/** Methods by event name: an event makes the queries of its methods stale. */
export type EventInvalidations = {
  readonly [Event in GatewayEvent]?: readonly GatewayMethod[];
};

const nodes: readonly GatewayMethod[] = ['node.list', 'node.pair.list', 'node.describe'];

/**
 * Default table of the gateway's own events. An event in a provider's `invalidates` replaces its entry
 * here.
 *
 * @example
 * <GatewayProvider url={url} invalidates={{ 'config.changed': ['config.get'], presence: [] }} />
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 */
export const eventInvalidations: EventInvalidations = {
  'sessions.changed': ['sessions.list', 'sessions.describe', 'sessions.preview'],
  'chat.metadata.changed': ['chat.metadata', 'models.list', 'commands.list'],
  'models.snapshot': ['models.list'],
  'config.changed': ['config.get', 'agents.list', 'models.list'],
  'skills.changed': ['skills.status'],
  'plugins.changed': ['plugins.list'],
  'update.available': ['update.status'],
  cron: ['cron.list', 'cron.status', 'cron.runs', 'cron.get'],
  task: ['tasks.list', 'tasks.get'],
  health: ['health', 'status'],
  heartbeat: ['last-heartbeat'],
  presence: ['system-presence'],
  'device.pair.requested': ['device.pair.list'],
  'device.pair.resolved': ['device.pair.list'],
  'device.pair.changed': ['device.pair.list'],
  'node.pair.requested': nodes,
  'node.pair.resolved': nodes,
  'node.presence': nodes,
  'exec.approval.requested': ['exec.approval.list'],
  'exec.approval.resolved': ['exec.approval.list', 'approval.history'],
  'plugin.approval.requested': ['plugin.approval.list'],
  'plugin.approval.resolved': ['plugin.approval.list', 'approval.history'],
  'question.requested': ['question.list'],
  'question.resolved': ['question.list'],
  'users.prefs.changed': ['users.prefs.get'],
  'voicewake.changed': ['voicewake.get'],
  'voicewake.routing.changed': ['voicewake.routing.get'],
};
