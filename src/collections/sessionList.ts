import { defined, isSameJson } from '../protocol/json.js';
import type { SessionChange, SessionRow } from '../protocol/sessionRow.js';

/** A session of the list, and whether a run is open in it. */
export interface ListedSession extends SessionRow {
  readonly isRunning: boolean;
}

/** 2026.7 may say `hasActiveRun` with an empty list of runs: then the list is right. */
export const isRunning = ({ activeRunIds, hasActiveRun, status }: SessionRow): boolean =>
  activeRunIds ? activeRunIds.length > 0 : (hasActiveRun ?? status === 'running');

/** 2026.4 sends a reading from before a run began after the one that says that it began. */
export function isOlder(row: SessionRow, held: SessionRow): boolean {
  if (row.snapshotAt !== undefined && held.snapshotAt !== undefined) {
    return row.snapshotAt < held.snapshotAt;
  }
  return (row.updatedAt ?? Infinity) < (held.updatedAt ?? 0);
}

/** The gateway's order. */
export const byRank =
  (by: 'updatedAt' | 'lastInteractionAt' = 'updatedAt') =>
  (a: SessionRow, b: SessionRow): number =>
    (by === 'updatedAt' ? (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0) : 0) ||
    (b[by] ?? 0) - (a[by] ?? 0) ||
    (a.key < b.key ? -1 : 1);

/** The row of an event: what is null there is absent in a list. */
export const withoutNulls = (change: SessionChange): SessionRow =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== null),
    // a row of an event is complete but for its nulls
  ) as unknown as SessionRow;

/** What takes reading a transcript: events need not repeat it. */
export const textsOf = ({
  derivedTitle,
  lastMessagePreview,
}: SessionRow): Pick<SessionRow, 'derivedTitle' | 'lastMessagePreview'> =>
  defined({ derivedTitle, lastMessagePreview });

/** The row that is held where the new one says the same: it need not render again. */
export const keepSame = (held: ListedSession | undefined, row: ListedSession): ListedSession =>
  held && isSameJson({ ...held, snapshotAt: 0 }, { ...row, snapshotAt: 0 }) ? held : row;
