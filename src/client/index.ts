export { createGatewayClient } from './createGatewayClient.js';
export { parseGatewayAddress, type GatewayAddress } from './parseGatewayAddress.js';
export type { CompatOptions, GatewayClient, ReadyOptions } from './GatewayClient.js';
export { can, type ClientWithHello } from './can.js';
export { GatewayError, type GatewayErrorInit } from '../core/GatewayError.js';
export {
  chatAbort,
  chatHistory,
  chatSend,
  execApprovalGet,
  execApprovalList,
  pluginApprovalList,
  sessionsCompactionBranch,
  sessionsCompactionGet,
  sessionsCompactionList,
  sessionsCompactionRestore,
  sessionsDelete,
  sessionsList,
  sessionsReset,
  skillsDetail,
  skillsSearch,
  type ChatSendOptions,
} from './calls.js';
export { defaultReconnectPolicy } from './connection/backoff.js';
export {
  diagnose,
  recoveryTable,
  type ConnectionFailure,
  type Diagnosis,
  type DiagnosisContext,
  type RecoveryDecision,
  type RecoveryRule,
  type SocketClose,
} from './connection/recovery.js';
export {
  browserEnvironment,
  type EnvironmentSignal,
  type GatewayEnvironment,
} from '../core/environment.js';
export type { CacheInfo, MessageCache } from './messageCache.js';
export type { GatewayLogger } from '../core/logger.js';
export type {
  ClientInfoOptions,
  CredentialsRequest,
  CredentialsSource,
  FrameTrace,
  GatewayClientChanges,
  GatewayClientOptions,
  GatewayCredentials,
  ReconnectPolicy,
  WebSocketConstructor,
  WebSocketLike,
  WhenDisconnected,
} from './options.js';
export type { RequestOptions } from './requests/pending.js';
export type { SequenceGap } from './events/sequence.js';
export type {
  CachedMessages,
  ConnectionInfo,
  GatewayHello,
  GatewayState,
  GatewayStatus,
  ReconnectState,
} from './state.js';
export type { ReadonlyStoreApi } from './store.js';
export type { DeviceToken, DeviceTokenKey, DeviceTokenStore } from '../core/deviceToken.js';
export type {
  ConnectAuth,
  ConnectParams,
  ErrorShape,
  EventFrame,
  GatewayPolicy,
  HelloOk,
  RequestFrame,
  ResponseFrame,
} from '../protocol/frames.js';
export type {
  ConnectErrorCode,
  GatewayProblem,
  InvalidUrlReason,
  ProblemAction,
  ProblemCode,
} from '../core/problem.js';
export type { ConnectFrameInput, DeviceSigner, GatewaySigner, HostSigner } from '../core/signer.js';
export type { ClientErrorCode, GatewayErrorCode } from '../core/errorCodes.js';
export type { ConnectionStatus } from '../core/connectionStatus.js';
export type { GatewayEvent, GatewayEventFrame, GatewayEvents } from '../protocol/events.js';
export type {
  DefaultFallback,
  GatewayMethod,
  GatewayMethods,
  ParamsOf,
  RequestArgs,
  ResultOf,
  ScopeOf,
  SinceOf,
  UntilOf,
  UntypedMethod,
} from '../protocol/methods.js';
