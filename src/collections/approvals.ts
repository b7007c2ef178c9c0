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

interface Waiting<Kind extends string, Request> extends PendingApproval<Request> {
  readonly kind: Kind;
  /** What a person may decide here. */
  readonly decisions: readonly ApprovalDecision[];
}

/** A command of an agent, or a wish of a plugin, that waits for a person. */
export type Approval =
  | Waiting<'exec', ExecApprovalRequest>
  | Waiting<'plugin', PluginApprovalRequest>;

export interface ApprovalsData {
  /** Oldest first. Those that were decided, here or elsewhere, or ran out of time leave. */
  readonly approvals: readonly Approval[];
}

/** What waits for a decision, kept current. Needs the scope `operator.approvals`. */
export interface Approvals extends Collection<ApprovalsData> {
  /**
   * Decides.
   *
   * @throws GatewayError the gateway's rejection, also where somebody else decided otherwise or time ran
   *   out: then the approval leaves the list all the same. A `CLIENT_` code where the gateway could not
   *   be asked.
   */
  resolve(id: string, decision: ApprovalDecision): Promise<void>;
}

/**
 * What waits for a decision at a gateway: always the same object. Nothing happens until it is
 * retained. Gateways show an approval only to the device whose run asked for it.
 *
 * @example
 * const approvals = getApprovals(client);
 * const release = approvals.retain();
 * await approvals.resolve(id, 'allow-once');
 * @see docs/protocol.md: Approvals
 */
export const getApprovals: (client: GatewayClient) => Approvals = perClient(createApprovals);

function createApprovals(client: GatewayClient): Approvals {
  const { environment } = client;
  let waiting = new Map<string, Approval>();
  /** What events said since the lists were asked for; null of what was decided. */
  let toldMeanwhile = new Map<string, Approval | null>();
  let expiry: unknown;

  const { changed, flush, refetchSoon, ...collection } = createCollection<ApprovalsData>(client, {
    events: [
      'exec.approval.requested',
      'exec.approval.resolved',
      'plugin.approval.requested',
      'plugin.approval.resolved',
    ],
    take(event, payload) {
      if (event.endsWith('resolved')) drop(String(payload['id']));
      else add(read(event, payload));
      changed();
    },
    load,
    read: () => ({ approvals: [...waiting.values()] }),
    clear: () => keep([]),
    stop: () => environment.clearTimeout(expiry),
  });

  async function load(): Promise<void> {
    toldMeanwhile = new Map();
    const [exec, plugin] = await Promise.all([
      client.requestCompat('exec.approval.list', {}, { whenDisconnected: 'reject' }),
      client.requestCompat('plugin.approval.list', {}, { whenDisconnected: 'reject' }),
    ]);
    keep(
      [
        ...(exec?.map(execApproval) ?? told('exec')),
        ...(plugin?.map(pluginApproval) ?? told('plugin')),
      ]
        .filter(({ id }) => !toldMeanwhile.has(id))
        .concat([...toldMeanwhile.values()].filter((approval) => approval !== null)),
    );
  }

  /** Gateways before 2026.4 have no list: what events told is all there is. */
  const told = (kind: Approval['kind']): Approval[] =>
    [...waiting.values()].filter(
      (approval) => approval.kind === kind && approval.expiresAtMs > environment.now(),
    );

  function keep(approvals: readonly Approval[]): void {
    waiting = new Map(
      approvals
        .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
        .map((approval) => [approval.id, waiting.get(approval.id) ?? approval]),
    );
    environment.clearTimeout(expiry);
    // Nobody holds it.
    if (collection.getState().status === 'idle') return;
    const now = environment.now();
    const waitMs = Math.min(
      ...approvals.map(({ expiresAtMs }) => expiresAtMs - now).filter(isPositive),
    );
    // This clock may be wrong: the gateway says what has expired.
    if (waitMs < maxTimerMs) expiry = environment.setTimeout(refetchSoon, waitMs);
  }

  function add(approval: Approval): void {
    toldMeanwhile.set(approval.id, approval);
    keep([...waiting.values(), approval]);
  }

  function drop(id: string): void {
    toldMeanwhile.set(id, null);
    keep([...waiting.values()].filter((approval) => approval.id !== id));
  }

  return {
    ...collection,
    async resolve(id, decision) {
      const kind = waiting.get(id)?.kind ?? 'exec';
      try {
        await client.request(`${kind}.approval.resolve`, { id, decision });
        drop(id);
      } catch (error) {
        if (isOver(error)) drop(id);
        throw error;
      } finally {
        flush();
      }
    },
  };
}

const isPositive = (ms: number): boolean => ms > 0;

/** The one place where an event's payload takes the type that its name promises. */
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

/** Gateways that do not say leave everything open. */
const decisionsOf = ({
  allowedDecisions = ['allow-once', 'allow-always', 'deny'],
}: ExecApprovalRequest | PluginApprovalRequest): readonly ApprovalDecision[] => allowedDecisions;

/** Decided elsewhere, or out of time. */
function isOver(error: unknown): boolean {
  const details = GatewayError.is(error) ? error.details : undefined;
  const reason = isObject(details) ? details['reason'] : undefined;
  return reason === 'APPROVAL_ALREADY_RESOLVED' || reason === 'APPROVAL_NOT_FOUND';
}
