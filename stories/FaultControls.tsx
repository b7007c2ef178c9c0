import type { FakeGateway } from 'openclaw-react/testing';
import type { ReactNode } from 'react';

/** Buttons that cause faults and events, to see how the panel reacts. */
export function FaultControls({ gateway }: { readonly gateway: FakeGateway }): ReactNode {
  return (
    <fieldset className="faults">
      <legend>The gateway</legend>
      {Object.entries(controls).map(([label, run]) => (
        <button key={label} className="button" type="button" onClick={() => run(gateway)}>
          {label}
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
  'Half-open connection': ({ faults }) => faults.halfOpen(),
  'Slow connection': ({ faults }) => {
    faults.charsPerSecond = 2_000;
  },
  'Fast connection': ({ faults }) => {
    faults.charsPerSecond = Infinity;
  },
  'Drop chat events': ({ faults }) => faults.dropEvents(({ event }) => event === 'chat'),
  'Drop nothing': ({ faults }) => faults.dropEvents(null),
  'Sequence gap': ({ faults }) => faults.gap(),
  'Duplicate the next frame': ({ faults }) => faults.duplicateNext(),
  'Swap the next two frames': ({ faults }) => faults.reorderNext(),
  'Truncate the next frame': ({ faults }) => faults.truncateNext(),
  'New token': (gateway) => gateway.rotateToken('another'),
  'Remove devices': (gateway) => {
    for (const { deviceId } of gateway.connections) if (deviceId) gateway.revokeDevice(deviceId);
  },
  'Request an approval': (gateway) => void gateway.requestApproval({ command: 'rm -r build' }),
  'Append a message': (gateway) =>
    void gateway.sessions.append('main', { role: 'assistant', text: 'By the way …' }),
};
