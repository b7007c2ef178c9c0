import type { JsonObject } from '../../protocol/frames.js';

/** Fixed values that a release puts into its frames. */
export interface DialectConstants {
  /** Fields of `connect.challenge`. */
  readonly challenge: JsonObject;
  /** Fields of hello-ok for connections that may read. */
  readonly helloForReaders: JsonObject;
  /** Fields of `policy`. */
  readonly policy: JsonObject;
  /** Fields of the snapshot. */
  readonly snapshot: JsonObject;
  /** Fields of the snapshot for administrators. `undefined`: administrators receive no further fields. */
  readonly adminSnapshot: JsonObject | undefined;
  readonly sessionDefaults: JsonObject;
  /** Fields of the gateway's own presence entry. */
  readonly gatewayPresence: JsonObject;
  /** Fields of `health`, as event and as result. */
  readonly health: JsonObject;
  readonly heartbeat: JsonObject;
  /** Fields of the results of `health` and `status`. */
  readonly runtimeStatus: JsonObject;
  /** Fields of an agent's heartbeat in `status`. */
  readonly heartbeatAgent: JsonObject;
  /** Fields of the model in `models.list`. */
  readonly model: JsonObject;
  readonly modelsList: JsonObject;
  /** Fields of the agent in `agents.list`. */
  readonly agent: JsonObject;
  readonly agentsList: JsonObject;
  /** `defaults` of `chat.history`. */
  readonly modelDefaults: JsonObject;
  /** `defaults` of `sessions.list`. */
  readonly sessionListDefaults: JsonObject;
  /** Ends the text of a failed run. */
  readonly logsHint: string;
}
