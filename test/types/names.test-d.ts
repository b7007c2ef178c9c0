import {
  createGatewayClient,
  gatewayQuery,
  GatewayProvider,
  useApprovals,
  useChatSession,
  useGatewayEvents,
  usePairing,
  useSessions,
  type Approval,
  type ApprovalDecision,
  type Chat,
  type ChatActions,
  type ChatMessage,
  type ChatMessageStatus,
  type ChatPart,
  type ChatRole,
  type ChatSessionState,
  type ChatSessionStatus,
  type ClientErrorCode,
  type ConnectionStatus,
  type GatewayError,
  type GatewayEventsOptions,
  type GatewayProblem,
  type GatewayProviderProps,
  type GatewayQuery,
  type GatewaySigner,
  type GatewayState,
  type GatewayStatus,
  type HostSigner,
  type Collection,
  type ListedSession,
  type CollectionState,
  type CollectionStatus,
  type MutationParams,
  type PairingHook,
  type ProblemAction,
  type ProblemCode,
  type ReconnectState,
  type RpcInfiniteOptions,
  type RpcInfiniteQueryOptions,
  type RpcMutationOptions,
  type RpcOptions,
  type RpcQueryKey,
  type RpcQueryOptions,
  type UntypedRpcOptions,
} from 'openclaw-react';
import {
  getChatSession,
  type ChatAbortResult,
  type ChatAttachment,
  type ChatPlanStep,
  type ChatRun,
  type ChatRunApproval,
  type ChatRunStatus,
  type ChatSendInput,
  type ChatSendResult,
  type ChatSession,
  type ChatSessionOptions,
  type ChatToolCall,
  type MediaPart,
  type TokenUsage,
  type ToolCallPart,
  type ToolResultPart,
} from 'openclaw-react/chat';
import {
  GatewayError as GatewayErrorClass,
  can,
  diagnose,
  recoveryTable,
  type CacheInfo,
  type ChatSendOptions,
  type ClientInfoOptions,
  type ClientWithHello,
  type CompatOptions,
  type ConnectAuth,
  type ConnectErrorCode,
  type ConnectFrameInput,
  type CredentialsSource,
  type DeviceToken,
  type DeviceTokenStore,
  type Diagnosis,
  type DiagnosisContext,
  type EventFrame,
  type GatewayClient,
  type GatewayClientOptions,
  type GatewayErrorCode,
  type GatewayErrorInit,
  type GatewayLogger,
  type GatewayPolicy,
  type MessageCache,
  type ReadonlyStoreApi,
  type ReadyOptions,
  type RecoveryDecision,
  type RecoveryRule,
  type RequestFrame,
  type RequestOptions,
  type ResponseFrame,
  type ScopeOf,
  type SequenceGap,
  type SinceOf,
  type UntilOf,
  type DefaultFallback,
  type InvalidUrlReason,
  type UntypedMethod,
  type WebSocketConstructor,
  type WhenDisconnected,
} from 'openclaw-react/client';
// Apps name these types in components and helpers of their own: each is a parameter or result of the API.
import {
  getApprovals,
  getPairing,
  getSessions,
  type ApprovalsData,
  type PairingData,
  type SessionsData,
} from 'openclaw-react/collections';
import {
  createIndexedDbKeyStore,
  createPortableSigner,
  createSigner,
  createWebCryptoSigner,
  createWebKeyStore,
  createWebTokenStore,
  type DeviceLogger,
  type IndexedDbKeyStoreOptions,
  type PortableSignerOptions,
  type SignerOptions,
  type WebCryptoSignerOptions,
  type WebKeyStoreOptions,
  type WebTokenStoreOptions,
} from 'openclaw-react/device';
import { en, type Catalogue, type GatewayErrorName } from 'openclaw-react/locales';
import {
  fakeSigner,
  listen,
  recordConnection,
  replayTranscript,
  type ConnectionRecording,
  type DeviceVerdict,
  type FakeApprovalRequest,
  type FakeClock,
  type FakeConnectionInfo,
  type FakeCronJobSeed,
  type FakeFaults,
  type FakeGateway,
  type FakeGatewayOptions,
  type FakeMessageSeed,
  type FakeMethod,
  type FakeMethodContext,
  type FakeModel,
  type FakePluginApprovalRequest,
  type FakeReply,
  type FakeRestart,
  type FakeSessionSeed,
  type FakeWebSocket,
  type ListenOptions,
  type PairingRequest,
  type ReplayOptions,
  type ServerPeer,
  type ServerSocket,
  type VerifyDevice,
} from 'openclaw-react/testing';
import {
  createGatewayWrapper,
  renderHookWithGateway,
  renderWithGateway,
  type GatewayWrapper,
  type GatewayWrapperOptions,
  type RenderHookWithGatewayOptions,
  type RenderHookWithGatewayResult,
  type RenderWithGatewayResult,
} from 'openclaw-react/testing/react';
import { expectTypeOf, test } from 'vitest';

