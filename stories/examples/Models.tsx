import { useSuspenseRpc } from 'openclaw-react';
import { Suspense, type ReactNode } from 'react';

export function Models(): ReactNode {
  return (
    <Suspense fallback={<p>Loading…</p>}>
      <ModelNames />
    </Suspense>
  );
}

function ModelNames(): ReactNode {
  const { data } = useSuspenseRpc('models.list', {});
  return data?.models.map(({ id, name }) => <p key={id}>{name}</p>);
}
