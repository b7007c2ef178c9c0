// The parts of the schema that the method and event maps reach.
// Written by `npm run generate:protocol` from scripts/protocol/snapshot.json: openclaw 2026.9.6. Do not edit.

export type AgentDatabaseAdmissionRefusal =
  | {
      agentId: string;
      paths: string[];
      reason: string;
      repairHint: string;
      embeddedOwnerId: string;
      code: 'agent-database-ownership-mismatch';
    }
  | {
      agentId: string;
      paths: string[];
      reason: string;
      repairHint: string;
      code: 'agent-database-inspection-pending' | 'agent-database-inspection-failed';
    };
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
/**
 * Available reviewer decisions. Deny is always available so malformed or unsafe input can fail closed.
 */
export type ApprovalAllowedDecisions = ('allow-once' | 'allow-always' | 'deny')[];
export type TerminalApprovalSnapshot =
  | AllowedApprovalSnapshot
  | DeniedApprovalSnapshot
  | ExpiredApprovalSnapshot
  | CancelledApprovalSnapshot;
export type AuditEventStatus =
  'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked' | 'unknown';
export type AuditActivityEventV1 =
  | AuditActivityAgentRunV1
  | AuditActivityToolActionV1
  | AuditActivityInboundMessageV1
  | AuditActivityOutboundMessageV1;
export type AuditActivityInboundActorV1 =
  | {
      type: 'channel_sender';
      id: string;
    }
  | {
      type: 'system';
      id: string;
    };
export type AuditEventAction =
  'agent.run.started' | 'agent.run.finished' | 'tool.action.started' | 'tool.action.finished';
export type AuditEventErrorCode =
  | 'run_failed'
  | 'run_cancelled'
  | 'run_timed_out'
  | 'run_blocked'
  | 'tool_failed'
  | 'tool_cancelled'
  | 'tool_timed_out'
  | 'tool_blocked'
  | 'tool_outcome_unknown';
export type AuditRunIdentityV1 =
  | AuditRunIdentityPresentV1
  | AuditRunIdentityUnknownV1
  | AuditRunIdentityUnsupportedV1
  | AuditRunIdentityAmbiguousV1;
export type ExecutionIdentityPrincipalKind =
  'person' | 'agent' | 'service' | 'schedule' | 'webhook' | 'system' | 'local-account' | 'runtime';
export type ExecutionIdentityIngressKind =
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
export type AssuranceKind =
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
export type ExecutionIdentityDecisionCoverageState =
  'enforced' | 'attribution-only' | 'unattributed' | 'unknown' | 'unsupported';
export type DecisionReceiptDisplayProvenanceV1 =
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
  | 'memory_flushing'
  | 'starting_model';
export type HumanMentions = HumanMention[];
export type ChatAttachments = ChatAttachment[];
export type ChatStartupParams =
  | ChatHistoryParams
  | {
      shortId: string;
      slugHint?: string;
      agentId: string;
      limit?: number;
      maxBytes?: number;
    };
export type CommandCategory = 'session' | 'options' | 'status' | 'management' | 'media' | 'tools';
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
export type CronSchedule =
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
export type CronPayload =
  CronSystemEventPayload | CronAgentTurnPayload | CronCommandPayload | CronScriptPayload;
export type CronDelivery = CronDeliveryNoop | CronDeliveryAnnounce | CronDeliveryWebhook;
export type CronAddParamsFailureAlert = false | CronFailureAlert;
export type CronAddResult = CronAddJobResult | CronDeclarativeAddResult;
export type CronScheduledToolPolicy =
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
export type CronReportedPayload =
  | CronSystemEventPayload
  | CronAgentTurnPayload
  | CronCommandPayload
  | CronScriptPayload
  | {
      kind: 'heartbeat';
    };
export type CronRunDiagnosticSource =
  'cron-preflight' | 'cron-setup' | 'model-preflight' | 'agent-run' | 'tool' | 'exec' | 'delivery';
export type FailoverReason =
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
export type CronJobsScheduleKindFilter = 'all' | 'at' | 'every' | 'cron' | 'on-exit' | 'stream';
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
      scratch: CronScratch | null;
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
export type CronPayloadPatch =
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
      timeoutSeconds?: number | null;
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
      timeoutSeconds?: number | null;
      noOutputTimeoutSeconds?: number;
      outputMaxBytes?: number;
      toolsAllow?: string[] | null;
      toolsAllowIsDefault?: boolean;
    }
  | {
      kind: 'script';
      script?: string;
      timeoutSeconds?: number | null;
      toolBudget?: number;
      toolsAllow?: string[] | null;
      toolsAllowIsDefault?: boolean;
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
export type NodeWorkerBundleStatus =
  | {
      status: 'installed';
      version: string;
    }
  | {
      status: 'missing';
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
export type WorkerMachineOptions = WorkerMachineOption[];
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
      writeCustody?: {
        phase: string;
        count: number;
      }[];
    };
export type MessageActionReplyFacts =
  | {
      replyToId: string;
      source: 'explicit';
    }
  | {
      replyToId: string;
      source: 'implicit';
      mode: 'first' | 'all';
    };
export type MemoryMigrationItemStatus =
  'planned' | 'migrated' | 'skipped' | 'warning' | 'conflict' | 'error';
export type AuthProbeStatus =
  'ok' | 'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unknown' | 'no_model';
export type PluginCatalogInstallAction =
  | {
      source: 'clawhub';
      packageName: string;
    }
  | {
      source: 'official';
      pluginId: string;
    };
export type PluginCredentialInspection =
  | {
      kind: 'missing';
    }
  | {
      kind: 'literal';
      value?: string;
    }
  | {
      kind: 'invalid';
    }
  | {
      kind: 'environment';
      envVar: string;
    }
  | {
      kind: 'reference';
      ref: {
        source: 'env' | 'file' | 'exec' | 'store';
        provider: string;
        id: string;
      };
      unresolved: boolean;
    };
export type PluginsInstallParams =
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'clawhub';
      packageName: string;
      version?: string;
      expectedPluginId?: string;
      expectedIntegrity?: string;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'official';
      pluginId: string;
      version?: 'latest';
      pin?: boolean;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'npm';
      spec: string;
      pin?: boolean;
      expectedPluginId?: string;
      expectedIntegrity?: string;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'git';
      spec: string;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'local';
      path: string;
      link?: boolean;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'npm-pack';
      archivePath: string;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'marketplace';
      marketplace: string;
      plugin: string;
    }
  | {
      mode?: 'install' | 'update';
      acknowledgeInstallPolicyWarning?: true;
      acknowledgeCapabilities?: {
        reviewToken: string;
      };
      source: 'bundled';
      pluginId: string;
      spec?: string;
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
export type PluginsSkillsReadParams =
  | {
      source: 'installed';
      pluginId: string;
      skillName: string;
      path?: string;
      version?: string;
    }
  | {
      source: 'catalog';
      catalogId: string;
      version: string;
      skillName: string;
      path?: string;
    };
export type ProjectRecent = ProjectRecentProject | ProjectRecentFolder | ProjectRecentRepository;
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
      /**
       * Since 2026.8.
       */
      resolutionId?: string;
    }
  | {
      id: string;
      cancel: true;
      resolvedBy?: string;
    };
export type QuestionResolveResult =
  | {
      status: 'answered';
      answers: {
        answers: {
          [k: string]: string[];
        };
      };
    }
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
  | {
      status: 'answered';
      answers: {
        answers: {
          [k: string]: string[];
        };
      };
      /**
       * Since 2026.8.
       */
      resolutionId?: string;
    }
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
export type GitHubPublicationSelection =
  | {
      source: 'shared';
      expected?: SharedGitHubPublicationPublisher;
    }
  | {
      source: 'personal';
      generation: string;
      account: PersonalGitHubAccount;
    };
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
export type SessionEntryArchiveReason =
  'manual' | 'active-session-cap' | 'age-retention' | 'stale-dashboard' | 'restart-recovery';
export type SessionRunStatus = 'queued' | 'running' | 'done' | 'failed' | 'killed' | 'timeout';
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
export type SessionRecoveryContinuationOutcome =
  | {
      status: 'started';
      runId: string;
    }
  | {
      status: 'rejected';
      error: ErrorShape;
    };
export type SessionsResolveResult =
  | {
      ok: true;
      key: string;
      agentId: string;
      displayName?: string;
      boardFace?: 'chat' | 'dashboard';
      boardPresentation?: 'split' | 'expanded';
    }
  | {
      ok: false;
      candidates?: SessionsResolveCandidate[];
    };
export type SkillProposalEvaluationOutcome =
  | {
      pluginId: string;
      pluginVersion?: string;
      evaluatorId: string;
      status: 'completed';
      result: SkillProposalEvaluationResult;
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
export type SkillProposalLifecycleEventType =
  'created' | 'revised' | 'evaluation_completed' | 'applied' | 'rejected' | 'quarantined' | 'stale';
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
      modelTarget?: 'utility';
      latencyMs: number;
    }
  | {
      ok: false;
      status: SetupInferenceFailureStatus;
      error: string;
    };
export type SetupInferenceFailureStatus =
  'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unavailable' | 'unknown';
export type SystemChangeSource =
  'system-agent' | 'doctor' | 'config-rpc' | 'cli' | 'plugin-install' | 'external' | 'unknown';
export type UtilityModelStatus =
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
export type TalkClientCreateResult =
  | BrowserRealtimeWebRtcSdpSession
  | BrowserRealtimeJsonPcmWebSocketSession
  | BrowserRealtimeGatewayRelaySession
  | BrowserRealtimeManagedRoomSession;
export type SecretInput = string | SecretRef;
export type SecretRef = EnvSecretRef | FileSecretRef | ExecSecretRef | StoreSecretRef;
export type TalkEventType =
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
export type TaskLedgerStatus =
  'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'timed_out';
export type TaskDeliveryStatus =
  | 'pending'
  | 'delivered'
  | 'session_queued'
  | 'failed'
  | 'dismissed'
  | 'parent_missing'
  | 'not_applicable';
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
export type UiPanelCommand =
  | {
      kind: 'panel';
      open: boolean;
      dock?: 'bottom' | 'right';
      panel: 'terminal';
      terminalSessionId?: string;
    }
  | {
      kind: 'panel';
      open: boolean;
      dock?: 'bottom' | 'right';
      panel: 'browser';
    }
  | {
      kind: 'panel';
      open: boolean;
      dock?: 'bottom' | 'right';
      panel: 'desktop';
      environmentId?: string;
    }
  | {
      kind: 'panel';
      open: boolean;
      dock?: 'bottom' | 'right';
      panel: 'portal';
      portalId?: string;
    }
  | {
      kind: 'panel';
      open: boolean;
      dock?: 'bottom' | 'right';
      panel: 'portal';
      environmentId: string;
    };
export type GitUpdateStatus =
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
export type UpdateReportParams =
  | {
      action: 'preview';
      attemptId: string;
    }
  | {
      action: 'submit';
      attemptId: string;
      previewDigest: string;
    };
export type UpdateReportResult =
  | {
      status: 'ready';
      attemptId: string;
      body: string;
      previewDigest: string;
      title: string;
    }
  | {
      status: 'created';
      message?: string;
      url: string;
    }
  | {
      status: 'fallback';
      fallbackUrl: string;
      message: string;
    }
  | {
      status: 'pending';
      message: string;
    }
  | {
      status: 'retryable';
      message: string;
    }
  | {
      status: 'duplicate';
      fallbackUrl?: string;
      message: string;
      url?: string;
    };
