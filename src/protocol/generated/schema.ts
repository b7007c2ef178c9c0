// The parts of the schema that the method and event maps reach.
// Written by `npm run generate:protocol` from @openclaw/gateway-protocol 2026.9.1. Do not edit.

export type ApprovalSnapshot =
  | PendingApprovalSnapshot
  | AllowedApprovalSnapshot
  | DeniedApprovalSnapshot
  | ExpiredApprovalSnapshot
  | CancelledApprovalSnapshot;
export type ApprovalPresentation =
  ExecApprovalPresentation | PluginApprovalPresentation | SystemAgentApprovalPresentation;
export type ApprovalScope =
  | MessageSendApprovalScope
  | PaymentApprovalScope
  | ExternalPostApprovalScope
  | StandingGrantApprovalScope;
export type TerminalApprovalSnapshot =
  | AllowedApprovalSnapshot
  | DeniedApprovalSnapshot
  | ExpiredApprovalSnapshot
  | CancelledApprovalSnapshot;
export type AuditActivityEventV1 =
  | AuditActivityAgentRunV1
  | AuditActivityToolActionV1
  | AuditActivityInboundMessageV1
  | AuditActivityOutboundMessageV1;
export type AuditRunIdentityV1 =
  | AuditRunIdentityPresentV1
  | AuditRunIdentityUnknownV1
  | AuditRunIdentityUnsupportedV1
  | AuditRunIdentityAmbiguousV1;
export type BoardActionParams =
  | {
      ticket: string;
      action: 'cron.trigger';
      jobId: string;
    }
  | {
      ticket: string;
      action: string;
      params?: {
        [k: string]: unknown;
      };
    };
export type BoardCommand =
  | {
      kind: 'focus_tab';
      tabId: string;
    }
  | BoardSetChatDockCommand;
export type BoardEventParams =
  | {
      sessionKey: string;
      agentId?: string;
      widget: string;
      payload: unknown;
    }
  | {
      ticket: string;
      payload: unknown;
    };
export type BoardOp =
  | BoardTabCreateOp
  | BoardTabUpdateOp
  | {
      kind: 'tab_delete';
      tabId: string;
    }
  | BoardTabsReorderOp
  | BoardWidgetMoveOp
  | BoardWidgetResizeOp
  | BoardWidgetRemoveOp;
export type BoardWidgetPutContent =
  | {
      kind: 'html';
      html: string;
    }
  | {
      kind: 'mcp-app';
      viewId: string;
    }
  | BoardWidgetPluginContent
  | BoardWidgetRegisteredContent
  | {
      kind: 'canvas-doc';
      docId: string;
    };
export type ChatRunStartupPhase =
  | 'preparing_workspace'
  | 'naming_worktree'
  | 'creating_worktree'
  | 'running_setup'
  | 'provisioning_environment'
  | 'preparing_context'
  | 'starting_model';
export type ConversationTurnResult =
  | {
      conversationRef: string;
      channel: string;
      messageId: string;
      correlationPersisted: boolean;
      status: 'replied';
      reply: ConversationTurnReply;
    }
  | {
      conversationRef: string;
      channel: string;
      messageId: string;
      correlationPersisted: boolean;
      status: 'timeout';
    }
  | {
      conversationRef: string;
      channel: string;
      messageId?: string;
      correlationPersisted: boolean;
      status: 'sent' | 'queued' | 'suppressed' | 'unknown';
      error: string;
    };
export type CronAddParamsSchedule =
  | {
      kind: 'at';
      at: string;
    }
  | {
      kind: 'every';
      everyMs: number;
      anchorMs?: number;
    }
  | {
      kind: 'cron';
      expr: string;
      tz?: string;
      staggerMs?: number;
    }
  | {
      kind: 'on-exit';
      command: string;
      cwd?: string;
    }
  | {
      kind: 'stream';
      command: string[];
      cwd?: string;
      mode?: 'line' | 'match';
      match?: string;
      /**
       * Quiet-window milliseconds; clamped to 50-5000
       */
      batchMs?: number;
      /**
       * UTF-8 batch byte cap; clamped to 1024-65536
       */
      maxBatchBytes?: number;
    };
export type CronAddParamsDelivery =
  | {
      mode: 'none';
      channel?: 'last' | string;
      threadId?: string | number;
      accountId?: string;
      bestEffort?: boolean;
      failureDestination?: CronAddParamsDeliveryNoneFailureDestination;
      to?: string;
    }
  | {
      mode: 'announce';
      channel?: 'last' | string;
      threadId?: string | number;
      accountId?: string;
      bestEffort?: boolean;
      failureDestination?: CronAddParamsDeliveryNoneFailureDestination;
      completionDestination?: {
        mode: 'webhook';
        to: string;
      };
      to?: string;
    }
  | {
      mode: 'webhook';
      channel?: 'last' | string;
      threadId?: string | number;
      accountId?: string;
      bestEffort?: boolean;
      failureDestination?: CronAddParamsDeliveryNoneFailureDestination;
      to: string;
    };
export type CronAddParamsFailureAlert =
  | false
  | {
      after?: number;
      channel?: 'last' | string;
      to?: string;
      cooldownMs?: number;
      includeSkipped?: boolean;
      mode?: 'announce' | 'webhook';
      accountId?: string;
    };
export type CronAddResult = CronAddJobResult | CronDeclarativeAddResult;
export type CronAddJobResultScheduledToolPolicy =
  | {
      version: 1;
      mode: 'trusted';
    }
  | {
      version: 1;
      mode: 'account';
      ownerSessionKey: string;
      ownerAccountId: string;
    };
export type CronAddJobResultPayload =
  | {
      kind: 'systemEvent';
      text: string;
      toolsAllow?: string[];
      toolsAllowIsDefault?: boolean;
    }
  | CronAddParamsPayloadAgentTurn
  | CronAddParamsPayloadCommand
  | CronAddParamsPayloadScript
  | {
      kind: 'heartbeat';
    }
  | {
      kind: 'skillCollectionReview';
    };
export type CronAddJobResultStateLastErrorReason =
  | 'auth'
  | 'auth_permanent'
  | 'format'
  | 'rate_limit'
  | 'overloaded'
  | 'billing'
  | 'server_error'
  | 'timeout'
  | 'tls_certificate'
  | 'context_overflow'
  | 'model_not_found'
  | 'session_expired'
  | 'empty_response'
  | 'no_error_details'
  | 'unclassified'
  | 'unknown';
export type CronGetParams =
  | {
      id: string;
    }
  | {
      jobId: string;
    };
export type CronRemoveParams =
  | {
      id: string;
    }
  | {
      jobId: string;
    };
export type CronRunParams =
  | {
      id: string;
      mode?: 'due' | 'force' | 'if-enabled';
      expectedProcessInstanceId?: string;
    }
  | {
      jobId: string;
      mode?: 'due' | 'force' | 'if-enabled';
      expectedProcessInstanceId?: string;
    };
export type CronScratchGetParams =
  | {
      id: string;
    }
  | {
      jobId: string;
    };
export type CronScratchSetParams =
  | {
      id: string;
      content: string | null;
      expectedRevision?: number;
    }
  | {
      jobId: string;
      content: string | null;
      expectedRevision?: number;
    };
export type CronScratchSetResult =
  | {
      ok: true;
      scratch: {
        content: string;
        revision: number;
        updatedAtMs: number;
      } | null;
      currentRevision: number;
      maxBytes: number;
    }
  | {
      ok: false;
      reason: 'revision-conflict';
      currentRevision: number;
    };
export type CronUpdateParams =
  | {
      id: string;
      patch: CronUpdateParamsPatch;
      expectedConfigRevision?: string;
    }
  | {
      jobId: string;
      patch: CronUpdateParamsPatch;
      expectedConfigRevision?: string;
    };
export type DesktopObserveParams =
  | {
      source: {
        kind: 'host';
      };
      control?: boolean;
      credentials?: {
        username?: string;
        password?: string;
      };
    }
  | {
      source: {
        kind: 'environment';
        environmentId: string;
      };
      control?: boolean;
    }
  | {
      source: {
        kind: 'node';
        nodeId: string;
      };
      control?: boolean;
      credentials?: {
        username?: string;
        password?: string;
      };
    };
export type WorkerEnvironmentState =
  | 'requested'
  | 'provisioning'
  | 'bootstrapping'
  | 'ready'
  | 'attached'
  | 'idle'
  | 'draining'
  | 'destroying'
  | 'destroyed'
  | 'failed'
  | 'orphaned';
export type GatewaySuspendPrepareResult =
  | GatewaySuspendPrepareBusyResult
  | GatewaySuspendPrepareDrainingResult
  | GatewaySuspendPrepareReadyResult;
export type GatewaySuspendStatusResult =
  | {
      status: 'running';
    }
  | GatewaySuspendStatusDrainingResult
  | {
      status: 'ready';
      expiresAtMs: number;
    };
export type MemoryMigrationItemStatus =
  'planned' | 'migrated' | 'skipped' | 'warning' | 'conflict' | 'error';
export type AuthProbeStatus =
  'ok' | 'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unknown' | 'no_model';
export type PluginsInstallParams =
  | {
      source: 'clawhub';
      packageName: string;
      version?: string;
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
    }
  | {
      source: 'official';
      pluginId: string;
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
    };
export type PluginCatalogInstallAction =
  | {
      source: 'clawhub';
      packageName: string;
    }
  | {
      source: 'official';
      pluginId: string;
    };
export type PluginsSessionActionResult =
  | {
      ok: true;
      result?: unknown;
      continueAgent?: boolean;
      reply?: unknown;
    }
  | {
      ok: false;
      error: string;
      code?: string;
      details?: unknown;
    };
export type ProjectRecent = ProjectRecentProject | ProjectRecentFolder;
export type QuestionResolveParams =
  | {
      id: string;
      answers: {
        answers: {
          [k: string]: string[];
        };
      };
      /**
       * Since 2026.8.
       */
      secretStoreAllowedHosts?: string[];
      resolvedBy?: string;
    }
  | {
      id: string;
      cancel: true;
      resolvedBy?: string;
    };
export type QuestionResolveResult =
  | QuestionResolveResultAnswered
  | {
      status: 'cancelled';
    };
/**
 * Since 2026.7.
 */
export type QuestionResolvedEvent =
  | {
      id: string;
      status: 'answered';
      answers: {
        answers: {
          [k: string]: string[];
        };
      };
    }
  | {
      id: string;
      status: 'cancelled';
    }
  | {
      id: string;
      status: 'expired';
    };
export type QuestionWaitAnswerResult =
  | {
      status: 'pending';
    }
  | QuestionResolveResultAnswered
  | {
      status: 'cancelled';
    }
  | {
      status: 'expired';
    };
export type ScopeUpgradeResult =
  | ScopeUpgradeApproved
  | {
      status: 'rejected';
      requestId: string;
    }
  | {
      status: 'expired';
      requestId: string;
    };
export type SecretStoreEntry = SecretStoreSecretEntry | SecretStoreEnvEntry;
/**
 * Since 2026.7.
 */
export type SessionApprovalEvent = PendingSessionApprovalEvent | TerminalSessionApprovalEvent;
export type SessionGitHubPublicationResult =
  | SessionGitHubPublicationRequested
  | SessionGitHubPublicationPublishing
  | SessionGitHubPublicationPublished
  | SessionGitHubPublicationFailed
  | SessionGitHubPublicationNeedsConfirmation;
export type SessionParticipantIdentity =
  | {
      type: 'profile';
      id: string;
    }
  | {
      type: 'agent';
      id: string;
    }
  | {
      type: 'remote';
      pluginId: string;
      domain: string;
      idKind: string;
      id: string;
    }
  | {
      type: 'observation';
      pluginId: string | null;
      accountId: string | null;
      senderKind: 'human' | 'bot' | 'unknown';
      id: string;
    }
  | {
      type: 'legacy';
      actorType: string;
      source: string | null;
      id: string;
    };
export type SessionObserverHealth =
  'on-track' | 'grinding' | 'stuck' | 'waiting-on-user' | 'wrapping-up' | 'done' | 'failed';
export type SessionsGoalUpdateParams =
  | {
      sessionKey: string;
      agentId?: string;
      sessionId?: string;
      goalId: string;
      operationId: string;
      issuedAtMs: number;
      action: 'edit';
      objective: string;
    }
  | {
      sessionKey: string;
      agentId?: string;
      sessionId?: string;
      goalId: string;
      operationId: string;
      issuedAtMs: number;
      action: 'pause' | 'resume' | 'complete' | 'block';
      note?: string;
    };
export type SessionMoveTarget =
  | {
      kind: 'gateway';
    }
  | SessionMoveProfileTarget
  | SessionMoveDeviceTarget;
export type SessionsReclaimResultPlacement = LocalSessionPlacement | ReclaimedSessionPlacement;
export type SessionsResolveResult =
  | {
      ok: true;
      key: string;
      agentId: string;
      displayName?: string;
      boardFace?: 'chat' | 'dashboard';
    }
  | {
      ok: false;
      candidates?: SessionsResolveCandidate[];
    };
export type SkillsInstallParams =
  | {
      agentId?: string;
      name: string;
      installId: string;
      /**
       * @deprecated
       * Deprecated compatibility field. Current servers ignore it; install policy is controlled by security.installPolicy.
       */
      dangerouslyForceUnsafeInstall?: boolean;
      timeoutMs?: number;
    }
  | {
      agentId?: string;
      source: 'clawhub';
      /**
       * ClawHub skill reference: `@owner/slug`, `skills-sh:owner/repo/slug`, or a bare `slug` when no publisher is known.
       */
      slug: string;
      version?: string;
      force?: boolean;
      timeoutMs?: number;
    }
  | {
      agentId?: string;
      source: 'upload';
      uploadId: string;
      slug: string;
      force?: boolean;
      sha256?: string;
      timeoutMs?: number;
    };
export type SkillsLibraryUploadParams =
  | {
      action: 'begin';
      slug: string;
      sizeBytes: number;
      sha256: string;
    }
  | {
      action: 'chunk';
      uploadId: string;
      offset: number;
      data: string;
    }
  | {
      action: 'commit';
      uploadId: string;
    };
export type SkillsUpdateParams =
  | {
      skillKey: string;
      enabled?: boolean;
      apiKey?: string;
      env?: {
        [k: string]: string;
      };
    }
  | {
      agentId?: string;
      source: 'clawhub';
      slug?: string;
      all?: boolean;
      force?: boolean;
    };
export type SystemAgentSetupActivateParamsKind =
  | 'existing-model'
  | 'openai-api-key'
  | 'anthropic-api-key'
  | 'claude-cli'
  | 'codex-cli'
  | 'gemini-cli'
  | string
  | 'api-key';
export type SystemAgentSetupVerifyResult =
  | {
      ok: true;
      modelRef: string;
      latencyMs: number;
    }
  | {
      ok: false;
      status: 'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unavailable' | 'unknown';
      error: string;
    };
export type SystemChangeSource =
  'system-agent' | 'doctor' | 'config-rpc' | 'cli' | 'plugin-install' | 'external' | 'unknown';
export type TalkClientCreateResult =
  | {
      provider: string;
      transport: 'webrtc';
      voiceSessionId: string;
      clientSecret: string;
      offerUrl?: string;
      offerHeaders?: {
        [k: string]: string;
      };
      model?: string;
      voice?: string;
      expiresAt?: number;
      clientControl?: {
        owner: 'gateway';
      };
    }
  | {
      provider: string;
      transport: 'provider-websocket';
      voiceSessionId: string;
      protocol: string;
      clientSecret: string;
      websocketUrl: string;
      audio: TalkClientCreateResultProviderWebsocketAudio;
      initialMessage?: unknown;
      model?: string;
      voice?: string;
      expiresAt?: number;
    }
  | {
      provider: string;
      transport: 'gateway-relay';
      voiceSessionId?: string;
      relaySessionId: string;
      audio: TalkClientCreateResultProviderWebsocketAudio;
      model?: string;
      voice?: string;
      expiresAt?: number;
    }
  | {
      provider: string;
      transport: 'managed-room';
      voiceSessionId?: string;
      roomUrl: string;
      token?: string;
      model?: string;
      voice?: string;
      expiresAt?: number;
    };
export type TaskSuggestionEvent =
  | {
      action: 'created';
      suggestion: TaskSuggestion;
    }
  | {
      action: 'resolved';
      taskId: string;
      resolution: 'dismissed' | 'accepted' | 'expired';
    };
export type ToolsGitHubAuthorizePollResult =
  | {
      status: 'pending';
      retryAfterMs: number;
    }
  | {
      status: 'slow_down';
      retryAfterMs: number;
    }
  | {
      status: 'access_denied';
    }
  | {
      status: 'expired';
    }
  | {
      status: 'incorrect_device_code';
    }
  | {
      status: 'network_error';
      retryAfterMs: number;
    }
  | {
      status: 'failed';
      reason: 'identity_changed' | 'setup_failed';
    }
  | ToolsGitHubAuthorizeSuccessResult;
export type ToolsGitHubConfigureParams =
  | ToolsGitHubManagedConfigureParams
  | {
      scope: 'system' | 'agent';
      agentId: string;
      mode: 'inherit';
    };
export type UiCommand =
  | UiSplitCommand
  | {
      kind: 'close-pane';
      sessionKey: string;
    }
  | {
      kind: 'focus';
      sessionKey: string;
    }
  | {
      kind: 'sidebar';
      visible: boolean;
    }
  | UiPanelCommand
  | {
      kind: 'navigate';
      sessionKey: string;
    };
export type UsersGitHubAuthorizePollResult =
  | {
      status: 'pending';
      retryAfterMs: number;
    }
  | {
      status: 'slow_down';
      retryAfterMs: number;
    }
  | {
      status: 'access_denied';
    }
  | {
      status: 'expired';
    }
  | {
      status: 'incorrect_device_code';
    }
  | {
      status: 'network_error';
      retryAfterMs: number;
    }
  | {
      status: 'failed';
      reason: 'identity_changed' | 'setup_failed';
    }
  | {
      status: 'success';
      personal: PersonalGitHubStatus;
    };

export interface AgentIdentityParams {
  agentId?: string;
  sessionKey?: string;
}
export interface AgentIdentityResult {
  agentId: string;
  name?: string;
  nameSource?: 'config' | 'agent' | 'workspace' | 'default';
  avatar?: string;
  avatarSource?: string;
  avatarStatus?: 'none' | 'local' | 'remote' | 'data';
  avatarReason?: string;
  emoji?: string;
}
export interface AgentParams {
  message: string;
  agentId?: string;
  provider?: string;
  model?: string;
  to?: string;
  replyTo?: string;
  sessionId?: string;
  sessionKey?: string;
  expectedExistingSessionId?: string;
  thinking?: string;
  deliver?: boolean;
  attachments?: unknown[];
  channel?: string;
  replyChannel?: string;
  accountId?: string;
  replyAccountId?: string;
  threadId?: string;
  groupId?: string;
  groupChannel?: string;
  groupSpace?: string;
  timeout?: number;
  bestEffortDeliver?: boolean;
  lane?: string;
  cwd?: string;
  cleanupBundleMcpOnRunEnd?: boolean;
  modelRun?: boolean;
  promptMode?: 'full' | 'minimal' | 'none';
  extraSystemPrompt?: string;
  bootstrapContextMode?: 'full' | 'lightweight';
  bootstrapContextRunKind?: 'default' | 'heartbeat' | 'cron';
  acpTurnSource?: 'manual_spawn';
  internalRuntimeHandoffId?: string;
  internalExecutionIdentityRetry?: boolean;
  internalExecutionIdentityRecoveryAttempt?: number;
  execApprovalFollowupExpectedSessionId?: string;
  internalEvents?: {
    type: 'task_completion';
    source: 'subagent' | 'cron' | 'image_generation' | 'video_generation' | 'music_generation';
    childSessionKey: string;
    childSessionId?: string;
    announceType: string;
    taskLabel: string;
    status: 'ok' | 'timeout' | 'error' | 'unknown';
    statusLabel: string;
    result: string;
    modelRouteChange?: string;
    attachments?: {
      type?: 'image' | 'audio' | 'video' | 'file';
      path?: string;
      url?: string;
      mediaUrl?: string;
      filePath?: string;
      mimeType?: string;
      name?: string;
      sizeBytes?: number;
      durationMs?: number;
      width?: number;
      height?: number;
    }[];
    mediaUrls?: string[];
    statsLine?: string;
    replyInstruction: string;
  }[];
  inputProvenance?: AgentParamsInputProvenance;
  suppressPromptPersistence?: boolean;
  sessionEffects?: 'visible' | 'internal';
  sourceReplyDeliveryMode?: 'automatic' | 'message_tool_only';
  disableMessageTool?: boolean;
  swarmCollector?: boolean;
  swarmOutputSchema?: {
    [k: string]: unknown;
  };
  forceRestartSafeTools?: boolean;
  forceCodeModeTools?: boolean;
  voiceWakeTrigger?: string;
  idempotencyKey: string;
  label?: string;
}
export interface AgentParamsInputProvenance {
  kind: 'external_user' | 'inter_session' | 'internal_system';
  originSessionId?: string;
  sourceSessionKey?: string;
  sourceChannel?: string;
  sourceTool?: string;
}
export interface AgentWaitParams {
  runId: string;
  timeoutMs?: number;
}
export interface AgentsCreateParams {
  name: string;
  workspace?: string;
  model?: string;
  emoji?: string;
  avatar?: string;
}
export interface AgentsCreateResult {
  ok: true;
  agentId: string;
  name: string;
  workspace: string;
  model?: string;
}
export interface AgentsDeleteParams {
  agentId: string;
  deleteFiles?: boolean;
}
export interface AgentsDeleteResult {
  ok: true;
  agentId: string;
  removedBindings: number;
  removed?: {
    path: string;
    method: 'trash' | 'missing';
  }[];
  failed?: {
    path: string;
    reason: string;
  }[];
  purgeFailed?: true;
}
export interface AgentsFilesGetParams {
  agentId: string;
  name: string;
}
export interface AgentsFilesGetResult {
  agentId: string;
  workspace: string;
  file: AgentsFileEntry;
}
export interface AgentsFileEntry {
  name: string;
  path: string;
  missing: boolean;
  expectedAbsent?: boolean;
  size?: number;
  updatedAtMs?: number;
  content?: string;
}
export interface AgentsFilesListParams {
  agentId: string;
}
export interface AgentsFilesListResult {
  agentId: string;
  workspace: string;
  files: AgentsFileEntry[];
}
export interface AgentsFilesSetParams {
  agentId: string;
  name: string;
  content: string;
}
export interface AgentsFilesSetResult {
  ok: true;
  agentId: string;
  workspace: string;
  file: AgentsFileEntry;
}
export interface AgentsListResult {
  defaultId: string;
  ownership?: 'sole' | 'legacy' | 'explicit';
  selectionRequired?: boolean;
  mainKey: string;
  scope: 'per-sender' | 'global';
  agents: AgentSummary[];
}
export interface AgentSummary {
  id: string;
  kind?: 'agent' | 'system';
  createdVia?: 'operator' | 'agent' | 'claw';
  creatorAgentId?: string | null;
  createdAt?: number;
  name?: string;
  identity?: {
    name?: string;
    theme?: string;
    emoji?: string;
    avatar?: string;
    avatarUrl?: string;
  };
  workspace?: string;
  workspaceGit?: boolean;
  model?: {
    primary?: string;
    fallbacks?: string[];
  };
  agentRuntime?: AgentSummaryAgentRuntime;
  thinkingLevels?: {
    id: string;
    label: string;
  }[];
  thinkingOptions?: string[];
  thinkingDefault?: string;
  defaultPermissionMode?: 'read-only' | 'guarded' | 'workspace' | 'full';
}
export interface AgentSummaryAgentRuntime {
  id: string;
  fallback?: 'openclaw' | 'none';
  cloudPlacementSupported?: boolean;
  cloudPlacementExecutionMode?: 'worker-turn' | 'remote-exec';
  devicePlacement?: {
    requiredNodeCommands: string[];
    consumesWorkerSlot: boolean;
  };
  devicePlacementSupported?: boolean;
  source:
    'env' | 'agent' | 'defaults' | 'model' | 'provider' | 'implicit' | 'session' | 'session-key';
}
export interface AgentsUpdateParams {
  agentId: string;
  name?: string;
  workspace?: string;
  model?: string | null;
  emoji?: string;
  avatar?: string;
}
export interface AgentsUpdateResult {
  ok: true;
  agentId: string;
}
export interface AgentsWorkspaceGetParams {
  agentId: string;
  path: string;
}
export interface AgentsWorkspaceGetResult {
  agentId: string;
  file: AgentsWorkspaceFile;
}
export interface AgentsWorkspaceFile {
  path: string;
  name: string;
  size: number;
  updatedAtMs: number;
  mimeType: string;
  encoding: 'utf8' | 'base64';
  content: string;
}
export interface AgentsWorkspaceListParams {
  agentId: string;
  path?: string;
  offset?: number;
  limit?: number;
}
export interface AgentsWorkspaceListResult {
  agentId: string;
  path: string;
  parentPath?: string;
  entries: AgentsWorkspaceEntry[];
  totalEntries: number;
  offset: number;
}
export interface AgentsWorkspaceEntry {
  path: string;
  name: string;
  kind: 'file' | 'directory';
  size?: number;
  updatedAtMs?: number;
}
export interface ApprovalGetParams {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
}
export interface ApprovalGetResult {
  approval: ApprovalSnapshot;
}
export interface PendingApprovalSnapshot {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
  urlPath: string;
  createdAtMs: number;
  expiresAtMs: number;
  presentation: ApprovalPresentation;
  status: 'pending';
  sourceSessionKey?: string;
}
/**
 * Reviewer-safe exec presentation. Runtime cwd, environment, system-run binding, and execution plan are intentionally excluded.
 */
