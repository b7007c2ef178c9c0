import { usePairing } from 'openclaw-react';
import { useState, type ReactNode } from 'react';

export function Devices(): ReactNode {
  const { required, pending, devices, approve, reject } = usePairing();
  const [rejection, setRejection] = useState('');
  const act = (action: Promise<void>): void =>
    void action.catch((error: unknown) => setRejection(String(error)));
  if (required) return <p>Run {required.command} on the gateway’s machine.</p>;
  return (
    <>
      {pending.map(({ requestId, deviceId }) => (
        <p key={requestId}>
          {deviceId} requests access{' '}
          <button type="button" onClick={() => act(approve(requestId))}>
            Approve
          </button>{' '}
          <button type="button" onClick={() => act(reject(requestId))}>
            Reject
          </button>
        </p>
      ))}
      {rejection && <p role="alert">{rejection}</p>}
      <p>Devices that may connect: {devices.length}</p>
    </>
  );
}