type Item<List extends readonly unknown[] | undefined> = NonNullable<List>[number];

test('results of hooks', () => {
  expectTypeOf<GatewayStatus>().pick<'status' | 'reconnectState' | 'problem'>().toEqualTypeOf<{
    readonly status: ConnectionStatus;
    readonly reconnectState: ReconnectState;
    readonly problem: GatewayProblem | null;
  }>();
  expectTypeOf(useChatSession).toBeCallableWith('main', (chat: Chat) => chat.status);
  expectTypeOf<Chat>().toEqualTypeOf<ChatSessionState & ChatActions>();
  expectTypeOf(useSessions).returns.toExtend<CollectionState>();
  expectTypeOf<Item<ReturnType<typeof useSessions>['sessions']>>().toEqualTypeOf<ListedSession>();
  expectTypeOf(useApprovals).returns.toExtend<CollectionState>();
  expectTypeOf<Item<ReturnType<typeof useApprovals>['approvals']>>().toEqualTypeOf<Approval>();
  expectTypeOf<Approval['decisions']>().toEqualTypeOf<readonly ApprovalDecision[]>();
  expectTypeOf(usePairing).returns.toEqualTypeOf<PairingHook>();
  expectTypeOf(useGatewayEvents).toBeCallableWith('chat', () => {}, {
    sessionKey: 'main',
  } satisfies GatewayEventsOptions);
  expectTypeOf<CollectionState['status']>().toEqualTypeOf<CollectionStatus>();
});

test('parts of a problem, an error and a failure', () => {
  expectTypeOf<GatewayProblem['code']>().toEqualTypeOf<ProblemCode>();
  expectTypeOf<GatewayProblem['action']>().toEqualTypeOf<ProblemAction>();
  expectTypeOf<ConnectErrorCode>().toExtend<ProblemCode>();
  expectTypeOf(recoveryTable).toEqualTypeOf<Readonly<Record<ProblemCode, RecoveryRule>>>();
  expectTypeOf<RecoveryRule['decision']>().toEqualTypeOf<RecoveryDecision>();
  expectTypeOf(diagnose).returns.toEqualTypeOf<Diagnosis>();
  expectTypeOf(diagnose).parameter(1).toEqualTypeOf<DiagnosisContext | undefined>();
  expectTypeOf(GatewayErrorClass).toBeConstructibleWith({} as GatewayErrorInit);
  expectTypeOf<GatewayErrorCode>().toExtend<GatewayErrorInit['code']>();
  expectTypeOf<keyof Catalogue['addressReasons']>().toEqualTypeOf<InvalidUrlReason>();
  expectTypeOf<keyof Catalogue['errors']>().toEqualTypeOf<ClientErrorCode | GatewayErrorName>();
  expectTypeOf(en).toEqualTypeOf<Catalogue>();
});

test('options and methods of a client', () => {
  expectTypeOf(createGatewayClient).parameter(0).toEqualTypeOf<GatewayClientOptions>();
  expectTypeOf<Required<GatewayClientOptions>>()
    .pick<'credentials' | 'signer' | 'clientInfo' | 'logger' | 'WebSocket' | 'whenDisconnected'>()
    .toEqualTypeOf<{
      readonly credentials: CredentialsSource;
      readonly signer: GatewaySigner;
      readonly clientInfo: ClientInfoOptions;
      readonly logger: GatewayLogger;
      readonly WebSocket: WebSocketConstructor;
      readonly whenDisconnected: WhenDisconnected;
    }>();
  expectTypeOf<GatewayClient['ready']>().parameter(0).toEqualTypeOf<ReadyOptions | undefined>();
  expectTypeOf<CompatOptions<null>>().toExtend<RequestOptions>();
  expectTypeOf<GatewayClient['store']['getState']>().returns.toEqualTypeOf<GatewayState>();
  expectTypeOf<GatewayClient['store']>().toExtend<ReadonlyStoreApi<GatewayState>>();
  expectTypeOf<GatewayClient>().toExtend<ClientWithHello>();
  expectTypeOf(can).parameter(0).toEqualTypeOf<ClientWithHello>();
  expectTypeOf<GatewayClient['cache']>().toEqualTypeOf<MessageCache>();
  expectTypeOf<MessageCache['info']>().returns.toEqualTypeOf<readonly CacheInfo[]>();
  expectTypeOf<Parameters<Parameters<GatewayClient['onGap']>[0]>>().toEqualTypeOf<[SequenceGap]>();
  expectTypeOf<ChatSendOptions['idempotencyKey']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ScopeOf<'sessions.reset'>>().toEqualTypeOf<'operator.admin'>();
  expectTypeOf<SinceOf<'sessions.patchMany'>>().toEqualTypeOf<'2026.9.6'>();
  expectTypeOf<UntilOf<'sessions.unsubscribe'>>().toEqualTypeOf<'2026.7.1'>();
  expectTypeOf<UntilOf<'sessions.list'>>().toBeNever();
  expectTypeOf<DefaultFallback<'sessions.list'>>().toBeNever();
  expectTypeOf<DefaultFallback<'commands.list'>>().toEqualTypeOf<null>();
  expectTypeOf<UntypedMethod<'model.list' | 'models.list'>>().toEqualTypeOf<'model.list'>();
  expectTypeOf(GatewayProvider).parameter(0).toEqualTypeOf<GatewayProviderProps>();
});

