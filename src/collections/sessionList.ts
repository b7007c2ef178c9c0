import { defined, isSameJson } from '../protocol/json.js';
import type { SessionChange, SessionRow } from '../protocol/sessionRow.js';

/** A session of the list. */
export interface ListedSession extends SessionRow {
  /** Whether a run is open in the session. */
  readonly isRunning: boolean;
}

/** 2026.7 may send `hasActiveRun: true` with an empty `activeRunIds`: the list of ids is right. */
export const isRunning = ({ activeRunIds, hasActiveRun, status }: SessionRow): boolean =>
  activeRunIds ? activeRunIds.length > 0 : (hasActiveRun ?? status === 'running');

/**
 * Whether the gateway read `row` before `known`. 2026.4.15 may send the two in the wrong order:
 *
 * 1. A run begins, and an event says that the session is running.
 * 2. Another event brings the session as it was before the run, with an older `updatedAt`.
 */
export function isOlder(row: SessionRow, known: SessionRow): boolean {
  if (row.snapshotAt !== undefined && known.snapshotAt !== undefined) {
    return row.snapshotAt < known.snapshotAt;
  }
  return (row.updatedAt ?? Infinity) < (known.updatedAt ?? 0);
}

/** Compares sessions in the gateway's order. */
export const byRank =
  (by: 'updatedAt' | 'lastInteractionAt' | 'activity' = 'updatedAt') =>
  (a: SessionRow, b: SessionRow): number => {
    const timeOf = by === 'activity' ? activityAt : (row: SessionRow) => row[by] ?? 0;
    return (
      (by === 'updatedAt' ? (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0) : 0) ||
      timeOf(b) - timeOf(a) ||
      (a.key < b.key ? -1 : 1)
    );
  };

/** The time by which 2026.9 sorts with `sortBy: 'activity'`. */
const activityAt = (row: SessionRow): number =>
  Math.max(row.lastActivityAt ?? 0, row.lastInteractionAt ?? 0) ||
  (row.updatedAt ?? row.createdAt ?? 0);

/** Returns the session of an event as a list has it: fields that are null in an event are absent. */
export const withoutNulls = (change: SessionChange): SessionRow =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== null),
    // Besides its nulls, the session of an event is complete.
  ) as unknown as SessionRow;

/** Returns the fields that the gateway reads from the transcript. Events may omit them. */
export const textsOf = ({
  derivedTitle,
  lastMessagePreview,
}: SessionRow): Pick<SessionRow, 'derivedTitle' | 'lastMessagePreview'> =>
  defined({ derivedTitle, lastMessagePreview });

/** Returns the known object if the new one has the same content, so that it does not render again. */
export const keepSame = (known: ListedSession | undefined, row: ListedSession): ListedSession =>
  known && isSameJson({ ...known, snapshotAt: 0 }, { ...row, snapshotAt: 0 }) ? known : row;
