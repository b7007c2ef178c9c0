/** How a release signs clients in, checks their calls and sends them events. */
export interface ConnectionFeatures {
  /** One event sequence counts for every connection. Otherwise each connection has its own. */
  readonly sharesOneConnectionSequence: boolean;
  /** Every event has a sequence. Otherwise the events of records, sessions and tools have none. */
  readonly numbersEveryEvent: boolean;
  /** Every event names the user that it is sent to. */
  readonly namesEventRecipients: boolean;
  /** Only connections that may read receive events. Otherwise every signed-in connection does. */
  readonly restrictsEventsToReaders: boolean;
  /** A new connection receives `health`. Otherwise a new device is broadcast as `presence`. */
  readonly sendsHealthAfterHello: boolean;
  /** A validation error lists every missing property. Otherwise only the first. */
  readonly listsAllMissingProperties: boolean;
  /** A missing scope is `FORBIDDEN` with details. Otherwise `INVALID_REQUEST` without. */
  readonly explainsMissingScopes: boolean;
  /** The rejection of a protocol version names the versions that the client offered. */
  readonly explainsProtocolMismatch: boolean;
  /** The rejection of an unpaired device says that the client may retry. */
  readonly suggestsPairingRetry: boolean;
  /** The rejection of a missing token names the command that creates one. */
  readonly suggestsTokenCommand: boolean;
  readonly sortsGrantedScopes: boolean;
  /** hello-ok names the build and the boot of the gateway. */
  readonly identifiesBuild: boolean;
  /** hello-ok always carries `auth`. Otherwise only with a device token. */
  readonly alwaysSendsAuth: boolean;
  /** `auth` of hello-ok names the sign-in method and how to recover a device. */
  readonly offersRecovery: boolean;
  /** The gateway's own presence entry carries its boot id. */
  readonly identifiesGatewayInstance: boolean;
  /** Presence lists devices with their users. Otherwise every connection. */
  readonly listsOnlyDevicesAsPresent: boolean;
  /** A shutdown without an expected restart says so with `restartExpectedMs: null`. */
  readonly sendsNullRestartTime: boolean;
  /** `config.get` returns the text of the file. */
  readonly returnsConfigText: boolean;
  /** `cron.list` carries a revision and a preview of each delivery. */
  readonly previewsCronDeliveries: boolean;
  /** Params of 2026.9.6 that the release rejects, by method. */
  readonly unknownParams: Readonly<Record<string, readonly string[]>>;
}
