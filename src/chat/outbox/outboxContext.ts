import type { GatewayPolicy } from '../../protocol/frames.js';
import type { ChatClient } from '../ChatClient.js';
import type { Sends } from './sends.js';

/** The session that an outbox sends for. */
export interface OutboxContext {
  readonly client: ChatClient;
  readonly sends: Sends;
  /** Returns the params that name the session. */
  readonly target: () => object;
  /** Whether messages can be sent now: connected, and the history has loaded or was rejected. */
  readonly canSend: () => boolean;
  /** Advances the sequence of the transcript and returns it. */
  readonly nextSequence: () => number;
  readonly onChange: () => void;
  /** Called for a change that can wait for the next frame. */
  readonly onProgress: () => void;
  /** Whether the transcript has the record of a send. */
  readonly hasRecord: (sendKey: string) => boolean;
  /** Called when only a history can say whether a message arrived. */
  readonly onUnconfirmed: () => void;
}

/** The limits of the connected gateway. */
export const policyOf = ({ client }: OutboxContext): GatewayPolicy | undefined =>
  client.store.getState().connection.hello?.policy;
