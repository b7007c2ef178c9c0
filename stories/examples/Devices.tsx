import { usePairing } from 'openclaw-react';
import type { ReactNode } from 'react';

export function Devices(): ReactNode {
  const { required, pending, devices, approve, reject } = usePairing();
  if (required) return <p>Run {required.command} on the gateway’s machine.</p>;
  return (
    <>
      {pending.map(({ requestId, deviceId }) => (
        <p key={requestId}>
          {deviceId} wishes to connect{' '}
          <button type="button" onClick={() => void approve(requestId)}>
            Let in
          </button>{' '}
          <button type="button" onClick={() => void reject(requestId)}>
            Turn away
          </button>
        </p>
      ))}
      <p>Devices that may connect: {devices.length}</p>
    </>
  );
}
