// The schema ties methods and events to definitions by name alone. Most definitions have the method's own name
// (`chat.send`: `ChatSendParams`, `ChatSendResult`). These tables have the exceptions.

/**
 * Method prefixes whose definitions begin differently. The first match counts.
 *
 * @type {readonly (readonly [prefix: string, stem: string])[]}
 */
export const stems = [
  ['agent.identity.get', 'AgentIdentity'],
  ['conversations.', 'Conversation'],
  ['openclaw.changes.', 'SystemChanges'],
  ['openclaw.', 'SystemAgent'],
  ['push.web.', 'WebPush'],
  ['session.members.', 'SessionMember'],
  ['sessions.github.', 'SessionGitHub'],
  ['sessions.viewers.set', 'SessionsViewerPresenceSet'],
  ['skills.proposals.', 'SkillsProposal'],
  ['tools.github.', 'ToolsGitHub'],
  ['users.github.', 'UsersGitHub'],
];

const curatorAction = { params: 'SkillsCuratorActionParams', result: 'SkillsCuratorActionResult' };
const talkTurn = { params: 'TalkSessionTurnParams', result: 'TalkSessionTurnResult' };
const taskRecovery = { params: 'TasksRecoveryParams', result: 'TasksRecoveryResult' };

/**
 * Methods whose params or result share a definition with other methods, or have another name.
 *
 * @type {Record<string, { params?: string, result?: string }>}
 */
export const irregularMethods = {
  'board.get': { result: 'BoardSnapshot' },
  'board.update': { result: 'BoardSnapshot' },
  'board.widget.grant': { result: 'BoardSnapshot' },
  'config.openFile': { params: 'ConfigGetParams' },
  'config.schema': { result: 'ConfigSchemaResponse' },
  'cron.get': { result: 'CronJob' },
  'cron.update': { result: 'CronJob' },
  'device.scopes.requestUpgrade': {
    params: 'ScopeUpgradeRequest',
    result: 'ScopeUpgradeRegistration',
  },
  'device.scopes.waitUpgrade': { params: 'ScopeUpgradeWait', result: 'ScopeUpgradeResult' },
  'exec.approvals.get': { result: 'ExecApprovalsSnapshot' },
  'exec.approvals.set': { result: 'ExecApprovalsSnapshot' },
  'exec.approvals.node.get': { result: 'ExecApprovalsNodeSnapshot' },
  'exec.approvals.node.set': { result: 'ExecApprovalsNodeSnapshot' },
  'models.authLogin': { params: 'SystemAgentSetupAuthStartParams' },
  'openclaw.setup.prepare.start': {
    params: 'SystemAgentSetupAuthStartParams',
    result: 'SystemAgentSetupAuthStartResult',
  },
  'secrets.store.delete': { result: 'SecretsStoreMutationResult' },
  'secrets.store.set': { result: 'SecretsStoreMutationResult' },
  'session.members.add': { result: 'SessionMemberMutationResult' },
  'session.members.listEvidence': { params: 'SessionMembersListParams' },
  'session.members.remove': { result: 'SessionMemberMutationResult' },
  'sessions.github.confirm': { result: 'SessionGitHubPublicationResult' },
  'sessions.github.publish': { result: 'SessionGitHubPublicationResult' },
  'sessions.goal.clear': { result: 'SessionsGoalMutationResult' },
  'sessions.goal.update': { result: 'SessionsGoalMutationResult' },
  'sessions.groups.delete': { result: 'SessionsGroupsMutationResult' },
  'sessions.groups.put': { result: 'SessionsGroupsMutationResult' },
  'sessions.groups.rename': { result: 'SessionsGroupsMutationResult' },
  'sessions.storage.run': { params: 'SessionsStorageParams' },
  'sessions.storage.status': { params: 'SessionsStorageParams' },
  'sessions.steer': { params: 'SessionsSendParams', result: 'SessionsSendResult' },
  'sessions.subscribe': { params: 'SessionsListParams' },
  'skills.curator.pin': curatorAction,
  'skills.curator.restore': curatorAction,
  'skills.curator.unpin': curatorAction,
  'skills.proposals.apply': { params: 'SkillsProposalDecisionParams' },
  'skills.proposals.create': { result: 'SkillsProposalInspectResult' },
  'skills.proposals.quarantine': {
    params: 'SkillsProposalActionParams',
    result: 'SkillsProposalRecordResult',
  },
  'skills.proposals.reject': {
    params: 'SkillsProposalDecisionParams',
    result: 'SkillsProposalRecordResult',
  },
  'skills.proposals.revise': { result: 'SkillsProposalInspectResult' },
  'skills.proposals.update': { result: 'SkillsProposalInspectResult' },
  'talk.client.close': { result: 'TalkClientMutationResult' },
  'talk.client.steer': { result: 'TalkAgentControlResult' },
  'talk.client.transcript': { result: 'TalkClientMutationResult' },
  'talk.session.acknowledgeMark': { result: 'TalkSessionOkResult' },
  'talk.session.appendAudio': { result: 'TalkSessionOkResult' },
  'talk.session.cancelTurn': { result: 'TalkSessionTurnResult' },
  'talk.session.close': { result: 'TalkSessionOkResult' },
  'talk.session.endTurn': talkTurn,
  'talk.session.startTurn': talkTurn,
  'talk.session.steer': { result: 'TalkAgentControlResult' },
  'talk.session.submitToolResult': { result: 'TalkSessionOkResult' },
  'tasks.dismiss': taskRecovery,
  'tasks.retry': taskRecovery,
  'terminal.close': { result: 'TerminalAckResult' },
  'terminal.input': { result: 'TerminalAckResult' },
  'terminal.resize': { result: 'TerminalAckResult' },
  'tools.github.configure': { result: 'ToolsGitHubStatusResult' },
  'wizard.cancel': { result: 'WizardStatusResult' },
  'worktrees.create': { result: 'WorktreeRecord' },
  'worktrees.restore': { result: 'WorktreeRecord' },
};

