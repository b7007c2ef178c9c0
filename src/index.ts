export { gatewayQuery } from './react/gatewayQuery.js';
export { GatewayProvider, type GatewayProviderProps } from './react/GatewayProvider.js';
export type { Chat, ChatActions } from './react/internal/chatView.js';
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
export type {
  GatewayQuery,
  MutationParams,
  RpcInfiniteOptions,
  RpcInfiniteQueryOptions,
  RpcMutationOptions,
  RpcOptions,
  RpcPage,
  RpcQueryKey,
  RpcQueryOptions,
  UntypedRpcOptions,
} from './query/gatewayQuery.js';
export { createGatewayClient } from './client/createGatewayClient.js';
export { GatewayError } from './core/GatewayError.js';
export type { GatewayClient } from './client/GatewayClient.js';
export type { GatewayClientOptions, GatewayCredentials } from './client/options.js';
export type { GatewayHello, GatewayState, GatewayStatus, ReconnectState } from './client/state.js';
export type { GatewayEvent, GatewayEventFrame, GatewayEvents } from './protocol/events.js';
export type { GatewayMethod, GatewayMethods, ParamsOf, ResultOf } from './protocol/methods.js';
export type { GatewayProblem, ProblemAction, ProblemCode } from './core/problem.js';
export type { ChatSessionState, ChatSessionStatus } from './chat/ChatSession.js';
export type { Approval, Approvals } from './collections/approvals.js';
export type { Pairing } from './collections/pairing.js';
export type { Sessions, SessionsOptions } from './collections/sessions.js';
export type { Collection, CollectionState, CollectionStatus } from './collections/collection.js';
export type { ListedSession } from './collections/sessionList.js';
export type { ApprovalDecision } from './protocol/approvals.js';
export type { ClientErrorCode } from './core/errorCodes.js';
export type { ConnectionStatus } from './core/connectionStatus.js';
export type { ChatMessage, ChatMessageStatus, ChatPart, ChatRole } from './core/chatMessage.js';
export type { DeviceSigner, GatewaySigner, HostSigner } from './core/signer.js';