test('frames, and the input of a host signer', () => {
  expectTypeOf<HostSigner['createConnectFrame']>().parameter(0).toEqualTypeOf<ConnectFrameInput>();
  expectTypeOf<
    Awaited<ReturnType<HostSigner['createConnectFrame']>>
  >().toEqualTypeOf<RequestFrame>();
  expectTypeOf<ConnectFrameInput['credentials']>().toEqualTypeOf<ConnectAuth>();
  expectTypeOf<ResponseFrame['type'] | EventFrame['type']>().toEqualTypeOf<'res' | 'event'>();
  expectTypeOf<Parameters<DeviceTokenStore['set']>[1]>().toEqualTypeOf<DeviceToken>();
  expectTypeOf<GatewayPolicy['maxPayload']>().toEqualTypeOf<number>();
});

test('options for React Query', () => {
  expectTypeOf(gatewayQuery).returns.toEqualTypeOf<GatewayQuery>();
  expectTypeOf<RpcQueryOptions<null>['queryKey']>().toEqualTypeOf<RpcQueryKey>();
  expectTypeOf<
    RpcInfiniteQueryOptions<'sessions.list', null, null>['queryKey']
  >().toEqualTypeOf<RpcQueryKey>();
  expectTypeOf<RpcInfiniteOptions<'sessions.list', 'none'>['fallback']>().toEqualTypeOf<
    'none' | undefined
  >();
  expectTypeOf<RpcMutationOptions<'sessions.delete'>>().toExtend<{
    onSuccess?:
      | ((result: never, params: MutationParams<'sessions.delete'>, ...rest: never[]) => unknown)
      | undefined;
  }>();
  expectTypeOf<UntypedRpcOptions<number, 'none', string>['fallback']>().toEqualTypeOf<
    'none' | undefined
  >();
  expectTypeOf<RpcOptions<'health', 'none'>['fallback']>().toEqualTypeOf<'none' | undefined>();
});

test('parts of a session', () => {
  expectTypeOf(getChatSession).returns.toEqualTypeOf<ChatSession>();
  expectTypeOf<Parameters<typeof getChatSession>[2]>().toEqualTypeOf<
    ChatSessionOptions | undefined
  >();
  expectTypeOf<ChatSessionState['status']>().toEqualTypeOf<ChatSessionStatus>();
  expectTypeOf<ChatSessionState['run']>().toEqualTypeOf<ChatRun | null>();
  expectTypeOf<ChatMessage['role']>().toEqualTypeOf<ChatRole>();
  expectTypeOf<ChatMessage['status']>().toEqualTypeOf<ChatMessageStatus>();
  expectTypeOf<ChatMessage['parts']>().toEqualTypeOf<readonly ChatPart[]>();
  expectTypeOf<ChatMessage['usage']>().toEqualTypeOf<TokenUsage | undefined>();
  expectTypeOf<MediaPart | ToolCallPart | ToolResultPart>().toExtend<ChatPart>();
  expectTypeOf<ChatRun['status']>().toEqualTypeOf<ChatRunStatus>();
  expectTypeOf<ChatRun['toolCalls']>().toEqualTypeOf<readonly ChatToolCall[]>();
  expectTypeOf<ChatRun['approvals']>().toEqualTypeOf<readonly ChatRunApproval[]>();
  expectTypeOf<Item<ChatRun['plan']>>().toEqualTypeOf<ChatPlanStep>();
  expectTypeOf<ChatSession['send']>().parameter(0).toEqualTypeOf<string | ChatSendInput>();
  expectTypeOf<Awaited<ReturnType<ChatSession['send']>>>().toEqualTypeOf<ChatSendResult>();
  expectTypeOf<Awaited<ReturnType<ChatSession['abort']>>>().toEqualTypeOf<ChatAbortResult>();
  expectTypeOf<Item<ChatSendInput['attachments']>>().toEqualTypeOf<ChatAttachment>();
  expectTypeOf<ChatSessionState['error']>().toEqualTypeOf<GatewayError | null>();
});

