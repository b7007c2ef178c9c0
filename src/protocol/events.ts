import type { AgentEvent, SessionToolEvent } from './agentEvent.js';
import type {
  PendingExecApproval,
  PendingPluginApproval,
  ResolvedExecApproval,
  ResolvedPluginApproval,
} from './approvals.js';
import type { ChatEvent } from './chatEvent.js';
import type { GeneratedEvents } from './generated/events.js';
import type { NoFields } from './generated/methods.js';
import type {
  CronJob,
  PresenceEntry,
  TalkEvent,
  TaskSummary,
  UiCommandParams,
  UpdateAvailable,
  UpdateScheduleState,
} from './generated/schema.js';
import type { HealthSnapshot, Heartbeat } from './health.js';
import type { SessionMessageEvent, SessionsChangedEvent } from './sessionEvents.js';

/**
 * Event names and their payloads. Plugins can add theirs:
 *
 * @example
 * declare module 'openclaw-react/client' {
 *   interface GatewayEvents {
 *     'weather.changed': { celsius: number };
 *   }
 * }
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 */
export interface GatewayEvents extends GeneratedEvents {
  chat: ChatEvent;
  agent: AgentEvent;
  /** The duration of the steps of a send, from 2026.7 on. */
  'chat.send_timing': ChatSendTimingEvent;
  /** The response to a side question (`/btw …`), from 2026.4 on. No hello lists the event. */
  'chat.side_result': ChatSideResultEvent;
  'chat.metadata.changed': NoFields;
  /** A stored record, from 2026.4 on, after `sessions.messages.subscribe`. */
  'session.message': SessionMessageEvent;
  /** From 2026.4 on, after `sessions.subscribe`. */
  'session.tool': SessionToolEvent;
  'sessions.changed': SessionsChangedEvent;

  'exec.approval.requested': PendingExecApproval;
  'exec.approval.resolved': ResolvedExecApproval;
  'plugin.approval.requested': PendingPluginApproval;
  'plugin.approval.resolved': ResolvedPluginApproval;
  'openclaw.approval.requested': unknown;
  'openclaw.approval.resolved': unknown;

  health: HealthSnapshot;
  heartbeat: Heartbeat;
  presence: { readonly presence: readonly PresenceEntry[] };
  /** The gateway shuts down; a close with 1012 follows. */
  shutdown: ShutdownEvent;
  'update.available': UpdateAvailableEvent;

  cron: CronEvent;
  /** From 2026.7 on. */
  task: TaskEvent;
  /** `config.get` has the new configuration (2026.9). */
  'config.changed': ConfigChangedEvent;
  'models.snapshot': unknown;
  'skills.changed': { readonly reason: string };
  'ui.command': UiCommandParams;
  'controlUi.sessionPullRequests.changed': unknown;

  'device.pair.changed': NoFields;
  'node.pair.requested': unknown;
  'node.pair.resolved': NodePairResolvedEvent;
  'node.presence': unknown;
  'node.hostStats': unknown;
  'node.runnerInventory.changed': unknown;
  'node.invoke.cancel': unknown;

  'talk.event': { readonly talkEvent?: TalkEvent };
  'talk.mode': unknown;
  'voicewake.changed': { readonly triggers: readonly string[] };
  'voicewake.routing.changed': { readonly config: unknown };
}

/** Name of an event that is typed. */
export type GatewayEvent = Extract<keyof GatewayEvents, string>;

/** An event, as a listener gets it. For several events, comparing `event` narrows the payload. */
export type GatewayEventFrame<Event extends GatewayEvent = GatewayEvent> = {
  [Name in Event]: {
    readonly event: Name;
    readonly payload: GatewayEvents[Name];
    /** Absent on some events up to 2026.7. */
    readonly seq?: number;
  };
}[Event];

/** An empty `final` of the run follows. No record has question or response. */
export interface ChatSideResultEvent {
  readonly kind: 'btw';
  /** The idempotency key of `chat.send`. */
  readonly runId: string;
  readonly sessionKey: string;
  /** 2026.9. */
  readonly agentId?: string;
  readonly question: string;
  readonly text: string;
  readonly isError: boolean;
  /** ms since the epoch. */
  readonly ts: number;
  /** Counts the events of the run. */
  readonly seq: number;
}

/** Times are ms since the step that names them. */
export interface ChatSendTimingEvent {
  readonly phase: string;
  readonly runId: string;
  readonly sessionKey: string;
  readonly agentId?: string;
  readonly ackToPhaseMs: number;
  readonly receivedToPhaseMs: number;
  readonly dispatchStartedToPhaseMs?: number;
  readonly postDispatchMs?: number;
  readonly provider?: string;
  readonly model?: string;
}

export interface ShutdownEvent {
  readonly reason: string;
  /** Absent or null if the gateway will not restart. */
  readonly restartExpectedMs?: number | null;
}

export interface UpdateAvailableEvent {
  readonly updateAvailable: UpdateAvailable | null;
  /** 2026.9. */
  readonly schedule?: UpdateScheduleState;
}

export interface CronEvent {
  readonly jobId: string;
  readonly action: 'added' | 'updated' | 'removed' | 'started' | 'finished';
  /** 2026.9. */
  readonly job?: CronJob;
  /** ms since the epoch. */
  readonly nextRunAtMs?: number;
  readonly runAtMs?: number;
  readonly durationMs?: number;
  readonly status?: string;
  readonly error?: string;
  readonly summary?: string;
  readonly delivered?: boolean;
  readonly deliveryStatus?: string;
  /** From 2026.5 on. */
  readonly runId?: string;
  readonly sessionId?: string;
  readonly sessionKey?: string;
}

export interface TaskEvent {
  readonly action: string;
  readonly task?: TaskSummary;
}

export interface ConfigChangedEvent {
  readonly path: string;
  readonly hash: string;
  /** ms since the epoch. */
  readonly ts: number;
}

export interface NodePairResolvedEvent {
  /** Empty if a paired node was removed. */
  readonly requestId: string;
  readonly nodeId: string;
  readonly decision: 'approved' | 'rejected' | 'removed';
  /** ms since the epoch. */
  readonly ts: number;
}