export interface ExecApprovalPresentation {
  kind: 'exec';
  commandText: string;
  commandPreview?: string | null;
  warningText?: string | null;
  host?: string | null;
  nodeId?: string | null;
  agentId?: string | null;
  scope?: ApprovalScope;
  /**
   * Available reviewer decisions. Deny is always available so malformed or unsafe input can fail closed.
   */
  allowedDecisions: ('allow-once' | 'allow-always' | 'deny')[];
}
export interface MessageSendApprovalScope {
  kind: 'message-send';
  target: string;
  recipientCount: number;
  recipients?: string[];
  audience?: 'internal' | 'external';
}
export interface PaymentApprovalScope {
  kind: 'payment';
  amount: string;
  currency: string;
  target: string;
}
export interface ExternalPostApprovalScope {
  kind: 'external-post';
  target: string;
  visibility: 'public' | 'restricted';
}
export interface StandingGrantApprovalScope {
  kind: 'standing-grant';
  automation: string;
  command: string;
  expiresInDays?: number;
}
export interface PluginApprovalPresentation {
  kind: 'plugin';
  title: string;
  description: string;
  detail?: string;
  severity: 'info' | 'warning' | 'critical';
  pluginId?: string | null;
  toolName?: string | null;
  agentId?: string | null;
  scope?: ApprovalScope;
  /**
   * Available reviewer decisions. Deny is always available so malformed or unsafe input can fail closed.
   */
  allowedDecisions: ('allow-once' | 'allow-always' | 'deny')[];
  externalResolution?: PluginApprovalExternalResolution;
}
export interface PluginApprovalExternalResolution {
  label: string;
  decisions: ('allow-once' | 'allow-always')[];
}
export interface SystemAgentApprovalPresentation {
  kind: 'system-agent';
  title: string;
  description: string;
  proposalHash: string;
  agentId?: string | null;
  /**
   * @minItems 2
   */
  allowedDecisions: ['allow-once', 'deny'];
}
export interface AllowedApprovalSnapshot {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
  urlPath: string;
  createdAtMs: number;
  expiresAtMs: number;
  presentation: ApprovalPresentation;
  resolvedAtMs: number;
  source?: {
    agentId?: string;
    sessionKey?: string;
  };
  resolver?: {
    kind: 'device' | 'channel' | 'runtime' | 'system';
    id?: string;
  };
  status: 'allowed';
  decision: 'allow-once' | 'allow-always';
  reason: 'user';
}
export interface DeniedApprovalSnapshot {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
  urlPath: string;
  createdAtMs: number;
  expiresAtMs: number;
  presentation: ApprovalPresentation;
  resolvedAtMs: number;
  source?: {
    agentId?: string;
    sessionKey?: string;
  };
  resolver?: {
    kind: 'device' | 'channel' | 'runtime' | 'system';
    id?: string;
  };
  status: 'denied';
  decision: 'deny';
  reason: 'user' | 'malformed-verdict' | 'no-route' | 'storage-corrupt';
}
export interface ExpiredApprovalSnapshot {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
  urlPath: string;
  createdAtMs: number;
  expiresAtMs: number;
  presentation: ApprovalPresentation;
  resolvedAtMs: number;
  source?: {
    agentId?: string;
    sessionKey?: string;
  };
  resolver?: {
    kind: 'device' | 'channel' | 'runtime' | 'system';
    id?: string;
  };
  status: 'expired';
  reason: 'timeout';
}
export interface CancelledApprovalSnapshot {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
  urlPath: string;
  createdAtMs: number;
  expiresAtMs: number;
  presentation: ApprovalPresentation;
  resolvedAtMs: number;
  source?: {
    agentId?: string;
    sessionKey?: string;
  };
  resolver?: {
    kind: 'device' | 'channel' | 'runtime' | 'system';
    id?: string;
  };
  status: 'cancelled';
  reason: 'run-aborted' | 'gateway-restart';
}
export interface ApprovalHistoryParams {
  cursor?: string;
  limit?: number;
  kind?: 'exec' | 'plugin' | 'system-agent';
}
export interface ApprovalHistoryResult {
  items: TerminalApprovalSnapshot[];
  nextCursor?: string;
}
export interface ApprovalResolveParams {
  /**
   * Exact full approval id encoded safely in deep-link paths.
   */
  id: string;
  kind: 'exec' | 'plugin' | 'system-agent';
  decision: 'allow-once' | 'allow-always' | 'deny';
  reviewer?: {
    channel: string;
    accountId: string;
    senderId: string;
  };
  grantExpiresInDays?: number;
}
export interface ApprovalResolveResult {
  applied: boolean;
  approval: TerminalApprovalSnapshot;
}
export interface ArtifactsDownloadParams {
  sessionKey?: string;
  runId?: string;
  taskId?: string;
  agentId?: string;
  artifactId: string;
}
export interface ArtifactsDownloadResult {
  artifact: ArtifactSummary;
  encoding?: 'base64';
  data?: string;
  url?: string;
  expiresAt?: string;
}
export interface ArtifactSummary {
  id: string;
  type: string;
  title: string;
  mimeType?: string;
  sizeBytes?: number;
  sessionKey?: string;
  runId?: string;
  taskId?: string;
  messageSeq?: number;
  source?: string;
  download: {
    mode: 'bytes' | 'url' | 'unsupported';
  };
}
export interface ArtifactsGetParams {
  sessionKey?: string;
  runId?: string;
  taskId?: string;
  agentId?: string;
  artifactId: string;
}
export interface ArtifactsGetResult {
  artifact: ArtifactSummary;
}
export interface ArtifactsListParams {
  sessionKey?: string;
  runId?: string;
  taskId?: string;
  agentId?: string;
}
export interface ArtifactsListResult {
  artifacts: ArtifactSummary[];
}
export interface AuditActivityListParams {
  agentId?: string;
  sessionKey?: string;
  runId?: string;
  kind?: 'agent_run' | 'tool_action' | 'message';
  status?: 'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked' | 'unknown';
  direction?: 'inbound' | 'outbound';
  channel?: string;
  after?: number;
  before?: number;
  limit?: number;
  cursor?: string;
}
export interface AuditActivityListResult {
  events: AuditActivityEventV1[];
  nextCursor?: string;
}
export interface AuditActivityAgentRunV1 {
  eventType: 'agent_run';
  schemaVersion: number;
  eventId: string;
  sequence: number;
  sourceSequence: number;
  occurredAt: number;
  redaction: 'metadata_only';
  actor: {
    type: 'agent' | 'system';
    id: string;
  };
  agentId: string;
  sessionKey?: string;
  sessionId?: string;
  runId: string;
  kind: 'agent_run';
  action: 'agent.run.started' | 'agent.run.finished';
  status: 'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked';
  errorCode?: 'run_failed' | 'run_cancelled' | 'run_timed_out' | 'run_blocked';
}
export interface AuditActivityToolActionV1 {
  eventType: 'tool_action';
  schemaVersion: number;
  eventId: string;
  sequence: number;
  sourceSequence: number;
  occurredAt: number;
  redaction: 'metadata_only';
  actor: {
    type: 'agent' | 'system';
    id: string;
  };
  agentId: string;
  sessionKey?: string;
  sessionId?: string;
  runId: string;
  kind: 'tool_action';
  toolCallId?: string;
  toolName?: string;
  action: 'tool.action.started' | 'tool.action.finished';
  status: 'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked' | 'unknown';
  errorCode?:
    'tool_failed' | 'tool_cancelled' | 'tool_timed_out' | 'tool_blocked' | 'tool_outcome_unknown';
}
export interface AuditActivityInboundMessageV1 {
  eventType: 'inbound_message';
  schemaVersion: number;
  eventId: string;
  sequence: number;
  sourceSequence: number;
  occurredAt: number;
  redaction: 'metadata_only';
  channel: string;
  conversationKind: 'direct' | 'group' | 'channel' | 'unknown';
  durationMs?: number;
  resultCount?: number;
  agentId?: string;
  runId?: string;
  accountRef?: string;
  conversationRef?: string;
  messageRef?: string;
  targetRef?: string;
  kind: 'message';
  action: 'message.inbound.processed';
  direction: 'inbound';
  actor:
    | {
        type: 'channel_sender';
        id: string;
      }
    | {
        type: 'system';
        id: string;
      };
  status: 'succeeded' | 'blocked' | 'failed';
  outcome: 'completed' | 'skipped' | 'failed';
  errorCode?: 'message_processing_failed';
  reasonCode?:
    | 'fast_abort'
    | 'plugin_bound_handled'
    | 'plugin_bound_unavailable'
    | 'plugin_bound_declined'
    | 'before_dispatch_handled'
    | 'acp_dispatch_completed'
    | 'acp_dispatch_empty'
    | 'active_run_injected'
    | 'duplicate'
    | 'reply_operation_active'
    | 'reply_operation_aborted'
    | 'acp_dispatch_aborted'
    | 'acp_dispatch_failed'
    | 'plugin_bound_error';
}
export interface AuditActivityOutboundMessageV1 {
  eventType: 'outbound_message';
  schemaVersion: number;
  eventId: string;
  sequence: number;
  sourceSequence: number;
  occurredAt: number;
  redaction: 'metadata_only';
  channel: string;
  conversationKind: 'direct' | 'group' | 'channel' | 'unknown';
  durationMs?: number;
  resultCount?: number;
  agentId?: string;
  runId?: string;
  accountRef?: string;
  conversationRef?: string;
  messageRef?: string;
  targetRef?: string;
  kind: 'message';
  action: 'message.outbound.finished';
  direction: 'outbound';
  actor: {
    type: 'agent' | 'system';
    id: string;
  };
  deliveryKind?: 'text' | 'media' | 'other';
  status: 'succeeded' | 'blocked' | 'failed' | 'unknown';
  outcome: 'sent' | 'suppressed' | 'failed' | 'unknown';
  errorCode?: 'message_delivery_failed' | 'message_delivery_partial_failure';
  reasonCode?:
    | 'cancelled_by_message_sending_hook'
    | 'cancelled_by_reply_payload_sending_hook'
    | 'empty_after_message_sending_hook'
    | 'empty_after_reply_payload_sending_hook'
    | 'no_visible_payload';
  failureStage?: 'platform_send' | 'queue' | 'unknown';
}
export interface AuditListParams {
  agentId?: string;
  sessionKey?: string;
  runId?: string;
  kind?: 'agent_run' | 'tool_action';
  status?: 'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked' | 'unknown';
  after?: number;
  before?: number;
  limit?: number;
  cursor?: string;
}
export interface AuditListResult {
  events: AuditEvent[];
  nextCursor?: string;
}
export interface AuditEvent {
  eventId: string;
  sequence: number;
  sourceSequence: number;
  occurredAt: number;
  kind: 'agent_run' | 'tool_action';
  action:
    'agent.run.started' | 'agent.run.finished' | 'tool.action.started' | 'tool.action.finished';
  status: 'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked' | 'unknown';
  errorCode?:
    | 'run_failed'
    | 'run_cancelled'
    | 'run_timed_out'
    | 'run_blocked'
    | 'tool_failed'
    | 'tool_cancelled'
    | 'tool_timed_out'
    | 'tool_blocked'
    | 'tool_outcome_unknown';
  actor: {
    type: 'agent' | 'system';
    id: string;
  };
  agentId: string;
  sessionKey?: string;
  sessionId?: string;
  runId: string;
  toolCallId?: string;
  toolName?: string;
  redaction: 'metadata_only';
}
export interface AuditRunInspectParams {
  runId?: string;
  executionId?: string;
  executionCursor?: string;
  executionLimit?: number;
  decisionCursor?: string;
  decisionLimit?: number;
}
export interface AuditRunInspectResult {
  schemaVersion: 1;
  run: {
    runId?: string;
    executionId?: string;
    status: 'known' | 'unknown';
  };
  identity: AuditRunIdentityV1;
  decisionDisplays: DecisionReceiptDisplayV1[];
  coverage: {
    state: 'enforced' | 'attribution-only' | 'unattributed' | 'unknown' | 'unsupported';
    missingEvidence: string[];
  };
  nextDecisionCursor?: string;
  nextExecutionCursor?: string;
}
export interface AuditRunIdentityPresentV1 {
  state: 'present';
  context: ExecutionIdentityContextV1;
}
export interface ExecutionIdentityContextV1 {
  schemaVersion: 1;
  contextId: string;
  executionId: string;
  runId: string;
  createdAt: number;
  trustDomain: {
    kind: 'gateway-cell';
    domainRef: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  invoker: {
    principal?: ExecutionIdentityContextV1InvokerPrincipal;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  ingress: {
    kind:
      | 'local-cli'
      | 'gateway-client'
      | 'channel'
      | 'api'
      | 'schedule'
      | 'webhook'
      | 'task'
      | 'subagent'
      | 'acp'
      | 'worker'
      | 'plugin'
      | 'recovery'
      | 'system';
    sourceRef?: string;
    boundary: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  agentPrincipal: ExecutionIdentityContextV1InvokerPrincipal;
  agentDefinition: {
    definitionRef: string;
    revisionRef?: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  runtimeInstance: {
    runtimeRef: string;
    kind: 'gateway' | 'embedded' | 'worker' | 'plugin-harness' | 'acp';
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  representedSubject?: {
    principal: ExecutionIdentityContextV1InvokerPrincipal;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  sponsor?: {
    principal: ExecutionIdentityContextV1InvokerPrincipal;
    relationshipRef?: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  applicableGrants: {
    grantRef: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  }[];
  assurance: {
    kind:
      | 'durable-profile'
      | 'trusted-proxy'
      | 'tailscale-whois'
      | 'device-proof'
      | 'channel-admission'
      | 'local-process'
      | 'spawn-lineage'
      | 'worker-admission'
      | 'runtime-binding'
      | 'other';
    evidenceRef: string;
    strength: 'self-asserted' | 'boundary-verified' | 'cryptographic';
  }[];
  lineage?: {
    parentContextId?: string;
    parentExecutionId?: string;
    parentRunId?: string;
    parentAgentPrincipal?: ExecutionIdentityContextV1InvokerPrincipal;
    delegationRef?: string;
    depth: number;
  };
  coverageState: 'attribution-only' | 'unattributed' | 'unknown' | 'unsupported';
  missingEvidence: string[];
}
export interface ExecutionIdentityContextV1InvokerPrincipal {
  kind:
    | 'person'
    | 'agent'
    | 'service'
    | 'schedule'
    | 'webhook'
    | 'system'
    | 'local-account'
    | 'runtime';
  domainRef: string;
  principalRef: string;
  displayLabel?: string;
}
export interface AuditRunIdentityUnknownV1 {
  state: 'unknown';
  reasonCode: string;
  missingEvidence: string[];
  remediation: {
    code: string;
    text: string;
  }[];
}
export interface AuditRunIdentityUnsupportedV1 {
  state: 'unsupported';
  reasonCode: string;
  missingEvidence: string[];
  remediation: {
    code: string;
    text: string;
  }[];
}
export interface AuditRunIdentityAmbiguousV1 {
  state: 'ambiguous';
  reasonCode: string;
  candidates: {
    executionId: string;
    contextId: string;
    createdAt: number;
  }[];
  missingEvidence: string[];
  remediation: {
    code: string;
    text: string;
  }[];
}
export interface DecisionReceiptDisplayV1 {
  schemaVersion: 1;
  selectorId: string;
  occurredAt: number;
  action: {
    family: string;
    operation: string;
    summary?: string;
  };
  decision: {
    outcome: 'allowed' | 'denied' | 'not-applicable' | 'unknown';
    reasonCode: string;
  };
  enforcement: {
    coverageState: 'enforced' | 'attribution-only' | 'unattributed' | 'unknown' | 'unsupported';
    policyCount: number;
    grantCount: number;
    contextFieldsUsed: string[];
  };
  provenance:
    | {
        state: 'verified';
        producer:
          | 'run-admission'
          | 'operator-approval'
          | 'message-delivery'
          | 'cron-lifecycle'
          | 'task-lifecycle'
          | 'flow-lifecycle';
      }
    | {
        state: 'unverified';
      };
  missingEvidence: string[];
  remediation: {
    code: string;
    text: string;
  }[];
}
export interface BoardChangedEvent {
  sessionKey: string;
  revision: number;
  widget?: string;
}
export interface BoardCommandEvent {
  sessionKey: string;
  command: BoardCommand;
}
export interface BoardSetChatDockCommand {
  kind: 'set_chat_dock';
  dock: 'left' | 'right' | 'bottom' | 'hidden';
}
export interface BoardDataReadParams {
  ticket: string;
  bindingId: string;
  params?: {
    [k: string]: unknown;
  };
}
export interface BoardGetParams {
  sessionKey: string;
  agentId?: string;
}
export interface BoardPromptAuthorizeParams {
  ticket: string;
}
export interface BoardSnapshot {
  sessionKey: string;
  revision: number;
  tabs: BoardTab[];
  widgets: BoardWidget[];
}
export interface BoardTab {
  tabId: string;
  title: string;
  position: number;
  chatDock: 'left' | 'right' | 'bottom' | 'hidden';
}
export interface BoardWidget {
  name: string;
  tabId: string;
  title?: string;
  contentKind: 'html' | 'mcp-app' | 'plugin';
  contentOwner?: 'html' | 'mcp-app' | 'plugin' | 'registered';
  registeredContentKind?: string;
  pluginKind?: string;
  props?: {
    [k: string]: unknown;
  };
  presentation?: 'card' | 'full-bleed' | 'frameless';
  heightMode?: 'auto' | 'fixed';
  sizeW: number;
  sizeH: number;
  position: number;
  grantState: 'none' | 'pending' | 'granted' | 'rejected';
  revision: number;
  instanceId?: string;
  declaredSummary?: string[];
  declared?: BoardWidgetDeclared;
  frameUrl?: string;
  viewTicket?: string;
  viewTicketTtlMs?: number;
  viewGeneration?: string;
  sandboxUrl?: string;
  sandboxPort?: number;
  sandboxOrigin?: string;
  kindLabel?: string;
}
export interface BoardWidgetDeclared {
  netOrigins?: string[];
  tools?: string[];
}
export interface BoardUpdateParams {
  sessionKey: string;
  agentId?: string;
  ops: BoardOp[];
}
export interface BoardTabCreateOp {
  kind: 'tab_create';
  tabId: string;
  title: string;
  chatDock?: 'left' | 'right' | 'bottom' | 'hidden';
}
export interface BoardTabUpdateOp {
  kind: 'tab_update';
  tabId: string;
  title?: string;
  chatDock?: 'left' | 'right' | 'bottom' | 'hidden';
  position?: number;
}
export interface BoardTabsReorderOp {
  kind: 'tabs_reorder';
  tabIds: string[];
}
export interface BoardWidgetMoveOp {
  kind: 'widget_move';
  name: string;
  tabId?: string;
  position?: number;
  after?: string;
}
export interface BoardWidgetResizeOp {
  kind: 'widget_resize';
  name: string;
  sizeW: number;
  sizeH: number;
  heightMode?: 'auto' | 'fixed';
}
export interface BoardWidgetRemoveOp {
  kind: 'widget_remove';
  name: string;
}
export interface BoardWidgetAppViewParams {
  sessionKey: string;
  agentId?: string;
  name: string;
  revision: number;
  instanceId: string;
}
export interface BoardWidgetAppViewResult {
  viewId: string;
  expiresAtMs: number;
}
export interface BoardWidgetGrantParams {
  sessionKey: string;
  agentId?: string;
  name: string;
  decision: 'granted' | 'rejected';
  revision: number;
  instanceId: string;
}
export interface BoardWidgetPutParams {
  sessionKey: string;
  agentId?: string;
  name: string;
  title?: string;
  content: BoardWidgetPutContent;
  presentation?: 'card' | 'full-bleed' | 'frameless';
  heightMode?: 'auto' | 'fixed';
  placement?: {
    tabId?: string;
    size?: 'sm' | 'md' | 'lg' | 'xl' | 'full';
    after?: string;
  };
  declared?: BoardWidgetDeclared;
  generatedIdentity?: BoardWidgetGeneratedIdentity;
}
export interface BoardWidgetPluginContent {
  kind: 'plugin';
  pluginKind: string;
  props?: {
    [k: string]: unknown;
  };
}
export interface BoardWidgetRegisteredContent {
  kind: 'registered';
  contentKind: string;
  source: string;
}
export interface BoardWidgetGeneratedIdentity {
  source: 'show_widget';
  key: string;
  fallbackName: string;
}
export interface BoardWidgetPutResult {
  sessionKey: string;
  revision: number;
  tabs: BoardTab[];
  widgets: BoardWidget[];
  resolvedWidgetName: string;
}
export interface ChannelsLogoutParams {
  channel: string;
  accountId?: string;
}
export interface ChannelsPairingApproveParams {
  channel: string;
  accountId: string;
  requestId: string;
  notify?: boolean;
  bootstrapCommandOwner?: boolean;
}
export interface ChannelsPairingApproveResult {
  requestId: string;
  senderId: string;
  notification: 'not-requested' | 'sent' | 'unsupported' | 'failed';
  commandOwnerBootstrap: 'not-requested' | 'configured' | 'already-configured' | 'unavailable';
}
export interface ChannelsPairingDismissParams {
  channel: string;
  accountId: string;
  requestId: string;
}
export interface ChannelsPairingDismissResult {
  requestId: string;
  senderId: string;
}
export interface ChannelsPairingListParams {
  channel?: string;
  accountId?: string;
}
export interface ChannelsPairingListResult {
  accounts: {
    channel: string;
    channelLabel: string;
    accountId: string;
    accountLabel?: string;
    notifySupported: boolean;
  }[];
  requests: {
    requestId: string;
    channel: string;
    channelLabel: string;
    accountId: string;
    accountLabel?: string;
    senderId: string;
    senderLabel: string;
    metadata?: {
      [k: string]: string;
    };
    createdAt: string;
    lastSeenAt: string;
    expiresAt: string;
    notifySupported: boolean;
  }[];
  commandOwnerConfigured: boolean;
  limits: {
    pendingPerAccount: number;
    ttlMs: number;
  };
}
export interface ChannelsStartParams {
  channel: string;
  accountId?: string;
}
export interface ChannelsStatusParams {
  probe?: boolean;
  timeoutMs?: number;
  channel?: string;
}
export interface ChannelsStatusResult {
  ts: number;
  channelOrder: string[];
  channelLabels: {
    [k: string]: string;
  };
  channelDetailLabels?: {
    [k: string]: string;
  };
  channelSystemImages?: {
    [k: string]: string;
  };
  channelMeta?: {
    id: string;
    label: string;
    detailLabel: string;
    systemImage?: string;
  }[];
  channels: {
    [k: string]: unknown;
  };
  channelAccounts: {
    [k: string]: {
      accountId: string;
      name?: string;
      enabled?: boolean;
      configured?: boolean;
      linked?: boolean;
      running?: boolean;
      connected?: boolean;
      reconnectAttempts?: number;
      lastConnectedAt?: number | null;
      lastError?: string | null;
      healthState?: string;
      lastStartAt?: number | null;
      lastStopAt?: number | null;
      lastInboundAt?: number | null;
      lastOutboundAt?: number | null;
      lastTransportActivityAt?: number | null;
      busy?: boolean;
      activeRuns?: number;
      lastRunActivityAt?: number | null;
      activeRunStartedAt?: number | null;
      lastProbeAt?: number | null;
      mode?: string;
      dmPolicy?: string;
      allowFrom?: string[];
      tokenSource?: string;
      botTokenSource?: string;
      appTokenSource?: string;
      credentialSource?: string | null;
      audienceType?: string | null;
      audience?: string | null;
      webhookPath?: string | null;
      webhookUrl?: string | null;
      baseUrl?: string;
      allowUnmentionedGroups?: boolean;
      cliPath?: string | null;
      dbPath?: string | null;
      port?: number | null;
      probe?: unknown;
      audit?: unknown;
      application?: unknown;
      [k: string]: unknown;
    }[];
  };
  channelDefaultAccountId: {
    [k: string]: string;
  };
  eventLoop?: {
    degraded: boolean;
    degradedSinceMs?: number | null;
    reasons: ('event_loop_delay' | 'event_loop_utilization' | 'cpu')[];
    intervalMs: number;
    delayP99Ms: number;
    delayMaxMs: number;
    utilization: number;
    cpuCoreRatio: number;
  };
  partial?: boolean;
  warnings?: string[];
}
export interface ChannelsStopParams {
  channel: string;
  accountId?: string;
}
export interface ChatAbortParams {
  sessionKey: string;
  agentId?: string;
  runId?: string;
  preserveSideRuns?: boolean;
}
export interface ChatHistoryParams {
  sessionKey: string;
  agentId?: string;
  cursor?: string;
  limit?: number;
  offset?: number;
  pendingBefore?: number;
  inputRunIds?: string[];
  messageId?: string;
  sessionId?: string;
  maxChars?: number;
}
export interface ChatInjectParams {
  sessionKey: string;
  agentId?: string;
  message: string;
  label?: string;
}
export interface ChatMessageGetParams {
  sessionKey: string;
  agentId?: string;
  messageId: string;
  maxChars?: number;
}
export interface ChatMessageGetResult {
  ok: boolean;
  message?: unknown;
  unavailableReason?: 'not_found' | 'oversized' | 'not_visible';
}
export interface ChatMetadataParams {
  agentId?: string;
  /**
   * Read the authorized session's persisted auth-profile selection instead of neutral agent metadata.
   */
  sessionKey?: string;
}
export interface ChatSendParams {
  sessionKey: string;
  agentId?: string;
  sessionId?: string;
  message: string;
  intent?: {
    kind: 'session-goal-start';
    version: 1;
    issuedAtMs: number;
  };
  thinking?: string;
  fastMode?: boolean | 'auto';
  fastAutoOnSeconds?: number;
  queueMode?: 'steer' | 'followup' | 'collect' | 'interrupt';
  deliver?: boolean;
  originatingChannel?: string;
  originatingTo?: string;
  originatingAccountId?: string;
  originatingThreadId?: string;
  replyToId?: string;
  attachments?: {
    type?: string;
    mimeType?: string;
    fileName?: string;
    content?: unknown;
    sizeBytes?: number;
    durationMs?: number;
    width?: number;
    height?: number;
    [k: string]: unknown;
  }[];
  toolBindings?: {
    [k: string]: unknown;
  };
  timeoutMs?: number;
  systemInputProvenance?: AgentParamsInputProvenance;
  systemProvenanceReceipt?: string;
  suppressCommandInterpretation?: boolean;
  expectedLeafEntryId?: string | null;
  expectedSessionRoutingContract?: string;
  expectedPermissionMode?: ('read-only' | 'guarded' | 'workspace' | 'full') | null;
  expectedToolOverrides?: ChatSendParamsExpectedToolOverrides | null;
  idempotencyKey: string;
}
export interface ChatSendParamsExpectedToolOverrides {
  mcpServers?: {
    [k: string]: boolean;
  };
  mcpToolsDeny?: {
    [k: string]: string[];
  };
  skills?: {
    [k: string]: boolean;
  };
  webSearch?: boolean;
}
export interface ChatToolTitlesParams {
  sessionKey: string;
  agentId?: string;
  items: {
    id: string;
    name: string;
    input: string;
  }[];
}
export interface ChatToolTitlesResult {
  titles: {
    [k: string]: string;
  };
  disabled?: boolean;
}
export interface CommandEntry {
  name: string;
  nativeName?: string;
  textAliases?: string[];
  description: string;
  category?: 'session' | 'options' | 'status' | 'management' | 'media' | 'tools';
  source: 'native' | 'skill' | 'plugin';
  skillDisplayName?: string;
  skillModelVisible?: boolean;
  scope: 'text' | 'native' | 'both';
  acceptsArgs: boolean;
  args?: {
    name: string;
    description: string;
    type: 'string' | 'number' | 'boolean';
    required?: boolean;
    choices?: {
      value: string;
      label: string;
    }[];
    dynamic?: boolean;
  }[];
  clientPresentation?: {
    when: 'no-arguments';
    action: {
      kind: 'device-pairing';
    };
  };
}
export interface CommandsListParams {
  sessionKey?: string;
  agentId?: string;
  provider?: string;
  scope?: 'text' | 'native' | 'both';
  includeArgs?: boolean;
}
export interface CommandsListResult {
  commands: CommandEntry[];
}
export interface ConfigApplyParams {
  raw: string;
  baseHash?: string;
  sessionKey?: string;
  deliveryContext?: {
    channel?: string;
    to?: string;
    accountId?: string;
    threadId?: string | number;
  };
  note?: string;
  restartDelayMs?: number;
}
export interface ConfigPatchParams {
  raw: string;
  baseHash?: string;
  sessionKey?: string;
  deliveryContext?: {
    channel?: string;
    to?: string;
    accountId?: string;
    threadId?: string | number;
  };
  note?: string;
  restartDelayMs?: number;
  replacePaths?: string[];
}
export interface ConfigSchemaLookupParams {
  path: string;
}
export interface ConfigSchemaLookupResult {
  path: string;
  schema: unknown;
  reloadKind?: 'restart' | 'hot' | 'none';
  hint?: ConfigSchemaLookupResultHint;
  hintPath?: string;
  children: {
    key: string;
    path: string;
    type?: string | string[];
    required: boolean;
    hasChildren: boolean;
    reloadKind?: 'restart' | 'hot' | 'none';
    hint?: ConfigSchemaLookupResultHint;
    hintPath?: string;
  }[];
}
export interface ConfigSchemaLookupResultHint {
  label?: string;
  help?: string;
  docsUrl?: string;
  tags?: string[];
  group?: string;
  order?: number;
  advanced?: boolean;
  sensitive?: boolean;
  placeholder?: string;
  presentation?: 'phone-number';
  itemTemplate?: unknown;
}
export interface ConfigSchemaResponse {
  schema: unknown;
  uiHints: {
    [k: string]: ConfigSchemaLookupResultHint;
  };
  version: string;
  generatedAt: string;
}
export interface ConfigSetParams {
  raw: string;
  baseHash?: string;
}
export interface ConversationListParams {
  agentId: string;
  channel?: string;
  query?: string;
  limit?: number;
}
export interface ConversationListResult {
  conversations: ConversationListItem[];
}
export interface ConversationListItem {
  conversationRef: string;
  channel: string;
  accountId: string;
  kind: 'direct' | 'group' | 'channel';
  target: string;
  threadId?: string;
  label?: string;
  firstSeenAt: number;
  lastSeenAt: number;
}
export interface ConversationSendParams {
  agentId: string;
  sourceSessionKey?: string;
  operationId: string;
  conversationRef: string;
  message: string;
}
export interface ConversationSendResult {
  status: 'sent' | 'queued' | 'suppressed' | 'unknown';
  conversationRef: string;
  channel: string;
  messageId?: string;
  queueId?: string;
}
export interface ConversationTurnCancelParams {
  agentId: string;
  turnId: string;
}
export interface ConversationTurnCancelResult {
  cancelled: boolean;
}
export interface ConversationTurnParams {
  agentId: string;
  sourceSessionKey?: string;
  turnId: string;
  conversationRef: string;
  message: string;
  timeoutMs: number;
}
export interface ConversationTurnReply {
  conversationRef: string;
  messageId: string;
  replyToId?: string;
  threadId?: string;
  text: string;
  timestamp: number;
  transcriptArtifactId?: string;
  transcriptMessageId?: string;
}
export interface CronAddParams {
  name: string;
  declarationKey?: string;
  displayName?: string;
  owner?: {
    agentId?: string;
    sessionKey?: string;
    accountId?: string;
  };
  agentId?: string | null;
  sessionKey?: string | null;
  description?: string;
  enabled?: boolean;
  deleteAfterRun?: boolean;
  schedule: CronAddParamsSchedule;
  /**
   * Dynamic-cadence bounds; at least one of min or max is required
   */
  pacing?: {
    min?: string;
    max?: string;
  };
  trigger?: {
    script: string;
    once?: boolean;
  };
  sessionTarget: 'main' | 'isolated' | 'current' | string;
  wakeMode: 'next-heartbeat' | 'now';
  payload:
    | {
        kind: 'systemEvent';
        text: string;
        toolsAllow?: string[];
        toolsAllowIsDefault?: boolean;
      }
    | CronAddParamsPayloadAgentTurn
    | CronAddParamsPayloadCommand
    | CronAddParamsPayloadScript;
  delivery?: CronAddParamsDelivery;
  failureAlert?: CronAddParamsFailureAlert;
}
export interface CronAddParamsPayloadAgentTurn {
  kind: 'agentTurn';
  message: string;
  model?: string;
  fallbacks?: string[];
  thinking?: string;
  timeoutSeconds?: number;
  allowUnsafeExternalContent?: boolean;
  lightContext?: boolean;
  toolsAllow?: string[];
  toolsAllowIsDefault?: boolean;
}
export interface CronAddParamsPayloadCommand {
  kind: 'command';
  argv: string[];
  cwd?: string;
  env?: {
    [k: string]: string;
  };
  input?: string;
  timeoutSeconds?: number;
  noOutputTimeoutSeconds?: number;
  outputMaxBytes?: number;
  toolsAllow?: string[];
  toolsAllowIsDefault?: boolean;
}
export interface CronAddParamsPayloadScript {
  kind: 'script';
  script: string;
  timeoutSeconds?: number;
  toolBudget?: number;
  toolsAllow?: string[];
  toolsAllowIsDefault?: boolean;
}
export interface CronAddParamsDeliveryNoneFailureDestination {
  channel?: 'last' | string;
  to?: string;
  accountId?: string;
  mode?: 'announce' | 'webhook';
}
export interface CronAddJobResult {
  id: string;
  declarationKey?: string;
  displayName?: string;
  owner?: {
    agentId?: string;
    sessionKey?: string;
    accountId?: string;
  };
  scheduledToolPolicy?: CronAddJobResultScheduledToolPolicy;
  agentId?: string;
  sessionKey?: string;
  name: string;
  description?: string;
  enabled: boolean;
  deleteAfterRun?: boolean;
  createdAtMs: number;
  updatedAtMs: number;
  configRevision?: string;
  schedule: CronAddParamsSchedule;
  /**
   * Dynamic-cadence bounds; at least one of min or max is required
   */
  pacing?: {
    min?: string;
    max?: string;
  };
  trigger?: {
    script: string;
    once?: boolean;
  };
  sessionTarget: 'main' | 'isolated' | 'current' | string;
  wakeMode: 'next-heartbeat' | 'now';
  payload: CronAddJobResultPayload;
  delivery?: CronAddParamsDelivery;
  failureAlert?: CronAddParamsFailureAlert;
  state: CronAddJobResultState;
  nextRunAtMs?: number;
  lastRunAtMs?: number;
  lastRunStatus?: 'ok' | 'error' | 'skipped';
  lastRunError?: string;
  lastDelivered?: boolean;
  lastDeliveryStatus?: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  lastDeliveryError?: string;
  deliverySuppressionReason?: string;
  lastFailureNotificationDelivered?: boolean;
  lastFailureNotificationDeliveryStatus?:
    'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  lastFailureNotificationDeliveryError?: string;
  deliveryPreview?: {
    label: string;
    detail: string;
  };
}
export interface CronAddJobResultState {
  nextRunAtMs?: number;
  scheduleActivatedAtMs?: number;
  runningAtMs?: number;
  lastRunAtMs?: number;
  lastRunStatus?: 'ok' | 'error' | 'skipped';
  /**
   * @deprecated
   * Deprecated alias for lastRunStatus.
   */
  lastStatus?: 'ok' | 'error' | 'skipped';
  lastError?: string;
  lastDiagnostics?: {
    summary?: string;
    entries: {
      ts: number;
      source:
        | 'cron-preflight'
        | 'cron-setup'
        | 'model-preflight'
        | 'agent-run'
        | 'tool'
        | 'exec'
        | 'delivery';
      severity: 'info' | 'warn' | 'error';
      message: string;
      toolName?: string;
      exitCode?: number | null;
      truncated?: boolean;
    }[];
  };
  lastDiagnosticSummary?: string;
  lastErrorReason?: CronAddJobResultStateLastErrorReason;
  lastDurationMs?: number;
  consecutiveErrors?: number;
  autoDisabled?: {
    reason: 'consecutive-failures' | 'schedule-errors';
    atMs: number;
    consecutiveErrors: number;
  };
  consecutiveSkipped?: number;
  lastDelivered?: boolean;
  lastDeliveryStatus?: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  lastDeliveryError?: string;
  deliverySuppressionReason?: string;
  lastFailureNotificationDelivered?: boolean;
  lastFailureNotificationDeliveryStatus?:
    'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  lastFailureNotificationDeliveryError?: string;
  lastFailureAlertAtMs?: number;
  lastTriggerEvalAtMs?: number;
  triggerEvalCount?: number;
  lastTriggerFireAtMs?: number;
  triggerState?: unknown;
  streamStatus?: 'starting' | 'running' | 'restarting' | 'stopped' | 'disabled' | 'error';
  streamError?: string;
  streamConsecutiveFailures?: number;
  streamRestartExhausted?: boolean;
  streamSourceIdentity?: string;
  streamDroppedBatches?: number;
  streamCoalescedBatches?: number;
  streamLastStartedAtMs?: number;
  streamLastExitAtMs?: number;
}
export interface CronDeclarativeAddResult {
  created: boolean;
  updated?: boolean;
  job: CronJob;
  deliveryPreview?: {
    label: string;
    detail: string;
  };
}
export interface CronJob {
  id: string;
  declarationKey?: string;
  displayName?: string;
  owner?: {
    agentId?: string;
    sessionKey?: string;
    accountId?: string;
  };
  scheduledToolPolicy?: CronAddJobResultScheduledToolPolicy;
  agentId?: string;
  sessionKey?: string;
  name: string;
  description?: string;
  enabled: boolean;
  deleteAfterRun?: boolean;
  createdAtMs: number;
  updatedAtMs: number;
  configRevision?: string;
  schedule: CronAddParamsSchedule;
  /**
   * Dynamic-cadence bounds; at least one of min or max is required
   */
  pacing?: {
    min?: string;
    max?: string;
  };
  trigger?: {
    script: string;
    once?: boolean;
  };
  sessionTarget: 'main' | 'isolated' | 'current' | string;
  wakeMode: 'next-heartbeat' | 'now';
  payload: CronAddJobResultPayload;
  delivery?: CronAddParamsDelivery;
  failureAlert?: CronAddParamsFailureAlert;
  state: CronAddJobResultState;
  nextRunAtMs?: number;
  lastRunAtMs?: number;
  lastRunStatus?: 'ok' | 'error' | 'skipped';
  lastRunError?: string;
  lastDelivered?: boolean;
  lastDeliveryStatus?: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  lastDeliveryError?: string;
  deliverySuppressionReason?: string;
  lastFailureNotificationDelivered?: boolean;
  lastFailureNotificationDeliveryStatus?:
    'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  lastFailureNotificationDeliveryError?: string;
}
export interface CronDeliveryPreview {
  label: string;
  detail: string;
}
export interface CronListParams {
  includeDisabled?: boolean;
  limit?: number;
  offset?: number;
  query?: string;
  enabled?: 'all' | 'enabled' | 'disabled';
  scheduleKind?: 'all' | 'at' | 'every' | 'cron' | 'on-exit' | 'stream';
  lastRunStatus?: 'all' | 'ok' | 'error' | 'skipped' | 'unknown';
  trigger?: 'all' | 'conditional' | 'unconditional';
  sortBy?: 'nextRunAtMs' | 'updatedAtMs' | 'name';
  sortDir?: 'asc' | 'desc';
  agentId?: string;
  compact?: boolean;
  includeDeliveryPreviews?: boolean;
}
export interface CronRunsParams {
  agentId?: string;
  scope?: 'job' | 'all';
  id?: string;
  jobId?: string;
  runId?: string;
  limit?: number;
  offset?: number;
  statuses?: ('ok' | 'error' | 'skipped')[];
  status?: 'all' | 'ok' | 'error' | 'skipped';
  deliveryStatuses?: ('delivered' | 'not-delivered' | 'unknown' | 'not-requested')[];
  deliveryStatus?: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  query?: string;
  sortDir?: 'asc' | 'desc';
}
export interface CronScratchGetResult {
  scratch: {
    content: string;
    revision: number;
    updatedAtMs: number;
  } | null;
  currentRevision: number;
  maxBytes: number;
}
export interface CronUpdateParamsPatch {
  name?: string;
  displayName?: string | null;
  agentId?: string | null;
  sessionKey?: string | null;
  description?: string;
  enabled?: boolean;
  deleteAfterRun?: boolean;
  schedule?: CronAddParamsSchedule;
  pacing?: {
    min?: string;
    max?: string;
  } | null;
  trigger?: {
    script: string;
    once?: boolean;
  } | null;
  sessionTarget?: 'main' | 'isolated' | 'current' | string;
  wakeMode?: 'next-heartbeat' | 'now';
  payload?:
    | {
        kind: 'systemEvent';
        text?: string;
        toolsAllow?: string[] | null;
        toolsAllowIsDefault?: boolean;
      }
    | {
        kind: 'agentTurn';
        message?: string;
        model?: string | null;
        fallbacks?: string[] | null;
        thinking?: string | null;
        timeoutSeconds?: number;
        allowUnsafeExternalContent?: boolean;
        lightContext?: boolean;
        toolsAllow?: string[] | null;
        toolsAllowIsDefault?: boolean;
      }
    | {
        kind: 'command';
        argv?: string[];
        cwd?: string;
        env?: {
          [k: string]: string;
        };
        input?: string;
        timeoutSeconds?: number;
        noOutputTimeoutSeconds?: number;
        outputMaxBytes?: number;
        toolsAllow?: string[] | null;
        toolsAllowIsDefault?: boolean;
      }
    | {
        kind: 'script';
        script?: string;
        timeoutSeconds?: number;
        toolBudget?: number;
        toolsAllow?: string[] | null;
        toolsAllowIsDefault?: boolean;
      };
  delivery?: {
    mode?: 'none' | 'announce' | 'webhook';
    channel?: ('last' | string) | null;
    threadId?: string | number | null;
    accountId?: string | null;
    bestEffort?: boolean;
    failureDestination?: {
      channel?: ('last' | string) | null;
      to?: string | null;
      accountId?: string | null;
      mode?: 'announce' | 'webhook' | null;
    } | null;
    completionDestination?: {
      mode: 'webhook';
      to: string;
    } | null;
    to?: string | null;
  };
  failureAlert?:
    | false
    | {
        after?: number | null;
        channel?: ('last' | string) | null;
        to?: string | null;
        cooldownMs?: number | null;
        includeSkipped?: boolean | null;
        mode?: 'announce' | 'webhook' | null;
        accountId?: string | null;
      }
    | null;
  state?: {
    nextRunAtMs?: number;
    runningAtMs?: number;
    lastRunAtMs?: number;
    lastRunStatus?: 'ok' | 'error' | 'skipped';
    /**
     * @deprecated
     * Deprecated alias for lastRunStatus.
     */
    lastStatus?: 'ok' | 'error' | 'skipped';
    lastError?: string;
    lastErrorReason?: CronAddJobResultStateLastErrorReason;
    lastDurationMs?: number;
    consecutiveErrors?: number;
    consecutiveSkipped?: number;
    lastDelivered?: boolean;
    lastDeliveryStatus?: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
    lastDeliveryError?: string;
    lastFailureNotificationDelivered?: boolean;
    lastFailureNotificationDeliveryStatus?:
      'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
    lastFailureNotificationDeliveryError?: string;
    lastFailureAlertAtMs?: number;
    lastTriggerEvalAtMs?: number;
    triggerEvalCount?: number;
    lastTriggerFireAtMs?: number;
    triggerState?: unknown;
    streamStatus?: 'starting' | 'running' | 'restarting' | 'stopped' | 'disabled' | 'error';
    streamError?: string;
    streamConsecutiveFailures?: number;
    streamRestartExhausted?: boolean;
    streamDroppedBatches?: number;
    streamCoalescedBatches?: number;
    streamLastStartedAtMs?: number;
    streamLastExitAtMs?: number;
  };
}
export interface DesktopLaunchParams {
  source: {
    kind: 'environment';
    environmentId: string;
  };
  app: 'browser' | 'terminal';
}
export interface DesktopObserveResult {
  transport: 'rfb';
  wsPath: string;
  expiresAtMs: number;
  control: boolean;
  vncPassword?: string;
  auth?: 'none' | 'vnc-password' | 'ard-account';
  preauthenticated?: boolean;
}
export interface DevicePairApproveParams {
  requestId: string;
}
export interface DevicePairRejectParams {
  requestId: string;
}
export interface DevicePairRemoveParams {
  deviceId: string;
}
export interface DevicePairRenameParams {
  deviceId: string;
  label: string;
}
export interface DevicePairRequestedEvent {
  requestId: string;
  deviceId: string;
  publicKey: string;
  displayName?: string;
  platform?: string;
  deviceFamily?: string;
  clientId?: string;
  clientMode?: string;
  browserOrigin?: string;
  role?: string;
  roles?: string[];
  scopes?: string[];
  remoteIp?: string;
  silent?: boolean;
  isRepair?: boolean;
  ts: number;
}
export interface DevicePairResolvedEvent {
  requestId: string;
  deviceId: string;
  decision: string;
  ts: number;
}
export interface DevicePairSetupCodeParams {
  publicUrl?: string;
  preferRemoteUrl?: boolean;
  includeQr?: boolean;
  bootstrapProfile?: 'limited' | 'node';
  joinUrl?: true;
}
export interface DevicePairSetupCodeResult {
  setupId?: string;
  setupCode: string;
  joinUrl?: string;
  qrDataUrl?: string;
  gatewayUrl: string;
  gatewayUrls?: string[];
  auth: 'token' | 'password';
  urlSource: string;
  access?: 'full' | 'limited' | 'node';
  accessDowngraded?: boolean;
  expiresAtMs?: number;
}
export interface DevicePairSetupCompletedEvent {
  setupId: string;
  deviceId: string;
  deviceName?: string;
  access: 'full' | 'limited' | 'node';
  ts: number;
}
export interface DevicePairSetupStatusParams {
  setupId: string;
}
export interface DevicePairSetupStatusResult {
  completion?: DevicePairSetupCompletedEvent;
  deliveryUncertain?: DevicePairSetupCompletedEvent;
}
export interface DeviceTokenRevokeParams {
  deviceId: string;
  role: string;
}
export interface DeviceTokenRotateParams {
  deviceId: string;
  role: string;
  scopes?: string[];
}
export interface DeviceTokenRotateResult {
  deviceId: string;
  role: string;
  token?: string;
  scopes: string[];
  rotatedAtMs: number;
  tokenDelivery?: 'in-band' | 'withheld-cross-device';
}
export interface EnvironmentSummary {
  id: string;
  type: string;
  label?: string;
  status: 'available' | 'unavailable' | 'starting' | 'stopping' | 'error';
  platform?: string;
  sessionHost?: boolean;
  workerSlots?: WorkerSlotSummary;
  workerBundle?:
    | {
        status: 'installed';
        version: string;
      }
    | {
        status: 'missing';
      };
  lastConnectedAtMs?: number;
  lastDisconnectedAtMs?: number;
  lastSeenAtMs?: number;
  lastSeenReason?: string;
  trust?: 'persistent' | 'disposable';
  capabilities?: string[];
  invocableCommands?: string[];
  desktop?: boolean;
  issues?: {
    code: 'update-required';
    action: 'update-and-reconnect';
    updateCommand: 'openclaw update';
    headlessReconnectCommand: 'openclaw node restart';
  }[];
  worker?: WorkerEnvironmentMetadata;
}
export interface WorkerSlotSummary {
  total: number;
  available: number;
}
export interface WorkerEnvironmentMetadata {
  providerId: string;
  leaseId?: string;
  state: WorkerEnvironmentState;
  ageMs: number;
  idleMs?: number;
  attachedSessionIds: string[];
  tunnelStatus: 'stopped' | 'connecting' | 'connected' | 'reconnecting';
  error?: string;
  desktop?: boolean;
  desktopApps?: ('browser' | 'terminal')[];
}
export interface EnvironmentsCreateParams {
  profileId: string;
  idempotencyKey: string;
}
export interface EnvironmentsDestroyParams {
  environmentId: string;
  force?: boolean;
}
export interface EnvironmentsListResult {
  environments: EnvironmentSummary[];
  profiles?: {
    id: string;
    providerId: string;
    trust?: 'persistent' | 'disposable';
    executionMode?: 'worker-turn' | 'remote-exec';
    executionModes?: ['worker-turn' | 'remote-exec'] | ['worker-turn', 'remote-exec'];
    machines?: {
      id: string;
      label: string;
      cpu?: number;
      memoryGb?: number;
      default?: boolean;
    }[];
  }[];
}
export interface EnvironmentsStatusParams {
  environmentId: string;
}
export interface ExecApprovalGetParams {
  id: string;
}
export interface ExecApprovalGrantsListParams {
  limit?: number;
}
export interface ExecApprovalGrantsListResult {
  grants: ExecApprovalStandingGrant[];
}
export interface ExecApprovalStandingGrant {
  grantId: string;
  mintedByApprovalId: string;
  agentId: string;
  cronJobId: string;
  cronJobName: string | null;
  command: string;
  cwd: string | null;
  createdAtMs: number;
  expiresAtMs: number | null;
  revokedAtMs: number | null;
  revokedBy: string | null;
  lastUsedAtMs: number | null;
  useCount: number;
}
export interface ExecApprovalGrantsRevokeParams {
  grantId: string;
}
export interface ExecApprovalGrantsRevokeResult {
  outcome: 'revoked' | 'already-revoked' | 'not-found';
}
export interface ExecApprovalRequestParams {
  id?: string;
  command?: string;
  commandArgv?: string[];
  systemRunPlan?: {
    argv: string[];
    cwd: string | null;
    commandText: string;
    commandPreview?: string | null;
    agentId: string | null;
    sessionKey: string | null;
    policySnapshot?: {
      security: 'deny' | 'allowlist' | 'full';
      ask: 'off' | 'on-miss' | 'always';
      askFallback: 'deny' | 'allowlist' | 'full';
      autoAllowSkills: boolean;
      allowlistRules: {
        pattern: string;
        argPattern?: string;
        source?: 'allow-always';
      }[];
    };
    mutableFileOperand?: {
      argvIndex: number;
      path: string;
      sha256: string;
    } | null;
  };
  env?: {
    [k: string]: string;
  };
  cwd?: string | null;
  nodeId?: string | null;
  host?: string | null;
  security?: string | null;
  ask?: string | null;
  warningText?: string | null;
  scope?: ApprovalScope;
  unavailableDecisions?: 'allow-always'[];
  commandSpans?: {
    /**
     * Inclusive UTF-16 code unit offset into command.
     */
    startIndex: number;
    /**
     * Exclusive UTF-16 code unit offset into command; must be greater than startIndex and no greater than command.length.
     */
    endIndex: number;
  }[];
  agentId?: string | null;
  resolvedPath?: string | null;
  sessionKey?: string | null;
  sessionId?: string | null;
  runId?: string | null;
  toolCallId?: string | null;
  turnSourceChannel?: string | null;
  turnSourceTo?: string | null;
  turnSourceAccountId?: string | null;
  turnSourceThreadId?: string | number | null;
  /**
   * Trusted approval-runtime metadata naming operator devices that may review this approval; ordinary Gateway clients may send the field, but the Gateway only binds it for internal approval-runtime requests.
   */
  approvalReviewerDeviceIds?: string[];
  requireDeliveryRoute?: boolean;
  suppressDelivery?: boolean;
  deliverToApprovalClientsOnly?: boolean;
  timeoutMs?: number;
  twoPhase?: boolean;
}
export interface ExecApprovalResolveParams {
  id: string;
  decision: string;
  reviewer?: {
    channel: string;
    accountId: string;
    senderId: string;
  };
  grantExpiresInDays?: number;
}
export interface ExecApprovalsNodeGetParams {
  nodeId: string;
}
export interface ExecApprovalsNodeSetParams {
  nodeId: string;
  file?: ExecApprovalsNodeSetParamsFile;
  native?: {
    defaultAction?: 'allow' | 'deny' | 'prompt';
    rules: {
      pattern: string;
      action: 'allow' | 'deny' | 'prompt';
      shells?: string[];
      description?: string;
      enabled?: boolean;
    }[];
  };
  baseHash?: string;
}
export interface ExecApprovalsNodeSetParamsFile {
  version: 1;
  socket?: {
    path?: string;
    token?: string;
  };
  defaults?: {
    security?: string;
    ask?: string;
    askFallback?: string;
    autoAllowSkills?: boolean;
  };
  agents?: {
    [k: string]: {
      security?: string;
      ask?: string;
      askFallback?: string;
      autoAllowSkills?: boolean;
      allowlist?: {
        id?: string;
        pattern: string;
        source?: 'allow-always';
        commandText?: string;
        argPattern?: string;
        lastUsedAt?: number;
        lastUsedCommand?: string;
        lastResolvedPath?: string;
      }[];
      mcpTools?: {
        server: string;
        tool: string;
        source: 'allow-always';
        addedAt: number;
        lastUsedAt?: number;
      }[];
    };
  };
}
export interface ExecApprovalsNodeSnapshot {
  path?: string;
  exists?: boolean;
  hash?: string;
  file?: ExecApprovalsNodeSetParamsFile;
  resolvedDefaults?: ExecApprovalsNodeSnapshotResolvedDefaults;
  enabled?: boolean;
  baseHash?: string;
  defaultAction?: 'allow' | 'deny' | 'prompt';
  rules?: {
    pattern: string;
    action: 'allow' | 'deny' | 'prompt';
    shells?: string[];
    description?: string;
    enabled?: boolean;
  }[];
  constraints?: {
    baseHashRequired?: boolean;
    defaultAllowAllowed?: boolean;
    broadAllowRulesAllowed?: boolean;
    dangerousAllowRulesAllowed?: boolean;
  };
  message?: string;
}
export interface ExecApprovalsNodeSnapshotResolvedDefaults {
  security: 'deny' | 'allowlist' | 'full';
  ask: 'off' | 'on-miss' | 'always';
  askFallback: 'deny' | 'allowlist' | 'full';
  autoAllowSkills: boolean;
}
export interface ExecApprovalsSetParams {
  file: ExecApprovalsNodeSetParamsFile;
  baseHash?: string;
}
export interface ExecApprovalsSnapshot {
  path: string;
  exists: boolean;
  hash: string;
  file: ExecApprovalsNodeSetParamsFile;
  resolvedDefaults?: ExecApprovalsNodeSnapshotResolvedDefaults;
}
export interface FsListDirParams {
  path?: string;
  nodeId?: string;
}
export interface FsListDirResult {
  path: string;
  parent?: string;
  home: string;
  entries: {
    name: string;
    path: string;
    hidden?: boolean;
  }[];
}
export interface GatewaySuspendPrepareParams {
  requestId: string;
  terminalPolicy?: 'preserve' | 'terminate';
  drain?: boolean;
}
export interface GatewaySuspendPrepareBusyResult {
  status: 'busy';
  reason: 'active-work' | 'gateway-draining';
  retryAfterMs: number;
  activeCount: number;
  blockers: GatewaySuspendBlocker[];
}
export interface GatewaySuspendBlocker {
  kind:
    | 'queue'
    | 'reply'
    | 'embedded-run'
    | 'background-exec'
    | 'cron-run'
    | 'task'
    | 'root-request'
    | 'session-admission'
    | 'session-mutation'
    | 'chat-run'
    | 'queued-turn'
    | 'terminal-persistence'
    | 'terminal-session';
  count: number;
  message: string;
  task?: GatewaySuspendTaskBlocker;
}
export interface GatewaySuspendTaskBlocker {
  taskId: string;
  status: 'running';
  runtime: 'subagent' | 'acp' | 'cli' | 'cron';
  runId?: string;
  label?: string;
  title?: string;
}
export interface GatewaySuspendPrepareDrainingResult {
  status: 'draining';
  suspensionId: string;
  expiresAtMs: number;
  retryAfterMs: number;
  activeCount: number;
  blockers: GatewaySuspendBlocker[];
}
export interface GatewaySuspendPrepareReadyResult {
  status: 'ready';
  suspensionId: string;
  expiresAtMs: number;
  activeCount: number;
  blockers: GatewaySuspendBlocker[];
}
export interface GatewaySuspendResumeParams {
  suspensionId: string;
}
export interface GatewaySuspendResumeResult {
  ok: true;
  status: 'running';
  resumed: boolean;
}
export interface GatewaySuspendStatusParams {
  suspensionId: string;
}
export interface GatewaySuspendStatusDrainingResult {
  status: 'draining';
  expiresAtMs: number;
  retryAfterMs: number;
  activeCount: number;
  blockers: GatewaySuspendBlocker[];
}
export interface GatewaySuspension {
  phase: 'accepting' | 'preparing' | 'draining' | 'prepared';
}
export interface HooksStatusParams {
  agentId?: string;
}
export interface LogsTailParams {
  cursor?: number;
  limit?: number;
  maxBytes?: number;
}
export interface LogsTailResult {
  file: string;
  cursor: number;
  size: number;
  lines: string[];
  truncated?: boolean;
  reset?: boolean;
  skippedBytes?: number;
}
export interface MessageActionParams {
  channel: string;
  action: string;
  params: {
    [k: string]: unknown;
  };
  reply?:
    | {
        replyToId: string;
        source: 'explicit';
      }
    | {
        replyToId: string;
        source: 'implicit';
        mode: 'first' | 'all';
      };
  accountId?: string;
  requesterAccountId?: string;
  requesterSenderId?: string;
  senderIsOwner?: boolean;
  sessionKey?: string;
  sessionId?: string;
  inboundTurnKind?: 'user_request' | 'room_event';
  agentId?: string;
  toolContext?: {
    currentChannelId?: string;
    currentMessagingTarget?: string;
    currentGraphChannelId?: string;
    currentChannelProvider?: string;
    currentThreadTs?: string;
    currentMessageId?: string | number;
    replyToMode?: 'off' | 'first' | 'all' | 'batched';
    hasRepliedRef?: {
      value: boolean;
    };
    sameChannelThreadRequired?: boolean;
    skipCrossContextDecoration?: boolean;
  };
  conversationReadOrigin?: 'direct-operator';
  idempotencyKey: string;
}
export interface MigrationsMemoryApplyParams {
  idempotencyKey: string;
  agentId: string;
  providerId: string;
  planFingerprint: string;
  itemIds: string[];
  overwrite?: boolean;
}
export interface MigrationsMemoryApplyResult {
  providerId: string;
  source: string;
  target?: string;
  summary: MemoryMigrationSummary;
  items: MemoryMigrationItem[];
  warnings?: string[];
  backupPath?: string;
  reportDir?: string;
}
export interface MemoryMigrationSummary {
  total: number;
  planned: number;
  migrated: number;
  skipped: number;
  conflicts: number;
  errors: number;
  sensitive: number;
}
export interface MemoryMigrationItem {
  id: string;
  status: MemoryMigrationItemStatus;
  source?: string;
  target?: string;
  message?: string;
  reason?: string;
  details?: {
    [k: string]: unknown;
  };
}
export interface MigrationsMemoryPlanParams {
  agentId: string;
  overwrite?: boolean;
}
export interface MigrationsMemoryPlanResult {
  agentId: string;
  workspace: string;
  providers: MemoryMigrationProviderPlan[];
}
export interface MemoryMigrationProviderPlan {
  providerId: string;
  label: string;
  description?: string;
  planFingerprint?: string;
  found: boolean;
  source?: string;
  target?: string;
  confidence?: 'low' | 'medium' | 'high';
  message?: string;
  error?: string;
  summary: MemoryMigrationSummary;
  items: MemoryMigrationItem[];
  warnings?: string[];
}
export interface ModelChoice {
  id: string;
  name: string;
  provider: string;
  alias?: string;
  tags?: string[];
  available?: boolean;
  unavailableReason?: 'missing-auth' | 'auth-failed' | 'cooldown';
  unavailableUntil?: number;
  contextWindow?: number;
  contextWindows?: {
    id: string;
    label: string;
    contextWindow: number;
  }[];
  contextWindowDefault?: string;
  reasoning?: boolean;
  thinkingLevels?: {
    id: string;
    label: string;
  }[];
  thinkingDefault?: string;
  effectiveFastMode?: boolean | 'auto';
  supportsTools?: boolean;
  agentRuntime?: AgentSummaryAgentRuntime;
  apiKeySupported?: boolean;
  input?: ('text' | 'image' | 'audio' | 'video' | 'document')[];
}
export interface ModelsAuthLogoutParams {
  provider: string;
  profileIds?: string[];
  agentId?: string;
}
export interface ModelsAuthStatusParams {
  refresh?: boolean;
  agentId?: string;
}
export interface ModelsListParams {
  agentId?: string;
  includeProviderCapabilities?: boolean;
  preparedOnly?: boolean;
  refresh?: boolean;
  view?: 'default' | 'configured' | 'provider-config' | 'all';
}
export interface ModelsListResult {
  models: ModelChoice[];
  providerOutcomes?: {
    provider: string;
    profileId?: string;
    status: 'ready' | 'auth-rejected' | 'unavailable';
  }[];
}
export interface ModelsProbeParams {
  provider: string;
  profileId?: string;
  timeoutMs?: number;
  agentId?: string;
}
export interface ModelsProbeResult {
  provider: string;
  status: AuthProbeStatus;
  latencyMs?: number;
  error?: string;
  results: ModelsProbeTargetResult[];
}
export interface ModelsProbeTargetResult {
  profileId?: string;
  label: string;
  status: AuthProbeStatus;
  latencyMs?: number;
  error?: string;
}
export interface NodeDescribeParams {
  nodeId: string;
}
export interface NodeInvokeInputEvent {
  id: string;
  nodeId: string;
  seq: number;
  payloadJSON: string;
}
export interface NodeInvokeParams {
  nodeId: string;
  command: string;
  params?: unknown;
  timeoutMs?: number;
  idempotencyKey: string;
  sessionKey?: string;
  turnSourceChannel?: string;
  turnSourceTo?: string;
  turnSourceAccountId?: string;
  turnSourceThreadId?: string | number;
}
export interface NodeInvokeRequestEvent {
  id: string;
  nodeId: string;
  command: string;
  paramsJSON?: string;
  timeoutMs?: number;
  idempotencyKey?: string;
}
export interface NodePairApproveParams {
  requestId: string;
}
export interface NodePairRejectParams {
  requestId: string;
}
export interface NodePairRemoveParams {
  nodeId: string;
}
export interface NodePendingEnqueueParams {
  nodeId: string;
  type: 'status.request' | 'location.request';
  priority?: 'normal' | 'high';
  expiresInMs?: number;
  wake?: boolean;
}
export interface NodePendingEnqueueResult {
  nodeId: string;
  revision: number;
  queued: {
    id: string;
    type: 'status.request' | 'location.request';
    priority: 'default' | 'normal' | 'high';
    createdAtMs: number;
    expiresAtMs?: number | null;
    payload?: {
      [k: string]: unknown;
    };
  };
  wakeTriggered: boolean;
}
export interface NodeRenameParams {
  nodeId: string;
  displayName: string;
}
export interface PluginApprovalRequestParams {
  pluginId?: string | null;
  title: string;
  description: string;
  /**
   * Reviewer-surface-only detail; not delivered to channels or push notifications.
   */
  detail?: string | null;
  severity?: 'info' | 'warning' | 'critical' | null;
  scope?:
    | MessageSendApprovalScope
    | PaymentApprovalScope
    | ExternalPostApprovalScope
    | StandingGrantApprovalScope
    | null;
  toolName?: string | null;
  toolCallId?: string | null;
  mcpTool?: {
    server: string;
    tool: string;
  };
  allowedDecisions?: ('allow-once' | 'allow-always' | 'deny')[] | null;
  agentId?: string | null;
  sessionKey?: string | null;
  /**
   * Trusted approval-runtime metadata naming operator devices that may review this approval; ordinary Gateway clients may send the field, but the Gateway only binds it for internal approval-runtime requests.
   */
  approvalReviewerDeviceIds?: string[] | null;
  turnSourceChannel?: string | null;
  turnSourceTo?: string | null;
  turnSourceAccountId?: string | null;
  turnSourceThreadId?: string | number | null;
  timeoutMs?: number;
  twoPhase?: boolean;
}
export interface PluginApprovalResolveParams {
  id: string;
  decision: string;
  reviewer?: {
    channel: string;
    accountId: string;
    senderId: string;
  };
}
export interface PluginsInspectParams {
  pluginId: string;
}
export interface PluginsInspectResult {
  ok: true;
  plugin: {
    id: string;
    name: string;
    version?: string;
    description?: string;
    origin?: string;
    installed: boolean;
    enabled: boolean;
  };
  source?: PluginInspectSource;
  declared: PluginDeclaredSurface;
  reviewToken: string;
  grants: PluginOperatorGrants;
  trust?: PluginInstallTrust;
}
export interface PluginInspectSource {
  kind:
    'bundled' | 'clawhub' | 'npm' | 'git' | 'path' | 'archive' | 'marketplace' | 'official-catalog';
  spec?: string;
  packageName?: string;
  integrity?: string;
  integrityKind?: 'ssri' | 'sha256' | 'git-commit';
}
export interface PluginDeclaredSurface {
  channels: string[];
  providers: string[];
  tools: string[];
  contracts: string[];
  hooks: string[];
  mcpServers: string[];
  cliCommands: string[];
  cliBackends: string[];
  skills: string[];
  dangerousConfigFlags: string[];
}
export interface PluginOperatorGrants {
  hooks: {
    allowPromptInjection: {
      effective: boolean;
      configured?: boolean;
    };
    allowConversationAccess: {
      effective: boolean;
      configured?: boolean;
    };
  };
  llm?: {
    allowModelOverride?: boolean;
    allowedModels?: string[];
    allowedCompletionModels?: string[];
    allowAuthProfileOverride?: boolean;
    allowAgentIdOverride?: boolean;
  };
  subagent?: {
    allowModelOverride?: boolean;
    allowedModels?: string[];
  };
}
export interface PluginInstallTrust {
  disposition: 'clean' | 'review-recommended' | 'review-required' | 'blocked';
  reasons?: string[];
  checkedAt?: string;
  acknowledgedAt?: string;
  pending?: boolean;
  stale?: boolean;
}
export interface PluginsInstallResult {
  ok: true;
  plugin: PluginCatalogEntry;
  restartRequired: true;
  warnings?: string[];
}
export interface PluginCatalogEntry {
  id: string;
  name: string;
  packageName?: string;
  description?: string;
  version?: string;
  kind?: string[];
  origin?: string;
  installed: boolean;
  enabled: boolean;
  state: 'enabled' | 'disabled' | 'not-installed' | 'error';
  featured?: boolean;
  featuredAt?: number;
  order?: number;
  hasIcon?: boolean;
  install?: PluginCatalogInstallAction;
  error?: string;
  category?: string;
  removable?: boolean;
}
export interface PluginsListResult {
  plugins: PluginCatalogEntry[];
  diagnostics: unknown[];
  mutationAllowed: boolean;
}
export interface PluginsRefreshResult {
  ok: true;
}
export interface PluginsSearchParams {
  query: string;
  limit?: number;
}
export interface PluginsSearchResult {
  results: PluginSearchResultEntry[];
}
export interface PluginSearchResultEntry {
  score: number;
  package: PluginSearchPackage;
}
export interface PluginSearchPackage {
  name: string;
  displayName: string;
  family: 'code-plugin' | 'bundle-plugin';
  channel: 'official' | 'community' | 'private';
  isOfficial: boolean;
  summary?: string;
  latestVersion?: string;
  runtimeId?: string;
  downloads?: number;
  verificationTier?: string;
}
export interface PluginsSessionActionParams {
  pluginId: string;
  actionId: string;
  sessionKey?: string;
  agentId?: string;
  payload?: unknown;
}
export interface PluginsSetEnabledParams {
  pluginId: string;
  enabled: boolean;
  acknowledgeCapabilities?: {
    reviewToken: string;
  };
}
export interface PluginsSetEnabledResult {
  ok: true;
  plugin: PluginCatalogEntry;
  restartRequired: boolean;
  warnings?: string[];
}
export interface PluginsUiDescriptorsResult {
  ok: true;
  descriptors: PluginControlUiDescriptor[];
}
export interface PluginControlUiDescriptor {
  id: string;
  pluginId: string;
  pluginName?: string;
  surface: 'session' | 'tool' | 'run' | 'settings' | 'tab' | 'widget';
  label: string;
  description?: string;
  placement?: string;
  schema?: unknown;
  requiredScopes?: string[];
}
export interface PluginsUninstallParams {
  pluginId: string;
}
export interface PluginsUninstallResult {
  ok: true;
  pluginId: string;
  restartRequired: true;
  removed: string[];
  warnings?: string[];
}
export interface PollParams {
  to: string;
  question: string;
  options: string[];
  maxSelections?: number;
  durationSeconds?: number;
  durationHours?: number;
  silent?: boolean;
  isAnonymous?: boolean;
  threadId?: string;
  channel?: string;
  accountId?: string;
  idempotencyKey: string;
}
export interface PortalCloseParams {
  id: string;
}
export interface PortalCloseResult {
  closed: boolean;
}
export interface PortalListResult {
  portals: PortalSummary[];
}
export interface PortalSummary {
  id: string;
  title: string;
  port: number;
  listenPort: number;
  tokenQuery?: string;
  url?: string;
  publicUrl: string;
  path?: string;
  description?: string;
  origin?: string;
  createdAtMs: number;
}
export interface PortalOpenParams {
  port: number;
  title?: string;
  description?: string;
  path?: string;
}
export interface PortalOpenResult {
  id: string;
  title: string;
  port: number;
  listenPort: number;
  tokenQuery: string;
  url: string;
  publicUrl: string;
  path?: string;
  description?: string;
  origin?: string;
  createdAtMs: number;
}
export interface PresenceEntry {
  host?: string;
  ip?: string;
  version?: string;
  platform?: string;
  deviceFamily?: string;
  modelIdentifier?: string;
  timeZone?: string;
  mode?: string;
  lastInputSeconds?: number;
  reason?: string;
  tags?: string[];
  text?: string;
  ts: number;
  onlineSince?: number;
  lastActivityAt?: number;
  deviceId?: string;
  roles?: string[];
  scopes?: string[];
  instanceId?: string;
  user?: {
    id: string;
    identity?: {
      type: 'profile';
      id: string;
    };
    email?: string;
    name?: string;
    avatarUrl?: string;
  };
  watchedSessions?: string[];
}
export interface ProgressCardChangedEvent {
  sessionKey: string;
  revision: number | null;
}
export interface ProgressCardGetParams {
  sessionKey: string;
}
export interface ProgressCardGetResult {
  card: ProgressCard | null;
}
export interface ProgressCard {
  sessionKey: string;
  revision: number;
  updatedAt: number;
  markdown?: string;
  steps?: ProgressCardStep[];
}
export interface ProgressCardStep {
  step: string;
  status: 'pending' | 'in_progress' | 'completed';
}
export interface ProgressCardPutParams {
  sessionKey: string;
  markdown?: string;
  plan?: ProgressCardStep[];
  expectedRevision?: number;
}
export interface ProjectRecord {
  id: string;
  displayName: string;
  /**
   * Repository checkout root; included only for callers holding operator.write.
   */
  repoRoot?: string;
  /**
   * Repository origin URL; included only for callers holding operator.write.
   */
  originUrl?: string;
  source: 'workspace' | 'registered' | 'cloned';
  agentId?: string;
}
export interface ProjectsAddParams {
  gitUrl: string;
  name?: string;
}
export interface ProjectsListParams {
  /**
   * Compute write-scoped observed checkout groups in addition to projects.
   */
  includeObserved?: boolean;
}
export interface ProjectsListResult {
  projects: ProjectRecord[];
  recents?: ProjectRecent[];
  /**
   * Observed checkout details returned only to operator.write-capable callers.
   */
  observedProjects?: ProjectSummary[];
}
export interface ProjectRecentProject {
  kind: 'project';
  projectId: string;
  displayName: string;
}
export interface ProjectRecentFolder {
  kind: 'folder';
  folder: string;
  displayName: string;
  execNode?: string;
}
export interface ProjectSummary {
  name: string;
  /**
   * Sanitized repository origin returned to operator.write-capable callers.
   */
  originUrl?: string;
  checkouts: ProjectCheckout[];
  lastUsedAt: number;
}
export interface ProjectCheckout {
  /**
   * Runner hosting this operator.write-scoped checkout.
   */
  runnerId: string;
  /**
   * Physical checkout path returned only to operator.write-capable callers.
   */
  path: string;
}
export interface ProjectsRegisterParams {
  path: string;
  name?: string;
}
export interface ProjectsRemoveParams {
  id: string;
  deleteCheckout?: boolean;
}
export interface ProjectsRemoveResult {
  removed: boolean;
}
export interface ProjectsSearchRemoteParams {
  query: string;
}
export interface ProjectsSearchRemoteResult {
  credential: 'configured' | 'missing';
  projects: RemoteProject[];
}
export interface RemoteProject {
  name: string;
  fullName: string;
  description?: string;
  cloneUrl: string;
  webUrl: string;
  private: boolean;
}
export interface PushTestParams {
  nodeId: string;
  title?: string;
  body?: string;
  environment?: 'sandbox' | 'production';
}
export interface PushTestResult {
  ok: boolean;
  status: number;
  apnsId?: string;
  reason?: string;
  tokenSuffix: string;
  topic: string;
  environment: 'sandbox' | 'production';
  transport: 'direct' | 'relay';
}
export interface QuestionGetParams {
  id: string;
}
export interface QuestionGetResult {
  question: QuestionRecord;
}
/**
 * Since 2026.7.
 */
export interface QuestionRecord {
  id: string;
  questions: Question[];
  agentId?: string;
  sessionKey?: string;
  runId?: string;
  createdAtMs: number;
  expiresAtMs: number;
  status: 'pending' | 'answered' | 'cancelled' | 'expired';
  answers?: {
    answers: {
      [k: string]: string[];
    };
  };
  resolvedBy?: string;
}
export interface Question {
  questionId: string;
  header: string;
  question: string;
  options: {
    label: string;
    description?: string;
  }[];
  multiSelect?: boolean;
  isOther?: boolean;
  isSecret?: boolean;
  secretStore?: QuestionSecretStoreBinding;
  secretStoreExisting?: QuestionSecretStoreExisting;
}
/**
 * Since 2026.8.
 */
export interface QuestionSecretStoreBinding {
  name: string;
  kind: 'secret' | 'env';
  allowedHosts?: string[];
  reason?: string;
}
/**
 * Since 2026.8.
 */
export interface QuestionSecretStoreExisting {
  updatedAtMs: number;
  updatedBy?: string;
}
export interface QuestionListResult {
  questions: QuestionRecord[];
}
export interface QuestionRequestParams {
  id?: string;
  questions: QuestionRequestQuestion[];
  agentId?: string;
  sessionKey?: string;
  runId?: string;
  timeoutMs?: number;
}
export interface QuestionRequestQuestion {
  questionId: string;
  header: string;
  question: string;
  options: {
    label: string;
    description?: string;
  }[];
  multiSelect?: boolean;
  isOther?: boolean;
  isSecret?: boolean;
  secretStore?: QuestionSecretStoreBinding;
}
export interface QuestionRequestResult {
  id: string;
  expiresAtMs: number;
}
export interface QuestionResolveResultAnswered {
  status: 'answered';
  answers: {
    answers: {
      [k: string]: string[];
    };
  };
}
export interface QuestionWaitAnswerParams {
  id: string;
  timeoutMs?: number;
}
export interface ScopeUpgradeRegistration {
  requestId: string;
}
export interface ScopeUpgradeRequest {
  scopes: string[];
}
export interface ScopeUpgradeApproved {
  status: 'approved';
  requestId: string;
  deviceToken: string;
  scopes: string[];
}
export interface ScopeUpgradeWait {
  requestId: string;
}
export interface SecretsResolveParams {
  commandName: string;
  targetIds: string[];
  allowedPaths?: string[];
  forcedActivePaths?: string[];
  optionalActivePaths?: string[];
  providerOverrides?: {
    webSearch?: string;
    webFetch?: string;
  };
}
export interface SecretsResolveResult {
  ok?: boolean;
  assignments?: SecretsResolveAssignment[];
  diagnostics?: string[];
  inactiveRefPaths?: string[];
}
export interface SecretsResolveAssignment {
  path?: string;
  pathSegments: string[];
  value: unknown;
}
export interface SecretsStoreDeleteParams {
  name: string;
}
export interface SecretsStoreListResult {
  entries: SecretStoreEntry[];
}
export interface SecretStoreSecretEntry {
  name: string;
  scopeKind: 'team';
  scopeId: '';
  createdAtMs: number;
  updatedAtMs: number;
  updatedBy?: string;
  kind: 'secret';
  /**
   * Since 2026.8.
   */
  allowedHosts?: string[];
}
export interface SecretStoreEnvEntry {
  name: string;
  scopeKind: 'team';
  scopeId: '';
  createdAtMs: number;
  updatedAtMs: number;
  updatedBy?: string;
  kind: 'env';
  value: string;
}
export interface SecretsStoreMutationResult {
  ok: true;
  reloaded: boolean;
  warningCount?: number;
}
export interface SecretsStoreSetParams {
  name: string;
  value: string;
  kind: 'secret' | 'env';
  /**
   * Since 2026.8.
   */
  allowedHosts?: string[];
}
export interface SendParams {
  to: string;
  message?: string;
  mediaUrl?: string;
  mediaUrls?: string[];
  buffer?: string;
  filename?: string;
  contentType?: string;
  asVoice?: boolean;
  gifPlayback?: boolean;
  channel?: string;
  accountId?: string;
  agentId?: string;
  replyToId?: string;
  threadId?: string;
  forceDocument?: boolean;
  silent?: boolean;
  parseMode?: 'HTML';
  sessionKey?: string;
  idempotencyKey: string;
}
/**
 * Since 2026.7.
 */
export interface PendingSessionApprovalEvent {
  sessionKey: string;
  sourceSessionKey?: string;
  updatedAtMs: number;
  phase: 'pending';
  approval: PendingApprovalSnapshot;
}
/**
 * Since 2026.7.
 */
export interface TerminalSessionApprovalEvent {
  sessionKey: string;
  sourceSessionKey?: string;
  updatedAtMs: number;
  phase: 'terminal';
  approval: TerminalApprovalSnapshot;
}
/**
 * Since 2026.7.
 */
export interface SessionApprovalReplay {
  sessionKey: string;
  updatedAtMs: number;
  approvals: PendingApprovalSnapshot[];
  truncated: boolean;
}
export interface SessionCompactionCheckpoint {
  checkpointId: string;
  sessionKey: string;
  sessionId: string;
  createdAt: number;
  reason: 'manual' | 'auto-threshold' | 'overflow-retry' | 'timeout-retry';
  tokensBefore?: number;
  tokensAfter?: number;
  tokensVersion?: 1;
  summary?: string;
  firstKeptEntryId?: string;
  preCompaction: {
    sessionId: string;
    sessionFile?: string;
    leafId?: string;
    entryId?: string;
  };
  postCompaction: {
    sessionId: string;
    sessionFile?: string;
    leafId?: string;
    entryId?: string;
  };
}
export interface SessionDiscussionInfo {
  state: 'none' | 'available' | 'open';
  embedUrl?: string;
  openUrl?: string;
}
export interface SessionDiscussionInfoParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionDiscussionOpenParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionGitHubConfirmParams {
  sessionKey: string;
  requestId: string;
  generation: string;
  account: {
    accountId: number;
    login: string;
  };
  requestDigest: string;
}
export interface SessionGitHubOptionsParams {
  sessionKey: string;
}
export interface SessionGitHubOptionsResult {
  personal: PersonalGitHubStatus | null;
  shared: SessionGitHubOptionsResultShared | null;
  pendingPersonal: SessionGitHubStatusResult | null;
}
export interface PersonalGitHubStatus {
  state: 'connected' | 'disconnected' | 'unavailable';
  generation: string | null;
  account: {
    accountId: number;
    login: string;
  } | null;
  accessExpiresAtMs: number | null;
  refreshState: 'available' | 'refreshing' | 'expired' | 'failed' | 'not_applicable';
  pending: UsersGitHubAuthorizeStartResult | null;
}
export interface UsersGitHubAuthorizeStartResult {
  requestId: string;
  userCode: string;
  verificationUri: 'https://github.com/login/device';
  expiresInMs: number;
  pollAfterMs: number;
}
export interface SessionGitHubOptionsResultShared {
  source: 'system-detected' | 'system-configured' | 'agent-override';
  accountId: number;
  login: string;
}
export interface SessionGitHubStatusResult {
  result: SessionGitHubPublicationResult;
  confirmation: null | {
    requestDigest: string;
    generation: string;
    account: {
      accountId: number;
      login: string;
    };
    pushRepository: string;
    repository: string;
    branch: string;
    baseBranch: string;
    sourceHeadCommit: string;
    sourceIndexTree: string;
    workspaceTree: string;
  };
}
export interface SessionGitHubPublicationRequested {
  requestId: string;
  publisher?: SessionGitHubPublicationRequestedPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'requested';
  message: string;
}
export interface SessionGitHubPublicationRequestedPublisher {
  source: 'personal' | 'system-detected' | 'system-configured' | 'agent-override';
  accountId: number;
  login: string;
}
export interface SessionGitHubPublicationRequestedEffect {
  kind: 'push' | 'pull_request';
  status: 'dispatched' | 'observed';
  headCommit?: string;
  url?: string;
}
export interface SessionGitHubPublicationPublishing {
  requestId: string;
  publisher?: SessionGitHubPublicationRequestedPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'publishing';
  message: string;
}
export interface SessionGitHubPublicationPublished {
  requestId: string;
  publisher?: SessionGitHubPublicationRequestedPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'published';
  url: string;
  repository: string;
  branch: string;
  headCommit: string;
}
export interface SessionGitHubPublicationFailed {
  requestId: string;
  publisher?: SessionGitHubPublicationRequestedPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'failed';
  code:
    | 'identity_changed'
    | 'identity_unavailable'
    | 'session_changed'
    | 'workspace_changed'
    | 'not_git'
    | 'not_github'
    | 'no_changes'
    | 'push_rejected'
    | 'github_rejected'
    | 'unavailable';
  message: string;
  nextAction: string;
}
export interface SessionGitHubPublicationNeedsConfirmation {
  requestId: string;
  publisher?: SessionGitHubPublicationRequestedPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'needs_confirmation';
  message: string;
}
export interface SessionGitHubPublishParams {
  sessionKey?: string;
  idempotencyKey: string;
  title?: string;
  body?: string;
  selection?:
    | {
        source: 'shared';
        expected?: SessionGitHubOptionsResultShared;
      }
    | {
        source: 'personal';
        generation: string;
        account: {
          accountId: number;
          login: string;
        };
      };
}
export interface SessionGitHubStatusParams {
  sessionKey: string;
  requestId: string;
}
export interface SessionMemberAddParams {
  sessionKey: string;
  agentId?: string;
  identityId: string;
}
export interface SessionMemberMutationResult {
  ok: true;
  sessionKey: string;
  identityId: string;
}
export interface SessionMemberRemoveParams {
  sessionKey: string;
  agentId?: string;
  identityId: string;
}
export interface SessionMembersListEvidenceResult {
  sessionKey: string;
  owner?: SessionSharingIdentity;
  members: SessionMemberEvidence[];
  identities: SessionSharingIdentity[];
  role: 'admin' | 'owner' | 'member' | 'viewer';
  allowedVisibilities: ('shared' | 'read-only' | 'suggest' | 'draft')[];
}
export interface SessionSharingIdentity {
  type: 'human' | 'agent' | 'system';
  id: string;
  label?: string;
  avatarUrl?: string;
  identity?: SessionParticipantIdentity;
}
export interface SessionMemberEvidence {
  identityId: string;
  addedBy?: string;
  addedByState?: 'unknown';
  addedAt: number;
}
export interface SessionMembersListParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionMembersListResult {
  sessionKey: string;
  owner?: SessionSharingIdentity;
  members: SessionMember[];
  identities: SessionSharingIdentity[];
  role: 'admin' | 'owner' | 'member' | 'viewer';
  allowedVisibilities: ('shared' | 'read-only' | 'suggest' | 'draft')[];
}
export interface SessionMember {
  identityId: string;
  addedBy: string;
  addedAt: number;
}
export interface SessionObserverDigest {
  sessionKey: string;
  agentId?: string;
  runId?: string;
  revision: number;
  updatedAt: number;
  headline: string;
  assessment?: string;
  health: SessionObserverHealth;
  planProgress?: {
    completed: number;
    total: number;
  };
}
export interface SessionOperationEvent {
  operationId: string;
  operation: 'compact';
  phase: 'start' | 'end';
  sessionKey: string;
  agentId?: string;
  ts: number;
  completed?: boolean;
  reason?: string;
}
export interface SessionRow {
  key: string;
  sessionId?: string;
  incognito?: true;
  kind: 'direct' | 'group' | 'global' | 'unknown';
  label?: string;
  icon?: string;
  color?: string;
  channelAvatarUrl?: string;
  boardFace?: 'chat' | 'dashboard';
  displayName?: string;
  derivedTitle?: string;
  lastMessagePreview?: string;
  channel?: string;
  classification?: string;
  agentId?: string;
  accountId?: string;
  peerKind?: string;
  isMain?: boolean;
  isBackground?: boolean;
  chatType?: 'direct' | 'group' | 'channel';
  updatedAt?: number | null;
  archived?: boolean;
  archivedAt?: number;
  archivedBy?: SessionCreatedActor;
  pinned?: boolean;
  pinnedAt?: number;
  unread?: boolean;
  lastReadAt?: number;
  markedUnreadAt?: number;
  lastActivityAt?: number;
  lastInteractionAt?: number;
  status?: 'queued' | 'running' | 'done' | 'failed' | 'killed' | 'timeout';
  lastRunError?: string;
  lastRunId?: string;
  restartRecoveryStatus?: 'tombstoned';
  activeLeafEntryId?: string | null;
  spawnedBy?: string;
  parentSessionKey?: string;
  controlOwnerSessionKey?: string;
  childSessions?: string[];
  forkedFromParent?: boolean;
  spawnDepth?: number;
  subagentRole?: 'orchestrator' | 'leaf';
  subagentControlScope?: 'children' | 'none';
  swarmGroupId?: string;
  worktree?: {
    id: string;
    branch: string;
    repoRoot: string;
    [k: string]: unknown;
  };
  execNode?: string;
  execCwd?: string;
  spawnedWorkspaceDir?: string;
  spawnedCwd?: string;
  permissionMode?: 'read-only' | 'guarded' | 'workspace' | 'full';
  permissionModePending?: boolean;
  sessionRoot?: string;
  createdVia?: 'operator' | 'spawn' | 'channel' | 'cron' | 'talk' | 'run' | 'plugin' | 'internal';
  createdActor?: SessionCreatedActor;
  owner?: SessionOwner;
  participants?: SessionParticipant[];
  participantCount?: number;
  visibility?: 'shared' | 'read-only' | 'suggest' | 'draft';
  sharingRole?: 'admin' | 'owner' | 'member' | 'viewer';
  createdAt?: number;
  forkSource?: {
    sessionKey: string;
    sessionId: string;
    entryId?: string;
    [k: string]: unknown;
  };
  previousSessionId?: string;
  inputTokens?: number;
  outputTokens?: number;
  totalTokens?: number;
  totalTokensFresh?: boolean;
  contextTokens?: number;
  estimatedCostUsd?: number;
  model?: string;
  modelProvider?: string;
  modelOverrideSource?: 'user' | 'auto' | null;
  toolOverrides?: ChatSendParamsExpectedToolOverrides;
  [k: string]: unknown;
}
export interface SessionCreatedActor {
  type: 'human' | 'agent' | 'system';
  id?: string;
  label?: string;
  avatarUrl?: string;
  identity?: SessionParticipantIdentity;
}
export interface SessionOwner {
  actor: SessionCreatedActor;
  assignedBy?: SessionCreatedActor;
  assignedAt?: number;
}
export interface SessionParticipant {
  identity: SessionParticipantIdentity;
  label?: string;
  avatarUrl?: string;
}
export interface SessionSharingEvent {
  action: 'visibility' | 'member-added' | 'member-removed';
  sessionKey: string;
  agentId: string;
  actor: SessionSharingIdentity;
  visibility?: 'shared' | 'read-only' | 'suggest' | 'draft';
  identityId?: string;
  ts: number;
}
export interface SessionSharingEvidenceEvent {
  action: 'visibility' | 'member-added' | 'member-removed';
  sessionKey: string;
  agentId: string;
  actorState?: 'unknown';
  visibility?: 'shared' | 'read-only' | 'suggest' | 'draft';
  identityId?: string;
  ts: number;
}
export interface SessionSuggestionEvent {
  action: 'added' | 'resolved';
  suggestion: SessionSuggestion;
}
export interface SessionSuggestion {
  id: string;
  sessionKey: string;
  agentId: string;
  author: SessionSharingIdentity;
  text: string;
  createdAt: number;
  state: 'pending' | 'accepted' | 'dismissed';
}
export interface SessionSuggestionsAddParams {
  sessionKey: string;
  agentId?: string;
  text: string;
}
export interface SessionSuggestionsAddResult {
  suggestion: SessionSuggestion;
}
export interface SessionSuggestionsListParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionSuggestionsListResult {
  suggestions: SessionSuggestion[];
  role: 'admin' | 'owner' | 'member' | 'viewer';
}
export interface SessionSuggestionsResolveParams {
  sessionKey: string;
  agentId?: string;
  id: string;
  resolution: 'send' | 'queue' | 'edit' | 'dismiss';
}
export interface SessionTypingEvent {
  sessionKey: string;
  sessionId: string;
  agentId: string;
  actor: SessionSharingIdentity;
  typing: boolean;
  preview?: string;
  ts: number;
}
export interface SessionTypingParams {
  sessionKey: string;
  agentId?: string;
  sessionId: string;
  typing: boolean;
  preview?: string;
}
export interface SessionTypingResult {
  ok: true;
  broadcast: boolean;
}
export interface SessionVisibilitySetParams {
  sessionKey: string;
  agentId?: string;
  visibility: 'shared' | 'read-only' | 'suggest' | 'draft';
}
export interface SessionVisibilitySetResult {
  ok: true;
  sessionKey: string;
  visibility: 'shared' | 'read-only' | 'suggest' | 'draft';
}
export interface SessionsAbortParams {
  key?: string;
  runId?: string;
  agentId?: string;
  clearQueued?: boolean;
}
export interface SessionsAssignOwnerParams {
  key: string;
  agentId?: string;
  owner: {
    type: 'agent' | 'human';
    id: string;
  };
}
export interface SessionsAssignOwnerResult {
  ok: true;
  key: string;
  owner: SessionOwner;
}
export interface SessionsBranchesListParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionsBranchesListResult {
  branches: SessionBranch[];
}
export interface SessionBranch {
  leafEntryId: string;
  headline: string;
  messageCount: number;
  updatedAt?: string;
  active: boolean;
}
export interface SessionsBranchesSwitchParams {
  sessionKey: string;
  agentId?: string;
  leafEntryId: string;
}
export interface SessionsCatalogArchiveParams {
  catalogId: string;
  hostId: string;
  threadId: string;
  agentId?: string;
  sourceHomeId?: string;
  confirmNoOtherRunner: true;
}
export interface SessionsCatalogArchiveResult {
  ok: true;
}
export interface SessionsCatalogContinueParams {
  catalogId: string;
  hostId: string;
  threadId: string;
  agentId?: string;
  sourceHomeId?: string;
}
export interface SessionsCatalogContinueResult {
  sessionKey: string;
}
export interface SessionsCatalogListParams {
  catalogId?: string;
  cursors?: {
    [k: string]: string;
  };
  agentId?: string;
  progressId?: string;
  search?: string;
  limitPerHost?: number;
  hostIds?: string[];
}
export interface SessionsCatalogListResult {
  catalogs: SessionCatalog[];
}
export interface SessionCatalog {
  id: string;
  label: string;
  capabilities: SessionCatalogCapabilities;
  shareRoute?: {
    kind: 'thread-id-prefix';
    routeSegment: string;
    hostId: string;
    identifierAlphabet: 'lowercase-hex';
    fullLength: 32;
    minPrefixLength: 12;
    lookup: 'catalog-list-search-by-thread-id-prefix';
    ambiguity: 'multiple-results-or-next-cursor';
  };
  hosts: SessionCatalogHost[];
  error?: {
    code: string;
    message: string;
  };
}
export interface SessionCatalogCapabilities {
  continueSession: boolean;
  archive: boolean;
  createSession?: {
    model: string;
    startTerminal?: boolean;
  };
  openTerminal?: boolean;
  startTerminal?: boolean;
}
export interface SessionCatalogHost {
  hostId: string;
  label: string;
  kind: 'gateway' | 'node';
  connected: boolean;
  nodeId?: string;
  canStartTerminal?: boolean;
  sessions: SessionCatalogSession[];
  nextCursor?: string;
  error?: {
    code: string;
    message: string;
  };
}
export interface SessionCatalogSession {
  threadId: string;
  sourceHomeId?: string;
  name?: string;
  color?: string;
  cwd?: string;
  status: string;
  createdAt?: number;
  updatedAt?: number;
  recencyAt?: number;
  source?: string;
  modelProvider?: string;
  cliVersion?: string;
  gitBranch?: string;
  customGroup?: string;
  pullRequest?: SessionCatalogPullRequestSummary;
  archived: boolean;
  sessionKey?: string;
  createdActor?: SessionCreatedActor;
  canContinue: boolean;
  canArchive: boolean;
  canOpenTerminal?: boolean;
}
export interface SessionCatalogPullRequestSummary {
  numbers: number[];
  state: 'open' | 'draft' | 'merged' | 'closed';
}
export interface SessionsCatalogReadParams {
  catalogId: string;
  hostId: string;
  threadId: string;
  agentId?: string;
  sourceHomeId?: string;
  limit?: number;
  cursor?: string;
}
export interface SessionsCatalogReadResult {
  hostId: string;
  label?: string;
  threadId: string;
  items: SessionCatalogTranscriptItem[];
  nextCursor?: string;
}
export interface SessionCatalogTranscriptItem {
  id?: string;
  type: 'userMessage' | 'agentMessage' | 'reasoning' | 'toolCall' | 'toolResult' | 'other';
  text?: string;
  timestamp?: string;
  model?: string;
  sender?: SessionParticipant;
  truncated?: boolean;
  raw?: unknown;
}
export interface SessionsCatalogStartTerminalParams {
  catalogId: string;
  hostId?: string;
  agentId: string;
  cwd: string;
  initialMessage?: string;
}
export interface SessionsCatalogStartTerminalResult {
  sessionId: string;
  agentId: string;
  shell: string;
  cwd: string;
  confined: boolean;
  title?: string;
}
export interface SessionsCleanupParams {
  agent?: string;
  allAgents?: boolean;
  enforce?: boolean;
  activeKey?: string;
  fixMissing?: boolean;
  fixDmScope?: boolean;
}
export interface SessionsCompactParams {
  key: string;
  agentId?: string;
  maxLines?: number;
}
export interface SessionsCompactionBranchParams {
  key: string;
  agentId?: string;
  checkpointId: string;
}
export interface SessionsCompactionBranchResult {
  ok: true;
  sourceKey: string;
  key: string;
  sessionId: string;
  checkpoint: SessionCompactionCheckpoint;
  entry: {
    sessionId: string;
    updatedAt: number;
    [k: string]: unknown;
  };
}
export interface SessionsCompactionListParams {
  key: string;
  agentId?: string;
}
export interface SessionsCompactionListResult {
  ok: true;
  key: string;
  checkpoints: SessionCompactionCheckpoint[];
}
export interface SessionsCompactionRestoreParams {
  key: string;
  agentId?: string;
  checkpointId: string;
}
export interface SessionsCompactionRestoreResult {
  ok: true;
  key: string;
  sessionId: string;
  checkpoint: SessionCompactionCheckpoint;
  entry: {
    sessionId: string;
    updatedAt: number;
    [k: string]: unknown;
  };
}
export interface SessionsCompanionAskParams {
  sessionKey: string;
  agentId?: string;
  question: string;
}
export interface SessionsCompanionAskResult {
  answer: string;
  ts: number;
}
export interface SessionsCompanionResetParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionsCompanionResetResult {
  ok: true;
}
export interface SessionsCompanionStateParams {
  sessionKey: string;
  agentId?: string;
}
export interface SessionsCompanionStateResult {
  exchanges: SessionCompanionExchange[];
}
export interface SessionCompanionExchange {
  question: string;
  answer: string;
  ts: number;
}
export interface SessionsCreateParams {
  key?: string;
  idempotencyKey?: string;
  agentId?: string;
  label?: string;
  /**
   * Prepared presentation title for a newly created session. Unlike label it is not unique and never claims a label; ignored when adopting an existing key.
   */
  displayName?: string;
  category?: string;
  model?: string;
  contextWindow?: string;
  thinkingLevel?: string;
  fastMode?: boolean | 'auto';
  permissionMode?: 'read-only' | 'guarded' | 'workspace' | 'full';
  toolOverrides?: ChatSendParamsExpectedToolOverrides;
  incognito?: boolean;
  visibility?: 'shared' | 'read-only' | 'suggest' | 'draft';
  catalogId?: string;
  parentSessionKey?: string;
  /**
   * Spawn-lineage depth for spawn-owned creations (visible subagent sessions); requires parentSessionKey. Omitted creations persist as root sessions (depth 0).
   */
  spawnDepth?: number;
  /**
   * Fork the parent transcript; requires parentSessionKey.
   */
  fork?: boolean;
  /**
   * Fork through the parent's last completed assistant message; requires fork=true.
   */
  forkFrom?: 'last-completed';
  emitCommandHooks?: boolean;
  /**
   * When sessions.create creates a distinct child, whether that child succeeds its parent and emits the parent's terminal session_end. Requires parentSessionKey and emitCommandHooks. False keeps the parent active; omission preserves legacy behavior.
   */
  succeedsParent?: boolean;
  task?: string;
  message?: string;
  attachments?: {
    type?: string;
    mimeType?: string;
    fileName?: string;
    content?: unknown;
    sizeBytes?: number;
    durationMs?: number;
    width?: number;
    height?: number;
    [k: string]: unknown;
  }[];
  /**
   * Start in a registered project; operator.write.
   */
  projectId?: string;
  /**
   * Prepare a remote project before the initial agent turn; operator.write.
   */
  projectGitUrl?: string;
  worktree?: boolean;
  /**
   * Base ref for the new managed worktree branch. Requires worktree=true.
   */
  worktreeBaseRef?: string;
  /**
   * Managed worktree name; becomes branch openclaw/<name>. Requires worktree=true.
   */
  worktreeName?: string;
  /**
   * Bind session exec to host=node with this node id/name. Requires operator.admin.
   */
  execNode?: string;
  /**
   * Absolute Gateway working directory, managed-worktree source directory, or working directory on execNode. Gateway paths outside configured agent workspaces and all execNode paths require operator.admin.
   */
  cwd?: string;
}
export interface SessionsCreateResult {
  ok: true;
  key: string;
  sessionId?: string;
  entry?: {
    [k: string]: unknown;
  };
  runStarted?: boolean;
  runId?: string;
  messageSeq?: number;
  runError?: ErrorShape;
  worktree?: SessionWorktreeInfo;
  [k: string]: unknown;
}
export interface ErrorShape {
  code: string;
  message: string;
  details?: unknown;
  retryable?: boolean;
  retryAfterMs?: number;
}
export interface SessionWorktreeInfo {
  id: string;
  path: string;
  branch: string;
}
export interface SessionsDeleteParams {
  key: string;
  agentId?: string;
  deleteTranscript?: boolean;
  expectedSessionId?: string;
  expectedLifecycleRevision?: string;
  expectedSessionUpdatedAt?: number;
  emitLifecycleHooks?: boolean;
  archivedOnly?: boolean;
}
export interface SessionsDeleteResult {
  ok: true;
  key: string;
  deleted: boolean;
  archived: string[];
  worktreePreserved?: PreservedSessionWorktree;
}
export interface PreservedSessionWorktree {
  id: string;
  branch: string;
  path: string;
  reason: 'owner-mismatch' | 'busy' | 'foreign-lock' | 'snapshot-failed' | 'cleanup-failed';
}
export interface SessionsDescribeParams {
  key: string;
  includeDerivedTitles?: boolean;
  includeLastMessage?: boolean;
}
export interface SessionsDiffParams {
  sessionKey: string;
  agentId?: string;
  scope?: 'all' | 'uncommitted' | 'commit';
  commit?: string;
}
export interface SessionsDiffResult {
  sessionKey: string;
  root?: string;
  branch?: string;
  baseRef?: string;
  aheadCount?: number;
  commits?: {
    sha: string;
    subject: string;
  }[];
  mergeBase?: {
    sha: string;
    subject: string;
  };
  files: SessionDiffFile[];
  additions: number;
  deletions: number;
  truncated?: boolean;
  unavailableReason?: 'unknown_session' | 'not_git' | 'unknown_commit';
}
export interface SessionDiffFile {
  path: string;
  oldPath?: string;
  status: 'added' | 'modified' | 'deleted' | 'renamed';
  additions: number;
  deletions: number;
  binary?: boolean;
  untracked?: boolean;
  patch?: string;
  truncated?: boolean;
}
export interface SessionsDispatchParams {
  key: string;
  agentId?: string;
  profileId?: string;
  deviceId?: string;
  autoDevice?: true;
  machineClass?: string;
}
export interface SessionsDispatchResult {
  ok: true;
  key: string;
  sessionId: string;
  placement: ActiveWorkerSessionPlacement;
}
export interface ActiveWorkerSessionPlacement {
  state: 'active';
  generation: number;
  createdAtMs: number;
  updatedAtMs: number;
  stateChangedAtMs: number;
  providerId?: string;
  profileId?: string;
  environmentId: string;
  activeOwnerEpoch: number;
  workerBundleHash: string;
  workspaceBaseManifestRef: string;
  remoteWorkspaceDir: string;
  lastTranscriptAckCursor?: number;
  lastLiveEventAckCursor?: number;
  workspaceResultConflict?: ActiveWorkerSessionPlacementWorkspaceResultConflict;
  diskSpace?: SessionPlacementDiskSpace;
  runner?: SessionPlacementRunner;
}
export interface ActiveWorkerSessionPlacementWorkspaceResultConflict {
  paths: string[];
  stagedResultRef: string;
  totalCount?: number;
}
export interface SessionPlacementDiskSpace {
  status: 'ok' | 'warning' | 'critical';
  availableBytes: number;
  totalBytes: number;
  observedAtMs: number;
}
export interface SessionPlacementRunner {
  kind: 'device';
  status: 'available' | 'offline';
  deviceId?: string;
}
export interface SessionsFilesGetParams {
  sessionKey: string;
  path: string;
  agentId?: string;
}
export interface SessionsFilesGetResult {
  sessionKey: string;
  root?: string;
  file: SessionFileEntry;
}
export interface SessionFileEntry {
  path: string;
  workspacePath?: string;
  name: string;
  kind: 'modified' | 'read';
  missing: boolean;
  size?: number;
  updatedAtMs?: number;
  content?: string;
  hash?: string;
  mimeType?: string;
  contentEncoding?: 'utf8' | 'base64';
  previewKind?: 'text' | 'image' | 'unsupported';
}
export interface SessionsFilesListParams {
  sessionKey: string;
  agentId?: string;
  path?: string;
  search?: string;
}
export interface SessionsFilesListResult {
  sessionKey: string;
  root?: string;
  gitCheckout?: boolean;
  files: SessionFileEntry[];
  browser?: SessionFileBrowserResult;
}
export interface SessionFileBrowserResult {
  path: string;
  parentPath?: string;
  search?: string;
  entries: SessionFileBrowserEntry[];
  truncated?: boolean;
}
export interface SessionFileBrowserEntry {
  path: string;
  name: string;
  kind: 'file' | 'directory';
  sessionKind?: 'modified' | 'read' | 'mixed';
  size?: number;
  updatedAtMs?: number;
}
export interface SessionsFilesRevealParams {
  key: string;
  agentId?: string;
}
export interface SessionsFilesRevealResult {
  ok: boolean;
  path?: string;
  error?: string;
}
export interface SessionsFilesSetParams {
  sessionKey: string;
  path: string;
  agentId?: string;
  content: string;
  expectedHash: string;
}
export interface SessionsForkParams {
  sessionKey: string;
  agentId?: string;
  entryId: string;
}
export interface SessionsForkResult {
  sessionKey: string;
  editorText?: string;
  editorAttachments?: {
    mimeType: string;
    data: string;
  }[];
}
export interface SessionsGoalClearParams {
  sessionKey: string;
  agentId?: string;
  sessionId?: string;
  goalId: string;
  operationId: string;
  issuedAtMs: number;
}
export interface SessionsGoalMutationResult {
  operationId: string;
  action: 'start' | 'edit' | 'pause' | 'resume' | 'complete' | 'block' | 'clear';
  sessionId: string;
  goalId: string;
  goal?: {
    schemaVersion: 1;
    id: string;
    objective: string;
    status: 'active' | 'paused' | 'blocked' | 'usage_limited' | 'budget_limited' | 'complete';
    createdAt: number;
    updatedAt: number;
    tokenStart: number;
    tokenStartFresh?: boolean;
    tokensUsed: number;
    tokenBudget?: number;
    continuationTurns: number;
    lastStatusNote?: string;
    pausedAt?: number;
    blockedAt?: number;
    completedAt?: number;
    usageLimitedAt?: number;
    budgetLimitedAt?: number;
  };
  runId?: string;
  replayed?: true;
  status: 'started' | 'updated' | 'cleared';
}
export interface SessionsGroupsDefaultsResult {
  defaults: SessionGroupDefaults[];
}
export interface SessionGroupDefaults {
  name: string;
  cwd?: string;
  worktree?: boolean;
}
export interface SessionsGroupsDeleteParams {
  name: string;
}
export interface SessionsGroupsListResult {
  groups: {
    name: string;
    position: number;
  }[];
  sectionOrder?: string[];
}
export interface SessionsGroupsMutationResult {
  ok: true;
  groups: {
    name: string;
    position: number;
  }[];
  sectionOrder?: string[];
  updatedSessions?: number;
}
export interface SessionsGroupsPutParams {
  names: string[];
  sectionOrder?: string[];
}
export interface SessionsGroupsRenameParams {
  name: string;
  to: string;
}
export interface SessionsGroupsUpdateParams {
  name: string;
  cwd: string | null;
  worktree: boolean;
}
export interface SessionsGroupsUpdateResult {
  ok: true;
  defaults: SessionGroupDefaults[];
}
export interface SessionsListParams {
  limit?: number;
  offset?: number;
  activeMinutes?: number;
  requireLastInteraction?: boolean;
  sortBy?: 'updatedAt' | 'lastInteractionAt';
  includeGlobal?: boolean;
  includeUnknown?: boolean;
  configuredAgentsOnly?: boolean;
  includeDerivedTitles?: boolean;
  includeLastMessage?: boolean;
  label?: string;
  boardFace?: 'chat' | 'dashboard';
  creatorId?: string;
  ownerId?: string;
  ownerFirst?: boolean;
  involvingMe?: boolean;
  involvingProfileId?: string;
  includePeople?: boolean;
  spawnedBy?: string;
  agentId?: string;
  search?: string;
  archived?: boolean | 'all';
}
export interface SessionsMessagesSubscribeParams {
  key: string;
  agentId?: string;
  includeApprovals?: true;
}
export interface SessionsMessagesUnsubscribeParams {
  key: string;
  agentId?: string;
}
export interface SessionsMoveParams {
  key: string;
  agentId?: string;
  expected: SessionMoveExpectedSource;
  target: SessionMoveTarget;
  abandonSource?: true;
}
export interface SessionMoveExpectedSource {
  generation: number;
  environmentId: string;
  ownerEpoch: number;
}
export interface SessionMoveProfileTarget {
  kind: 'profile';
  profileId: string;
  machineClass?: string;
}
export interface SessionMoveDeviceTarget {
  kind: 'device';
  deviceId: string;
}
export interface SessionsMoveResult {
  ok: true;
  key: string;
  sessionId: string;
  placement: SessionMovePlacement;
}
export interface SessionMovePlacement {
  state: 'local' | 'active';
  generation: number;
}
export interface SessionsObserverVisibilityParams {
  visible: boolean;
}
export interface SessionsObserverVisibilityResult {
  ok: true;
}
export interface SessionsPatchManyParams {
  targets: SessionsPatchManyTarget[];
  patch: SessionsPatchMutation;
}
export interface SessionsPatchManyTarget {
  key: string;
  agentId?: string;
  expectedSessionId?: string;
  expectedLifecycleRevision?: string;
}
export interface SessionsPatchMutation {
  label?: string | null;
  icon?: string | null;
  color?: string | null;
  category?: string | null;
  boardFace?: 'chat' | 'dashboard';
  /**
   * Short expiring sidebar status note; null clears it and any declared attention.
   */
  statusNote?: string | null;
  attention?: ('hand' | 'key' | 'alert' | 'flag' | 'lock' | 'hourglass') | null;
  ttlMinutes?: number;
  archived?: boolean;
  pinned?: boolean;
  /**
   * Set true to mark unread; false records the session as read.
   */
  unread?: boolean;
  contextWindow?: string | null;
  thinkingLevel?: string | null;
  fastMode?: boolean | 'auto' | null;
  toolOverrides?: ChatSendParamsExpectedToolOverrides | null;
  verboseLevel?: string | null;
  traceLevel?: string | null;
  reasoningLevel?: string | null;
  responseUsage?: 'off' | 'tokens' | 'full' | 'on' | null;
  elevatedLevel?: string | null;
  execHost?: string | null;
  execSecurity?: string | null;
  execAsk?: string | null;
  execNode?: string | null;
  permissionMode?: ('read-only' | 'guarded' | 'workspace' | 'full') | null;
  model?: string | null;
  completionOwnerSessionKey?: string | null;
  inheritedToolPolicyVersion?: 1 | null;
  inheritedToolAllow?: string[] | null;
  inheritedToolDeny?: string[] | null;
  sendPolicy?: 'allow' | 'deny' | null;
  groupActivation?: 'mention' | 'always' | null;
}
export interface SessionsPatchManyResult {
  outcomes: (
    | {
        ok: true;
        key: string;
        agentId?: string;
      }
    | {
        ok: false;
        key: string;
        agentId?: string;
        error: ErrorShape;
      }
  )[];
}
export interface SessionsPatchParams {
  key: string;
  agentId?: string;
  expectedSessionId?: string;
  expectedLifecycleRevision?: string;
  expectedPermissionMode?: ('read-only' | 'guarded' | 'workspace' | 'full') | null;
  /**
   * Replace toolOverrides only when the current sparse overlay still matches this value; null asserts no overlay.
   */
  expectedToolOverrides?: ChatSendParamsExpectedToolOverrides | null;
  /**
   * Apply an automatic unread=false acknowledgement only if the explicit unread marker still matches; null asserts no marker.
   */
  expectedMarkedUnreadAt?: number | null;
  label?: string | null;
  icon?: string | null;
  color?: string | null;
  category?: string | null;
  boardFace?: 'chat' | 'dashboard';
  /**
   * Short expiring sidebar status note; null clears it and any declared attention.
   */
  statusNote?: string | null;
  attention?: ('hand' | 'key' | 'alert' | 'flag' | 'lock' | 'hourglass') | null;
  ttlMinutes?: number;
  archived?: boolean;
  pinned?: boolean;
  /**
   * Set true to mark unread; false records the session as read.
   */
  unread?: boolean;
  contextWindow?: string | null;
  thinkingLevel?: string | null;
  fastMode?: boolean | 'auto' | null;
  toolOverrides?: ChatSendParamsExpectedToolOverrides | null;
  verboseLevel?: string | null;
  traceLevel?: string | null;
  reasoningLevel?: string | null;
  responseUsage?: 'off' | 'tokens' | 'full' | 'on' | null;
  elevatedLevel?: string | null;
  execHost?: string | null;
  execSecurity?: string | null;
  execAsk?: string | null;
  execNode?: string | null;
  permissionMode?: ('read-only' | 'guarded' | 'workspace' | 'full') | null;
  model?: string | null;
  completionOwnerSessionKey?: string | null;
  inheritedToolPolicyVersion?: 1 | null;
  inheritedToolAllow?: string[] | null;
  inheritedToolDeny?: string[] | null;
  sendPolicy?: 'allow' | 'deny' | null;
  groupActivation?: 'mention' | 'always' | null;
}
export interface SessionsPluginPatchParams {
  key: string;
  agentId?: string;
  pluginId: string;
  namespace: string;
  value?: unknown;
  unset?: boolean;
}
export interface SessionsPluginPatchResult {
  ok: true;
  key: string;
  value?: unknown;
}
export interface SessionsPreviewParams {
  keys: string[];
  limit?: number;
  maxChars?: number;
}
export interface SessionsReclaimParams {
  key: string;
  agentId?: string;
}
export interface SessionsReclaimResult {
  ok: true;
  key: string;
  sessionId: string;
  placement: SessionsReclaimResultPlacement;
}
export interface LocalSessionPlacement {
  state: 'local';
  generation: number;
  createdAtMs: number;
  updatedAtMs: number;
  stateChangedAtMs: number;
}
export interface ReclaimedSessionPlacement {
  state: 'reclaimed';
  generation: number;
  createdAtMs: number;
  updatedAtMs: number;
  stateChangedAtMs: number;
  providerId?: string;
  profileId?: string;
  environmentId?: string;
  activeOwnerEpoch?: number;
  workspaceBaseManifestRef?: string;
  remoteWorkspaceDir?: string;
  workerBundleHash?: string;
  lastTranscriptAckCursor?: number;
  lastLiveEventAckCursor?: number;
  workspaceResultConflict?: ActiveWorkerSessionPlacementWorkspaceResultConflict;
  terminalReason?: string;
  terminalAtMs?: number;
}
export interface SessionsRecoverParams {
  key: string;
  agentId?: string;
}
export interface SessionsRecoverResult {
  ok: true;
  key: string;
  sessionId: string;
  continuation:
    | {
        status: 'started';
        runId: string;
      }
    | {
        status: 'rejected';
        error: ErrorShape;
      };
}
export interface SessionsResetParams {
  key: string;
  agentId?: string;
  reason?: 'new' | 'reset';
}
export interface SessionsResolveParams {
  key?: string;
  sessionId?: string;
  label?: string;
  shortId?: string;
  slugHint?: string;
  agentId?: string;
  spawnedBy?: string;
  includeGlobal?: boolean;
  includeUnknown?: boolean;
  allowMissing?: boolean;
}
export interface SessionsResolveCandidate {
  key: string;
  agentId: string;
  displayName?: string;
  boardFace?: 'chat' | 'dashboard';
}
export interface SessionsRewindParams {
  sessionKey: string;
  agentId?: string;
  entryId: string;
}
export interface SessionsRewindResult {
  editorText?: string;
  editorAttachments?: {
    mimeType: string;
    data: string;
  }[];
}
export interface SessionsSearchParams {
  agentId?: string;
  sessionKeys?: string[];
  query: string;
  limit?: number;
}
export interface SessionsSearchResult {
  results: SessionsSearchHit[];
  indexing?: boolean;
  truncated?: boolean;
}
export interface SessionsSearchHit {
  sessionKey: string;
  sessionId: string;
  messageId: string;
  role: 'user' | 'assistant';
  timestamp: number;
  snippet: string;
  score: number;
}
export interface SessionsSendParams {
  key: string;
  agentId?: string;
  message: string;
  thinking?: string;
  attachments?: {
    type?: string;
    mimeType?: string;
    fileName?: string;
    content?: unknown;
    sizeBytes?: number;
    durationMs?: number;
    width?: number;
    height?: number;
    [k: string]: unknown;
  }[];
  timeoutMs?: number;
  idempotencyKey?: string;
}
export interface SessionsTitlePrepareParams {
  agentId: string;
  message: string;
  model?: string;
  catalogId?: string;
  incognito?: boolean;
}
export interface SessionsTitlePrepareResult {
  title: string | null;
}
export interface SessionsUsageParams {
  key?: string;
  agentId?: string;
  agentScope?: 'all';
  startDate?: string;
  endDate?: string;
  mode?: 'utc' | 'gateway' | 'specific';
  range?: '7d' | '30d' | '90d' | '1y' | 'all';
  groupBy?: 'instance' | 'family';
  /**
   * @deprecated
   * Deprecated alias for groupBy: family.
   */
  includeHistorical?: boolean;
  /**
   * @deprecated
   * Deprecated compatibility fallback; use timeZone.
   */
  utcOffset?: string;
  timeZone?: string;
  limit?: number;
  includeContextWeight?: boolean;
}
export interface SessionsViewerPresenceSetParams {
  agentId?: string;
  sessionKeys: string[];
}
export interface SessionsViewerPresenceSetResult {
  sessionKeys: string[];
}
export interface SkillsCuratorActionParams {
  skill: string;
}
export interface SkillsCuratorActionResult {
  skillFile: string;
  skillKey: string;
  skillName: string;
  state: 'active' | 'stale' | 'archived';
  pinned: boolean;
  createdAtMs: number;
  stateChangedAtMs: number;
  lastUsedAtMs: number | null;
  useCount: number;
  archivedReason: string | null;
}
export interface SkillsCuratorStatusResult {
  lastAttemptAtMs: number | null;
  lastSuccessAtMs: number | null;
  lastError: string | null;
  collectionReview?: {
    [k: string]: {
      attemptedAtMs: number;
      succeededAtMs?: number;
      error?: string;
    };
  };
  experienceReview?: {
    [k: string]: {
      attemptedAtMs: number;
      outcome: 'applied' | 'proposed' | 'nothing' | 'failed';
      proposalId?: string;
      error?: string;
      usage?: {
        inputTokens: number;
        cachedInputTokens: number;
        outputTokens: number;
      };
    };
  };
  counts: {
    active: number;
    stale: number;
    archived: number;
  };
  skills: SkillsCuratorActionResult[];
  overlaps: {
    left: string;
    right: string;
    score: number;
  }[];
}
export interface SkillsDetailParams {
  /**
   * ClawHub skill reference: `@owner/slug`, `skills-sh:owner/repo/slug`, or a bare `slug` when no publisher is known.
   */
  slug: string;
}
export interface SkillsDetailResult {
  skill: {
    slug: string;
    displayName: string;
    summary?: string;
    tags?: {
      [k: string]: string;
    };
    channel?: string | null;
    isOfficial?: boolean | null;
    createdAt: number;
    updatedAt: number;
  } | null;
  latestVersion?: {
    version: string;
    createdAt: number;
    changelog?: string;
  } | null;
  metadata?: {
    os?: string[] | null;
    systems?: string[] | null;
  } | null;
  owner?: {
    handle?: string | null;
    displayName?: string | null;
    image?: string | null;
    official?: boolean | null;
    channel?: string | null;
    isOfficial?: boolean | null;
  } | null;
}
export interface SkillsLibraryActivateParams {
  sessionKey: string;
  action: 'attach' | 'detach' | 'refresh';
  skillId?: string;
  revision?: string;
}
export interface SkillsLibraryImportParams {
  slug: string;
  source: {
    kind: 'clawhub';
    slug: string;
    version?: string;
  };
}
export interface SkillsLibraryListParams {
  sessionKey?: string;
  scope?: 'mine' | 'team' | 'all';
}
export interface SkillsLibraryMutateParams {
  skillId: string;
  expectedRevision: string;
  action: 'share' | 'unshare' | 'transfer' | 'remove' | 'enable' | 'disable' | 'rollback';
  revision?: string;
}
export interface SkillsLibraryReadParams {
  skillId: string;
  revision?: string;
  sessionKey?: string;
}
export interface SkillsLibrarySaveParams {
  skillId?: string;
  expectedRevision: string | null;
  slug: string;
  content: string;
  files?: {
    path: string;
    content: string;
    encoding?: 'utf8' | 'base64';
    executable?: boolean;
  }[];
}
export interface SkillsProposalActionParams {
  agentId?: string;
  proposalId: string;
  expectedRevisionHash?: string;
  correlationId?: string;
  reason?: string;
}
export interface SkillsProposalApplyResult {
  record: SkillsProposalRecordResult;
  targetSkillFile: string;
}
export interface SkillsProposalRecordResult {
  schema: 'openclaw.skill-workshop.proposal.v1';
  id: string;
  kind: 'create' | 'update';
  status: 'pending' | 'applied' | 'rejected' | 'quarantined' | 'stale';
  title: string;
  description: string;
  createdAt: string;
  updatedAt: string;
  createdBy: 'skill-workshop' | 'cli' | 'gateway';
  origin?: {
    agentId?: string;
    sessionKey?: string;
    runId?: string;
    messageId?: string;
  };
  proposedVersion: string;
  draftFile: 'PROPOSAL.md';
  draftHash: string;
  supportFiles?: {
    path: string;
    sizeBytes: number;
    hash: string;
    targetExisted?: boolean;
    targetContentHash?: string;
  }[];
  target: {
    skillName: string;
    skillKey: string;
    skillDir: string;
    skillFile: string;
    source?: string;
    currentContentHash?: string;
  };
  scan: {
    state: 'pending' | 'clean' | 'failed' | 'quarantined';
    scannedAt: string;
    critical: number;
    warn: number;
    info: number;
    findings: {
      ruleId: string;
      severity: 'info' | 'warn' | 'critical';
      file: string;
      line: number;
      message: string;
      evidence: string;
    }[];
  };
  goal?: string;
  evidence?: string;
  appliedAt?: string;
  rejectedAt?: string;
  quarantinedAt?: string;
  staleAt?: string;
  statusReason?: string;
  evaluation?: SkillsProposalRecordResultEvaluation;
}
export interface SkillsProposalRecordResultEvaluation {
  id: string;
  proposedVersion: string;
  revisionHash: string;
  trigger: 'manual' | 'apply';
  startedAt: string;
  completedAt: string;
  correlationId?: string;
  targetTreeSha256?: string;
  outcomes: (
    | {
        pluginId: string;
        pluginVersion?: string;
        evaluatorId: string;
        status: 'completed';
        result: {
          summary?: string;
          findings?: {
            ruleId: string;
            severity: 'info' | 'warn' | 'critical';
            message: string;
            file?: string;
            line?: number;
          }[];
          metrics?: {
            [k: string]: string | number | boolean;
          };
          evaluatorVersion?: string;
          mode?: string;
          decision?: 'pass' | 'revise' | 'block';
          decisionReason?: string;
        };
      }
    | {
        pluginId: string;
        pluginVersion?: string;
        evaluatorId: string;
        status: 'skipped';
      }
    | {
        pluginId: string;
        pluginVersion?: string;
        evaluatorId: string;
        status: 'error';
        error: string;
      }
  )[];
}
export interface SkillsProposalCreateParams {
  agentId?: string;
  name: string;
  description: string;
  content: string;
  supportFiles?: {
    path: string;
    content: string;
  }[];
  goal?: string;
  evidence?: string;
}
export interface SkillsProposalDecisionParams {
  agentId?: string;
  proposalId: string;
  expectedRevisionHash: string;
  correlationId?: string;
  reason?: string;
}
export interface SkillsProposalEvaluateParams {
  agentId?: string;
  proposalId: string;
  expectedRevisionHash?: string;
  correlationId?: string;
}
export interface SkillsProposalEvaluateResult {
  record: SkillsProposalRecordResult;
  evaluation: SkillsProposalRecordResultEvaluation;
}
export interface SkillsProposalEventsListParams {
  agentId?: string;
  proposalId?: string;
  afterSequence?: number;
  limit?: number;
}
export interface SkillsProposalEventsListResult {
  events: {
    sequence: number;
    eventId: string;
    proposalId: string;
    proposedVersion: string;
    revisionHash: string;
    type:
      | 'created'
      | 'revised'
      | 'evaluation_completed'
      | 'applied'
      | 'rejected'
      | 'quarantined'
      | 'stale';
    occurredAt: string;
    actor: {
      type: 'agent' | 'gateway' | 'plugin' | 'system';
      id?: string;
    };
    correlationId?: string;
    payload?: {
      [k: string]: string | number | boolean | null;
    };
    evaluation?: SkillsProposalRecordResultEvaluation;
  }[];
  nextSequence?: number;
}
export interface SkillsProposalHistoryScanParams {
  agentId?: string;
  direction?: 'older' | 'newer';
}
export interface SkillsProposalHistoryScanResult {
  schema: 'openclaw.skill-workshop.history-scan.v1';
  hasScanned: boolean;
  reviewedSessions: number;
  ideasFound: number;
  hasMore: boolean;
  lastScanReviewed: number;
  lastScanIdeas: number;
  lastScanAt?: string;
  oldestReviewedAt?: string;
  newestReviewedAt?: string;
}
export interface SkillsProposalHistoryStatusParams {
  agentId?: string;
}
export interface SkillsProposalInspectParams {
  agentId?: string;
  proposalId: string;
}
export interface SkillsProposalInspectResult {
  record: SkillsProposalRecordResult;
  revisionHash?: string;
  content: string;
  supportFiles?: {
    path: string;
    content: string;
  }[];
}
export interface SkillsProposalRequestRevisionParams {
  agentId?: string;
  targetAgentId?: string;
  proposalId: string;
  expectedRevisionHash: string;
  instructions: string;
  sessionKey: string;
  sessionId?: string;
  idempotencyKey: string;
}
export interface SkillsProposalRequestRevisionResult {
  runId: string;
  status: 'started' | 'in_flight' | 'ok' | 'timeout' | 'error';
  [k: string]: unknown;
}
export interface SkillsProposalReviseParams {
  agentId?: string;
  proposalId: string;
  expectedRevisionHash?: string;
  correlationId?: string;
  content?: string;
  supportFiles?: {
    path: string;
    content: string;
  }[];
  description?: string;
  goal?: string;
  evidence?: string;
}
export interface SkillsProposalUpdateParams {
  agentId?: string;
  skillName: string;
  description?: string;
  content: string;
  supportFiles?: {
    path: string;
    content: string;
  }[];
  goal?: string;
  evidence?: string;
}
export interface SkillsProposalsListParams {
  agentId?: string;
}
export interface SkillsProposalsListResult {
  schema: 'openclaw.skill-workshop.proposals-manifest.v1';
  updatedAt: string;
  proposals: {
    id: string;
    kind: 'create' | 'update';
    status: 'pending' | 'applied' | 'rejected' | 'quarantined' | 'stale';
    title: string;
    description: string;
    skillName: string;
    skillKey: string;
    createdAt: string;
    updatedAt: string;
    scanState: 'pending' | 'clean' | 'failed' | 'quarantined';
  }[];
}
export interface SkillsSearchParams {
  query?: string;
  limit?: number;
}
export interface SkillsSearchResult {
  results: {
    score: number;
    slug: string;
    /**
     * Source-qualified reference for this result. Send it as `slug` to skills.install; several publishers can share one slug.
     */
    installRef: string;
    /**
     * Present when ClawHub serves this result install-only: offer install directly with `installRef`, because skills.detail cannot answer for it. Absence means the ordinary review-then-install flow, so results from servers that predate this field keep their existing behavior.
     */
    installOnly?: true;
    /**
     * Present when ClawHub resolves this result from a source it has not scanned.
     */
    trustState?: 'not-scanned-by-clawhub';
    displayName: string;
    summary?: string;
    icon?: string | null;
    version?: string;
    updatedAt?: number;
  }[];
}
export interface SkillsSecurityVerdictsParams {
  agentId?: string;
}
export interface SkillsSecurityVerdictsResult {
  schema: 'openclaw.skills.security-verdicts.v1';
  items: {
    registry: string;
    ok: boolean;
    decision: string;
    reasons: string[];
    requestedSlug: string;
    requestedOwnerHandle?: string;
    requestedVersion: string;
    slug?: string | null;
    version?: string | null;
    displayName?: string | null;
    publisherHandle?: string | null;
    publisherDisplayName?: string | null;
    createdAt?: number | null;
    checkedAt?: number | null;
    skillUrl?: string | null;
    securityAuditUrl?: string | null;
    securityStatus?: string | null;
    securityPassed?: boolean | null;
    error?: {
      code?: string;
      message?: string;
    };
  }[];
}
export interface SkillsSkillCardParams {
  agentId?: string;
  skillKey: string;
}
export interface SkillsSkillCardResult {
  schema: 'openclaw.skills.skill-card.v1';
  skillKey: string;
  path: string;
  sizeBytes: number;
  content: string;
}
export interface SkillsStatusParams {
  agentId?: string;
  sessionKey?: string;
}
export interface SkillsUploadBeginParams {
  kind: 'skill-archive';
  slug: string;
  sizeBytes: number;
  sha256?: string;
  force?: boolean;
  idempotencyKey?: string;
}
export interface SkillsUploadChunkParams {
  uploadId: string;
  offset: number;
  dataBase64: string;
}
export interface SkillsUploadCommitParams {
  uploadId: string;
  sha256?: string;
}
export interface SystemAgentChatHistoryParams {
  limit?: number;
}
export interface SystemAgentChatHistoryResult {
  turns: SystemAgentChatHistoryTurn[];
}
export interface SystemAgentChatHistoryTurn {
  role: 'user' | 'assistant';
  text: string;
  at: number;
}
export interface SystemAgentChatParams {
  sessionId: string;
  message?: string;
  wizardAnswer?: {
    stepId: string;
    value?: unknown;
  };
  wizardCancel?: {
    stepId: string;
  };
  welcomeVariant?: 'onboarding' | 'new-agent';
  reset?: boolean;
  context?: {
    page: string;
  };
  delegation?: {
    agentId?: string;
    sessionKey?: string;
    turnSourceChannel?: string;
    turnSourceTo?: string;
    turnSourceAccountId?: string;
    turnSourceThreadId?: string | number;
  };
}
export interface SystemAgentChatResult {
  sessionId: string;
  reply: string;
  sensitive?: boolean;
  wizardInputPending?: boolean;
  action: 'none' | 'open-agent' | 'exit';
  agentDraft?: 'hatch';
  agentId?: string;
  needsApproval?: boolean;
  proposalId?: string;
  question?: {
    id: string;
    header: string;
    question: string;
    options: {
      label: string;
      description?: string;
      recommended?: boolean;
      reply?: string;
    }[];
    isOther?: boolean;
    skipAction?: 'exit';
  };
  step?: WizardStep;
}
export interface WizardStep {
  id: string;
  type: 'note' | 'select' | 'text' | 'confirm' | 'multiselect' | 'progress' | 'action';
  title?: string;
  message?: string;
  format?: 'plain';
  options?: {
    value: unknown;
    label: string;
    hint?: string;
  }[];
  initialValue?: unknown;
  placeholder?: string;
  sensitive?: boolean;
  executor?: 'gateway' | 'client';
  externalUrl?: string;
  deviceCode?: {
    code: string;
    expiresInMinutes?: number;
    message?: string;
  };
}
export interface SystemAgentSetupActivateParams {
  agentId?: string;
  kind: SystemAgentSetupActivateParamsKind;
  modelRef?: string;
  authChoice?: string;
  apiKey?: string;
  workspace?: string;
}
export interface SystemAgentSetupActivateResult {
  ok: boolean;
  modelRef?: string;
  latencyMs?: number;
  lines?: string[];
  gatewayRestartRequired?: true;
  status?:
    'ok' | 'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unavailable' | 'unknown';
  error?: string;
}
export interface SystemAgentSetupActivateStartParams {
  agentId?: string;
  kind: SystemAgentSetupActivateParamsKind;
  modelRef?: string;
  authChoice?: string;
  apiKey?: string;
  workspace?: string;
  sessionId: string;
}
export interface SystemAgentSetupAuthStartParams {
  sessionId: string;
  agentId?: string;
  authChoice: string;
  workspace?: string;
}
export interface SystemAgentSetupDetectParams {
  agentId?: string;
}
export interface SystemAgentSetupDetectResult {
  candidates: {
    kind:
      | 'existing-model'
      | 'openai-api-key'
      | 'anthropic-api-key'
      | 'claude-cli'
      | 'codex-cli'
      | 'gemini-cli'
      | string;
    brandId?: string;
    label: string;
    detail: string;
    modelRef: string;
    recommended: boolean;
    credentials?: boolean;
    icon?: string;
    website?: string;
  }[];
  unavailableCandidates?: {
    id: string;
    brandId?: string;
    label: string;
    detail: string;
    reason: string;
    authOptionId?: string;
    manualProviderId?: string;
    icon?: string;
    website?: string;
  }[];
  manualProviders: {
    id: string;
    brandId?: string;
    groupLabel?: string;
    label: string;
    hint?: string;
    icon?: string;
    website?: string;
  }[];
  authOptions?: {
    id: string;
    brandId?: string;
    label: string;
    hint?: string;
    groupLabel?: string;
    icon?: string;
    website?: string;
    kind: 'oauth' | 'device-code';
    featured: boolean;
  }[];
  prepareOptions?: {
    id: string;
    brandId?: string;
    label: string;
    hint?: string;
    actionLabel?: string;
    icon?: string;
    website?: string;
  }[];
  recommendedInstalls?: {
    id: string;
    brandId?: string;
    label: string;
    hint: string;
    website: string;
    icon: string;
  }[];
  workspace: string;
  codexAppServerDetected?: boolean;
  configuredModel?: string;
  setupComplete: boolean;
}
export interface SystemAgentSetupVerifyParams {
  agentId?: string;
}
export interface SystemChangesListParams {
  limit?: number;
  beforeCursor?: string;
}
export interface SystemChangesListResult {
  entries: SystemChangeEntry[];
  nextCursor?: string;
}
export interface SystemChangeEntry {
  id: string;
  at: number;
  kind: 'operation' | 'config-write' | 'external-edit';
  source: SystemChangeSource;
  summary: string;
  changedPaths?: string[];
  invalid?: boolean;
  opaqueChange?: boolean;
}
export interface SystemInfoResult {
  machineName: string;
  hostname: string;
  platform: string;
  release: string;
  arch: string;
  osLabel: string;
  lanAddress?: string;
  port?: number;
  nodeVersion: string;
  pid: number;
  processInstanceId?: string;
  uptimeMs: number;
  cpuCount: number;
  cpuModel?: string;
  /**
   * @minItems 3
   */
  loadAverage?: [number, number, number];
  memoryTotalBytes: number;
  memoryFreeBytes: number;
  diskTotalBytes?: number;
  diskAvailableBytes?: number;
  diskPath?: string;
  defaultAgentUtilityModel?:
    | {
        status: 'auto';
        model: string;
      }
    | {
        status: 'configured';
        model: string;
      }
    | {
        status: 'disabled';
      }
    | {
        status: 'unavailable';
      };
}
export interface TalkAgentControlResult {
  ok: boolean;
  mode: 'status' | 'steer' | 'cancel' | 'followup';
  sessionKey: string;
  sessionId?: string;
  active: boolean;
  queued?: boolean;
  aborted?: boolean;
  target?: 'embedded_run' | 'reply_run';
  reason?: string;
  message: string;
  speak: boolean;
  show: boolean;
  suppress: boolean;
  providerResult?: {
    status: 'cancelled';
    message: string;
  };
  enqueuedAtMs?: number;
  deliveredAtMs?: number;
}
export interface TalkCatalogResult {
  modes: ('realtime' | 'stt-tts' | 'transcription')[];
  transports: ('webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room')[];
  brains: ('agent-consult' | 'direct-tools' | 'none')[];
  speech: TalkCatalogResultSpeech;
  transcription: TalkCatalogResultSpeech;
  realtime: TalkCatalogResultSpeech;
}
export interface TalkCatalogResultSpeech {
  ready?: boolean;
  activeProvider?: string;
  providers: {
    id: string;
    label: string;
    configured: boolean;
    aliases?: string[];
    models?: string[];
    voices?: string[];
    voicesByModel?: {
      [k: string]: string[];
    };
    defaultModel?: string;
    modes?: ('realtime' | 'stt-tts' | 'transcription')[];
    transports?: ('webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room')[];
    brains?: ('agent-consult' | 'direct-tools' | 'none')[];
    inputAudioFormats?: {
      encoding: 'pcm16' | 'g711_ulaw';
      sampleRateHz: number;
      channels: number;
    }[];
    outputAudioFormats?: {
      encoding: 'pcm16' | 'g711_ulaw';
      sampleRateHz: number;
      channels: number;
    }[];
    supportsBrowserSession?: boolean;
    supportsBargeIn?: boolean;
    supportsToolCalls?: boolean;
    supportsVideoFrames?: boolean;
    supportsSessionResumption?: boolean;
  }[];
}
export interface TalkClientCloseParams {
  sessionKey: string;
  voiceSessionId: string;
}
export interface TalkClientCreateParams {
  sessionKey?: string;
  voiceSessionId?: string;
  provider?: string;
  model?: string;
  voice?: string;
  vadThreshold?: number;
  silenceDurationMs?: number;
  prefixPaddingMs?: number;
  reasoningEffort?: string;
  mode?: 'realtime' | 'stt-tts' | 'transcription';
  transport?: 'webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room';
  brain?: 'agent-consult' | 'direct-tools' | 'none';
  capabilities?: ('camera-frame' | 'voice-transcript' | 'gateway-control-v1')[];
}
export interface TalkClientCreateResultProviderWebsocketAudio {
  inputEncoding: 'pcm16' | 'g711_ulaw';
  inputSampleRateHz: number;
  outputEncoding: 'pcm16' | 'g711_ulaw';
  outputSampleRateHz: number;
}
export interface TalkClientMutationResult {
  ok: true;
}
export interface TalkClientSteerParams {
  sessionKey: string;
  text: string;
  mode?: 'status' | 'steer' | 'cancel' | 'followup';
}
export interface TalkClientToolCallParams {
  sessionKey: string;
  voiceSessionId?: string;
  callId: string;
  name: string;
  args?: unknown;
  relaySessionId?: string;
}
export interface TalkClientToolCallResult {
  runId: string;
  idempotencyKey: string;
  agentId: string;
  agentSessionKey: string;
}
export interface TalkClientTranscriptParams {
  sessionKey: string;
  voiceSessionId: string;
  entryId: string;
  role: 'user' | 'assistant';
  text: string;
  timestamp?: number;
}
export interface TalkConfigParams {
  includeSecrets?: boolean;
}
export interface TalkConfigResult {
  config: {
    talk?: {
      provider?: string;
      providers?: {
        [k: string]: TalkConfigResultConfigTalkProvidersValue;
      };
      realtime?: {
        provider?: string;
        providers?: {
          [k: string]: TalkConfigResultConfigTalkProvidersValue;
        };
        model?: string;
        speakerVoice?: string;
        speakerVoiceId?: string;
        voice?: string;
        instructions?: string;
        mode?: 'realtime' | 'stt-tts' | 'transcription';
        transport?: 'webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room';
        vadThreshold?: number;
        silenceDurationMs?: number;
        prefixPaddingMs?: number;
        reasoningEffort?: string;
        brain?: 'agent-consult' | 'direct-tools' | 'none';
        consultRouting?: 'provider-direct' | 'force-agent-consult';
      };
      resolved?: {
        provider: string;
        config: TalkConfigResultConfigTalkProvidersValue;
      };
      consultThinkingLevel?: string;
      consultFastMode?: boolean;
      speechLocale?: string;
      interruptOnSpeech?: boolean;
      silenceTimeoutMs?: number;
    };
    session?: {
      mainKey?: string;
    };
    ui?: {
      seamColor?: string;
    };
  };
}
export interface TalkConfigResultConfigTalkProvidersValue {
  apiKey?:
    | string
    | (
        | {
            source: 'env';
            provider: string;
            id: string;
          }
        | {
            source: 'file';
            provider: string;
            id: string;
          }
        | {
            source: 'exec';
            provider: string;
            id: string;
          }
        | {
            source: 'store';
            provider: string;
            id: string;
          }
      );
  [k: string]: unknown;
}
export interface TalkEvent {
  id: string;
  type:
    | 'session.started'
    | 'session.ready'
    | 'session.closed'
    | 'session.error'
    | 'session.replaced'
    | 'turn.started'
    | 'turn.ended'
    | 'turn.cancelled'
    | 'capture.started'
    | 'capture.stopped'
    | 'capture.cancelled'
    | 'capture.once'
    | 'input.audio.delta'
    | 'input.audio.committed'
    | 'transcript.delta'
    | 'transcript.done'
    | 'output.text.delta'
    | 'output.text.done'
    | 'output.audio.started'
    | 'output.audio.delta'
    | 'output.audio.done'
    | 'tool.call'
    | 'tool.progress'
    | 'tool.result'
    | 'tool.error'
    | 'usage.metrics'
    | 'latency.metrics'
    | 'health.changed';
  sessionId: string;
  turnId?: string;
  captureId?: string;
  seq: number;
  timestamp: string;
  mode: 'realtime' | 'stt-tts' | 'transcription';
  transport: 'webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room';
  brain: 'agent-consult' | 'direct-tools' | 'none';
  provider?: string;
  final?: boolean;
  callId?: string;
  itemId?: string;
  parentId?: string;
  payload: unknown;
}
export interface TalkModeParams {
  enabled: boolean;
  phase?: string;
}
export interface TalkSessionAcknowledgeMarkParams {
  sessionId: string;
  markName: string;
}
export interface TalkSessionAppendAudioParams {
  sessionId: string;
  audioBase64: string;
  timestamp?: number;
}
export interface TalkSessionCancelOutputParams {
  sessionId: string;
  turnId?: string;
  reason?: string;
}
export interface TalkSessionCancelOutputResult {
  ok: true;
  status?: 'applied' | 'stale' | 'idle';
  turnId?: string;
}
export interface TalkSessionCloseParams {
  sessionId: string;
}
export interface TalkSessionCreateParams {
  sessionKey?: string;
  spawnedBy?: string;
  provider?: string;
  model?: string;
  voice?: string;
  language?: string;
  vadThreshold?: number;
  silenceDurationMs?: number;
  prefixPaddingMs?: number;
  reasoningEffort?: string;
  mode?: 'realtime' | 'stt-tts' | 'transcription';
  transport?: 'webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room';
  brain?: 'agent-consult' | 'direct-tools' | 'none';
  ttlMs?: number;
}
export interface TalkSessionCreateResult {
  sessionId: string;
  provider?: string;
  mode: 'realtime' | 'stt-tts' | 'transcription';
  transport: 'webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room';
  brain: 'agent-consult' | 'direct-tools' | 'none';
  relaySessionId?: string;
  transcriptionSessionId?: string;
  handoffId?: string;
  roomId?: string;
  roomUrl?: string;
  token?: string;
  audio?: unknown;
  model?: string;
  voice?: string;
  expiresAt?: number;
}
export interface TalkSessionOkResult {
  ok: boolean;
}
export interface TalkSessionSteerParams {
  sessionId: string;
  sessionKey?: string;
  text: string;
  mode?: 'status' | 'steer' | 'cancel' | 'followup';
}
export interface TalkSessionSubmitToolResultParams {
  sessionId: string;
  callId: string;
  result: unknown;
  options?: {
    suppressResponse?: boolean;
    willContinue?: boolean;
  };
}
export interface TalkSpeakParams {
  text: string;
  voiceId?: string;
  modelId?: string;
  outputFormat?: string;
  speed?: number;
  rateWpm?: number;
  stability?: number;
  similarity?: number;
  style?: number;
  speakerBoost?: boolean;
  seed?: number;
  normalize?: string;
  language?: string;
  latencyTier?: number;
}
export interface TalkSpeakResult {
  audioBase64: string;
  provider: string;
  outputFormat?: string;
  voiceCompatible?: boolean;
  mimeType?: string;
  fileExtension?: string;
}
export interface TaskSuggestion {
  id: string;
  title: string;
  prompt: string;
  tldr: string;
  cwd: string;
  sessionKey: string;
  agentId?: string;
  createdAt: number;
}
export interface TaskSuggestionsAcceptParams {
  taskId: string;
  mode?: 'worktree' | 'local' | 'cloud' | 'session';
  cloudProfileId?: string;
}
export interface TaskSuggestionsAcceptResult {
  taskId: string;
  key: string;
}
export interface TaskSuggestionsCreateParams {
  title: string;
  prompt: string;
  tldr: string;
  cwd: string;
  sessionKey: string;
  agentId?: string;
}
export interface TaskSuggestionsCreateResult {
  taskId: string;
  suggestion: TaskSuggestion;
}
export interface TaskSuggestionsDismissParams {
  taskId: string;
  reason?: string;
}
export interface TaskSuggestionsDismissResult {
  taskId: string;
  dismissed: boolean;
}
export interface TaskSuggestionsListParams {
  sessionKey?: string;
  agentId?: string;
}
export interface TaskSuggestionsListResult {
  suggestions: TaskSuggestion[];
}
export interface TaskSummary {
  id: string;
  kind?: string;
  runtime?: string;
  status: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'timed_out';
  title?: string;
  agentId?: string;
  sessionKey?: string;
  childSessionKey?: string;
  ownerKey?: string;
  runId?: string;
  taskId?: string;
  flowId?: string;
  parentTaskId?: string;
  sourceId?: string;
  createdAt?: string | number;
  updatedAt?: string | number;
  startedAt?: string | number;
  endedAt?: string | number;
  toolUseCount?: number;
  lastToolName?: string;
  /**
   * Since 2026.8.
   */
  lastActivity?: string;
  /**
   * Since 2026.8.
   */
  diffStat?: {
    files: number;
    added: number;
    removed: number;
  };
  progressSummary?: string;
  terminalSummary?: string;
  error?: string;
  deliveryStatus?:
    | 'pending'
    | 'delivered'
    | 'session_queued'
    | 'failed'
    | 'dismissed'
    | 'parent_missing'
    | 'not_applicable';
  terminalOutcome?: 'succeeded' | 'blocked';
  result?: string;
  prompt?: string;
}
export interface TasksCancelParams {
  taskId: string;
  reason?: string;
}
export interface TasksCancelResult {
  found: boolean;
  cancelled: boolean;
  reason?: string;
  task?: TaskSummary;
}
export interface TasksGetParams {
  taskId: string;
}
export interface TasksGetResult {
  task: TaskSummary;
}
export interface TasksListParams {
  status?:
    | ('queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'timed_out')
    | ('queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'timed_out')[];
  agentId?: string;
  sessionKey?: string;
  limit?: number;
  cursor?: string;
}
export interface TasksListResult {
  tasks: TaskSummary[];
  nextCursor?: string;
}
export interface TasksRecoveryParams {
  taskIds: string[];
}
export interface TasksRecoveryResult {
  results: {
    taskId: string;
    ok: boolean;
    reason?: string;
    duplicateRisk?: boolean;
    task?: TaskSummary;
  }[];
}
export interface TerminalAckResult {
  ok: boolean;
}
export interface TerminalAttachParams {
  sessionId: string;
}
export interface TerminalAttachResult {
  sessionId: string;
  agentId: string;
  shell: string;
  cwd: string;
  confined: boolean;
  title?: string;
  owner?: 'conn' | string;
  buffer: string;
  seq?: number;
}
export interface TerminalCloseParams {
  sessionId: string;
}
/**
 * Since 2026.7.
 */
export interface TerminalDataEvent {
  sessionId: string;
  seq: number;
  data: string;
}
/**
 * Since 2026.7.
 */
export interface TerminalExitEvent {
  sessionId: string;
  exitCode?: number | null;
  signal?: number | null;
  reason?: 'process_exit' | 'closed' | 'disconnected' | 'detached' | 'error';
  error?: string;
}
export interface TerminalInputParams {
  sessionId: string;
  data: string;
}
export interface TerminalListResult {
  sessions: TerminalSessionInfo[];
}
export interface TerminalSessionInfo {
  sessionId: string;
  agentId: string;
  shell: string;
  title?: string;
  cwd: string;
  confined: boolean;
  attached: boolean;
  owner?: 'conn' | string;
  createdAtMs: number;
}
export interface TerminalOpenParams {
  agentId?: string;
  sessionKey?: string;
  catalog?: SessionsCatalogContinueParams;
  cols: number;
  rows: number;
}
export interface TerminalOpenResult {
  sessionId: string;
  agentId: string;
  shell: string;
  cwd: string;
  confined: boolean;
  title?: string;
}
export interface TerminalResizeParams {
  sessionId: string;
  cols: number;
  rows: number;
}
export interface TerminalUploadParams {
  sessionId: string;
  name: string;
  contentBase64: string;
}
export interface TerminalUploadResult {
  path: string;
  size: number;
}
export interface TickEvent {
  ts: number;
}
export interface ToolsCatalogParams {
  agentId?: string;
  includePlugins?: boolean;
}
export interface ToolsCatalogResult {
  agentId: string;
  profiles: ToolCatalogProfile[];
  groups: ToolCatalogGroup[];
}
export interface ToolCatalogProfile {
  id: 'minimal' | 'coding' | 'messaging' | 'full';
  label: string;
}
export interface ToolCatalogGroup {
  id: string;
  label: string;
  source: 'core' | 'plugin';
  pluginId?: string;
  tools: ToolCatalogEntry[];
}
export interface ToolCatalogEntry {
  id: string;
  label: string;
  description: string;
  source: 'core' | 'plugin';
  pluginId?: string;
  optional?: boolean;
  risk?: 'low' | 'medium' | 'high';
  tags?: string[];
  defaultProfiles: ('minimal' | 'coding' | 'messaging' | 'full')[];
}
export interface ToolsEffectiveParams {
  agentId?: string;
  sessionKey: string;
}
export interface ToolsEffectiveResult {
  agentId: string;
  profile: string;
  groups: ToolsEffectiveGroup[];
  notices?: ToolsEffectiveNotice[];
}
export interface ToolsEffectiveGroup {
  id: 'core' | 'plugin' | 'channel' | 'mcp';
  label: string;
  source: 'core' | 'plugin' | 'channel' | 'mcp';
  tools: ToolsEffectiveEntry[];
}
export interface ToolsEffectiveEntry {
  id: string;
  label: string;
  description: string;
  rawDescription: string;
  source: 'core' | 'plugin' | 'channel' | 'mcp';
  pluginId?: string;
  channelId?: string;
  mcpServer?: string;
  mcpToolName?: string;
  deniedBySession?: true;
  risk?: 'low' | 'medium' | 'high';
  tags?: string[];
}
export interface ToolsEffectiveNotice {
  id: string;
  severity: 'info' | 'warning';
  message: string;
  servers?: string[];
}
export interface ToolsGitHubAuthorizeCancelParams {
  requestId: string;
}
export interface ToolsGitHubAuthorizeCancelResult {
  cancelled: boolean;
}
export interface ToolsGitHubAuthorizePollParams {
  requestId: string;
}
export interface ToolsGitHubAuthorizeSuccessResult {
  status: 'success';
  githubStatus: ToolsGitHubStatusResult;
}
export interface ToolsGitHubStatusResult {
  agentId: string;
  selectedScope: 'system' | 'agent';
  selected: GitHubSelectedIdentity;
  effective: GitHubIdentityFacts;
}
export interface GitHubSelectedIdentity {
  scope: 'system' | 'agent';
  configured: boolean;
  identity: GitHubIdentityFacts | null;
}
export interface GitHubIdentityFacts {
  source: 'system-detected' | 'system-configured' | 'agent-override';
  credentialKind: 'native' | 'managed-pat' | 'managed-oauth';
  credentialState:
    'available' | 'unavailable' | 'configured_unavailable' | 'unverified' | 'rate_limited';
  account: {
    login: string;
  } | null;
  gitAuthor: {
    name: string | null;
    email: string | null;
  };
  evidence: 'github-api' | 'none' | 'unverified' | 'rate-limited';
  accessExpiresAtMs: number | null;
  refreshState:
    'not_applicable' | 'available' | 'expired' | 'unavailable' | 'refreshing' | 'failed';
  oauthScopes: string[];
  repositoryGrants: 'unknown';
}
export interface ToolsGitHubAuthorizeStartParams {
  scope: 'system' | 'agent';
  agentId: string;
}
export interface ToolsGitHubAuthorizeStartResult {
  requestId: string;
  userCode: string;
  verificationUri: 'https://github.com/login/device';
  expiresInMs: number;
  pollAfterMs: number;
}
export interface ToolsGitHubManagedConfigureParams {
  scope: 'system' | 'agent';
  agentId: string;
  mode: 'managed';
  secretName: string;
  gitAuthor?: {
    name?: string;
    email?: string;
  };
}
export interface ToolsGitHubStatusParams {
  agentId: string;
  selectedScope: 'system' | 'agent';
}
export interface ToolsInvokeParams {
  name: string;
  args?: {
    [k: string]: unknown;
  };
  sessionKey?: string;
  agentId?: string;
  confirm?: boolean;
  idempotencyKey?: string;
  conversationReadOrigin?: 'direct-operator';
}
export interface ToolsInvokeResult {
  ok: boolean;
  toolName: string;
  output?: unknown;
  requiresApproval?: boolean;
  approvalId?: string;
  source?: 'core' | 'plugin' | 'mcp' | 'channel' | string;
  error?: {
    code: string;
    message: string;
    details?: unknown;
  };
}
export interface TtsSpeakParams {
  text: string;
}
export interface TtsSpeakResult {
  audioBase64: string;
  provider: string;
  outputFormat?: string;
  mimeType?: string;
  fileExtension?: string;
}
export interface UiCommandParams {
  command: UiCommand;
  sessionKey?: string;
  agentId?: string;
}
export interface UiSplitCommand {
  kind: 'split';
  direction: 'right' | 'down';
  sessionKey: string;
}
export interface UiPanelCommand {
  kind: 'panel';
  panel: 'terminal' | 'browser';
  open: boolean;
  dock?: 'bottom' | 'right';
  terminalSessionId?: string;
}
export interface UiCommandResult {
  ok: boolean;
}
export interface UpdateAvailable {
  currentVersion: string;
  latestVersion: string;
  channel: string;
  currentSha?: string;
  upstreamRef?: string;
  upstreamSha?: string;
  commitsBehind?: number;
  commits?: {
    sha: string;
    subject: string;
  }[];
}
export interface UpdateHoldResult {
  ok: boolean;
  schedule?: UpdateScheduleState;
}
export interface UpdateScheduleState {
  channel: string;
  autoEnabled: boolean;
  install?: {
    kind: 'package' | 'git' | 'unknown';
    git?:
      | {
          currentSha?: string;
          commitAtMs?: number;
          installedAtMs?: number;
          status: 'current';
        }
      | {
          currentSha?: string;
          commitAtMs?: number;
          installedAtMs?: number;
          status: 'behind';
          commitsBehind: number;
        }
      | {
          currentSha?: string;
          commitAtMs?: number;
          installedAtMs?: number;
          status: 'ahead';
          commitsAhead: number;
        }
      | {
          currentSha?: string;
          commitAtMs?: number;
          installedAtMs?: number;
          status: 'diverged';
          commitsAhead: number;
          commitsBehind: number;
        }
      | {
          currentSha?: string;
          commitAtMs?: number;
          installedAtMs?: number;
          status: 'unavailable';
          reason:
            | 'fetch-failed'
            | 'no-upstream'
            | 'no-upstream-sha'
            | 'comparison-failed'
            | 'git-unavailable';
        };
  };
  target?:
    | {
        kind: 'package';
        version: string;
      }
    | {
        kind: 'git';
        upstreamRef: string;
        upstreamSha: string;
        commitsBehind: number;
      };
  campaign?: {
    id: string;
    state: 'waiting-for-idle' | 'countdown' | 'applying';
    announcedAtMs: number;
    applyAtMs?: number;
    holdUntilMs?: number;
    forceAtMs: number;
    updatedAtMs: number;
  };
}
export interface UpdateRunParams {
  sessionKey?: string;
  deliveryContext?: {
    channel?: string;
    to?: string;
    accountId?: string;
    threadId?: string | number;
  };
  note?: string;
  continuationMessage?: string;
  restartDelayMs?: number;
  timeoutMs?: number;
  target?: {
    kind: 'git';
    upstreamRef: string;
    upstreamSha: string;
  };
}
export interface UpdateStatusParams {
  refreshCheckout?: boolean;
}
export interface UpdateStatusResult {
  sentinel: unknown;
  updateAvailable: UpdateAvailable | null;
  effectiveChannel?: 'stable' | 'extended-stable' | 'beta' | 'dev';
  schedule?: UpdateScheduleState;
}
export interface UsersGitHubAuthorizeCancelParams {
  requestId: string;
}
export interface UsersGitHubAuthorizeCancelResult {
  cancelled: boolean;
}
export interface UsersGitHubAuthorizePollParams {
  requestId: string;
}
export interface UsersGitHubDisconnectResult {
  disconnected: true;
}
export interface UsersGitHubStatusResult {
  personal: PersonalGitHubStatus;
  system: GitHubIdentityFacts;
}
export interface UsersPrefsChangedEvent {
  profileId: string;
  keys: string[];
}
export interface WakeParams {
  mode: 'now' | 'next-heartbeat';
  text: string;
  sessionKey?: string;
  agentId?: string;
  [k: string]: unknown;
}
export interface WebLoginStartParams {
  force?: boolean;
  timeoutMs?: number;
  verbose?: boolean;
  accountId?: string;
}
export interface WebLoginWaitParams {
  timeoutMs?: number;
  accountId?: string;
  currentQrDataUrl?: string;
}
export interface WizardCancelParams {
  sessionId: string;
}
export interface WizardNextParams {
  sessionId: string;
  answer?: {
    stepId: string;
    value?: unknown;
  };
}
export interface WizardNextResult {
  done: boolean;
  step?: WizardStep;
  status?: 'running' | 'done' | 'cancelled' | 'error';
  error?: string;
  channels?: string[];
  accounts?: {
    channel: string;
    accountId: string;
  }[];
  preparedModelRef?: string;
  modelActivation?: {
    modelRef: string;
    gatewayRestartRequired?: true;
  };
}
export interface WizardStartParams {
  mode?: 'local' | 'remote';
  workspace?: string;
  installDaemon?: boolean;
  flow?: 'setup' | 'channels';
  channel?: string;
}
export interface WizardStartResult {
  sessionId: string;
  done: boolean;
  step?: WizardStep;
  status?: 'running' | 'done' | 'cancelled' | 'error';
  error?: string;
  channels?: string[];
  accounts?: {
    channel: string;
    accountId: string;
  }[];
  preparedModelRef?: string;
  modelActivation?: {
    modelRef: string;
    gatewayRestartRequired?: true;
  };
}
export interface WizardStatusParams {
  sessionId: string;
}
export interface WizardStatusResult {
  status: 'running' | 'done' | 'cancelled' | 'error';
  error?: string;
}
export interface WorkerDesktopLaunchParams {
  environmentId: string;
  app: 'browser' | 'terminal';
}
export interface WorkerDesktopLaunchResult {
  app: 'browser' | 'terminal';
  status: 'ready';
}
export interface WorkerDesktopObserveParams {
  environmentId: string;
  control?: boolean;
}
export interface WorkerDesktopObserveResult {
  transport: 'rfb';
  wsPath: string;
  expiresAtMs: number;
  control: boolean;
  vncPassword?: string;
}
export interface WorktreeRecord {
  id: string;
  name: string;
  repoFingerprint: string;
  repoRoot: string;
  path: string;
  branch: string;
  baseRef: string;
  ownerKind: 'manual' | 'workboard' | 'session';
  ownerId?: string;
  snapshotRef?: string;
  createdAt: number;
  lastActiveAt: number;
  removedAt?: number;
  runEndCleanup?:
    | {
        outcome:
          | 'removed-lossless'
          | 'retained-busy'
          | 'retained-dirty'
          | 'retained-unpushed'
          | 'retained-provisioned-drift';
        at: number;
      }
    | {
        outcome: 'failed';
        at: number;
        reason: string;
      };
}
export interface WorktreesBranchesParams {
  repoRoot: string;
  includeRepositoryStatus?: boolean;
}
export interface WorktreesBranchesResult {
  branches: WorktreeBranch[];
  defaultBranch?: string;
  headBranch?: string;
  repositoryStatus?: 'git' | 'not_git' | 'unavailable';
}
export interface WorktreeBranch {
  name: string;
  kind: 'local' | 'remote';
}
export interface WorktreesCreateParams {
  repoRoot: string;
  name?: string;
  baseRef?: string;
}
export interface WorktreesGcResult {
  removed: string[];
  orphansDeleted: number;
  snapshotsPruned: number;
}
export interface WorktreesListResult {
  worktrees: WorktreeRecord[];
}
export interface WorktreesRemoveParams {
  id: string;
  force?: boolean;
}
export interface WorktreesRemoveResult {
  removed: boolean;
  snapshotRef?: string;
  snapshotError?: string;
}
export interface WorktreesRestoreParams {
  id: string;
}
