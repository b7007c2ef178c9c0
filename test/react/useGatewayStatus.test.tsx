import { useGatewayStatus } from 'openclaw-react';
import { Profiler } from 'react';
import { expect, it, vi } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

it('shows each stage of a connection', async () => {
  const seen: string[] = [];
  function Panel() {
    const { status } = useGatewayStatus();
    if (seen.at(-1) !== status) seen.push(status);
    return null;
  }
  const gateway = startGateway();
  gateway.faults.delayMs = 20;
  renderPanel(gateway, <Panel />);
  // React 18 renders only the state at the end of an act().
  for (let elapsedMs = 0; elapsedMs < 100; elapsedMs += 10) await wait(10);
  void gateway.restart({ downMs: 500 });
  await wait(100);
  await wait(30_000);
  expect(seen).toEqual(['idle', 'connecting', 'handshaking', 'ready', 'reconnecting', 'ready']);
});

it('returns the time of the next attempt and the problem', async () => {
  function Panel() {
    const { nextRetryAt, problem } = useGatewayStatus();
    return (
      <output>
        {problem?.code} {nextRetryAt}
      </output>
    );
  }
  const gateway = startGateway();
  gateway.stop();
  const { container } = renderPanel(gateway, <Panel />);
  await wait(10);
  const [code, nextRetryAt] = container.textContent.split(' ');
  expect(code).toBe('CLIENT_UNREACHABLE');
  expect(Number(nextRetryAt)).toBeGreaterThan(Date.now());
});

it('renders only when the selected part changes', async () => {
  const onRender = vi.fn();
  function Panel() {
    return <output>{String(useGatewayStatus((status) => status.isReady))}</output>;
  }
  const { container } = renderPanel(
    startGateway(),
    <Profiler id="panel" onRender={onRender}>
      <Panel />
    </Profiler>,
  );
  expect(container.textContent).toBe('false');
  expect(onRender).toHaveBeenCalledTimes(1);
  for (let elapsedMs = 0; elapsedMs < 100; elapsedMs += 10) await wait(10);
  expect(container.textContent).toBe('true');
  expect(onRender).toHaveBeenCalledTimes(2);
});
