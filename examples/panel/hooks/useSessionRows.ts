import { useGatewayEvents, useRpc, type ResultOf } from 'openclaw-react';
import { useEffect, useRef } from 'react';

export type SessionRow = ResultOf<'sessions.list'>['sessions'][number];

const coalesceMs = 300;

/** The gateway's sessions, latest first, fetched again when one of them changes. */
export function useSessionRows(): { rows: readonly SessionRow[]; isLoading: boolean } {
  const { data, isLoading, refetch } = useRpc('sessions.list', {
    limit: 50,
    includeDerivedTitles: true,
    includeLastMessage: true,
  });

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // One answer changes its session several times: the list is fetched once.
  const refetchSoon = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch(), coalesceMs);
  };
  useGatewayEvents('sessions.changed', refetchSoon);
  // Gateways before 2026.4 do not report changes of sessions.
  useGatewayEvents('chat', ({ payload }) => {
    if (payload.state !== 'delta' && payload.state !== 'status') refetchSoon();
  });

  return { rows: data?.sessions ?? [], isLoading };
}