export type UsersAuthConnectStatusResult =
  | {
      status: 'pending';
      step?: WizardStep;
      error?: string;
    }
  | {
      status: 'connected';
      authProfileId: string;
      links: UserProfileAuthLink[];
    }
  | {
      status: 'cancelled';
    }
  | {
      status: 'expired';
    }
  | {
      status: 'failed';
      reason: 'exchange' | 'identity' | 'authority' | 'unavailable';
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
export type UsersMentionableParams =
  | {
      sessionKey: string;
      agentId?: string;
      query?: string;
    }
  | {
      agentId: string;
      visibility?: 'shared' | 'read-only' | 'suggest' | 'draft';
      query?: string;
    };
export type UsersPrefsGetResult =
  | {
      status: 'ok';
      entries: {
        [k: string]: unknown;
      };
    }
  | {
      status: 'no_durable_identity';
    };
export type UsersPrefsSetResult =
  | {
      status: 'ok';
    }
  | {
      status: 'conflict';
    }
  | {
      status: 'no_durable_identity';
    };
export type WebPushPreferencesSetParams =
  | {
      endpoint: string;
      scope: 'user';
      preferences: WebPushNotificationPreferences;
    }
  | {
      endpoint: string;
      scope: 'device';
      preferences: WebPushDevicePreferences;
    };
export type WorktreeRunEndCleanup =
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
  internalEvents?: AgentInternalEvent[];
  inputProvenance?: InputProvenance;
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
export interface AgentInternalEvent {
  type: 'task_completion';
  source: 'subagent' | 'cron' | 'image_generation' | 'video_generation' | 'music_generation';
  childSessionKey: string;
  childSessionId?: string;
  announceType: string;
  taskLabel: string;
  status: 'ok' | 'timeout' | 'error' | 'unknown';
  statusLabel: string;
  result: string;
  noVisibleResult?: boolean;
  modelRouteChange?: string;
  attachments?: AgentGeneratedAttachment[];
  mediaUrls?: string[];
  statsLine?: string;
  replyInstruction: string;
}
export interface AgentGeneratedAttachment {
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
}
export interface InputProvenance {
  kind: 'external_user' | 'inter_session' | 'internal_system';
  originSessionId?: string;
  sourceSessionKey?: string;
  sourceChannel?: string;
  sourceTool?: string;
  sourceRole?: 'subagent';
  sourcePromptPrefix?: string;
  jobId?: string;
  runId?: string;
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
  hash?: string;
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
  expectedHash?: string;
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
  utilityModel?: string;
  status?: 'degraded';
  admissionRefusal?: AgentDatabaseAdmissionRefusal;
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
  agentRuntime?: GatewayAgentRuntime;
  thinkingLevels?: {
    id: string;
    label: string;
  }[];
  thinkingOptions?: string[];
  thinkingDefault?: string;
  defaultPermissionMode?: 'read-only' | 'guarded' | 'workspace' | 'full';
}
export interface GatewayAgentRuntime {
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
  agentRuntime?: string;
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
  allowedDecisions: ApprovalAllowedDecisions;
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
  allowedDecisions: ApprovalAllowedDecisions;
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
  resolver?: ApprovalHistoryResolverAttribution;
  status: 'allowed';
  decision: 'allow-once' | 'allow-always';
  reason: 'user';
}
export interface ApprovalHistoryResolverAttribution {
  kind: 'device' | 'channel' | 'runtime' | 'system';
  id?: string;
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
  resolver?: ApprovalHistoryResolverAttribution;
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
  resolver?: ApprovalHistoryResolverAttribution;
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
  resolver?: ApprovalHistoryResolverAttribution;
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
  reviewer?: ApprovalChannelReviewer;
  grantExpiresInDays?: number;
}
export interface ApprovalChannelReviewer {
  channel: string;
  accountId: string;
  senderId: string;
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
  messageRole?: 'assistant';
  artifactId: string;
  transport?: 'http';
}
export interface ArtifactsDownloadResult {
  artifact: ArtifactsDownloadResultArtifact;
  encoding?: 'base64';
  data?: string;
  url?: string;
  expiresAt?: string;
}
export interface ArtifactsDownloadResultArtifact {
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
  messageRole?: 'assistant';
  artifactId: string;
}
export interface ArtifactsGetResult {
  artifact: ArtifactsDownloadResultArtifact;
}
export interface ArtifactsListParams {
  sessionKey?: string;
  runId?: string;
  taskId?: string;
  agentId?: string;
  messageRole?: 'assistant';
  type?: 'image';
  limit?: number;
  cursor?: string;
}
export interface ArtifactsListResult {
  artifacts: ArtifactsDownloadResultArtifact[];
}
export interface AuditActivityListParams {
  agentId?: string;
  sessionKey?: string;
  runId?: string;
  kind?: 'agent_run' | 'tool_action' | 'message';
  status?: AuditEventStatus;
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
  actor: AuditActivityAgentActorV1;
  agentId: string;
  sessionKey?: string;
  sessionId?: string;
  runId: string;
  kind: 'agent_run';
  action: 'agent.run.started' | 'agent.run.finished';
  status: 'started' | 'succeeded' | 'failed' | 'cancelled' | 'timed_out' | 'blocked';
  errorCode?: 'run_failed' | 'run_cancelled' | 'run_timed_out' | 'run_blocked';
}
export interface AuditActivityAgentActorV1 {
  type: 'agent' | 'system';
  id: string;
}
export interface AuditActivityToolActionV1 {
  eventType: 'tool_action';
  schemaVersion: number;
  eventId: string;
  sequence: number;
  sourceSequence: number;
  occurredAt: number;
  redaction: 'metadata_only';
  actor: AuditActivityAgentActorV1;
  agentId: string;
  sessionKey?: string;
  sessionId?: string;
  runId: string;
  kind: 'tool_action';
  toolCallId?: string;
  toolName?: string;
  action: 'tool.action.started' | 'tool.action.finished';
  status: AuditEventStatus;
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
  actor: AuditActivityInboundActorV1;
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
  actor: AuditActivityAgentActorV1;
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
  status?: AuditEventStatus;
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
  action: AuditEventAction;
  status: AuditEventStatus;
  errorCode?: AuditEventErrorCode;
  actor: AuditActivityAgentActorV1;
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
    state: ExecutionIdentityDecisionCoverageState;
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
    principal?: PrincipalRefV1;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  ingress: {
    kind: ExecutionIdentityIngressKind;
    sourceRef?: string;
    boundary: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  };
  agentPrincipal: PrincipalRefV1;
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
  representedSubject?: PrincipalFactV1;
  sponsor?: SponsorFactV1;
  applicableGrants: {
    grantRef: string;
    state: 'present' | 'absent' | 'unknown' | 'unsupported';
  }[];
  assurance: AssuranceEvidenceV1[];
  lineage?: {
    parentContextId?: string;
    parentExecutionId?: string;
    parentRunId?: string;
    parentAgentPrincipal?: PrincipalRefV1;
    delegationRef?: string;
    depth: number;
  };
  coverageState: 'attribution-only' | 'unattributed' | 'unknown' | 'unsupported';
  missingEvidence: string[];
}
export interface PrincipalRefV1 {
  kind: ExecutionIdentityPrincipalKind;
  domainRef: string;
  principalRef: string;
  displayLabel?: string;
}
export interface PrincipalFactV1 {
  principal: PrincipalRefV1;
  state: 'present' | 'absent' | 'unknown' | 'unsupported';
}
export interface SponsorFactV1 {
  principal: PrincipalRefV1;
  relationshipRef?: string;
  state: 'present' | 'absent' | 'unknown' | 'unsupported';
}
export interface AssuranceEvidenceV1 {
  kind: AssuranceKind;
  evidenceRef: string;
  strength: 'self-asserted' | 'boundary-verified' | 'cryptographic';
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
    coverageState: ExecutionIdentityDecisionCoverageState;
    policyCount: number;
    grantCount: number;
    contextFieldsUsed: string[];
  };
  provenance: DecisionReceiptDisplayProvenanceV1;
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
export interface CanvasDocumentPreviewParams {
  /**
   * Caller-owned HTML, limited to 2 MiB of UTF-8 data by the Gateway.
   */
  html: string;
}
export interface CanvasDocumentViewParams {
  docId: string;
}
export interface CanvasDocumentViewResult {
  html: string;
  sandboxUrl: string;
  sandboxPort: number;
  sandboxOrigin?: string;
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
  accounts: ChannelPairingAccount[];
  requests: ChannelPairingRequest[];
  commandOwnerConfigured: boolean;
  limits: {
    pendingPerAccount: number;
    ttlMs: number;
  };
}
export interface ChannelPairingAccount {
  channel: string;
  channelLabel: string;
  accountId: string;
  accountLabel?: string;
  notifySupported: boolean;
}
export interface ChannelPairingRequest {
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
  channelMeta?: ChannelUiMeta[];
  channels: {
    [k: string]: unknown;
  };
  channelAccounts: {
    [k: string]: ChannelAccountSnapshot[];
  };
  channelDefaultAccountId: {
    [k: string]: string;
  };
  eventLoop?: ChannelEventLoopHealth;
  partial?: boolean;
  warnings?: string[];
  statusIssues?: {
    channel: string;
    accountId: string;
    kind: 'intent' | 'permissions' | 'config' | 'auth' | 'runtime';
    message: string;
    fix?: string;
  }[];
}
export interface ChannelUiMeta {
  id: string;
  label: string;
  detailLabel: string;
  systemImage?: string;
}
export interface ChannelAccountSnapshot {
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
}
export interface ChannelEventLoopHealth {
  degraded: boolean;
  degradedSinceMs?: number | null;
  reasons: ('event_loop_delay' | 'event_loop_utilization' | 'cpu')[];
  intervalMs: number;
  delayP99Ms: number;
  delayMaxMs: number;
  utilization: number;
  cpuCoreRatio: number;
  cpuBreakdown?: ChannelEventLoopHealthCpuBreakdown;
}
export interface ChannelEventLoopHealthCpuBreakdown {
  mainThreadCoreRatio?: number;
  workerCoreRatio?: number;
  otherThreadsCoreRatio?: number;
  hostUtilization?: number;
  hostCpuCount?: number;
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
  maxBytes?: number;
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
   * Preview your own saved model account for a new chat without changing defaults. Cannot be combined with sessionKey.
   */
  authProfileId?: string;
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
  mentions?: HumanMentions;
  workContext?: ChatWorkContext;
  intent?: ChatSendIntent;
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
  attachments?: ChatAttachments;
  toolBindings?: {
    [k: string]: unknown;
  };
  timeoutMs?: number;
  systemInputProvenance?: InputProvenance;
  systemProvenanceReceipt?: string;
  suppressCommandInterpretation?: boolean;
  expectedLeafEntryId?: string | null;
  expectedSessionRoutingContract?: string;
  expectedPermissionMode?: ('read-only' | 'guarded' | 'workspace' | 'full') | null;
  expectedToolOverrides?: SessionToolOverrides | null;
  idempotencyKey: string;
}
export interface HumanMention {
  profileId: string;
  start: number;
  end: number;
}
export interface ChatWorkContext {
  page: string;
  title?: string;
  sessionKey?: string;
  sessionId?: string;
  agentId?: string;
  workspace?: string;
  file?: string;
  selection?: string;
}
export interface ChatSendIntent {
  kind: 'session-goal-start';
  version: 1;
  issuedAtMs: number;
}
export interface ChatAttachment {
  type?: string;
  mimeType?: string;
  fileName?: string;
  origin?: 'paste' | 'file';
  content?: unknown;
  sizeBytes?: number;
  durationMs?: number;
  width?: number;
  height?: number;
  [k: string]: unknown;
}
export interface SessionToolOverrides {
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
  category?: CommandCategory;
  source: 'native' | 'skill' | 'plugin';
  skillDisplayName?: string;
  skillModelVisible?: boolean;
  scope: 'text' | 'native' | 'both';
  acceptsArgs: boolean;
  args?: CommandArg[];
  clientPresentation?: CommandClientPresentation;
}
export interface CommandArg {
  name: string;
  description: string;
  type: 'string' | 'number' | 'boolean';
  required?: boolean;
  choices?: {
    value: string;
    label: string;
  }[];
  dynamic?: boolean;
}
export interface CommandClientPresentation {
  when: 'no-arguments';
  action: {
    kind: 'device-pairing';
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
export interface ComputerInvokeParams {
  command: 'screen.snapshot' | 'computer.act';
  params: {
    [k: string]: unknown;
  };
  generation: string;
  timeoutMs?: number;
  idempotencyKey: string;
}
export interface ConfigApplyParams {
  raw: string;
  baseHash?: string;
  sessionKey?: string;
  deliveryContext?: ConfigDeliveryContext;
  note?: string;
  restartDelayMs?: number;
}
export interface ConfigDeliveryContext {
  channel?: string;
  to?: string;
  accountId?: string;
  threadId?: string | number;
}
export interface ConfigPatchParams {
  raw: string;
  baseHash?: string;
  sessionKey?: string;
  deliveryContext?: ConfigDeliveryContext;
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
  hint?: ConfigUiHint;
  hintPath?: string;
  children: ConfigSchemaLookupChild[];
}
export interface ConfigUiHint {
  label?: string;
  help?: string;
  docsUrl?: string;
  tags?: string[];
  group?: string;
  groups?: {
    id: string;
    title: string;
    order?: number;
    properties: string[];
  }[];
  order?: number;
  advanced?: boolean;
  sensitive?: boolean;
  placeholder?: string;
  presentation?: 'phone-number';
  itemTemplate?: unknown;
}
export interface ConfigSchemaLookupChild {
  key: string;
  path: string;
  type?: string | string[];
  required: boolean;
  hasChildren: boolean;
  reloadKind?: 'restart' | 'hot' | 'none';
  hint?: ConfigUiHint;
  hintPath?: string;
}
export interface ConfigSchemaResponse {
  schema: unknown;
  uiHints: {
    [k: string]: ConfigUiHint;
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
export interface CrestodianChatParams {
  sessionId: string;
  message?: string;
  welcomeVariant?: 'onboarding';
  reset?: boolean;
}
export interface CrestodianChatResult {
  sessionId: string;
  reply: string;
  sensitive?: boolean;
  action: 'none' | 'open-agent' | 'exit';
}
export interface CrestodianSetupActivateParams {
  kind:
    | 'existing-model'
    | 'openai-api-key'
    | 'anthropic-api-key'
    | 'claude-cli'
    | 'codex-cli'
    | 'gemini-cli'
    | 'api-key';
  authChoice?: string;
  apiKey?: string;
  workspace?: string;
}
export interface CrestodianSetupActivateResult {
  ok: boolean;
  modelRef?: string;
  latencyMs?: number;
  lines?: string[];
  status?:
    'ok' | 'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unavailable' | 'unknown';
  error?: string;
}
export interface CrestodianSetupDetectResult {
  candidates: {
    kind:
      | 'existing-model'
      | 'openai-api-key'
      | 'anthropic-api-key'
      | 'claude-cli'
      | 'codex-cli'
      | 'gemini-cli';
    label: string;
    detail: string;
    modelRef: string;
    recommended: boolean;
    credentials?: boolean;
  }[];
  manualProviders: {
    id: string;
    label: string;
    hint?: string;
  }[];
  workspace: string;
  configuredModel?: string;
  setupComplete: boolean;
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
  schedule: CronSchedule;
  pacing?: CronPacing;
  trigger?: {
    script: string;
    once?: boolean;
  };
  sessionTarget: 'main' | 'isolated' | 'current' | string;
  wakeMode: 'next-heartbeat' | 'now';
  payload: CronPayload;
  delivery?: CronDelivery;
  failureAlert?: CronAddParamsFailureAlert;
}
/**
 * Dynamic-cadence bounds; at least one of min or max is required
 */
export interface CronPacing {
  min?: string;
  max?: string;
}
export interface CronSystemEventPayload {
  kind: 'systemEvent';
  text: string;
  toolsAllow?: string[];
  toolsAllowIsDefault?: boolean;
}
export interface CronAgentTurnPayload {
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
export interface CronCommandPayload {
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
export interface CronScriptPayload {
  kind: 'script';
  script: string;
  timeoutSeconds?: number;
  toolBudget?: number;
  toolsAllow?: string[];
  toolsAllowIsDefault?: boolean;
}
export interface CronDeliveryNoop {
  mode: 'none';
  channel?: 'last' | string;
  threadId?: string | number;
  accountId?: string;
  bestEffort?: boolean;
  failureDestination?: CronFailureDestination;
  to?: string;
}
export interface CronFailureDestination {
  channel?: 'last' | string;
  to?: string;
  accountId?: string;
  mode?: 'announce' | 'webhook';
}
export interface CronDeliveryAnnounce {
  mode: 'announce';
  channel?: 'last' | string;
  threadId?: string | number;
  accountId?: string;
  bestEffort?: boolean;
  failureDestination?: CronFailureDestination;
  completionDestination?: {
    mode: 'webhook';
    to: string;
  };
  to?: string;
}
export interface CronDeliveryWebhook {
  mode: 'webhook';
  channel?: 'last' | string;
  threadId?: string | number;
  accountId?: string;
  bestEffort?: boolean;
  failureDestination?: CronFailureDestination;
  to: string;
}
export interface CronFailureAlert {
  after?: number;
  channel?: 'last' | string;
  to?: string;
  cooldownMs?: number;
  includeSkipped?: boolean;
  mode?: 'announce' | 'webhook';
  accountId?: string;
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
  scheduledToolPolicy?: CronScheduledToolPolicy;
  agentId?: string;
  sessionKey?: string;
  name: string;
  description?: string;
  enabled: boolean;
  deleteAfterRun?: boolean;
  createdAtMs: number;
  updatedAtMs: number;
  configRevision?: string;
  schedule: CronSchedule;
  pacing?: CronPacing;
  trigger?: {
    script: string;
    once?: boolean;
  };
  sessionTarget: 'main' | 'isolated' | 'current' | string;
  wakeMode: 'next-heartbeat' | 'now';
  payload: CronReportedPayload;
  delivery?: CronDelivery;
  failureAlert?: CronAddParamsFailureAlert;
  state: CronJobState;
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
export interface CronJobState {
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
  lastDiagnostics?: CronRunDiagnostics;
  lastDiagnosticSummary?: string;
  lastErrorReason?: FailoverReason;
  lastDurationMs?: number;
  consecutiveErrors?: number;
  autoDisabled?: CronAutoDisabled;
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
export interface CronRunDiagnostics {
  summary?: string;
  entries: CronRunDiagnostic[];
}
export interface CronRunDiagnostic {
  ts: number;
  source: CronRunDiagnosticSource;
  severity: 'info' | 'warn' | 'error';
  message: string;
  toolName?: string;
  exitCode?: number | null;
  truncated?: boolean;
}
export interface CronAutoDisabled {
  reason: 'consecutive-failures' | 'schedule-errors';
  atMs: number;
  consecutiveErrors: number;
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
  scheduledToolPolicy?: CronScheduledToolPolicy;
  agentId?: string;
  sessionKey?: string;
  name: string;
  description?: string;
  enabled: boolean;
  deleteAfterRun?: boolean;
  createdAtMs: number;
  updatedAtMs: number;
  configRevision?: string;
  schedule: CronSchedule;
  pacing?: CronPacing;
  trigger?: {
    script: string;
    once?: boolean;
  };
  sessionTarget: 'main' | 'isolated' | 'current' | string;
  wakeMode: 'next-heartbeat' | 'now';
  payload: CronReportedPayload;
  delivery?: CronDelivery;
  failureAlert?: CronAddParamsFailureAlert;
  state: CronJobState;
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
  sessionKey?: string;
  sessionAgentId?: string;
  includeDisabled?: boolean;
  limit?: number;
  offset?: number;
  query?: string;
  enabled?: 'all' | 'enabled' | 'disabled';
  scheduleKind?: CronJobsScheduleKindFilter;
  lastRunStatus?: 'all' | 'ok' | 'error' | 'skipped' | 'unknown';
  trigger?: 'all' | 'conditional' | 'unconditional';
  sortBy?: 'nextRunAtMs' | 'updatedAtMs' | 'name';
  sortDir?: 'asc' | 'desc';
  agentId?: string;
  compact?: boolean;
  includeDeliveryPreviews?: boolean;
}
export interface CronRunLogEntry {
  ts: number;
  jobId: string;
  action: 'finished';
  status?: 'ok' | 'error' | 'skipped';
  completionStatus?: 'succeeded' | 'failed' | 'unknown';
  error?: string;
  errorReason?: FailoverReason;
  summary?: string;
  diagnostics?: CronRunDiagnostics;
  delivered?: boolean;
  deliveryStatus?: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  deliveryError?: string;
  deliverySuppressionReason?: string;
  failureNotificationDelivery?: CronFailureNotificationDelivery;
  delivery?: CronDeliveryTrace;
  sessionId?: string;
  sessionKey?: string;
  runId?: string;
  runAtMs?: number;
  durationMs?: number;
  nextRunAtMs?: number;
  triggerFired?: boolean;
  model?: string;
  provider?: string;
  usage?: {
    input_tokens?: number;
    output_tokens?: number;
    total_tokens?: number;
    cache_read_tokens?: number;
    cache_write_tokens?: number;
  };
  jobName?: string;
}
export interface CronFailureNotificationDelivery {
  delivered?: boolean;
  status: 'delivered' | 'not-delivered' | 'unknown' | 'not-requested';
  error?: string;
}
export interface CronDeliveryTrace {
  intended?: {
    channel?: string;
    to?: string | null;
    accountId?: string;
    threadId?: string | number;
    source?: 'explicit' | 'last';
  };
  resolved?: {
    channel?: string;
    to?: string | null;
    accountId?: string;
    threadId?: string | number;
    source?: 'explicit' | 'last';
    ok: boolean;
    error?: string;
  };
  messageToolSentTo?: {
    channel: string;
    to?: string;
    accountId?: string;
    threadId?: string;
  }[];
  fallbackUsed?: boolean;
  delivered?: boolean;
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
  scratch: CronScratch | null;
  currentRevision: number;
  maxBytes: number;
}
export interface CronScratch {
  content: string;
  revision: number;
  updatedAtMs: number;
}
export interface CronUpdateParamsPatch {
  name?: string;
  displayName?: string | null;
  agentId?: string | null;
  sessionKey?: string | null;
  description?: string;
  enabled?: boolean;
  deleteAfterRun?: boolean;
  schedule?: CronSchedule;
  pacing?: CronPacing | null;
  trigger?: {
    script: string;
    once?: boolean;
  } | null;
  sessionTarget?: 'main' | 'isolated' | 'current' | string;
  wakeMode?: 'next-heartbeat' | 'now';
  payload?: CronPayloadPatch;
  delivery?: CronDeliveryPatch;
  failureAlert?: false | CronFailureAlertPatch | null;
  state?: CronJobStatePatch;
}
export interface CronDeliveryPatch {
  mode?: 'none' | 'announce' | 'webhook';
  channel?: ('last' | string) | null;
  threadId?: string | number | null;
  accountId?: string | null;
  bestEffort?: boolean;
  failureDestination?: CronFailureDestinationPatch | null;
  completionDestination?: {
    mode: 'webhook';
    to: string;
  } | null;
  to?: string | null;
}
export interface CronFailureDestinationPatch {
  channel?: ('last' | string) | null;
  to?: string | null;
  accountId?: string | null;
  mode?: 'announce' | 'webhook' | null;
}
export interface CronFailureAlertPatch {
  after?: number | null;
  channel?: ('last' | string) | null;
  to?: string | null;
  cooldownMs?: number | null;
  includeSkipped?: boolean | null;
  mode?: 'announce' | 'webhook' | null;
  accountId?: string | null;
}
export interface CronJobStatePatch {
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
  lastErrorReason?: FailoverReason;
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
  canResize?: boolean;
  vncPassword?: string;
  auth?: 'none' | 'vnc-password' | 'ard-account';
  preauthenticated?: boolean;
}
export interface DesktopReleaseParams {
  wsPath: string;
}
export interface DesktopReleaseResult {
  released: boolean;
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
  bootstrapProfile?: 'limited' | 'node' | 'voice-node';
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
export interface EnvironmentsCreateParams {
  profileId: string;
  idempotencyKey: string;
}
export interface EnvironmentsDestroyParams {
  environmentId: string;
  force?: boolean;
}
export interface EnvironmentsListParams {
  runtimeId?: string;
  projection?: 'profiles';
  includeDesktopSetup?: boolean;
}
export interface EnvironmentsListResult {
  environments: EnvironmentSummary[];
  profiles?: WorkerEnvironmentProfileSummary[];
}
export interface EnvironmentSummary {
  id: string;
  type: string;
  label?: string;
  status: 'available' | 'unavailable' | 'starting' | 'stopping' | 'error';
  platform?: string;
  sessionHost?: boolean;
  workerSlots?: WorkerSlotSummary;
  workerBundle?: NodeWorkerBundleStatus;
  lastConnectedAtMs?: number;
  lastDisconnectedAtMs?: number;
  lastSeenAtMs?: number;
  lastSeenReason?: string;
  trust?: 'persistent' | 'disposable';
  capabilities?: string[];
  invocableCommands?: string[];
  desktop?: boolean;
  desktopAvailability?: DesktopAvailability;
  issues?: RuntimeTargetIssue[];
  worker?: WorkerEnvironmentMetadata;
  preparation?: {
    purpose: 'reserve' | 'build';
    key: string;
  };
  requiredNodeCommand?: RequiredNodeCommand;
  desktopSetup?: {
    state: 'ready' | 'needs-server' | 'unsupported' | 'managed';
    detail?: string;
  };
}
export interface WorkerSlotSummary {
  total: number;
  available: number;
}
export interface DesktopAvailability {
  state: 'locked' | 'unlocked' | 'unknown';
}
export interface RuntimeTargetIssue {
  code: 'update-required';
  action: 'update-and-reconnect';
  updateCommand: 'openclaw update';
  headlessReconnectCommand: 'openclaw node restart';
}
export interface WorkerEnvironmentMetadata {
  profileId?: string;
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
export interface RequiredNodeCommand {
  command: string;
  state: 'invocable' | 'pending-approval' | 'undeclared' | 'unauthorized';
}
export interface WorkerEnvironmentProfileSummary {
  id: string;
  providerId: string;
  providerDisplayId?: string;
  trust?: 'persistent' | 'disposable';
  executionMode?: 'worker-turn' | 'remote-exec';
  executionModes?: ['worker-turn' | 'remote-exec'] | ['worker-turn', 'remote-exec'];
  machines?: WorkerMachineOptions;
  operatingSystems?: WorkerOperatingSystem[];
}
export interface WorkerMachineOption {
  id: string;
  label: string;
  cpu?: number;
  memoryGb?: number;
  default?: boolean;
  os?: string;
}
export interface WorkerOperatingSystem {
  id: string;
  label: string;
  default?: boolean;
  disabledReason?: string;
}
export interface EnvironmentsPrepareParams {
  profileId: string;
  projectPath: string;
}
export interface EnvironmentsPrepareResult {
  environmentId: string;
  preparationKey: string;
  reused: boolean;
}
export interface EnvironmentsSessionCreateParams {
  sessionKey?: string;
  agentId?: string;
  profileId: string;
  idempotencyKey: string;
  machineClass?: string;
  os?: string;
  presentation?: 'desktop' | 'portal';
}
export interface EnvironmentsSessionDestroyParams {
  sessionKey?: string;
  agentId?: string;
  environmentId?: string;
}
export interface EnvironmentsSessionExecParams {
  sessionKey?: string;
  agentId?: string;
  environmentId?: string;
  action?: 'run' | 'start' | 'status' | 'stop';
  processId?: string;
  argv?: string[];
  input?: string;
  timeoutMs?: number;
}
export interface EnvironmentsSessionStatusParams {
  sessionKey?: string;
  agentId?: string;
  environmentId?: string;
}
export interface EnvironmentsStatusParams {
  environmentId: string;
}
export interface EnvironmentsStatusResult {
  id: string;
  type: string;
  label?: string;
  status: 'available' | 'unavailable' | 'starting' | 'stopping' | 'error';
  platform?: string;
  sessionHost?: boolean;
  workerSlots?: WorkerSlotSummary;
  workerBundle?: NodeWorkerBundleStatus;
  lastConnectedAtMs?: number;
  lastDisconnectedAtMs?: number;
  lastSeenAtMs?: number;
  lastSeenReason?: string;
  trust?: 'persistent' | 'disposable';
  capabilities?: string[];
  invocableCommands?: string[];
  desktop?: boolean;
  desktopAvailability?: DesktopAvailability;
  issues?: RuntimeTargetIssue[];
  worker?: WorkerEnvironmentMetadata;
  preparation?: {
    purpose: 'reserve' | 'build';
    key: string;
  };
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
    policySnapshot?: ExecApprovalPolicySnapshot;
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
export interface ExecApprovalPolicySnapshot {
  security: 'deny' | 'allowlist' | 'full';
  ask: 'off' | 'on-miss' | 'always';
  askFallback: 'deny' | 'allowlist' | 'full';
  autoAllowSkills: boolean;
  allowlistRules: {
    pattern: string;
    argPattern?: string;
    source?: 'allow-always';
  }[];
}
export interface ExecApprovalResolveParams {
  id: string;
  decision: string;
  reviewer?: ApprovalChannelReviewer;
  grantExpiresInDays?: number;
}
export interface ExecApprovalsNodeGetParams {
  nodeId: string;
}
export interface ExecApprovalsNodeSetParams {
  nodeId: string;
  file?: ExecApprovalsFile;
  native?: NativeExecApprovalPolicy;
  baseHash?: string;
}
export interface ExecApprovalsFile {
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
    [k: string]: ExecApprovalsAgent;
  };
}
export interface ExecApprovalsAgent {
  security?: string;
  ask?: string;
  askFallback?: string;
  autoAllowSkills?: boolean;
  allowlist?: ExecApprovalsAllowlistEntry[];
  mcpTools?: {
    server: string;
    tool: string;
    source: 'allow-always';
    addedAt: number;
    lastUsedAt?: number;
  }[];
}
export interface ExecApprovalsAllowlistEntry {
  id?: string;
  pattern: string;
  source?: 'allow-always';
  commandText?: string;
  argPattern?: string;
  lastUsedAt?: number;
  lastUsedCommand?: string;
  lastResolvedPath?: string;
}
export interface NativeExecApprovalPolicy {
  defaultAction?: 'allow' | 'deny' | 'prompt';
  rules: NativeExecApprovalRule[];
}
export interface NativeExecApprovalRule {
  pattern: string;
  action: 'allow' | 'deny' | 'prompt';
  shells?: string[];
  description?: string;
  enabled?: boolean;
}
export interface ExecApprovalsNodeSnapshot {
  path?: string;
  exists?: boolean;
  hash?: string;
  file?: ExecApprovalsFile;
  resolvedDefaults?: ExecApprovalsResolvedDefaults;
  enabled?: boolean;
  baseHash?: string;
  defaultAction?: 'allow' | 'deny' | 'prompt';
  rules?: NativeExecApprovalRule[];
  constraints?: NativeExecApprovalConstraints;
  message?: string;
}
export interface ExecApprovalsResolvedDefaults {
  security: 'deny' | 'allowlist' | 'full';
  ask: 'off' | 'on-miss' | 'always';
  askFallback: 'deny' | 'allowlist' | 'full';
  autoAllowSkills: boolean;
}
export interface NativeExecApprovalConstraints {
  baseHashRequired?: boolean;
  defaultAllowAllowed?: boolean;
  broadAllowRulesAllowed?: boolean;
  dangerousAllowRulesAllowed?: boolean;
}
export interface ExecApprovalsSetParams {
  file: ExecApprovalsFile;
  baseHash?: string;
}
export interface ExecApprovalsSnapshot {
  path: string;
  exists: boolean;
  hash: string;
  file: ExecApprovalsFile;
  resolvedDefaults?: ExecApprovalsResolvedDefaults;
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
export interface GatewaySuspendHandoffParams {
  suspensionId: string;
  target: {
    pid: number;
    processInstanceId: string;
  };
}
export interface GatewaySuspendHandoffResult {
  status: 'armed';
  suspensionId: string;
  expiresAtMs: number;
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
  writeCustody?: {
    phase: string;
    count: number;
  }[];
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
  writeCustody?: {
    phase: string;
    count: number;
  }[];
}
export interface GatewaySuspendPrepareReadyResult {
  status: 'ready';
  suspensionId: string;
  expiresAtMs: number;
  activeCount: number;
  blockers: GatewaySuspendBlocker[];
  writeCustody?: {
    phase: string;
    count: number;
  }[];
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
  writeCustody?: {
    phase: string;
    count: number;
  }[];
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
export interface McpAuthLoginParams {
  sessionId: string;
  serverName: string;
}
export interface MentionsChangedEvent {
  gatewayInstanceId: string;
  revision: number;
}
export interface MentionsDismissParams {
  ids: string[];
}
export interface MentionsListResult {
  gatewayInstanceId: string;
  revision: number;
  items: MentionInboxItem[];
}
export interface MentionInboxItem {
  id: string;
  senderProfileId: string;
  senderLabel: string;
  senderAvatarUrl?: string;
  sessionKey: string;
  agentId: string;
  sessionTitle: string;
  messageId: string;
  createdAt: number;
  expiresAt: number;
  excerpt?: string;
}
export interface MessageActionParams {
  channel: string;
  action: string;
  params: {
    [k: string]: unknown;
  };
  reply?: MessageActionReplyFacts;
  accountId?: string;
  requesterAccountId?: string;
  requesterSenderId?: string;
  senderIsOwner?: boolean;
  sessionKey?: string;
  sessionId?: string;
  inboundTurnKind?: 'user_request' | 'room_event';
  agentId?: string;
  toolContext?: MessageActionToolContext;
  conversationReadOrigin?: 'direct-operator';
  idempotencyKey: string;
}
export interface MessageActionToolContext {
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
  manualSelectionAllowed?: boolean;
  unavailableReason?: 'missing-auth' | 'auth-failed' | 'cooldown';
  unavailableUntil?: number;
  contextWindow?: number;
  contextTokens?: number;
  local?: boolean;
  contextWindows?: GatewayContextWindowOption[];
  contextWindowDefault?: string;
  reasoning?: boolean;
  thinkingLevels?: {
    id: string;
    label: string;
  }[];
  thinkingDefault?: string;
  effectiveFastMode?: boolean | 'auto';
  supportsFastMode?: boolean;
  supportsTools?: boolean;
  input?: ('text' | 'image' | 'audio' | 'video' | 'document')[];
  agentRuntime?: GatewayAgentRuntime;
  apiKeySupported?: boolean;
  runtimeChoices?: ModelRuntimeChoice[];
}
export interface GatewayContextWindowOption {
  id: string;
  label: string;
  contextWindow: number;
}
export interface ModelRuntimeChoice {
  agentRuntime: GatewayAgentRuntime;
  available?: boolean;
  manualSelectionAllowed?: boolean;
  unavailableReason?: ('missing-auth' | 'auth-failed' | 'cooldown') | 'unsupported-runtime';
  unavailableUntil?: number;
  contextWindow?: number;
  contextTokens?: number;
  local?: boolean;
  contextWindows?: GatewayContextWindowOption[];
  contextWindowDefault?: string;
  reasoning?: boolean;
  thinkingLevels?: {
    id: string;
    label: string;
  }[];
  thinkingDefault?: string;
  effectiveFastMode?: boolean | 'auto';
  supportsFastMode?: boolean;
  supportsTools?: boolean;
  input?: ('text' | 'image' | 'audio' | 'video' | 'document')[];
}
export interface ModelsAuthLogoutParams {
  provider: string;
  profileIds?: string[];
  credentialType?: 'api_key';
  agentId?: string;
}
export interface ModelsAuthOrderSetParams {
  provider: string;
  profileIds?: string[];
  agentId?: string;
}
export interface ModelsAuthRefreshParams {
  operation: 'login' | 'logout' | 'update';
  agentId?: string;
}
export interface ModelsAuthSetApiKeyParams {
  provider: string;
  apiKey: string;
  agentId?: string;
  [k: string]: unknown;
}
export interface ModelsAuthSetApiKeyResult {
  provider: string;
  profileId: string;
  warning?: string;
}
export interface ModelsAuthStatusParams {
  refresh?: boolean;
  agentId?: string;
}
export interface ModelsListParams {
  agentId?: string;
  sessionKey?: string;
  authProfileId?: string;
  provider?: string;
  includeDetails?: boolean;
  includeProviderCapabilities?: boolean;
  includeDefaultModels?: boolean;
  preparedOnly?: boolean;
  refresh?: boolean;
  view?: 'default' | 'configured' | 'provider-config' | 'all';
}
export interface ModelsListResult {
  models: {
    id: string;
    name: string;
    provider: string;
    alias?: string;
    tags?: string[];
    available?: boolean;
    unavailableReason?: 'missing-auth' | 'auth-failed' | 'cooldown';
    unavailableUntil?: number;
    contextWindow?: number;
    contextWindows?: GatewayContextWindowOption[];
    contextWindowDefault?: string;
    reasoning?: boolean;
    thinkingLevels?: {
      id: string;
      label: string;
    }[];
    thinkingDefault?: string;
    effectiveFastMode?: boolean | 'auto';
    supportsTools?: boolean;
    agentRuntime?: GatewayAgentRuntime;
    apiKeySupported?: boolean;
    input?: ('text' | 'image' | 'audio' | 'video' | 'document')[];
  }[];
  providerOutcomes?: ModelCatalogProviderOutcome[];
}
export interface ModelCatalogProviderOutcome {
  provider: string;
  profileId?: string;
  status: 'ready' | 'auth-rejected' | 'unavailable';
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
export interface NodePairRequestParams {
  nodeId: string;
  displayName?: string;
  platform?: string;
  version?: string;
  coreVersion?: string;
  uiVersion?: string;
  deviceFamily?: string;
  modelIdentifier?: string;
  caps?: string[];
  commands?: string[];
  permissions?: {
    [k: string]: boolean;
  };
  remoteIp?: string;
  silent?: boolean;
}
export interface NodePairVerifyParams {
  nodeId: string;
  token: string;
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
  queued: NodePendingDrainItem;
  wakeTriggered: boolean;
}
export interface NodePendingDrainItem {
  id: string;
  type: 'status.request' | 'location.request';
  priority: 'default' | 'normal' | 'high';
  createdAtMs: number;
  expiresAtMs?: number | null;
  payload?: {
    [k: string]: unknown;
  };
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
  reviewer?: ApprovalChannelReviewer;
}
export interface PluginsCatalogBrowseParams {
  query?: string;
  searchSource?: 'openclaw-control-ui';
  intent?: 'all' | 'bundled' | 'trending' | 'official' | 'featured';
  category?: string;
  cursor?: string;
  pageSize?: number;
}
export interface PluginsCatalogBrowseResult {
  items: PluginDiscoveryEntry[];
  categories?: PluginDiscoveryCategory[];
  nextCursor?: string;
  remoteError?: string;
}
export interface PluginDiscoveryEntry {
  id: string;
  catalog: PluginDiscoveryCatalogFacts;
  local: PluginDiscoveryLocalFacts;
}
export interface PluginDiscoveryCatalogFacts {
  name: string;
  packageName?: string;
  summary?: string;
  family?: 'code-plugin' | 'bundle-plugin';
  author?: string;
  official: boolean;
  categories: string[];
  icon?: string;
  imageUrl?: string;
  latestVersion?: string;
  downloads?: number;
  installs?: number;
  verificationTier?: string;
  featured?: boolean;
  trending?: boolean;
  featuredRank?: number;
  trendingRank?: number;
  publishedToClawHub?: boolean;
}
export interface PluginDiscoveryLocalFacts {
  present: boolean;
  installed: boolean;
  enabled: boolean;
  state: 'enabled' | 'disabled' | 'needs-setup' | 'not-installed' | 'error';
  pluginId?: string;
  install?: PluginCatalogInstallAction;
  action: 'install' | 'manage' | 'unavailable';
}
export interface PluginDiscoveryCategory {
  slug: string;
  label: string;
  description: string;
  icon: string;
  order: number;
}
export interface PluginsCatalogCategoriesResult {
  categories: PluginDiscoveryCategory[];
}
export interface PluginsCatalogGetParams {
  id: string;
  version?: string;
}
export interface PluginsCatalogGetResult {
  plugin: PluginDiscoveryEntry;
  detail: PluginDiscoveryDetail;
}
export interface PluginDiscoveryDetail {
  origin: 'clawhub' | 'local';
  packageName?: string;
  author?: {
    handle?: string;
    displayName?: string;
    imageUrl?: string;
    official?: boolean;
  };
  topics: string[];
  createdAt?: number;
  updatedAt?: number;
  readme?: string;
  repositoryUrl?: string;
  documentationUrl?: string;
  compatibility?: PluginDiscoveryCompatibility;
  contracts?: {
    [k: string]: string[];
  };
  providers?: string[];
  channels?: string[];
  configuration: PluginDiscoveryConfigField[];
  mcpServers: string[];
  skills: {
    name: string;
    description?: string;
  }[];
  versions: PluginDiscoveryVersion[];
  verification?: {
    tier: string;
    summary?: string;
    sourceRepo?: string;
    sourceCommit?: string;
    sourcePath?: string;
    scanStatus?: string;
  };
  security?: {
    status: string;
    auditUrl?: string;
    verdict?: string;
    summary?: string;
    guidance?: string;
    checkedAt?: number;
  };
}
export interface PluginDiscoveryCompatibility {
  pluginApiRange?: string;
  builtWithOpenClawVersion?: string;
  pluginSdkVersion?: string;
  minGatewayVersion?: string;
}
export interface PluginDiscoveryConfigField {
  name: string;
  description?: string;
  required: boolean;
  sensitive: boolean;
}
export interface PluginDiscoveryVersion {
  version: string;
  createdAt: number;
  changelog: string;
  tags: string[];
}
export interface PluginsChangedEvent {
  generation: number;
}
export interface PluginsControlUiChangedEvent {
  revision: string;
}
export interface PluginsControlUiReloadParams {
  pluginId?: string;
}
export interface PluginsControlUiReportParams {
  pluginId: string;
  revision: string;
  status: 'activated' | 'failed';
  error?: string;
}
export interface PluginsControlUiStatusParams {
  pluginId?: string;
}
export interface PluginsControlUiStatusResult {
  clients: {
    connId: string;
    activations: PluginsControlUiReportParams[];
  }[];
}
export interface PluginsCredentialsInspectParams {
  pluginId: string;
  path: (string | number)[];
  baseHash: string;
  reveal?: boolean;
}
export interface PluginsCredentialsInspectResult {
  baseHash: string;
  credential: PluginCredentialInspection;
}
export interface PluginsInspectParams {
  pluginId: string;
}
export interface PluginsInspectResult {
  ok: true;
  overview?: {
    readme?: string;
    repositoryUrl?: string;
    documentationUrl?: string;
    publisherName?: string;
  };
  credentials?: PluginCredentialDescriptor[];
  decisions?: PluginDecisionProviderStatus[];
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
  components: PluginInstalledComponents;
  reviewToken: string;
  grants: PluginOperatorGrants;
  trust?: PluginInstallTrust;
  catalog?: PluginsCatalogGetResult;
}
export interface PluginCredentialDescriptor {
  path: (string | number)[];
  label: string;
  envVars: string[];
  placeholder?: string;
  signupUrl?: string;
  requiresCredential?: boolean;
}
export interface PluginDecisionProviderStatus {
  providerId: string;
  pluginId: string;
  configured: boolean;
  credentialReady: boolean;
  callable: boolean;
  runtimeGeneration: string;
  recentSuccessAt?: number;
  activeRequests: number;
  successCount: number;
  totalLatencyMs: number;
  usage: {
    inputTokens: number;
    outputTokens: number;
  };
  reasons: {
    'credentials-unavailable'?: number;
    authentication?: number;
    'rate-limited'?: number;
    transport?: number;
    'unsupported-input'?: number;
    'invalid-response'?: number;
    disabled?: number;
    'not-configured'?: number;
    retiring?: number;
    overloaded?: number;
    'circuit-open'?: number;
    deadline?: number;
  };
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
export interface PluginInstalledComponents {
  mapped: string[];
  skills: string[];
  skillDetails?: {
    name: string;
    description?: string;
  }[];
  mcpServers: string[];
  commands: string[];
  hooks: string[];
  lspServers: string[];
  unavailable: {
    capabilities: string[];
    mcpServers: string[];
    lspServers: string[];
  };
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
export interface PluginsInstallProgressEvent {
  activityId: string;
  stage: 'resolve' | 'download' | 'extract' | 'files' | 'dependencies' | 'runtime';
  status: 'started' | 'completed' | 'failed';
  requestId: string;
}
export interface PluginsInstallResult {
  ok: true;
  plugin: PluginCatalogEntry;
  restartRequired: boolean;
  runtime?: PluginRuntimeApplication;
  warnings?: string[];
}
export interface PluginCatalogEntry {
  id: string;
  name: string;
  packageName?: string;
  clawhubPackage?: string;
  catalogId?: string;
  description?: string;
  version?: string;
  kind?: string[];
  origin?: string;
  installed: boolean;
  enabled: boolean;
  state: 'enabled' | 'disabled' | 'needs-setup' | 'not-installed' | 'error';
  featured?: boolean;
  featuredAt?: number;
  order?: number;
  hasIcon?: boolean;
  hasActivityIcon?: boolean;
  activityIconTools?: string[];
  channelIds?: string[];
  install?: PluginCatalogInstallAction;
  error?: string;
  runtime?: PluginRuntimeStatus;
  categories?: string[];
  category?: string;
  removable?: boolean;
}
export interface PluginRuntimeStatus {
  state: 'unloaded' | 'disabled' | 'active' | 'service-failed';
  error?: string;
}
export interface PluginRuntimeApplication {
  operationId: string;
  generation: number;
  pluginIds: string[];
  sourceDigests?: {
    [k: string]: string;
  };
}
export interface PluginsListResult {
  generation?: number;
  plugins: PluginCatalogEntry[];
  diagnostics: unknown[];
  mutationAllowed: boolean;
}
export interface PluginsRefreshResult {
  ok: true;
  restartRequired?: boolean;
  runtime?: PluginRuntimeApplication;
  warnings?: string[];
}
export interface PluginsReloadParams {
  plugins: PluginReloadTarget[];
  acknowledgeCapabilities?: {
    reviewToken: string;
  };
}
export interface PluginReloadTarget {
  pluginId: string;
  installHash?: string;
  sourceDigests?: {
    [k: string]: string;
  };
}
export interface PluginsReloadResult {
  ok: true;
  pluginIds: string[];
  restartRequired: false;
  runtime: PluginRuntimeApplication;
  warnings?: string[];
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
  allowlistPolicy?: 'preserve';
  acknowledgeCapabilities?: {
    reviewToken: string;
  };
}
export interface PluginsSkillsReadResult {
  name: string;
  rootPath: string;
  entryPath: string;
  version?: string;
  files: PluginSkillFile[];
  directories: string[];
  inventoryComplete: boolean;
}
export interface PluginSkillFile {
  path: string;
  sizeBytes: number;
  status: 'ready' | 'deferred' | 'binary' | 'too-large' | 'unavailable';
  content?: string;
}
export interface PluginsUiDescriptorsResult {
  ok: true;
  descriptors: PluginControlUiDescriptor[];
  generation?: number;
  methods?: string[];
  controlUiTabs?: ControlUiPluginTab[];
  controlUiWidgetKinds?: ControlUiPluginWidgetKind[];
  controlUiLinkReaders?: ControlUiLinkReaderDescriptor[];
  pluginSurfaceUrls?: {
    [k: string]: string;
  };
}
export interface PluginControlUiDescriptor {
  id: string;
  pluginId: string;
  pluginName?: string;
  surface: 'session' | 'tool' | 'run' | 'settings' | 'tab' | 'widget' | 'link-reader';
  linkReader?: ControlUiLinkReaderMetadata;
  label: string;
  description?: string;
  icon?: string;
  path?: string;
  placement?: string;
  group?: 'control' | 'agent';
  order?: number;
  schema?: unknown;
  requiredScopes?: string[];
}
export interface ControlUiLinkReaderMetadata {
  hosts: string[];
  pathPattern: string;
  detailMethod: string;
  previewMethod?: string;
  imageMethod?: string;
}
export interface ControlUiPluginTab {
  pluginId: string;
  id: string;
  label: string;
  description?: string;
  icon?: string;
  path?: string;
  placement?: string;
  slug?: string;
  requiresGatewayAuth?: boolean;
  group?: 'control' | 'agent';
  order?: number;
}
export interface ControlUiPluginWidgetKind {
  pluginId: string;
  kind: string;
  label: string;
}
export interface ControlUiLinkReaderDescriptor {
  pluginId: string;
  id: string;
  label: string;
  icon?: string;
  linkReader: ControlUiLinkReaderMetadata;
}
export interface PluginsUninstallParams {
  pluginId: string;
  keepFiles?: boolean;
}
export interface PluginsUninstallResult {
  ok: true;
  pluginId: string;
  restartRequired: boolean;
  runtime?: PluginRuntimeApplication;
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
  environmentId?: string;
}
export interface PortalCloseResult {
  closed: boolean;
}
export interface PortalListParams {
  environmentId?: string;
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
  environmentId?: string;
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
  clientId?: string;
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
  agentId?: string;
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
  agentId?: string;
  markdown?: string;
  plan?: ProgressCardStep[];
  expectedRevision?: number;
}
export interface ProgressCardRefreshParams {
  sessionKey: string;
  agentId?: string;
  idempotencyKey: string;
}
export interface ProgressCardRefreshResult {
  runId: string;
  status: 'accepted';
  revision: number;
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
export interface ProjectRecentRepository {
  kind: 'repository';
  url: string;
  displayName: string;
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
  /**
   * Since 2026.8.
   */
  url?: string;
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
  /**
   * Since 2026.8.
   */
  url?: string;
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
export interface QuestionWaitAnswerParams {
  id: string;
  timeoutMs?: number;
  /**
   * Since 2026.8.
   */
  includeResolutionId?: boolean;
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
export interface SessionCatalogLocator {
  catalogId: string;
  hostId: string;
  threadId: string;
  agentId?: string;
  sourceHomeId?: string;
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
  agentId?: string;
  requestId: string;
  generation: string;
  account: PersonalGitHubAccount;
  requestDigest: string;
}
export interface PersonalGitHubAccount {
  accountId: number;
  login: string;
}
export interface SessionGitHubOptionsParams {
  sessionKey: string;
  agentId?: string;
  idempotencyKey?: string;
}
export interface SessionGitHubOptionsResult {
  personal: PersonalGitHubStatus | null;
  shared: SharedGitHubPublicationPublisher | null;
  pendingPersonal: SessionGitHubStatusResult | null;
  latestShared: SessionGitHubStatusResult | null;
}
export interface PersonalGitHubStatus {
  state: 'connected' | 'disconnected' | 'unavailable';
  generation: string | null;
  account: PersonalGitHubAccount | null;
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
export interface SharedGitHubPublicationPublisher {
  source: 'system-detected' | 'system-configured' | 'agent-override';
  accountId: number;
  login: string;
}
export interface SessionGitHubStatusResult {
  result: SessionGitHubPublicationResult;
  confirmation: null | {
    requestDigest: string;
    generation: string;
    account: PersonalGitHubAccount;
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
  publisher?: GitHubPublicationPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'requested';
  message: string;
}
export interface GitHubPublicationPublisher {
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
  publisher?: GitHubPublicationPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'publishing';
  message: string;
}
export interface SessionGitHubPublicationPublished {
  requestId: string;
  publisher?: GitHubPublicationPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'published';
  url: string;
  repository: string;
  branch: string;
  headCommit: string;
}
export interface SessionGitHubPublicationFailed {
  requestId: string;
  publisher?: GitHubPublicationPublisher;
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
  publisher?: GitHubPublicationPublisher;
  effect?: SessionGitHubPublicationRequestedEffect;
  status: 'needs_confirmation';
  message: string;
}
export interface SessionGitHubPublishParams {
  sessionKey?: string;
  agentId?: string;
  idempotencyKey: string;
  title?: string;
  body?: string;
  selection?: GitHubPublicationSelection;
}
export interface SessionGitHubStatusParams {
  sessionKey: string;
  agentId?: string;
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
  publicShare?: SessionPublicShare;
  owner?: SessionSharingIdentity;
  members: SessionMemberEvidence[];
  identities: SessionSharingIdentity[];
  role: 'admin' | 'owner' | 'member' | 'viewer';
  allowedVisibilities: ('shared' | 'read-only' | 'suggest' | 'draft')[];
}
export interface SessionPublicShare {
  token: string;
  createdAt: number;
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
  publicShare?: SessionPublicShare;
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
  sessionId?: string;
  lifecycleRevision?: string;
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
export interface SessionPublicShareSetParams {
  sessionKey: string;
  agentId?: string;
  expectedSessionId: string;
  enabled: boolean;
}
export interface SessionPublicShareSetResult {
  ok: true;
  sessionKey: string;
  publicShare?: SessionPublicShare;
}
export interface SessionRow {
  key: string;
  sessionId?: string;
  incognito?: true;
  kind: 'direct' | 'group' | 'global' | 'unknown';
  label?: string;
  autoLabel?: string;
  icon?: string;
  color?: string;
  channelAvatarUrl?: string;
  boardFace?: 'chat' | 'dashboard';
  boardPresentation?: 'split' | 'expanded';
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
  activitySummary?: SessionActivitySummary;
  updatedAt?: number | null;
  snapshotAt?: number;
  hiddenFromInvolvingMe?: boolean;
  archived?: boolean;
  archivedAt?: number;
  archivedBy?: SessionCreatedActor;
  archiveReason?: SessionEntryArchiveReason;
  pinned?: boolean;
  pinnedAt?: number;
  unread?: boolean;
  lastReadAt?: number;
  markedUnreadAt?: number;
  lastActivityAt?: number;
  lastInteractionAt?: number;
  status?: SessionRunStatus;
  lastRunError?: string;
  providerReview?: SessionProviderReviewProjection;
  lastRunId?: string;
  restartRecoveryStatus?: 'tombstoned';
  activeLeafEntryId?: string | null;
  spawnedBy?: string;
  parentSessionKey?: string;
  parentSessionId?: string;
  controlOwnerSessionKey?: string;
  childSessions?: string[];
  forkedFromParent?: boolean;
  spawnDepth?: number;
  subagentRole?: 'orchestrator' | 'leaf';
  subagentControlScope?: 'children' | 'none';
  swarmGroupId?: string;
  swarm?: SessionSwarmSummary;
  worktree?: {
    id: string;
    branch: string;
    repoRoot: string;
    [k: string]: unknown;
  };
  repositoryWorkspaceId?: string;
  repository?: {
    url: string;
    ref?: string;
    branch: string;
  };
  execNode?: string;
  execCwd?: string;
  spawnedWorkspaceDir?: string;
  spawnedCwd?: string;
  projectId?: string;
  workspaceDir?: string;
  permissionMode?: 'read-only' | 'guarded' | 'workspace' | 'full';
  sandboxMode?: 'off';
  nativeRuntimeConsent?: string;
  permissionModePending?: boolean;
  sessionRoot?: string;
  createdVia?: 'operator' | 'spawn' | 'channel' | 'cron' | 'talk' | 'run' | 'plugin' | 'internal';
  createdActor?: SessionCreatedActor;
  owner?: SessionOwner;
  participants?: SessionParticipant[];
  expandedParticipants?: SessionParticipant[];
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
  activeModel?: string;
  activeModelProvider?: string;
  modelOverrideSource?: 'user' | 'auto' | 'inherited' | null;
  toolOverrides?: SessionToolOverrides;
  [k: string]: unknown;
}
export interface SessionActivitySummary {
  canEnsure?: boolean;
  text?: string;
  updatedAt?: number;
  state: 'current' | 'stale' | 'updating' | 'unavailable';
}
export interface SessionCreatedActor {
  type: 'human' | 'agent' | 'system';
  id?: string;
  label?: string;
  avatarUrl?: string;
  identity?: SessionParticipantIdentity;
}
export interface SessionProviderReviewProjection {
  id: string;
  runId: string;
  explanation?: string;
  continuationMessage?: string;
  canContinue: boolean;
}
export interface SessionSwarmSummary {
  groups: {
    groupId: string;
    createdAt: number;
    children?: {
      sessionKey: string;
      status: 'queued' | 'running' | 'done' | 'failed';
    }[];
    queued: number;
    running: number;
    done: number;
    failed: number;
  }[];
  otherActiveGroups: number;
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
export interface SessionsActivitySummaryEnsureParams {
  sessions: {
    key: string;
    agentId?: string;
  }[];
}
export interface SessionsActivitySummaryEnsureResult {
  sessions: {
    key: string;
    agentId: string;
    activitySummary: SessionActivitySummary;
  }[];
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
export interface SessionsCatalogContinueResult {
  sessionKey: string;
}
export interface SessionsCatalogListParams {
  catalogId?: string;
  metadataOnly?: boolean;
  cursors?: {
    [k: string]: string;
  };
  agentId?: string;
  progressId?: string;
  allowPartialResults?: boolean;
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
  shareRoute?: SessionCatalogShareRoute;
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
export interface SessionCatalogShareRoute {
  kind: 'thread-id-prefix';
  routeSegment: string;
  hostId: string;
  identifierAlphabet: 'lowercase-hex';
  fullLength: 32;
  minPrefixLength: 12;
  lookup: 'catalog-list-search-by-thread-id-prefix';
  ambiguity: 'multiple-results-or-next-cursor';
}
export interface SessionCatalogHost {
  hostId: string;
  label: string;
  kind: 'gateway' | 'node';
  connected: boolean;
  pending?: boolean;
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
export interface SessionsCompactionGetParams {
  key: string;
  agentId?: string;
  checkpointId: string;
}
export interface SessionsCompactionGetResult {
  ok: true;
  key: string;
  checkpoint: {
    checkpointId: string;
    sessionKey: string;
    sessionId: string;
    createdAt: number;
    reason: 'manual' | 'auto-threshold' | 'overflow-retry' | 'timeout-retry';
    tokensBefore?: number;
    tokensAfter?: number;
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
  /**
   * Submitted topic for background naming when the first turn is sent separately. Does not start a turn; ignored when adopting an existing session.
   */
  titleSource?: string;
  category?: string;
  model?: string;
  agentRuntime?: string;
  contextWindow?: string;
  thinkingLevel?: string;
  fastMode?: boolean | 'auto';
  permissionMode?: 'read-only' | 'guarded' | 'workspace' | 'full';
  toolOverrides?: SessionToolOverrides;
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
  timeoutMs?: number;
  task?: string;
  message?: string;
  mentions?: HumanMentions;
  attachments?: ChatAttachments;
  /**
   * Start in a registered project; operator.write.
   */
  projectId?: string;
  /**
   * Prepare a remote project before the initial agent turn; operator.write.
   */
  projectGitUrl?: string;
  repository?: {
    url: string;
    ref?: string;
  };
  worktree?: boolean;
  /**
   * Start a fresh isolated workspace without copying a repository or agent workspace. Requires worktree=true; cannot be combined with cwd, project, repository, catalog, execNode, or worktreeBaseRef.
   */
  worktreeSource?: 'empty';
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
  agentId?: string;
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
  unavailableReason?: 'unknown_session' | 'not_git' | 'unknown_commit' | 'workspace_stopped';
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
  os?: string;
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
  machine?: SessionPlacementMachine;
  environmentId: string;
  activeOwnerEpoch: number;
  workerBundleHash: string;
  workspaceBaseManifestRef: string;
  remoteWorkspaceDir: string;
  lastTranscriptAckCursor?: number;
  lastLiveEventAckCursor?: number;
  workspaceResultConflict?: WorkspaceResultConflict;
  diskSpace?: SessionPlacementDiskSpace;
  workspaceResultReconciling?: true;
  runner?: SessionPlacementRunner;
}
export interface SessionPlacementMachine {
  class?: string;
  os?: string;
  osLabel?: string;
  cpu?: number;
  memoryGb?: number;
}
export interface WorkspaceResultConflict {
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
  goal?: SessionGoal;
  runId?: string;
  replayed?: true;
  status: 'started' | 'updated' | 'cleared';
}
export interface SessionGoal {
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
  activeOnly?: boolean;
  requireLastInteraction?: boolean;
  sortBy?: 'updatedAt' | 'lastInteractionAt' | 'activity';
  includeGlobal?: boolean;
  includeUnknown?: boolean;
  excludeSubagents?: boolean;
  excludeCron?: boolean;
  excludeSystem?: boolean;
  configuredAgentsOnly?: boolean;
  includeDerivedTitles?: boolean;
  includeLastMessage?: boolean;
  includeActivitySummary?: boolean;
  label?: string;
  projectId?: string;
  workspaceDir?: string;
  group?: string;
  pinned?: boolean;
  boardFace?: 'chat' | 'dashboard';
  hasBoard?: boolean;
  creatorId?: string;
  ownerId?: string;
  ownerFirst?: boolean;
  involvingMe?: boolean;
  profileRelation?: {
    profileId: string;
    relationship: 'owned' | 'created' | 'involving';
  };
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
  os?: string;
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
  expectedSandboxMode?: 'off' | null;
  expectedPermissionMode?: ('read-only' | 'guarded' | 'workspace' | 'full') | null;
  expectedNativeRuntimeConsent?: string | null;
}
export interface SessionsPatchMutation {
  label?: string | null;
  autoLabel?: string | null;
  icon?: string | null;
  color?: string | null;
  category?: string | null;
  boardFace?: 'chat' | 'dashboard';
  boardPresentation?: 'split' | 'expanded' | null;
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
  toolOverrides?: SessionToolOverrides | null;
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
  sandboxMode?: 'off' | null;
  nativeRuntimeConsent?: string | null;
  model?: string | null;
  agentRuntime?: string | null;
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
  expectedSandboxMode?: 'off' | null;
  expectedNativeRuntimeConsent?: string | null;
  /**
   * Replace toolOverrides only when the current sparse overlay still matches this value; null asserts no overlay.
   */
  expectedToolOverrides?: SessionToolOverrides | null;
  /**
   * Apply an automatic unread=false acknowledgement only if the explicit unread marker still matches; null asserts no marker.
   */
  expectedMarkedUnreadAt?: number | null;
  label?: string | null;
  autoLabel?: string | null;
  icon?: string | null;
  color?: string | null;
  category?: string | null;
  boardFace?: 'chat' | 'dashboard';
  boardPresentation?: 'split' | 'expanded' | null;
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
  toolOverrides?: SessionToolOverrides | null;
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
  sandboxMode?: 'off' | null;
  nativeRuntimeConsent?: string | null;
  model?: string | null;
  agentRuntime?: string | null;
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
export interface SessionsProviderReviewContinueParams {
  sessionKey: string;
  agentId?: string;
  sessionId: string;
  reviewId: string;
  idempotencyKey: string;
}
export interface SessionsReclaimParams {
  key: string;
  agentId?: string;
  recoverToGateway?: {
    expectedGeneration: number;
  };
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
  machine?: SessionPlacementMachine;
  environmentId?: string;
  activeOwnerEpoch?: number;
  workspaceBaseManifestRef?: string;
  remoteWorkspaceDir?: string;
  workerBundleHash?: string;
  lastTranscriptAckCursor?: number;
  lastLiveEventAckCursor?: number;
  workspaceResultConflict?: WorkspaceResultConflict;
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
  continuation: SessionRecoveryContinuationOutcome;
}
export interface SessionsResetParams {
  key: string;
  agentId?: string;
  reason?: 'new' | 'reset';
  expectedSessionId?: string;
}
export interface SessionsResolveParams {
  key?: string;
  sessionId?: string;
  label?: string;
  reference?: {
    key: string;
    slug?: string;
  };
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
  boardPresentation?: 'split' | 'expanded';
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
  scope?: {
    activeMinutes?: number;
    activeOnly?: boolean;
    requireLastInteraction?: boolean;
    sortBy?: 'updatedAt' | 'lastInteractionAt' | 'activity';
    includeGlobal?: boolean;
    includeUnknown?: boolean;
    excludeSubagents?: boolean;
    excludeCron?: boolean;
    excludeSystem?: boolean;
    configuredAgentsOnly?: boolean;
    label?: string;
    projectId?: string;
    workspaceDir?: string;
    group?: string;
    pinned?: boolean;
    boardFace?: 'chat' | 'dashboard';
    hasBoard?: boolean;
    creatorId?: string;
    ownerId?: string;
    involvingMe?: boolean;
    profileRelation?: {
      profileId: string;
      relationship: 'owned' | 'created' | 'involving';
    };
    involvingProfileId?: string;
    spawnedBy?: string;
    agentId?: string;
    search?: string;
    archived?: boolean | 'all';
  };
  query: string;
  limit?: number;
}
export interface SessionsSearchResult {
  results: SessionsSearchHit[];
  sessions?: SessionRow[];
  indexing?: boolean;
  archivedTranscriptsExcluded?: number;
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
  mentions?: HumanMentions;
  thinking?: string;
  attachments?: ChatAttachments;
  timeoutMs?: number;
  idempotencyKey?: string;
}
export interface SessionsSetInvolvementParams {
  key: string;
  agentId?: string;
  expectedSessionId: string;
  hidden: boolean;
}
export interface SessionsStorageStatusResult {
  agents: {
    agentId: string;
    storePath: string;
    hotTranscripts: number;
    coldTranscripts: number;
    databaseBytes: number;
    walBytes: number;
    archiveBytes: number;
    embeddedArchiveBytes: number;
  }[];
  maintenance: {
    running: boolean;
    lastStartedAt: number | null;
    lastCompletedAt: number | null;
    lastError: string | null;
    archivedTranscripts: number;
    externalizedTranscripts: number;
  };
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
  creatorKey?: string;
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
export interface SkillCuratorEntry {
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
export interface SkillProposalRecord {
  schema: 'openclaw.skill-workshop.proposal.v1';
  id: string;
  kind: 'create' | 'update';
  status: 'pending' | 'applied' | 'rejected' | 'quarantined' | 'stale';
  title: string;
  description: string;
  createdAt: string;
  updatedAt: string;
  createdBy: 'skill-workshop' | 'cli' | 'gateway';
  origin?: SkillProposalOrigin;
  proposedVersion: string;
  draftFile: 'PROPOSAL.md';
  draftHash: string;
  supportFiles?: SkillProposalSupportFile[];
  target: SkillProposalTarget;
  scan: SkillProposalScan;
  goal?: string;
  evidence?: string;
  appliedAt?: string;
  rejectedAt?: string;
  quarantinedAt?: string;
  staleAt?: string;
  statusReason?: string;
  evaluation?: SkillProposalEvaluation;
}
export interface SkillProposalOrigin {
  agentId?: string;
  sessionKey?: string;
  runId?: string;
  messageId?: string;
}
export interface SkillProposalSupportFile {
  path: string;
  sizeBytes: number;
  hash: string;
  targetExisted?: boolean;
  targetContentHash?: string;
}
export interface SkillProposalTarget {
  skillName: string;
  skillKey: string;
  skillDir: string;
  skillFile: string;
  source?: string;
  currentContentHash?: string;
}
export interface SkillProposalScan {
  state: 'pending' | 'clean' | 'failed' | 'quarantined';
  scannedAt: string;
  critical: number;
  warn: number;
  info: number;
  findings: SkillProposalFinding[];
}
export interface SkillProposalFinding {
  ruleId: string;
  severity: 'info' | 'warn' | 'critical';
  file: string;
  line: number;
  message: string;
  evidence: string;
}
export interface SkillProposalEvaluation {
  id: string;
  proposedVersion: string;
  revisionHash: string;
  trigger: 'manual' | 'apply';
  startedAt: string;
  completedAt: string;
  correlationId?: string;
  targetTreeSha256?: string;
  outcomes: SkillProposalEvaluationOutcome[];
}
export interface SkillProposalEvaluationResult {
  summary?: string;
  findings?: SkillProposalEvaluationFinding[];
  metrics?: {
    [k: string]: string | number | boolean;
  };
  evaluatorVersion?: string;
  mode?: string;
  decision?: 'pass' | 'revise' | 'block';
  decisionReason?: string;
}
export interface SkillProposalEvaluationFinding {
  ruleId: string;
  severity: 'info' | 'warn' | 'critical';
  message: string;
  file?: string;
  line?: number;
}
export interface SkillsCuratorActionParams {
  skill: string;
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
    [k: string]: SkillExperienceReviewStatus;
  };
  counts: {
    active: number;
    stale: number;
    archived: number;
  };
  skills: SkillCuratorEntry[];
  overlaps: SkillOverlapCandidate[];
}
export interface SkillExperienceReviewStatus {
  attemptedAtMs: number;
  outcome: 'completed' | 'applied' | 'proposed' | 'nothing' | 'failed';
  proposalId?: string;
  error?: string;
  usage?: {
    inputTokens: number;
    cachedInputTokens: number;
    outputTokens: number;
  };
}
export interface SkillOverlapCandidate {
  left: string;
  right: string;
  score: number;
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
    icon?: string | null;
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
  files?: SkillLibraryFile[];
}
export interface SkillLibraryFile {
  path: string;
  content: string;
  encoding?: 'utf8' | 'base64';
  executable?: boolean;
}
export interface SkillsProposalActionParams {
  agentId?: string;
  proposalId: string;
  expectedRevisionHash?: string;
  correlationId?: string;
  reason?: string;
}
export interface SkillsProposalApplyResult {
  record: SkillProposalRecord;
  targetSkillFile: string;
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
  record: SkillProposalRecord;
  evaluation: SkillProposalEvaluation;
}
export interface SkillsProposalEventsListParams {
  agentId?: string;
  proposalId?: string;
  afterSequence?: number;
  limit?: number;
}
export interface SkillsProposalEventsListResult {
  events: SkillProposalLifecycleEvent[];
  nextSequence?: number;
}
export interface SkillProposalLifecycleEvent {
  sequence: number;
  eventId: string;
  proposalId: string;
  proposedVersion: string;
  revisionHash: string;
  type: SkillProposalLifecycleEventType;
  occurredAt: string;
  actor: SkillProposalLifecycleEventActor;
  correlationId?: string;
  payload?: SkillProposalLifecycleEventPayload;
  evaluation?: SkillProposalEvaluation;
}
export interface SkillProposalLifecycleEventActor {
  type: 'agent' | 'gateway' | 'plugin' | 'system';
  id?: string;
}
export interface SkillProposalLifecycleEventPayload {
  [k: string]: string | number | boolean | null;
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
  record: SkillProposalRecord;
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
  proposals: SkillProposalManifestEntry[];
  installedSkills: {
    name: string;
    skillKey: string;
    description: string;
  }[];
}
export interface SkillProposalManifestEntry {
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
  revisionHash?: string;
  degradedState?: 'draft-missing';
}
export interface SkillsSearchParams {
  query?: string;
  limit?: number;
}
export interface SkillsSearchResult {
  results: {
    score: number;
    slug: string;
    registry: string;
    ownerHandle?: string | null;
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
export interface SkillsWorkshopReadParams {
  agentId?: string;
  name: string;
}
export interface SkillsWorkshopReadResult {
  name: string;
  skillKey: string;
  description: string;
  content: string;
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
    plugin?: {
      id: string;
      name: string;
      installed?: boolean;
      declared?: {
        tools?: string[];
        providers?: string[];
        channels?: string[];
        contracts?: string[];
        skills?: string[];
        mcpServers?: string[];
        incomplete?: boolean;
      };
      setting?: {
        path: string[];
        label: string;
      };
    };
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
  optionalWelcome?: boolean;
  sensitive?: boolean;
  wizardInputPending?: boolean;
  action: 'none' | 'open-agent' | 'exit';
  handoff?: {
    kind: 'model-accounts';
  };
  agentDraft?: 'hatch';
  agentId?: string;
  needsApproval?: boolean;
  proposalId?: string;
  question?: SystemAgentChatQuestion;
  step?: WizardStep;
}
export interface SystemAgentChatQuestion {
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
  deviceCode?: WizardDeviceCode;
}
export interface WizardDeviceCode {
  code: string;
  expiresInMinutes?: number;
  message?: string;
}
export interface SystemAgentSetupActivateParams {
  modelTarget?: 'utility';
  agentId?: string;
  kind: SystemAgentSetupActivateParamsKind;
  modelRef?: string;
  authChoice?: string;
  apiKey?: string;
  workspace?: string;
  nativeSessionCatalogsEnabled?: boolean;
}
export interface SystemAgentSetupActivateResult {
  ok: boolean;
  modelRef?: string;
  modelTarget?: 'utility';
  latencyMs?: number;
  lines?: string[];
  gatewayRestartRequired?: true;
  status?:
    'ok' | 'auth' | 'rate_limit' | 'billing' | 'timeout' | 'format' | 'unavailable' | 'unknown';
  error?: string;
  disposition?: 'rejected-before-promotion';
}
export interface SystemAgentSetupActivateStartParams {
  modelTarget?: 'utility';
  agentId?: string;
  kind: SystemAgentSetupActivateParamsKind;
  modelRef?: string;
  authChoice?: string;
  apiKey?: string;
  workspace?: string;
  nativeSessionCatalogsEnabled?: boolean;
  sessionId: string;
}
export interface SystemAgentSetupAuthStartParams {
  modelTarget?: 'utility';
  sessionId: string;
  agentId?: string;
  authChoice: string;
  workspace?: string;
  nativeSessionCatalogsEnabled?: boolean;
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
    modelTarget?: 'utility';
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
    modelTarget?: 'utility';
    brandId?: string;
    groupLabel?: string;
    label: string;
    hint?: string;
    icon?: string;
    website?: string;
  }[];
  authOptions?: {
    id: string;
    modelTarget?: 'utility';
    brandId?: string;
    label: string;
    hint?: string;
    groupLabel?: string;
    icon?: string;
    website?: string;
    kind: 'oauth' | 'device-code' | 'install' | 'custom';
    featured: boolean;
  }[];
  prepareOptions?: {
    id: string;
    modelTarget?: 'utility';
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
  nativeSessionCatalogs?: {
    pluginId: string;
    label: string;
    detail?: string;
  }[];
  nativeSessionCatalogPreferenceRequired?: boolean;
  workspace: string;
  codexAppServerDetected?: boolean;
  configuredModel?: string;
  setupModel?: string;
  utilityModel?: string;
  setupComplete: boolean;
}
export interface SystemAgentSetupVerifyParams {
  modelTarget?: 'utility';
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
  eventLoop?: GatewayEventLoopHealth;
  processMemory?: GatewayProcessMemory;
  diskTotalBytes?: number;
  diskAvailableBytes?: number;
  diskPath?: string;
  disks?: {
    path: string;
    totalBytes: number;
    availableBytes: number;
  }[];
  defaultAgentUtilityModel?: UtilityModelStatus;
}
export interface GatewayEventLoopHealth {
  degraded: boolean;
  degradedSinceMs?: number | null;
  reasons: ('event_loop_delay' | 'event_loop_utilization' | 'cpu')[];
  intervalMs: number;
  delayP99Ms: number;
  delayMaxMs: number;
  utilization: number;
  cpuCoreRatio: number;
  cpuBreakdown?: ChannelEventLoopHealthCpuBreakdown;
}
export interface GatewayProcessMemory {
  rssBytes: number;
  heapUsedBytes: number;
  heapTotalBytes: number;
  externalBytes?: number;
  arrayBuffersBytes?: number;
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
export interface TalkCatalogParams {
  provider?: string;
  model?: string;
}
export interface TalkCatalogResult {
  modes: ('realtime' | 'stt-tts' | 'transcription')[];
  transports: ('webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room')[];
  brains: ('agent-consult' | 'direct-tools' | 'none')[];
  speech: TalkCatalogProviderGroup;
  transcription: TalkCatalogProviderGroup;
  realtime: TalkCatalogProviderGroup;
}
export interface TalkCatalogProviderGroup {
  ready?: boolean;
  activeProvider?: string;
  providers: TalkCatalogProvider[];
}
export interface TalkCatalogProvider {
  id: string;
  label: string;
  configured: boolean;
  aliases?: string[];
  models?: string[];
  voices?: string[];
  activeVoices?: string[];
  activeVoiceSelectionPolicy?: 'allowlist-default';
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
}
export interface TalkClientCloseParams {
  sessionKey: string;
  voiceSessionId: string;
}
export interface TalkClientCreateParams {
  sessionKey?: string;
  voiceSessionId?: string;
  voiceChangeId?: string;
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
  capabilities?: ('camera-frame' | 'voice-transcript' | 'gateway-control-v1' | 'voice-selection')[];
}
export interface BrowserRealtimeWebRtcSdpSession {
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
export interface BrowserRealtimeJsonPcmWebSocketSession {
  provider: string;
  transport: 'provider-websocket';
  voiceSessionId: string;
  protocol: string;
  clientSecret: string;
  websocketUrl: string;
  audio: BrowserRealtimeAudioContract;
  initialMessage?: unknown;
  model?: string;
  voice?: string;
  expiresAt?: number;
}
export interface BrowserRealtimeAudioContract {
  inputEncoding: 'pcm16' | 'g711_ulaw';
  inputSampleRateHz: number;
  outputEncoding: 'pcm16' | 'g711_ulaw';
  outputSampleRateHz: number;
}
export interface BrowserRealtimeGatewayRelaySession {
  provider: string;
  transport: 'gateway-relay';
  voiceSessionId?: string;
  relaySessionId: string;
  audio: BrowserRealtimeAudioContract;
  model?: string;
  voice?: string;
  expiresAt?: number;
}
export interface BrowserRealtimeManagedRoomSession {
  provider: string;
  transport: 'managed-room';
  voiceSessionId?: string;
  roomUrl: string;
  token?: string;
  model?: string;
  voice?: string;
  expiresAt?: number;
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
    talk?: TalkConfig;
    session?: {
      mainKey?: string;
    };
    ui?: {
      seamColor?: string;
    };
    clientHints?: {
      realtime?: {
        modelSource?: 'gateway';
        gatewayRelaySupported?: boolean;
      };
    };
  };
}
export interface TalkConfig {
  provider?: string;
  providers?: {
    [k: string]: TalkProviderConfig;
  };
  realtime?: TalkRealtimeConfig;
  resolved?: ResolvedTalkConfig;
  consultThinkingLevel?: string;
  consultFastMode?: boolean;
  speechLocale?: string;
  interruptOnSpeech?: boolean;
  silenceTimeoutMs?: number;
}
export interface TalkProviderConfig {
  apiKey?: SecretInput;
  [k: string]: unknown;
}
export interface EnvSecretRef {
  source: 'env';
  provider: string;
  id: string;
}
export interface FileSecretRef {
  source: 'file';
  provider: string;
  id: string;
}
export interface ExecSecretRef {
  source: 'exec';
  provider: string;
  id: string;
}
export interface StoreSecretRef {
  source: 'store';
  provider: string;
  id: string;
}
export interface TalkRealtimeConfig {
  provider?: string;
  providers?: {
    [k: string]: TalkProviderConfig;
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
}
export interface ResolvedTalkConfig {
  provider: string;
  config: TalkProviderConfig;
}
export interface TalkEvent {
  id: string;
  type: TalkEventType;
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
export interface TalkSessionCancelTurnParams {
  sessionId: string;
  turnId?: string;
  reason?: string;
}
export interface TalkSessionCloseParams {
  sessionId: string;
}
export interface TalkSessionCreateParams {
  sessionKey?: string;
  voiceChangeId?: string;
  capabilities?: 'voice-selection'[];
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
export interface TalkSessionJoinParams {
  sessionId: string;
  token: string;
}
export interface TalkSessionJoinResult {
  id: string;
  roomId: string;
  roomUrl: string;
  sessionKey: string;
  sessionId?: string;
  channel?: string;
  target?: string;
  provider?: string;
  model?: string;
  voice?: string;
  mode: 'realtime' | 'stt-tts' | 'transcription';
  transport: 'webrtc' | 'provider-websocket' | 'gateway-relay' | 'managed-room';
  brain: 'agent-consult' | 'direct-tools' | 'none';
  createdAt: number;
  expiresAt: number;
  room: {
    activeClientId?: string;
    activeTurnId?: string;
    recentTalkEvents: TalkEvent[];
  };
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
export interface TalkSessionTurnParams {
  sessionId: string;
  turnId?: string;
}
export interface TalkSessionTurnResult {
  ok: boolean;
  turnId?: string;
  events?: TalkEvent[];
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
export interface TalkVoiceChangeEvent {
  changeId: string;
  voiceSessionId: string;
  sessionKey: string;
  voice: string;
  phase: 'requested' | 'cancelled';
}
export interface TalkVoiceCompleteParams {
  changeId: string;
  voiceSessionId?: string;
  outcome: 'ready' | 'failed';
  error?: string;
}
export interface TalkVoiceGetParams {
  sessionKey?: string;
  voiceSessionId?: string;
}
export interface TalkVoiceSetParams {
  sessionKey?: string;
  voiceSessionId?: string;
  voice: string;
}
export interface TalkVoiceSetResult {
  voiceSessionId: string;
  sessionKey: string;
  provider: string;
  model?: string;
  voice?: string;
  voices: string[];
  canChange: boolean;
  status: 'applied';
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
  cwd?: string;
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
  status: TaskLedgerStatus;
  title?: string;
  agentId?: string;
  sessionKey?: string;
  childSessionKey?: string;
  hasTranscript?: boolean;
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
  execution?: TaskExecution;
  /**
   * Since 2026.8.
   */
  lastActivity?: string;
  diffStat?: TaskDiffStat;
  progressSummary?: string;
  terminalSummary?: string;
  error?: string;
  deliveryStatus?: TaskDeliveryStatus;
  terminalOutcome?: 'succeeded' | 'blocked';
  result?: string;
  prompt?: string;
}
/**
 * Since 2026.9.
 */
export interface TaskExecution {
  state: 'queued' | 'running' | 'waiting' | 'finished' | 'unknown';
  currentTool?: {
    name: string;
    startedAt: string | number;
  };
  lastActivityAt?: string | number;
  wait?: {
    kind: 'children' | 'external' | 'agent_messages' | 'approval' | 'user_input';
    dependencies?: {
      runId: string;
      sessionKey?: string;
      taskId?: string;
      label?: string;
    }[];
    pendingCount?: number;
  };
}
/**
 * Since 2026.8.
 */
export interface TaskDiffStat {
  files: number;
  added: number;
  removed: number;
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
export interface TasksHistoryParams {
  taskId: string;
  cursor?: string;
  limit?: number;
}
export interface TasksHistoryResult {
  messages: unknown[];
  activity?: ChatHistoryActivity[];
  nextCursor?: string;
}
export interface ChatHistoryActivity {
  messageId: string;
  items: AgentActivityItem[];
}
export interface AgentActivityItem {
  itemId: string;
  phase: 'start' | 'update' | 'end';
  kind: string;
  title: string;
  status?: 'running' | 'completed' | 'failed' | 'blocked';
  name?: string;
  meta?: string;
  commandBearing?: boolean;
  toolCallId?: string;
  startedAt?: number;
  endedAt?: number;
  error?: string;
  summary?: string;
  progressText?: string;
  suppressChannelProgress?: boolean;
  hideFromChannelProgress?: boolean;
  approvalId?: string;
  approvalSlug?: string;
}
export interface TasksListParams {
  status?: TaskLedgerStatus | TaskLedgerStatus[];
  agentId?: string;
  sessionKey?: string;
  limit?: number;
  cursor?: string;
  /**
   * Since 2026.8.
   */
  sortBy?: 'updatedAt' | 'endedAt';
}
export interface TasksListResult {
  tasks: TaskSummary[];
  nextCursor?: string;
}
export interface TasksRecoveryParams {
  taskIds: string[];
}
export interface TasksRecoveryResult {
  results: TaskRecoveryItem[];
}
export interface TaskRecoveryItem {
  taskId: string;
  ok: boolean;
  reason?: string;
  duplicateRisk?: boolean;
  task?: TaskSummary;
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
  catalog?: SessionCatalogLocator;
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
export interface TerminalTextParams {
  sessionId: string;
}
export interface TerminalTextResult {
  text: string;
}
export interface TerminalUploadParams {
  sessionId: string;
  name: string;
  contentBase64: string;
}
export interface TerminalUploadResult {
  path: string;
  size: number;
  uploadPathStyle?: 'native';
}
export interface ThemesGetParams {
  id?: string;
}
export interface ThemesImportParams {
  id: string;
  definition: ThemeDefinition;
  apply?: boolean;
  mode?: 'system' | 'light' | 'dark';
}
export interface ThemeDefinition {
  name: string;
  description: string;
  mascot?: 'claw' | 'none';
  workingPhrases?: string[];
  critters?: string[];
  avatarHat?: string;
  light?: ThemePalette;
  dark?: ThemePalette;
}
export interface ThemePalette {
  background: string;
  foreground: string;
  card: string;
  'card-foreground': string;
  popover: string;
  'popover-foreground': string;
  primary: string;
  'primary-foreground': string;
  secondary: string;
  'secondary-foreground': string;
  muted: string;
  'muted-foreground': string;
  accent: string;
  'accent-foreground': string;
  destructive: string;
  'destructive-foreground': string;
  border: string;
  input: string;
  ring: string;
  'font-sans'?: string;
  'font-mono'?: string;
}
export interface ThemesSetParams {
  id?: string | null;
  mode?: ('system' | 'light' | 'dark') | null;
  appearance?: {
    accent?: string | null;
    fontUi?: string | null;
    fontChat?: string | null;
  };
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
  groups: {
    id: string;
    label: string;
    source: 'core' | 'plugin';
    pluginId?: string;
    tools: {
      id: string;
      label: string;
      description: string;
      source: 'core' | 'plugin';
      pluginId?: string;
      optional?: boolean;
      risk?: 'low' | 'medium' | 'high';
      tags?: string[];
      defaultProfiles: ('minimal' | 'coding' | 'messaging' | 'full')[];
    }[];
  }[];
}
export interface ToolCatalogProfile {
  id: 'minimal' | 'coding' | 'messaging' | 'full';
  label: string;
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
export interface TranscriptsExportParams {
  selector: string;
  format: 'markdown' | 'jsonl';
}
export interface TranscriptsExportResult {
  selector: string;
  filename: string;
  mimeType: string;
  encoding: 'base64';
  data: string;
  sizeBytes: number;
}
export interface TranscriptsGetParams {
  selector: string;
  includeUtterances?: boolean;
  limit?: number;
  cursor?: string;
  query?: string;
}
export interface TranscriptsGetResult {
  session: TranscriptSessionSummary;
  summary?: {
    generatedAt: string;
    overview: string;
    decisions: string[];
    actionItems: string[];
    risks: string[];
    participants: string[];
    source?: 'model' | 'heuristic';
    model?: string;
    markdown: string;
    utteranceCount: number;
  };
  utterances?: TranscriptUtterance[];
  nextCursor: string | null;
}
export interface TranscriptSessionSummary {
  selector: string;
  sessionId: string;
  title?: string;
  providerId: string;
  providerName?: string;
  source: TranscriptSessionSummarySource;
  startedAt: string;
  stoppedAt?: string;
  active: boolean;
  utteranceCount: number;
  participants: string[];
  hasSummary: boolean;
  summarySource?: 'model' | 'heuristic';
  overview?: string;
  agentId: string | null;
  updatedAt: string;
  lastUtteranceAt: string | null;
  activeSubscription: boolean;
}
export interface TranscriptSessionSummarySource {
  providerId: string;
  kind?: 'live-audio' | 'live-caption' | 'posthoc-transcript' | 'recording-stt';
  accountId?: string;
  guildId?: string;
  channelId?: string;
  meetingUrl?: string;
  threadTs?: string;
  fileId?: string;
}
export interface TranscriptUtterance {
  sequence: number;
  id?: string;
  startedAt?: string;
  endedAt?: string;
  speakerId?: string;
  speakerLabel?: string;
  text: string;
  final?: boolean;
}
export interface TranscriptsListParams {
  limit?: number;
  cursor?: string;
  query?: string;
  providerId?: string;
  accountId?: string;
  agentId?: string;
  startedAfter?: string;
  startedBefore?: string;
}
export interface TranscriptsListResult {
  sessions: TranscriptSessionSummary[];
  nextCursor: string | null;
}
export interface TranscriptsStatusResult {
  enabled: boolean;
  providers: {
    providerId: string;
    pluginId?: string;
    name: string;
    availability: 'enabled' | 'disabled' | 'unavailable' | 'unknown';
    sourceKinds?: ('live-audio' | 'live-caption' | 'posthoc-transcript' | 'recording-stt')[];
    canStart?: boolean;
    canStop?: boolean;
    canImport?: boolean;
    autoStart?: {
      accountId?: 'optional' | 'required';
      guildId?: 'optional' | 'required';
      channelId?: 'optional' | 'required';
      meetingUrl?: 'optional' | 'required';
    };
  }[];
  configuredSources: {
    source: TranscriptSessionSummarySource;
    title?: string;
    sessionId?: string;
    state: 'disabled' | 'armed' | 'not-active' | 'unknown';
    activeSelectors: string[];
    startDiagnostic?:
      'starting' | 'retrying' | 'id-conflict' | 'admitted-start-failed' | 'start-failed' | 'ended';
  }[];
  active: TranscriptSessionSummary[];
  latestTranscript: TranscriptSessionSummary | null;
  omitted: {
    providers: number;
    configuredSources: number;
    active: number;
  };
}
export interface TranscriptsSummarizeParams {
  selector: string;
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
  repositoryUrl?: string;
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
    git?: GitUpdateStatus;
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
export interface UpdateRunChangedEvent {
  runId: string;
  phase:
    | 'requested'
    | 'staging'
    | 'validating'
    | 'repairing'
    | 'activating'
    | 'restarting'
    | 'verifying'
    | 'finished';
  status: 'running' | 'succeeded' | 'failed' | 'rolled-back' | 'skipped';
  updatedAtMs: number;
}
export interface UpdateRunParams {
  requester?: {
    channel?: string;
    accountId?: string;
    senderId?: string;
  };
  sessionKey?: string;
  deliveryContext?: ConfigDeliveryContext;
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
export interface UpdateRunResult {
  runId: string;
  ok: boolean;
  result: unknown;
  ackDelivered?: boolean;
  ackQueued?: boolean;
  acknowledgement?: string;
  code?: string;
  message?: string;
  handoff?: unknown;
  restart?: unknown;
  sentinel?: unknown;
}
export interface UpdateRunsGetParams {
  runId: string;
}
export interface UpdateRunsGetResult {
  run: UpdateRunRecord | null;
}
export interface UpdateRunRecord {
  runId: string;
  createdAtMs: number;
  updatedAtMs: number;
  trigger: 'chat' | 'control-ui' | 'cli' | 'campaign' | 'mac-app' | 'api';
  phase:
    | 'requested'
    | 'staging'
    | 'validating'
    | 'repairing'
    | 'activating'
    | 'restarting'
    | 'verifying'
    | 'finished';
  status: 'running' | 'succeeded' | 'failed' | 'rolled-back' | 'skipped';
  reason: string | null;
  origin: {
    driver?: {
      host: string;
      pid: number;
      startIdentity: string;
    };
    previousDrivers?: {
      host: string;
      pid: number;
      startIdentity: string;
    }[];
    requester?: {
      channel?: string;
      accountId?: string;
      senderId?: string;
      authorizationSource?: string;
    };
    sessionKey?: string;
    deliveryContext?: {
      channel?: string;
      to?: string;
      accountId?: string;
      threadId?: string;
    };
    campaignId?: string;
    doctorHint?: string;
    nextAction?: string;
  };
  target: {
    channel?: string;
    tag?: string;
    kind?: 'package' | 'git';
    version?: string;
    sha?: string;
    installationMethod?:
      ('git-checkout' | 'npm-global' | 'pnpm-global' | 'bun-global' | 'managed-service') | null;
  };
  before: {
    version?: string | null;
    sha?: string | null;
    buildId?: string | null;
  };
  after: {
    version?: string | null;
    sha?: string | null;
    buildId?: string | null;
  };
  steps: {
    step: string;
    status: 'pending' | 'in_progress' | 'completed' | 'failed' | 'skipped';
    startedAtMs?: number;
    endedAtMs?: number;
    exitCode?: number | null;
    detail?: string;
    failureFacts?: {
      check: string;
      code: string;
      message?: string;
      affectedKey?: string;
      pluginId?: string;
      errorName?: string | null;
      location?: string | null;
      destination?: {
        ownership: 'foreign' | 'unknown';
        cause:
          | 'package-mismatch'
          | 'launcher-mismatch'
          | 'permission'
          | 'probe-failure'
          | 'unreadable-layout';
        destinationKind: 'npm-global' | 'unknown';
        prefix: string | null;
        packageRoot: string | null;
        runningRoot: string;
        runningPrefix: string | null;
        launcher: string | null;
        launcherTarget: string | null;
      };
    }[];
    configChange?:
      | {
          kind: 'key';
          key: string;
        }
      | {
          kind: 'migration';
          message: string;
        };
    configWriteRefusal?: {
      reason: string;
      message: string;
      keys: string[];
    };
    snapshotCapacity?: {
      sqliteBytes: number;
      pluginBytes: number | null;
      requiredBytes: number;
      reason:
        | 'explicit-tmpdir'
        | 'state-volume'
        | 'system-tmpdir'
        | 'snapshot-capacity-insufficient'
        | 'snapshot-location-unavailable';
      candidates: {
        kind: 'explicit-tmpdir' | 'state-volume' | 'system-tmpdir';
        directory: string;
        availableBytes: number | null;
        allocationError?: string;
      }[];
      selection: {
        kind: 'explicit-tmpdir' | 'state-volume' | 'system-tmpdir';
        directory: string;
      } | null;
    };
  }[];
  verification: {
    rollbackOutcome?: {
      status: 'not-needed' | 'not-attempted' | 'succeeded' | 'failed';
      reason: string;
    } | null;
    recovery?:
      | {
          serviceRestartSafe: true;
          packageRollbackVerified?: true;
          version: string;
          buildId?: string;
          service?: 'healthy' | 'failed';
          reason?: string;
        }
      | {
          serviceRestartSafe: false;
          packageRollbackVerified?: boolean;
          reason:
            | 'source-rollback-failed'
            | 'state-migration-started'
            | 'manager-unavailable'
            | 'deps-install-failed'
            | 'build-failed'
            | 'rollback-checkout-dirty'
            | 'runtime-verification-failed';
        }
      | null;
    booted?: boolean;
    runningVersion?: string;
    runningBuildId?: string;
    serviceRunning?: boolean;
    pid?: number;
    port?: number;
    versionMatch?: boolean;
    pluginErrors?: string[];
    channelsReady?: boolean;
    readyz?: boolean;
    settled?: boolean;
    noticeDelivered?: boolean;
    doctorHint?: string;
  };
  repair: {
    attempt: number;
    status: 'succeeded' | 'failed' | 'skipped';
    startedAtMs: number;
    endedAtMs?: number;
    summary?: string;
    reason?: string;
  }[];
  confirmedAtMs: number | null;
  finishedAtMs: number | null;
  downtimeMs: number | null;
}
export interface UpdateRunsListParams {
  limit?: number;
}
export interface UpdateRunsListResult {
  runs: UpdateRunRecord[];
}
export interface UpdateStatusParams {
  refreshCheckout?: boolean;
}
export interface UpdateStatusResult {
  sentinel: unknown;
  updateAvailable: UpdateAvailable | null;
  activeRun?: UpdateRunRecord;
  lastRun?: UpdateRunRecord;
  effectiveChannel?: 'stable' | 'extended-stable' | 'beta' | 'dev';
  schedule?: UpdateScheduleState;
}
export interface UserChannelIdentityLink {
  profileId: string;
  identity: UserChannelIdentity;
}
export interface UserChannelIdentity {
  channelId: string;
  accountId: string;
  senderId: string;
}
export interface UsersAuthConnectAnswerParams {
  profileId: string;
  connectId: string;
  stepId: string;
  value?: unknown;
}
export interface UsersAuthConnectCancelParams {
  profileId: string;
  connectId: string;
}
export interface UsersAuthConnectCatalogParams {
  profileId: string;
}
export interface UsersAuthConnectCatalogResult {
  providers: {
    id: string;
    label: string;
    methods: {
      id: string;
      label: string;
      hint?: string;
    }[];
  }[];
}
export interface UsersAuthConnectStartParams {
  profileId: string;
  provider: string;
  method: string;
}
export interface UsersAuthConnectStartResult {
  connectId: string;
  expiresAtMs: number;
}
export interface UsersAuthConnectStatusParams {
  profileId: string;
  connectId: string;
}
export interface UserProfileAuthLink {
  provider: string;
  authProfileId: string;
  updatedAt: number;
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
export interface UsersLinkAuthProfileParams {
  profileId: string;
  authProfileId: string;
}
export interface UsersLinkAuthProfileResult {
  links: UserProfileAuthLink[];
}
export interface UsersLinkEmailParams {
  email: string;
  targetProfileId: string;
}
export interface UsersListAuthLinksParams {
  profileId: string;
}
export interface UsersListAuthLinksResult {
  links: UserProfileAuthLink[];
}
export interface UsersListChannelIdentitiesParams {
  profileId: string;
}
export interface UsersListChannelIdentitiesResult {
  links: UserChannelIdentityLink[];
}
export interface UsersListModelAccountsParams {
  profileId?: string;
  cursor?: string;
}
export interface UsersListModelAccountsResult {
  profileId: string;
  accounts: UserModelAccount[];
  nextCursor?: string;
  links: UserProfileAuthLink[];
}
export interface UserModelAccount {
  authProfileId: string;
  provider: string;
  label: string;
  authType: 'api_key' | 'oauth' | 'token';
  selected: boolean;
}
export interface UsersListResult {
  profiles: UserProfile[];
}
export interface UserProfile {
  id: string;
  displayName: string | null;
  avatarMime: ('image/png' | 'image/jpeg' | 'image/webp') | null;
  mergedInto: string | null;
  createdAt: number;
  updatedAt: number;
  emails: string[];
  githubIdentity: UserProfileGitHubIdentity | null;
  hasAvatar: boolean;
  role?: string;
}
export interface UserProfileGitHubIdentity {
  login: string;
  profileUrl: string;
  avatarUrl: string;
}
export interface UsersMentionableResult {
  users: MentionableUser[];
  truncated: boolean;
}
export interface MentionableUser {
  profileId: string;
  displayName: string;
  avatarUrl?: string;
  online: boolean;
}
export interface UsersPrefsChangedEvent {
  profileId: string;
  keys: string[];
}
export interface UsersPrefsGetParams {
  keys?: string[];
}
export interface UsersPrefsSetParams {
  entries: {
    [k: string]: unknown;
  };
  expectedEntries?: {
    [k: string]: unknown;
  };
}
export interface UsersSelectModelAccountParams {
  profileId?: string;
  authProfileId: string;
}
export interface UsersSelectModelAccountResult {
  links: UserProfileAuthLink[];
}
export interface UsersSelfResult {
  profile: UserProfile;
}
export interface UsersSetAvatarParams {
  profileId: string;
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  avatarBase64: string;
}
export interface UsersSetAvatarResult {
  profile: UserProfile;
  avatarRevision: string;
}
export interface UsersSetDisplayNameParams {
  profileId: string;
  displayName: string | null;
}
export interface UsersSetRoleParams {
  profileId: string;
  role: string | null;
}
export interface UsersUnlinkAuthProfileParams {
  profileId: string;
  provider: string;
}
export interface UsersUnlinkAuthProfileResult {
  links: UserProfileAuthLink[];
}
export interface UsersUnlinkChannelIdentityResult {
  removed: boolean;
}
export interface WakeParams {
  mode: 'now' | 'next-heartbeat';
  text: string;
  sessionKey?: string;
  agentId?: string;
  [k: string]: unknown;
}
export interface WebLoginStartParams {
  channel?: string;
  force?: boolean;
  timeoutMs?: number;
  verbose?: boolean;
  accountId?: string;
}
export interface WebLoginWaitParams {
  channel?: string;
  sessionKey?: string;
  timeoutMs?: number;
  accountId?: string;
  currentQrDataUrl?: string;
}
export interface WebPushPreferencesGetParams {
  endpoint: string;
}
export interface WebPushNotificationPreferences {
  categories: WebPushCategoryPreferences;
  detailLevel: 'private' | 'identified' | 'detailed';
  quietHours: WebPushQuietHours;
  agentIds: string[];
}
export interface WebPushCategoryPreferences {
  approvalRequested: boolean;
  agentFinished: boolean;
  agentQuestion: boolean;
  humanMentioned?: boolean;
  scheduledTaskFailed: boolean;
  backgroundTaskFailed: boolean;
}
export interface WebPushQuietHours {
  enabled: boolean;
  startMinute: number;
  endMinute: number;
  timeZone: string;
}
export interface WebPushDevicePreferences {
  enabled: boolean;
  label: string;
  categories?: {
    approvalRequested?: boolean;
    agentFinished?: boolean;
    agentQuestion?: boolean;
    humanMentioned?: boolean;
    scheduledTaskFailed?: boolean;
    backgroundTaskFailed?: boolean;
  };
  detailLevel?: 'private' | 'identified' | 'detailed';
  quietHours?: WebPushQuietHours;
  agentIds?: string[];
}
export interface WebPushSubscribeParams {
  endpoint: string;
  keys: WebPushKeys;
}
export interface WebPushKeys {
  p256dh: string;
  auth: string;
}
export interface WebPushTestParams {
  title?: string;
  body?: string;
}
export interface WebPushUnsubscribeParams {
  endpoint: string;
}
export interface WebSearchStatusParams {
  agentId?: string;
  modelProvider?: string;
  modelId?: string;
}
export interface WebSearchStatusResult {
  enabled: boolean;
  provider: string | null;
  agentId: string;
  model: {
    provider: string;
    id: string;
    runtime: string;
    runtimeLabel?: string;
  };
  route: {
    kind: 'native' | 'external' | 'managed' | 'disabled' | 'unavailable';
    provider?: string;
    label: string;
    reason?: string;
    testable: boolean;
  };
  testProvider?: {
    id: string;
    label: string;
  };
  providers: {
    id: string;
    pluginId: string;
    label: string;
    hint: string;
    configured: boolean;
    installed: boolean;
    available: boolean;
    requiresCredential: boolean;
    credentialSource: 'config' | 'secretRef' | 'env' | 'auth-profile' | 'none' | 'missing';
    credential?: PluginCredentialDescriptor;
    credentialPath?: string;
    configPath: string[];
    docsUrl?: string;
    signupUrl?: string;
  }[];
}
export interface WebSearchTestParams {
  agentId?: string;
  modelProvider?: string;
  modelId?: string;
  query: string;
  providerId?: string;
}
export interface WebSearchTestResult {
  provider: string;
  latencyMs: number;
  status: 'ok' | 'error';
  error?: string;
  content?: string;
  results?: {
    title: string;
    url: string;
    snippet?: string;
  }[];
  citations?: {
    url: string;
    title?: string;
  }[];
  cached?: boolean;
}
export interface WizardCancelParams {
  sessionId: string;
  closeInput?: boolean;
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
    modelTarget?: 'utility';
    gatewayRestartRequired?: true;
  };
  activationRejection?: SetupInferenceActivationRejection;
}
export interface SetupInferenceActivationRejection {
  disposition: 'rejected-before-promotion';
  status: SetupInferenceFailureStatus;
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
    modelTarget?: 'utility';
    gatewayRestartRequired?: true;
  };
  activationRejection?: SetupInferenceActivationRejection;
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
  canResize?: boolean;
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
  runEndCleanup?: WorktreeRunEndCleanup;
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
  branchesUnavailable?: boolean;
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