test('collections without React', () => {
  expectTypeOf(getSessions).returns.toExtend<Collection<SessionsData>>();
  expectTypeOf(getApprovals).returns.toExtend<Collection<ApprovalsData>>();
  expectTypeOf(getPairing).returns.toExtend<Collection<PairingData>>();
});

test('options of signers and stores', () => {
  expectTypeOf(createSigner).parameter(0).toEqualTypeOf<SignerOptions | undefined>();
  expectTypeOf(createPortableSigner)
    .parameter(0)
    .toEqualTypeOf<PortableSignerOptions | undefined>();
  expectTypeOf(createWebCryptoSigner)
    .parameter(0)
    .toEqualTypeOf<WebCryptoSignerOptions | undefined>();
  expectTypeOf(createWebKeyStore).parameter(0).toEqualTypeOf<WebKeyStoreOptions | undefined>();
  expectTypeOf(createIndexedDbKeyStore)
    .parameter(0)
    .toEqualTypeOf<IndexedDbKeyStoreOptions | undefined>();
  expectTypeOf(createWebTokenStore).parameter(0).toEqualTypeOf<WebTokenStoreOptions | undefined>();
  expectTypeOf<SignerOptions['logger']>().toEqualTypeOf<DeviceLogger | undefined>();
});

test('options and results of the fake gateway', () => {
  expectTypeOf<Required<FakeGatewayOptions>>()
    .pick<'clock' | 'verify' | 'model' | 'sessions' | 'cronJobs' | 'methods'>()
    .toEqualTypeOf<{
      readonly clock: FakeClock;
      readonly verify: VerifyDevice;
      readonly model: FakeModel;
      readonly sessions: readonly FakeSessionSeed[];
      readonly cronJobs: readonly FakeCronJobSeed[];
      readonly methods: Readonly<Record<string, FakeMethod>>;
    }>();
  expectTypeOf<Awaited<ReturnType<VerifyDevice>>>().toEqualTypeOf<DeviceVerdict>();
  expectTypeOf<Parameters<FakeMethod>[1]>().toEqualTypeOf<FakeMethodContext>();
  expectTypeOf<FakeReply>().toExtend<ReturnType<FakeModel>>();
  expectTypeOf<Item<FakeSessionSeed['messages']>>().toEqualTypeOf<FakeMessageSeed>();
  expectTypeOf<FakeGateway['faults']>().toEqualTypeOf<FakeFaults>();
  expectTypeOf<Item<FakeGateway['connections']>>().toEqualTypeOf<FakeConnectionInfo>();
  expectTypeOf<Item<FakeGateway['pairingRequests']>>().toEqualTypeOf<PairingRequest>();
  expectTypeOf<Parameters<FakeGateway['requestApproval']>[0]>().toEqualTypeOf<
    FakeApprovalRequest | FakePluginApprovalRequest
  >();
  expectTypeOf<Parameters<FakeGateway['restart']>[0]>().toEqualTypeOf<FakeRestart | undefined>();
  expectTypeOf<FakeGateway['accept']>().parameter(0).toEqualTypeOf<ServerSocket>();
  expectTypeOf<FakeGateway['accept']>().returns.toEqualTypeOf<ServerPeer | undefined>();
  expectTypeOf<InstanceType<FakeGateway['WebSocket']>>().toEqualTypeOf<FakeWebSocket>();
  expectTypeOf(listen).parameter(1).toEqualTypeOf<ListenOptions>();
  expectTypeOf(replayTranscript).parameter(1).toEqualTypeOf<ReplayOptions | undefined>();
  expectTypeOf(recordConnection).returns.toEqualTypeOf<ConnectionRecording>();
  expectTypeOf(fakeSigner).toExtend<GatewaySigner>();
});

test('options and results of the render functions', () => {
  expectTypeOf(createGatewayWrapper).returns.toEqualTypeOf<GatewayWrapper>();
  expectTypeOf(renderWithGateway).parameter(1).toEqualTypeOf<GatewayWrapperOptions | undefined>();
  expectTypeOf(renderWithGateway).returns.toEqualTypeOf<RenderWithGatewayResult>();
  expectTypeOf(renderHookWithGateway<number, string>)
    .parameter(1)
    .toEqualTypeOf<RenderHookWithGatewayOptions<string> | undefined>();
  expectTypeOf(renderHookWithGateway<number, string>).returns.toEqualTypeOf<
    RenderHookWithGatewayResult<number, string>
  >();
});
