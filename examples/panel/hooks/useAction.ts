import { GatewayError } from 'openclaw-react';
import { useState } from 'react';

/** Runs one call at a time and returns its state and its rejection. */
export function useAction(): {
  readonly run: (action: () => Promise<unknown>) => void;
  readonly isRunning: boolean;
  readonly error: GatewayError | undefined;
} {
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<GatewayError>();
  return {
    run: (action) => void perform(action),
    isRunning,
    error,
  };

  async function perform(action: () => Promise<unknown>): Promise<void> {
    setIsRunning(true);
    setError(undefined);
    try {
      await action();
    } catch (rejection) {
      if (!GatewayError.is(rejection)) throw rejection;
      setError(rejection);
    } finally {
      setIsRunning(false);
    }
  }
}
