import { act, render } from '@testing-library/react';
import { GatewayProvider, useChatSession, useGatewayStatus } from 'openclaw-react';
import { useEffect, useState } from 'react';
import { expect, it } from 'vitest';

import { hotReload } from '../support/fastRefresh.js';
import { optionsFor, startGateway } from '../support/gateway.js';
import { wait } from '../support/render.js';

const sessions = [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }] as const;

/** One component as two versions of a module export it. */
function twoVersions(useExtra: () => void) {
  const version = (title: string) =>
    function Chat() {
      const { status } = useGatewayStatus();
      const { messages } = useChatSession('main');
      const [mountedAt] = useState(() => performance.now());
      useExtra();
      return (
        <p data-mounted={mountedAt}>
          {title} {status} {messages.map(({ text }) => text)}
        </p>
      );
    };
  return [version('before'), version('after')] as const;
}

it('R1: keeps the socket and the session when a module that uses the hooks is edited', async () => {
  const gateway = startGateway({ sessions });
  let effectRuns = 0;
  const [Before, After] = twoVersions(() => {
    useEffect(() => {
      effectRuns += 1;
    }, []);
  });
  const { container } = render(
    <GatewayProvider {...optionsFor(gateway)}>
      <Before />
    </GatewayProvider>,
  );
  await wait(1_000);
  expect(container.textContent).toBe('before ready Hello');
  const mountedAt = container.querySelector('p')?.dataset['mounted'];

  act(() => hotReload(Before, After));
  expect(effectRuns).toBe(2);
  expect(container.textContent).toBe('after ready Hello');
  await wait(1_000);
  expect(container.textContent).toBe('after ready Hello');
  expect(container.querySelector('p')?.dataset['mounted']).toBe(mountedAt);
  expect(gateway.handshakes.sockets).toBe(1);
});

it('R1: keeps the socket when the module that renders the provider is edited', async () => {
  const gateway = startGateway({ sessions });
  const [Before, After] = twoVersions(() => {});
  const app = (Chat: typeof Before) =>
    function App() {
      const [options] = useState(() => optionsFor(gateway));
      return (
        <GatewayProvider {...options}>
          <Chat />
        </GatewayProvider>
      );
    };
  const [AppBefore, AppAfter] = [app(Before), app(Before)];
  const { container } = render(<AppBefore />);
  await wait(1_000);
  act(() => {
    hotReload(AppBefore, AppAfter);
    hotReload(Before, After);
  });
  await wait(1_000);
  expect(container.textContent).toBe('after ready Hello');
  expect(gateway.handshakes.sockets).toBe(1);
});

it('R1: leaves one connection when an edit makes React remount the provider', async () => {
  const gateway = startGateway({ sessions });
  const [Chat] = twoVersions(() => {});
  const tree = (version: number) => (
    <GatewayProvider key={version} {...optionsFor(gateway)}>
      <Chat />
    </GatewayProvider>
  );
  const { container, rerender } = render(tree(1));
  await wait(1_000);
  rerender(tree(2));
  await wait(1_000);
  expect(container.textContent).toBe('before ready Hello');
  expect(gateway.connections).toHaveLength(1);
});