/** The events whose payload the schema defines. All others are written by hand in `src/protocol/events.ts`. */
export const eventPayloads = {
  'board.changed': 'BoardChangedEvent',
  'board.command': 'BoardCommandEvent',
  'device.pair.requested': 'DevicePairRequestedEvent',
  'device.pair.resolved': 'DevicePairResolvedEvent',
  'device.pair.setup.completed': 'DevicePairSetupCompletedEvent',
  'device.pair.setup.deliveryUncertain': 'DevicePairSetupDeliveryUncertainEvent',
  'gateway.suspension': 'GatewaySuspension',
  'mentions.changed': 'MentionsChangedEvent',
  'node.invoke.input': 'NodeInvokeInputEvent',
  'node.invoke.request': 'NodeInvokeRequestEvent',
  'plugins.changed': 'PluginsChangedEvent',
  'plugins.controlUi.changed': 'PluginsControlUiChangedEvent',
  'plugins.install.progress': 'PluginsInstallProgressEvent',
  'portal.changed': 'PortalChangedEvent',
  'progressCard.changed': 'ProgressCardChangedEvent',
  'question.requested': 'QuestionRequestedEvent',
  'question.resolved': 'QuestionResolvedEvent',
  'session.approval': 'SessionApprovalEvent',
  'session.observer': 'SessionObserverDigest',
  'session.operation': 'SessionOperationEvent',
  'session.sharing': 'SessionSharingEvent',
  'session.sharing.evidence': 'SessionSharingEvidenceEvent',
  'session.suggestion': 'SessionSuggestionEvent',
  'session.typing': 'SessionTypingEvent',
  'talk.voice.change': 'TalkVoiceChangeEvent',
  'task.suggestion': 'TaskSuggestionEvent',
  'terminal.data': 'TerminalDataEvent',
  'terminal.exit': 'TerminalExitEvent',
  tick: 'TickEvent',
  'update.run.changed': 'UpdateRunChangedEvent',
  'users.prefs.changed': 'UsersPrefsChangedEvent',
};

/** Definitions that only the hand-written types use. */
export const handUsedDefinitions = [
  'ChatRunStartupPhase',
  'CommandEntry',
  'CronDeliveryPreview',
  'CronRunLogEntry',
  'ModelChoice',
  'PresenceEntry',
  'SessionApprovalReplay',
  'SessionCompactionCheckpoint',
  'SessionRow',
  'TalkEvent',
  'TaskSummary',
  'UiCommandParams',
  'UpdateAvailable',
  'UpdateScheduleState',
];

/**
 * Scopes of the methods of bundled plugins, as the plugins of 2026.9.6 register them. The table of methods has
 * none of them.
 *
 * @type {Record<string, string>}
 */
export const pluginScopes = {
  'browser.request': 'operator.admin',
  'github.detail': 'operator.read',
  'github.image': 'operator.read',
  'github.preview': 'operator.read',
  'memory.sessionBackfill.apply': 'operator.admin',
  'memory.sessionBackfill.preview': 'operator.read',
  'memory.sessionBackfill.rollback': 'operator.admin',
};

/**
 * Scopes where a real 2026.9.6 differs from its table.
 *
 * @type {Record<string, string>}
 */
export const measuredScopes = {
  // A device without scopes may request some.
  'device.scopes.requestUpgrade': 'dynamic',
  'device.scopes.waitUpgrade': 'dynamic',
};
