import type { GatewayClient } from '../client/GatewayClient.js';
import { maxTimerMs } from '../core/environment.js';
import { GatewayError } from '../core/GatewayError.js';
import type {
  ApprovalDecision,
  ExecApprovalRequest,
  PendingApproval,
  PendingExecApproval,
  PendingPluginApproval,
  PluginApprovalRequest,
} from '../protocol/approvals.js';
import { isObject, type JsonObject } from '../protocol/frames.js';
import { createCollection, type Collection } from './collection.js';
import { perClient } from './perClient.js';

interface PendingOfKind<Kind extends string, Request> extends PendingApproval<Request> {
  readonly kind: Kind;
  /** The decisions that the gateway allows. */
  readonly decisions: readonly ApprovalDecision[];
}

/** A command of an agent, or an action of a plugin, that needs the user's decision. */
export type Approval =
  | PendingOfKind<'exec', ExecApprovalRequest>
  | PendingOfKind<'plugin', PluginApprovalRequest>;

/** The data of `getApprovals` and `useApprovals`. */
export interface ApprovalsData {
  /** Oldest first. An approval is removed when a user decides it, here or elsewhere, or when it expires. */
  readonly approvals: readonly Approval[];
}

/** The approvals that need a decision, kept current by events. Needs the scope `operator.approvals`. */
export interface Approvals extends Collection<ApprovalsData> {
  /**
   * Sends the user's decision.
   *
   * @throws GatewayError the gateway's rejection. If another device decided first, or the approval has
   *   expired, the call rejects and the approval is removed from the list. A `CLIENT_` code if the request
   *   could not be sent.
   */
  resolve(id: string, decision: ApprovalDecision): Promise<void>;
}

/**
 * Returns the approvals of a gateway that need a decision. Each client has one such object. It sends no
 * request until it is retained. The gateway shows an approval only to the device whose run requests it.
 *
 * @example
 * const approvals = getApprovals(client);
 * const release = approvals.retain();
 * await approvals.resolve(id, 'allow-once');
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#approvals | Protocol: Approvals}
 */
export const getApprovals: (client: GatewayClient) => Approvals = perClient(createApprovals);

function createApprovals(client: GatewayClient): Approvals {
  const { environment } = client;
  let approvals = new Map<string, Approval>();
  /** Changes by events since the lists were requested, by id; null: decided. */
  let changedSinceRequest = new Map<string, Approval | null>();
  let expiry: unknown;

  const { notifySoon, notifyNow, refetchSoon, ...collection } = createCollection<ApprovalsData>(
    client,
    {
      events: [
        'exec.approval.requested',
        'exec.approval.resolved',
        'plugin.approval.requested',
        'plugin.approval.resolved',
      ],
      handleEvent(event, payload) {
        if (event.endsWith('resolved')) remove(String(payload['id']));
        else add(read(event, payload));
        notifySoon();
      },
      load,
      read: () => ({ approvals: [...approvals.values()] }),
      clear: () => replace([]),
      onStop: () => environment.clearTimeout(expiry),
    },
  );

  // 1. The client requests the lists.
  // 2. An event says that an approval was requested or decided.
  // 3. The lists arrive, read before the event: the event wins.
  async function load(): Promise<void> {
    changedSinceRequest = new Map();
    const [exec, plugin] = await Promise.all([
      client.requestCompat('exec.approval.list', {}, { whenDisconnected: 'reject' }),
      client.requestCompat('plugin.approval.list', {}, { whenDisconnected: 'reject' }),
    ]);
    const listed = [
      ...(exec?.map(execApproval) ?? knownOfKind('exec')),
      ...(plugin?.map(pluginApproval) ?? knownOfKind('plugin')),
    ];
    const changed = [...changedSinceRequest.values()].filter((approval) => approval !== null);
    replace([...listed.filter(({ id }) => !changedSinceRequest.has(id)), ...changed]);
  }

  /** Gateways before 2026.4 have no list: the events are the only source. */
  const knownOfKind = (kind: Approval['kind']): Approval[] =>
    [...approvals.values()].filter(
      (approval) => approval.kind === kind && approval.expiresAtMs > environment.now(),
    );

  function replace(next: readonly Approval[]): void {
    approvals = new Map(
      next
        .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
        .map((approval) => [approval.id, approvals.get(approval.id) ?? approval]),
    );
    environment.clearTimeout(expiry);
    if (collection.getState().status === 'idle') return;
    const now = environment.now();
    const waitMs = Math.min(
      ...next.map(({ expiresAtMs }) => expiresAtMs - now).filter((ms) => ms > 0),
    );
    // Only the gateway decides what has expired, because this device's clock may be wrong.
    if (waitMs < maxTimerMs) expiry = environment.setTimeout(refetchSoon, waitMs);
  }

  function add(approval: Approval): void {
    changedSinceRequest.set(approval.id, approval);
    replace([...approvals.values(), approval]);
  }

  function remove(id: string): void {
    changedSinceRequest.set(id, null);
    replace([...approvals.values()].filter((approval) => approval.id !== id));
  }

  return {
    ...collection,
    async resolve(id, decision) {
      const kind = approvals.get(id)?.kind ?? 'exec';
      try {
        await client.request(`${kind}.approval.resolve`, { id, decision });
        remove(id);
      } catch (error) {
        if (isClosed(error)) remove(id);
        throw error;
      } finally {
        notifyNow();
      }
    },
  };
}

/** Narrows the payload to the type that the event's name implies, here and nowhere else. */
const read = (event: string, payload: JsonObject): Approval =>
  event.startsWith('plugin')
    ? pluginApproval(payload as unknown as PendingPluginApproval)
    : execApproval(payload as unknown as PendingExecApproval);

const execApproval = (pending: PendingExecApproval): Approval => ({
  kind: 'exec',
  ...pending,
  decisions: decisionsOf(pending.request),
});

const pluginApproval = (pending: PendingPluginApproval): Approval => ({
  kind: 'plugin',
  ...pending,
  decisions: decisionsOf(pending.request),
});

/** A gateway that names no decisions allows all of them. */
const decisionsOf = ({
  allowedDecisions = ['allow-once', 'allow-always', 'deny'],
}: ExecApprovalRequest | PluginApprovalRequest): readonly ApprovalDecision[] => allowedDecisions;

/** Whether the approval was decided elsewhere, or has expired. */
function isClosed(error: unknown): boolean {
  const details = GatewayError.is(error) ? error.details : undefined;
  const reason = isObject(details) ? details['reason'] : undefined;
  return reason === 'APPROVAL_ALREADY_RESOLVED' || reason === 'APPROVAL_NOT_FOUND';
}
