import type { FakeGateway } from 'openclaw-react/testing';
import type { ReactNode } from 'react';

/** Troubles and events to order while one looks at what the panel makes of them. */
export function FaultControls({ gateway }: { readonly gateway: FakeGateway }): ReactNode {
  return (
    <fieldset className="faults">
      <legend>The gateway</legend>
      {Object.entries(controls).map(([name, act]) => (
        <button key={name} className="button" type="button" onClick={() => act(gateway)}>
          {name}
        </button>
      ))}
      <label>
        Latency{' '}
        <select
          defaultValue={0}
          onChange={({ target }) => setLatency(gateway, Number(target.value))}
        >
          {[0, 200, 1_000, 5_000].map((delayMs) => (
            <option key={delayMs} value={delayMs}>
              {delayMs} ms
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function setLatency({ faults }: FakeGateway, delayMs: number): void {
  faults.delayMs = delayMs;
}

const controls: Readonly<Record<string, (gateway: FakeGateway) => void>> = {
  Restart: (gateway) => void gateway.restart({ startingMs: 1_000 }),
  Crash: (gateway) => void gateway.restart({ graceful: false }),
  Close: ({ faults }) => faults.close(1012, 'service restart'),
  'Half-open link': ({ faults }) => faults.halfOpen(),
  'Slow link': ({ faults }) => {
    faults.charsPerSecond = 2_000;
  },
  'Fast link': ({ faults }) => {
    faults.charsPerSecond = Infinity;
  },
  'Lose chat events': ({ faults }) => faults.dropEvents(({ event }) => event === 'chat'),
  'Lose nothing': ({ faults }) => faults.dropEvents(null),
  'Gap in the numbers': ({ faults }) => faults.gap(),
  'Twice the next': ({ faults }) => faults.duplicateNext(),
  'Swap the next two': ({ faults }) => faults.reorderNext(),
  'Cut the next': ({ faults }) => faults.truncateNext(),
  'New token': (gateway) => gateway.rotateToken('another'),
  'Remove devices': (gateway) => {
    for (const { deviceId } of gateway.connections) if (deviceId) gateway.revokeDevice(deviceId);
  },
  'Ask for approval': (gateway) => void gateway.requestApproval({ command: 'rm -r build' }),
  'Say something': (gateway) =>
    void gateway.sessions.append('main', { role: 'assistant', text: 'By the way …' }),
};
