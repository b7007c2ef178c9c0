export { createGatewayClient } from './createGatewayClient.js';
export { GatewayClient, type CompatOptions, type ReadyOptions } from './GatewayClient.js';
export { GatewayError, type GatewayErrorInit } from './GatewayError.js';
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
export { defaultReconnectPolicy } from './backoff.js';
export {
  diagnose,
  recoveryTable,
  type ConnectionFailure,
  type Diagnosis,
  type DiagnosisContext,
  type RecoveryDecision,
  type RecoveryRule,
  type SocketClose,
} from './recovery.js';
export {
  browserEnvironment,
  type EnvironmentSignal,
  type GatewayEnvironment,
} from './environment.js';
export type { CacheInfo, MessageCache } from './messageCache.js';
export type {
  ClientIdentity,
  CredentialsRequest,
  CredentialsSource,
  FrameTrace,
  GatewayClientChanges,
  GatewayClientOptions,
  GatewayCredentials,
  GatewayLogger,
  ReconnectPolicy,
  WebSocketConstructor,
  WebSocketLike,
  WhenDown,
} from './options.js';
export type { RequestOptions } from './requests.js';
export type { SequenceGap } from './sequence.js';
export type {
  CachedMessages,
  ConnectionInfo,
  GatewayHello,
  GatewayState,
  GatewayStatus,
  ReconnectState,
} from './state.js';
export type { DeviceToken, DeviceTokenKey, DeviceTokenStore } from '../protocol/deviceToken.js';
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
  ProblemAction,
  ProblemCode,
} from '../protocol/problem.js';
export type {
  ConnectFrameInput,
  DeviceSigner,
  GatewaySigner,
  HostSigner,
} from '../protocol/signer.js';
export type { ClientErrorCode } from '../protocol/clientErrorCode.js';
export type { ConnectionStatus } from '../protocol/connectionStatus.js';
export type { GatewayEvent, GatewayEventFrame, GatewayEvents } from '../protocol/events.js';
export type {
  GatewayMethod,
  GatewayMethods,
  ParamsOf,
  RequestArgs,
  ResultOf,
  ScopeOf,
  SinceOf,
} from '../protocol/methods.js';
