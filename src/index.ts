export { GatewayProvider, type GatewayProviderProps } from './react/GatewayProvider.js';
export type { Chat, ChatActions } from './react/chatView.js';
export { useApprovals } from './react/useApprovals.js';
export { useCan } from './react/useCan.js';
export { useChatMessage } from './react/useChatMessage.js';
export { useChatSession } from './react/useChatSession.js';
export { useGateway } from './react/useGateway.js';
export { useGatewayEvents, type GatewayEventsOptions } from './react/useGatewayEvents.js';
export { useGatewayStatus } from './react/useGatewayStatus.js';
export { usePairing, type PairingHook } from './react/usePairing.js';
export { useRpc } from './react/useRpc.js';
export { useRpcMutation } from './react/useRpcMutation.js';
export { useSessions } from './react/useSessions.js';
export { useSuspenseRpc } from './react/useSuspenseRpc.js';
export { useSupports } from './react/useSupports.js';
export { eventInvalidations, type EventInvalidations } from './query/eventInvalidations.js';
export {
  gatewayQuery,
  type GatewayQuery,
  type MutationParams,
  type RpcInfiniteOptions,
  type RpcInfiniteQueryOptions,
  type RpcMutationOptions,
  type RpcOptions,
  type RpcPage,
  type RpcQueryKey,
  type RpcQueryOptions,
} from './query/gatewayQuery.js';
export { createGatewayClient } from './client/createGatewayClient.js';
export { GatewayError } from './client/GatewayError.js';
export type { GatewayClient } from './client/GatewayClient.js';
export type { GatewayClientOptions, GatewayCredentials } from './client/options.js';
export type { GatewayHello, GatewayState, GatewayStatus, ReconnectState } from './client/state.js';
export type { GatewayEvent, GatewayEventFrame, GatewayEvents } from './protocol/events.js';
export type { GatewayMethod, GatewayMethods, ParamsOf, ResultOf } from './protocol/methods.js';
export type { GatewayProblem, ProblemAction, ProblemCode } from './protocol/problem.js';
export type { ChatSessionState, ChatSessionStatus } from './chat/ChatSession.js';
export { getApprovals, type Approval, type Approvals } from './live/approvals.js';
export { getPairing, type Pairing } from './live/pairing.js';
export { getSessions, type Sessions, type SessionsOptions } from './live/sessions.js';
export type { LiveCollection, LiveState, LiveStatus } from './live/collection.js';
export type { LiveSession } from './live/liveSession.js';
export type { ApprovalDecision } from './protocol/approvals.js';
export type { ClientErrorCode } from './protocol/clientErrorCode.js';
export type { ConnectionStatus } from './protocol/connectionStatus.js';
export type { ChatMessage, ChatMessageStatus, ChatPart, ChatRole } from './protocol/chatMessage.js';
export type { DeviceSigner, GatewaySigner, HostSigner } from './protocol/signer.js';
