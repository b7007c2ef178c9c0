// The methods an operator may call.
// Written by `npm run generate:protocol` from @openclaw/gateway-protocol 2026.9.1. Do not edit.

import type * as results from '../results.js';
import type * as schema from './schema.js';

/** `{}`, and nothing else. */
export type NoFields = Record<string, never>;

/** Params of a method whose params the schema does not define. */
export type UntypedParams = Record<string, unknown>;

export interface GeneratedMethods {
  /** Scope depends on the params, since 2026.7 or earlier. */
  'agent': { params: schema.AgentParams; result: unknown; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'agent.identity.get': { params: schema.AgentIdentityParams; result: schema.AgentIdentityResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'agent.wait': { params: schema.AgentWaitParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'agents.create': { params: schema.AgentsCreateParams; result: schema.AgentsCreateResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'agents.delete': { params: schema.AgentsDeleteParams; result: schema.AgentsDeleteResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'agents.files.get': { params: schema.AgentsFilesGetParams; result: schema.AgentsFilesGetResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'agents.files.list': { params: schema.AgentsFilesListParams; result: schema.AgentsFilesListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'agents.files.set': { params: schema.AgentsFilesSetParams; result: schema.AgentsFilesSetResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'agents.list': { params: NoFields; result: schema.AgentsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'agents.update': { params: schema.AgentsUpdateParams; result: schema.AgentsUpdateResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'agents.workspace.get': { params: schema.AgentsWorkspaceGetParams; result: schema.AgentsWorkspaceGetResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'agents.workspace.list': { params: schema.AgentsWorkspaceListParams; result: schema.AgentsWorkspaceListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.approvals`, since 2026.7. */
  'approval.get': { params: schema.ApprovalGetParams; result: schema.ApprovalGetResult; scope: 'operator.approvals'; since: '2026.7' };
  /** Scope `operator.approvals`, since 2026.7. */
  'approval.history': { params: schema.ApprovalHistoryParams; result: schema.ApprovalHistoryResult; scope: 'operator.approvals'; since: '2026.7' };
  /** Scope `operator.approvals`, since 2026.7. */
  'approval.resolve': { params: schema.ApprovalResolveParams; result: schema.ApprovalResolveResult; scope: 'operator.approvals'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'artifacts.download': { params: schema.ArtifactsDownloadParams; result: schema.ArtifactsDownloadResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'artifacts.get': { params: schema.ArtifactsDownloadParams; result: schema.ArtifactsGetResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'artifacts.list': { params: schema.ArtifactsListParams; result: schema.ArtifactsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'assistant.media.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'attach.grant': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'attach.revoke': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'audit.activity.list': { params: schema.AuditActivityListParams; result: schema.AuditActivityListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'audit.list': { params: schema.AuditListParams; result: schema.AuditListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'audit.run.inspect': { params: schema.AuditRunInspectParams; result: schema.AuditRunInspectResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'board.action': { params: schema.BoardActionParams; result: unknown; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'board.data.read': { params: schema.BoardDataReadParams; result: unknown; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'board.event': { params: schema.BoardEventParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'board.get': { params: schema.BoardGetParams; result: schema.BoardSnapshot; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'board.prompt.authorize': { params: schema.BoardPromptAuthorizeParams; result: unknown; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'board.update': { params: schema.BoardUpdateParams; result: schema.BoardSnapshot; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'board.widget.appView': { params: schema.BoardWidgetAppViewParams; result: schema.BoardWidgetAppViewResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'board.widget.grant': { params: schema.BoardWidgetGrantParams; result: schema.BoardSnapshot; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'board.widget.put': { params: schema.BoardWidgetPutParams; result: schema.BoardWidgetPutResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'channels.logout': { params: schema.ChannelsLogoutParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7. */
  'channels.pairing.approve': { params: schema.ChannelsPairingApproveParams; result: schema.ChannelsPairingApproveResult; scope: 'dynamic'; since: '2026.7' };
  /** Scope `operator.pairing`, since 2026.7. */
  'channels.pairing.dismiss': { params: schema.ChannelsPairingDismissParams; result: schema.ChannelsPairingDismissResult; scope: 'operator.pairing'; since: '2026.7' };
  /** Scope `operator.pairing`, since 2026.7. */
  'channels.pairing.list': { params: schema.ChannelsPairingListParams; result: schema.ChannelsPairingListResult; scope: 'operator.pairing'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'channels.start': { params: schema.ChannelsStartParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'channels.status': { params: schema.ChannelsStatusParams; result: schema.ChannelsStatusResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'channels.stop': { params: schema.ChannelsStopParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'chat.abort': { params: schema.ChatAbortParams; result: results.ChatAbortResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'chat.history': { params: schema.ChatHistoryParams; result: results.ChatHistoryResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'chat.inject': { params: schema.ChatInjectParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'chat.message.get': { params: schema.ChatMessageGetParams; result: schema.ChatMessageGetResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'chat.metadata': { params: schema.ChatMetadataParams; result: results.ChatMetadataResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'chat.send': { params: schema.ChatSendParams; result: results.ChatSendResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'chat.startup': { params: schema.ChatHistoryParams; result: results.ChatStartupResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'chat.toolTitles': { params: schema.ChatToolTitlesParams; result: schema.ChatToolTitlesResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'commands.list': { params: schema.CommandsListParams; result: schema.CommandsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'config.apply': { params: schema.ConfigApplyParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'config.get': { params: NoFields; result: results.ConfigGetResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'config.openFile': { params: NoFields; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'config.patch': { params: schema.ConfigPatchParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'config.schema': { params: NoFields; result: schema.ConfigSchemaResponse; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'config.schema.lookup': { params: schema.ConfigSchemaLookupParams; result: schema.ConfigSchemaLookupResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'config.set': { params: schema.ConfigSetParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'controlUi.githubPreview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'controlUi.sessionPreview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7. */
  'controlUi.sessionPullRequests.subscribe': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'conversations.list': { params: schema.ConversationListParams; result: schema.ConversationListResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'conversations.send': { params: schema.ConversationSendParams; result: schema.ConversationSendResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'conversations.turn': { params: schema.ConversationTurnParams; result: schema.ConversationTurnResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'conversations.turn.cancel': { params: schema.ConversationTurnCancelParams; result: schema.ConversationTurnCancelResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'cron.add': { params: schema.CronAddParams; result: schema.CronAddResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'cron.get': { params: schema.CronGetParams; result: schema.CronJob; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'cron.list': { params: schema.CronListParams; result: results.CronListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'cron.remove': { params: schema.CronRemoveParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'cron.run': { params: schema.CronRunParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'cron.runs': { params: schema.CronRunsParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'cron.scratch.get': { params: schema.CronScratchGetParams; result: schema.CronScratchGetResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'cron.scratch.set': { params: schema.CronScratchSetParams; result: schema.CronScratchSetResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'cron.status': { params: NoFields; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'cron.update': { params: schema.CronUpdateParams; result: schema.CronJob; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'desktop.launch': { params: schema.DesktopLaunchParams; result: unknown; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'desktop.observe': { params: schema.DesktopObserveParams; result: schema.DesktopObserveResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'device.pair.approve': { params: schema.DevicePairApproveParams; result: results.DevicePairApproveResult; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'device.pair.list': { params: NoFields; result: results.DevicePairListResult; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'device.pair.reject': { params: schema.DevicePairRejectParams; result: results.DevicePairRejectResult; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'device.pair.remove': { params: schema.DevicePairRemoveParams; result: results.DevicePairRemoveResult; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7. */
  'device.pair.rename': { params: schema.DevicePairRenameParams; result: unknown; scope: 'operator.pairing'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'device.pair.setupCode': { params: schema.DevicePairSetupCodeParams; result: schema.DevicePairSetupCodeResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'device.pair.setupStatus': { params: schema.DevicePairSetupStatusParams; result: schema.DevicePairSetupStatusResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'device.scopes.requestUpgrade': { params: schema.ScopeUpgradeRequest; result: schema.ScopeUpgradeRegistration; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'device.scopes.waitUpgrade': { params: schema.ScopeUpgradeWait; result: schema.ScopeUpgradeResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'device.token.revoke': { params: schema.DeviceTokenRevokeParams; result: unknown; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'device.token.rotate': { params: schema.DeviceTokenRotateParams; result: schema.DeviceTokenRotateResult; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'diagnostics.lanes': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'diagnostics.stability': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'doctor.memory.backfillDreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'doctor.memory.dedupeDreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'doctor.memory.dreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'doctor.memory.repairDreamingArtifacts': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'doctor.memory.resetDreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'doctor.memory.resetGroundedShortTerm': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'doctor.memory.status': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'environments.create': { params: schema.EnvironmentsCreateParams; result: schema.EnvironmentSummary; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'environments.destroy': { params: schema.EnvironmentsDestroyParams; result: schema.EnvironmentSummary; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'environments.list': { params: NoFields; result: schema.EnvironmentsListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'environments.status': { params: schema.EnvironmentsStatusParams; result: schema.EnvironmentSummary; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'exec.approval.get': { params: schema.ExecApprovalGetParams; result: unknown; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.8. */
  'exec.approval.grants.list': { params: schema.ExecApprovalGrantsListParams; result: schema.ExecApprovalGrantsListResult; scope: 'operator.approvals'; since: '2026.8' };
  /** Scope `operator.approvals`, since 2026.8. */
  'exec.approval.grants.revoke': { params: schema.ExecApprovalGrantsRevokeParams; result: schema.ExecApprovalGrantsRevokeResult; scope: 'operator.approvals'; since: '2026.8' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'exec.approval.list': { params: UntypedParams; result: results.ExecApprovalListResult; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'exec.approval.request': { params: schema.ExecApprovalRequestParams; result: results.ExecApprovalRequestResult; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'exec.approval.resolve': { params: schema.ExecApprovalResolveParams; result: results.ExecApprovalResolveResult; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'exec.approval.waitDecision': { params: UntypedParams; result: unknown; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'exec.approvals.get': { params: NoFields; result: schema.ExecApprovalsSnapshot; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'exec.approvals.node.get': { params: schema.ExecApprovalsNodeGetParams; result: schema.ExecApprovalsNodeSnapshot; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'exec.approvals.node.set': { params: schema.ExecApprovalsNodeSetParams; result: schema.ExecApprovalsNodeSnapshot; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'exec.approvals.set': { params: schema.ExecApprovalsSetParams; result: schema.ExecApprovalsSnapshot; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'fs.listDir': { params: schema.FsListDirParams; result: schema.FsListDirResult; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'gateway.identity.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'gateway.restart.preflight': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'gateway.restart.request': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'gateway.suspend.prepare': { params: schema.GatewaySuspendPrepareParams; result: schema.GatewaySuspendPrepareResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'gateway.suspend.resume': { params: schema.GatewaySuspendResumeParams; result: schema.GatewaySuspendResumeResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'gateway.suspend.status': { params: schema.GatewaySuspendStatusParams; result: schema.GatewaySuspendStatusResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'health': { params: UntypedParams; result: results.HealthResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'hooks.status': { params: schema.HooksStatusParams; result: unknown; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'last-heartbeat': { params: UntypedParams; result: results.LastHeartbeatResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'logs.tail': { params: schema.LogsTailParams; result: schema.LogsTailResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'mcp.app.callTool': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'mcp.app.listResourceTemplates': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'mcp.app.listResources': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'mcp.app.listTools': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'mcp.app.readResource': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'mcp.app.updateModelContext': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'mcp.app.view': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'memory.search': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'message.action': { params: schema.MessageActionParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'migrations.memory.apply': { params: schema.MigrationsMemoryApplyParams; result: schema.MigrationsMemoryApplyResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'migrations.memory.plan': { params: schema.MigrationsMemoryPlanParams; result: schema.MigrationsMemoryPlanResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'models.authLogout': { params: schema.ModelsAuthLogoutParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'models.authStatus': { params: schema.ModelsAuthStatusParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'models.list': { params: schema.ModelsListParams; result: schema.ModelsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'models.probe': { params: schema.ModelsProbeParams; result: schema.ModelsProbeResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'nativeHook.invoke': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'node.describe': { params: schema.NodeDescribeParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'node.invoke': { params: schema.NodeInvokeParams; result: unknown; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'node.list': { params: NoFields; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'node.pair.approve': { params: schema.NodePairApproveParams; result: unknown; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'node.pair.list': { params: NoFields; result: unknown; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'node.pair.reject': { params: schema.NodePairRejectParams; result: unknown; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'node.pair.remove': { params: schema.NodePairRemoveParams; result: unknown; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'node.pending.enqueue': { params: schema.NodePendingEnqueueParams; result: schema.NodePendingEnqueueResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.pairing`, since 2026.7 or earlier. */
  'node.rename': { params: schema.NodeRenameParams; result: unknown; scope: 'operator.pairing'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'openclaw.approval.list': { params: UntypedParams; result: unknown; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.changes.list': { params: schema.SystemChangesListParams; result: schema.SystemChangesListResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.chat': { params: schema.SystemAgentChatParams; result: schema.SystemAgentChatResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'openclaw.chat.history': { params: schema.SystemAgentChatHistoryParams; result: schema.SystemAgentChatHistoryResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.setup.activate': { params: schema.SystemAgentSetupActivateParams; result: schema.SystemAgentSetupActivateResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'openclaw.setup.activate.start': { params: schema.SystemAgentSetupActivateStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.setup.auth.start': { params: schema.SystemAgentSetupAuthStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.setup.detect': { params: schema.SystemAgentSetupDetectParams; result: schema.SystemAgentSetupDetectResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.setup.prepare.start': { params: schema.SystemAgentSetupAuthStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'openclaw.setup.verify': { params: schema.SystemAgentSetupVerifyParams; result: schema.SystemAgentSetupVerifyResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'plugin.approval.list': { params: UntypedParams; result: results.PluginApprovalListResult; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'plugin.approval.request': { params: schema.PluginApprovalRequestParams; result: results.PluginApprovalRequestResult; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'plugin.approval.resolve': { params: schema.PluginApprovalResolveParams; result: results.PluginApprovalResolveResult; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.approvals`, since 2026.7 or earlier. */
  'plugin.approval.waitDecision': { params: UntypedParams; result: unknown; scope: 'operator.approvals'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'plugin.surface.refresh': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'plugins.inspect': { params: schema.PluginsInspectParams; result: schema.PluginsInspectResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'plugins.install': { params: schema.PluginsInstallParams; result: schema.PluginsInstallResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'plugins.list': { params: NoFields; result: schema.PluginsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'plugins.refresh': { params: NoFields; result: schema.PluginsRefreshResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'plugins.search': { params: schema.PluginsSearchParams; result: schema.PluginsSearchResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'plugins.sessionAction': { params: schema.PluginsSessionActionParams; result: schema.PluginsSessionActionResult; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'plugins.setEnabled': { params: schema.PluginsSetEnabledParams; result: schema.PluginsSetEnabledResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'plugins.uiDescriptors': { params: NoFields; result: schema.PluginsUiDescriptorsResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'plugins.uninstall': { params: schema.PluginsUninstallParams; result: schema.PluginsUninstallResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'poll': { params: schema.PollParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'portal.close': { params: schema.PortalCloseParams; result: schema.PortalCloseResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'portal.list': { params: NoFields; result: schema.PortalListResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'portal.open': { params: schema.PortalOpenParams; result: schema.PortalOpenResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'progressCard.get': { params: schema.ProgressCardGetParams; result: schema.ProgressCardGetResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'progressCard.put': { params: schema.ProgressCardPutParams; result: schema.ProgressCardGetResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'projects.add': { params: schema.ProjectsAddParams; result: schema.ProjectRecord; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'projects.list': { params: schema.ProjectsListParams; result: schema.ProjectsListResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'projects.register': { params: schema.ProjectsRegisterParams; result: schema.ProjectRecord; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'projects.remove': { params: schema.ProjectsRemoveParams; result: schema.ProjectsRemoveResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'projects.searchRemote': { params: schema.ProjectsSearchRemoteParams; result: schema.ProjectsSearchRemoteResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'push.test': { params: schema.PushTestParams; result: schema.PushTestResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'push.web.preferences.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'push.web.preferences.set': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'push.web.subscribe': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'push.web.test': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'push.web.unsubscribe': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'push.web.vapidPublicKey': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.questions`, since 2026.7. */
  'question.get': { params: schema.QuestionGetParams; result: schema.QuestionGetResult; scope: 'operator.questions'; since: '2026.7' };
  /** Scope `operator.questions`, since 2026.7. */
  'question.list': { params: NoFields; result: schema.QuestionListResult; scope: 'operator.questions'; since: '2026.7' };
  /** Scope `operator.questions`, since 2026.7. */
  'question.request': { params: schema.QuestionRequestParams; result: schema.QuestionRequestResult; scope: 'operator.questions'; since: '2026.7' };
  /** Scope `operator.questions`, since 2026.7. */
  'question.resolve': { params: schema.QuestionResolveParams; result: schema.QuestionResolveResult; scope: 'operator.questions'; since: '2026.7' };
  /** Scope `operator.questions`, since 2026.7. */
  'question.waitAnswer': { params: schema.QuestionWaitAnswerParams; result: schema.QuestionWaitAnswerResult; scope: 'operator.questions'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'secrets.reload': { params: NoFields; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'secrets.resolve': { params: schema.SecretsResolveParams; result: schema.SecretsResolveResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'secrets.store.delete': { params: schema.SecretsStoreDeleteParams; result: schema.SecretsStoreMutationResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'secrets.store.list': { params: NoFields; result: schema.SecretsStoreListResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'secrets.store.set': { params: schema.SecretsStoreSetParams; result: schema.SecretsStoreMutationResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'send': { params: schema.SendParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'session.discussion.info': { params: schema.SessionDiscussionInfoParams; result: schema.SessionDiscussionInfo; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'session.discussion.open': { params: schema.SessionDiscussionOpenParams; result: schema.SessionDiscussionInfo; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'session.members.add': { params: schema.SessionMemberAddParams; result: schema.SessionMemberMutationResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'session.members.list': { params: schema.SessionMembersListParams; result: schema.SessionMembersListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'session.members.listEvidence': { params: schema.SessionMembersListParams; result: schema.SessionMembersListEvidenceResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7. */
  'session.members.remove': { params: schema.SessionMemberRemoveParams; result: schema.SessionMemberMutationResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'session.suggestions.add': { params: schema.SessionSuggestionsAddParams; result: schema.SessionSuggestionsAddResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'session.suggestions.list': { params: schema.SessionSuggestionsListParams; result: schema.SessionSuggestionsListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'session.suggestions.resolve': { params: schema.SessionSuggestionsResolveParams; result: schema.SessionSuggestionsAddResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'session.typing': { params: schema.SessionTypingParams; result: schema.SessionTypingResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'session.visibility.set': { params: schema.SessionVisibilitySetParams; result: schema.SessionVisibilitySetResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.abort': { params: schema.SessionsAbortParams; result: results.SessionsAbortResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.assignOwner': { params: schema.SessionsAssignOwnerParams; result: schema.SessionsAssignOwnerResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.branches.list': { params: schema.SessionsBranchesListParams; result: schema.SessionsBranchesListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.branches.switch': { params: schema.SessionsBranchesSwitchParams; result: NoFields; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'sessions.catalog.archive': { params: schema.SessionsCatalogArchiveParams; result: schema.SessionsCatalogArchiveResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'sessions.catalog.continue': { params: schema.SessionsCatalogContinueParams; result: schema.SessionsCatalogContinueResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'sessions.catalog.list': { params: schema.SessionsCatalogListParams; result: schema.SessionsCatalogListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'sessions.catalog.read': { params: schema.SessionsCatalogReadParams; result: schema.SessionsCatalogReadResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'sessions.catalog.startTerminal': { params: schema.SessionsCatalogStartTerminalParams; result: schema.SessionsCatalogStartTerminalResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.cleanup': { params: schema.SessionsCleanupParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.compact': { params: schema.SessionsCompactParams; result: results.SessionsCompactResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.compaction.branch': { params: schema.SessionsCompactionBranchParams; result: schema.SessionsCompactionBranchResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.compaction.list': { params: schema.SessionsCompactionListParams; result: schema.SessionsCompactionListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.compaction.restore': { params: schema.SessionsCompactionRestoreParams; result: schema.SessionsCompactionRestoreResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'sessions.companion.ask': { params: schema.SessionsCompanionAskParams; result: schema.SessionsCompanionAskResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'sessions.companion.reset': { params: schema.SessionsCompanionResetParams; result: schema.SessionsCompanionResetResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'sessions.companion.state': { params: schema.SessionsCompanionStateParams; result: schema.SessionsCompanionStateResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'sessions.create': { params: schema.SessionsCreateParams; result: schema.SessionsCreateResult; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'sessions.delete': { params: schema.SessionsDeleteParams; result: schema.SessionsDeleteResult; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.describe': { params: schema.SessionsDescribeParams; result: results.SessionsDescribeResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.diff': { params: schema.SessionsDiffParams; result: schema.SessionsDiffResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7. */
  'sessions.dispatch': { params: schema.SessionsDispatchParams; result: schema.SessionsDispatchResult; scope: 'dynamic'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.files.get': { params: schema.SessionsFilesGetParams; result: schema.SessionsFilesGetResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.files.list': { params: schema.SessionsFilesListParams; result: schema.SessionsFilesListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.files.reveal': { params: schema.SessionsFilesRevealParams; result: schema.SessionsFilesRevealResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.files.set': { params: schema.SessionsFilesSetParams; result: schema.SessionsFilesGetResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.fork': { params: schema.SessionsForkParams; result: schema.SessionsForkResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.github.confirm': { params: schema.SessionGitHubConfirmParams; result: schema.SessionGitHubPublicationResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'sessions.github.options': { params: schema.SessionGitHubOptionsParams; result: schema.SessionGitHubOptionsResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.github.publish': { params: schema.SessionGitHubPublishParams; result: schema.SessionGitHubPublicationResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'sessions.github.status': { params: schema.SessionGitHubStatusParams; result: schema.SessionGitHubStatusResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.goal.clear': { params: schema.SessionsGoalClearParams; result: schema.SessionsGoalMutationResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.goal.update': { params: schema.SessionsGoalUpdateParams; result: schema.SessionsGoalMutationResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.groups.defaults': { params: NoFields; result: schema.SessionsGroupsDefaultsResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.groups.delete': { params: schema.SessionsGroupsDeleteParams; result: schema.SessionsGroupsMutationResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.groups.list': { params: NoFields; result: schema.SessionsGroupsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.groups.put': { params: schema.SessionsGroupsPutParams; result: schema.SessionsGroupsMutationResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.groups.rename': { params: schema.SessionsGroupsRenameParams; result: schema.SessionsGroupsMutationResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.groups.update': { params: schema.SessionsGroupsUpdateParams; result: schema.SessionsGroupsUpdateResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.list': { params: schema.SessionsListParams; result: results.SessionsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.messages.subscribe': { params: schema.SessionsMessagesSubscribeParams; result: results.SessionsMessagesSubscribeResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.messages.unsubscribe': { params: schema.SessionsMessagesUnsubscribeParams; result: results.SessionsMessagesUnsubscribeResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.8. */
  'sessions.move': { params: schema.SessionsMoveParams; result: schema.SessionsMoveResult; scope: 'dynamic'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7. */
  'sessions.observer.visibility': { params: schema.SessionsObserverVisibilityParams; result: schema.SessionsObserverVisibilityResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'sessions.patch': { params: schema.SessionsPatchParams; result: results.SessionsPatchResult; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.8. */
  'sessions.patchMany': { params: schema.SessionsPatchManyParams; result: schema.SessionsPatchManyResult; scope: 'dynamic'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.pluginPatch': { params: schema.SessionsPluginPatchParams; result: schema.SessionsPluginPatchResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.preview': { params: schema.SessionsPreviewParams; result: results.SessionsPreviewResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'sessions.reclaim': { params: schema.SessionsReclaimParams; result: schema.SessionsReclaimResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.recover': { params: schema.SessionsRecoverParams; result: schema.SessionsRecoverResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.reset': { params: schema.SessionsResetParams; result: results.SessionsResetResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.resolve': { params: schema.SessionsResolveParams; result: schema.SessionsResolveResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'sessions.rewind': { params: schema.SessionsRewindParams; result: schema.SessionsRewindResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.search': { params: schema.SessionsSearchParams; result: schema.SessionsSearchResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.send': { params: schema.SessionsSendParams; result: results.SessionsSendResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'sessions.steer': { params: schema.SessionsSendParams; result: results.SessionsSendResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.subscribe': { params: schema.SessionsListParams; result: results.SessionsSubscribeResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'sessions.title.prepare': { params: schema.SessionsTitlePrepareParams; result: schema.SessionsTitlePrepareResult; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.usage': { params: schema.SessionsUsageParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.usage.logs': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'sessions.usage.timeseries': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'sessions.viewers.set': { params: schema.SessionsViewerPresenceSetParams; result: schema.SessionsViewerPresenceSetResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'set-heartbeats': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.curator.pin': { params: schema.SkillsCuratorActionParams; result: schema.SkillsCuratorActionResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.curator.restore': { params: schema.SkillsCuratorActionParams; result: schema.SkillsCuratorActionResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.curator.status': { params: NoFields; result: schema.SkillsCuratorStatusResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.curator.unpin': { params: schema.SkillsCuratorActionParams; result: schema.SkillsCuratorActionResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.detail': { params: schema.SkillsDetailParams; result: schema.SkillsDetailResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.install': { params: schema.SkillsInstallParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.8. */
  'skills.library.activate': { params: schema.SkillsLibraryActivateParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'skills.library.import': { params: schema.SkillsLibraryImportParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'skills.library.list': { params: schema.SkillsLibraryListParams; result: unknown; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'skills.library.mutate': { params: schema.SkillsLibraryMutateParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'skills.library.read': { params: schema.SkillsLibraryReadParams; result: unknown; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'skills.library.save': { params: schema.SkillsLibrarySaveParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'skills.library.upload': { params: schema.SkillsLibraryUploadParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.apply': { params: schema.SkillsProposalDecisionParams; result: schema.SkillsProposalApplyResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.create': { params: schema.SkillsProposalCreateParams; result: schema.SkillsProposalInspectResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'skills.proposals.evaluate': { params: schema.SkillsProposalEvaluateParams; result: schema.SkillsProposalEvaluateResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'skills.proposals.events.list': { params: schema.SkillsProposalEventsListParams; result: schema.SkillsProposalEventsListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.historyScan': { params: schema.SkillsProposalHistoryScanParams; result: schema.SkillsProposalHistoryScanResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.proposals.historyStatus': { params: schema.SkillsProposalHistoryStatusParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.proposals.inspect': { params: schema.SkillsProposalInspectParams; result: schema.SkillsProposalInspectResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.proposals.list': { params: schema.SkillsProposalsListParams; result: schema.SkillsProposalsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.quarantine': { params: schema.SkillsProposalActionParams; result: schema.SkillsProposalRecordResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.reject': { params: schema.SkillsProposalDecisionParams; result: schema.SkillsProposalRecordResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.requestRevision': { params: schema.SkillsProposalRequestRevisionParams; result: schema.SkillsProposalRequestRevisionResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.revise': { params: schema.SkillsProposalReviseParams; result: schema.SkillsProposalInspectResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.proposals.update': { params: schema.SkillsProposalUpdateParams; result: schema.SkillsProposalInspectResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.search': { params: schema.SkillsSearchParams; result: schema.SkillsSearchResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.securityVerdicts': { params: schema.SkillsSecurityVerdictsParams; result: schema.SkillsSecurityVerdictsResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.skillCard': { params: schema.SkillsSkillCardParams; result: schema.SkillsSkillCardResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'skills.status': { params: schema.SkillsStatusParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.update': { params: schema.SkillsUpdateParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.upload.begin': { params: schema.SkillsUploadBeginParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.upload.chunk': { params: schema.SkillsUploadChunkParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'skills.upload.commit': { params: schema.SkillsUploadCommitParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'status': { params: UntypedParams; result: results.StatusResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'system-event': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'system-presence': { params: UntypedParams; result: results.SystemPresenceResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'system.info': { params: NoFields; result: schema.SystemInfoResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'talk.catalog': { params: NoFields; result: schema.TalkCatalogResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.client.close': { params: schema.TalkClientCloseParams; result: schema.TalkClientMutationResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.client.create': { params: schema.TalkClientCreateParams; result: schema.TalkClientCreateResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.client.steer': { params: schema.TalkClientSteerParams; result: schema.TalkAgentControlResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.client.toolCall': { params: schema.TalkClientToolCallParams; result: schema.TalkClientToolCallResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.client.transcript': { params: schema.TalkClientTranscriptParams; result: schema.TalkClientMutationResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope depends on the params, since 2026.7 or earlier. */
  'talk.config': { params: schema.TalkConfigParams; result: schema.TalkConfigResult; scope: 'dynamic'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.mode': { params: schema.TalkModeParams; result: unknown; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.acknowledgeMark': { params: schema.TalkSessionAcknowledgeMarkParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.appendAudio': { params: schema.TalkSessionAppendAudioParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.cancelOutput': { params: schema.TalkSessionCancelOutputParams; result: schema.TalkSessionCancelOutputResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.close': { params: schema.TalkSessionCloseParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.create': { params: schema.TalkSessionCreateParams; result: schema.TalkSessionCreateResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.steer': { params: schema.TalkSessionSteerParams; result: schema.TalkAgentControlResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.session.submitToolResult': { params: schema.TalkSessionSubmitToolResultParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.talk`, since 2026.7 or earlier. */
  'talk.speak': { params: schema.TalkSpeakParams; result: schema.TalkSpeakResult; scope: 'operator.talk'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'taskSuggestions.accept': { params: schema.TaskSuggestionsAcceptParams; result: schema.TaskSuggestionsAcceptResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'taskSuggestions.create': { params: schema.TaskSuggestionsCreateParams; result: schema.TaskSuggestionsCreateResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'taskSuggestions.dismiss': { params: schema.TaskSuggestionsDismissParams; result: schema.TaskSuggestionsDismissResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'taskSuggestions.list': { params: schema.TaskSuggestionsListParams; result: schema.TaskSuggestionsListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tasks.cancel': { params: schema.TasksCancelParams; result: schema.TasksCancelResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'tasks.dismiss': { params: schema.TasksRecoveryParams; result: schema.TasksRecoveryResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tasks.get': { params: schema.TasksGetParams; result: schema.TasksGetResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tasks.list': { params: schema.TasksListParams; result: schema.TasksListResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'tasks.retry': { params: schema.TasksRecoveryParams; result: schema.TasksRecoveryResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.attach': { params: schema.TerminalAttachParams; result: schema.TerminalAttachResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.close': { params: schema.TerminalCloseParams; result: schema.TerminalAckResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.input': { params: schema.TerminalInputParams; result: schema.TerminalAckResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.list': { params: UntypedParams; result: schema.TerminalListResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.open': { params: schema.TerminalOpenParams; result: schema.SessionsCatalogStartTerminalResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.resize': { params: schema.TerminalResizeParams; result: schema.TerminalAckResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'terminal.upload': { params: schema.TerminalUploadParams; result: schema.TerminalUploadResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tools.catalog': { params: schema.ToolsCatalogParams; result: schema.ToolsCatalogResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tools.effective': { params: schema.ToolsEffectiveParams; result: schema.ToolsEffectiveResult; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'tools.github.authorize.cancel': { params: schema.ToolsGitHubAuthorizeCancelParams; result: schema.ToolsGitHubAuthorizeCancelResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'tools.github.authorize.poll': { params: schema.ToolsGitHubAuthorizePollParams; result: schema.ToolsGitHubAuthorizePollResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'tools.github.authorize.start': { params: schema.ToolsGitHubAuthorizeStartParams; result: schema.ToolsGitHubAuthorizeStartResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'tools.github.configure': { params: schema.ToolsGitHubConfigureParams; result: schema.ToolsGitHubStatusResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'tools.github.status': { params: schema.ToolsGitHubStatusParams; result: schema.ToolsGitHubStatusResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tools.invoke': { params: schema.ToolsInvokeParams; result: schema.ToolsInvokeResult; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tts.convert': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tts.disable': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tts.enable': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tts.personas': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tts.providers': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tts.setPersona': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'tts.setProvider': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'tts.speak': { params: schema.TtsSpeakParams; result: schema.TtsSpeakResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'tts.status': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'ui.command': { params: schema.UiCommandParams; result: schema.UiCommandResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'update.hold': { params: NoFields; result: schema.UpdateHoldResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'update.run': { params: schema.UpdateRunParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'update.status': { params: schema.UpdateStatusParams; result: schema.UpdateStatusResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'usage.cost': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'usage.status': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'users.github.authorize.cancel': { params: schema.UsersGitHubAuthorizeCancelParams; result: schema.UsersGitHubAuthorizeCancelResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'users.github.authorize.poll': { params: schema.UsersGitHubAuthorizePollParams; result: schema.UsersGitHubAuthorizePollResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'users.github.authorize.start': { params: NoFields; result: schema.UsersGitHubAuthorizeStartResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'users.github.disconnect': { params: NoFields; result: schema.UsersGitHubDisconnectResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.8. */
  'users.github.status': { params: NoFields; result: schema.UsersGitHubStatusResult; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'users.linkEmail': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'users.list': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.8. */
  'users.prefs.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.8. */
  'users.prefs.set': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'users.self': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'users.setAvatar': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'users.setDisplayName': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'users.setRole': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'voicewake.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.read`, since 2026.7 or earlier. */
  'voicewake.routing.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'voicewake.set': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.write`, since 2026.7 or earlier. */
  'wake': { params: schema.WakeParams; result: unknown; scope: 'operator.write'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'web.login.start': { params: schema.WebLoginStartParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'web.login.wait': { params: schema.WebLoginWaitParams; result: unknown; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'wizard.cancel': { params: schema.WizardCancelParams; result: schema.WizardStatusResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'wizard.next': { params: schema.WizardNextParams; result: schema.WizardNextResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'wizard.start': { params: schema.WizardStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.7 or earlier. */
  'wizard.status': { params: schema.WizardStatusParams; result: schema.WizardStatusResult; scope: 'operator.admin'; since: '<=2026.7' };
  /** Scope `operator.admin`, since 2026.8. */
  'worker.desktop.launch': { params: schema.WorkerDesktopLaunchParams; result: schema.WorkerDesktopLaunchResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.admin`, since 2026.8. */
  'worker.desktop.observe': { params: schema.WorkerDesktopObserveParams; result: schema.WorkerDesktopObserveResult; scope: 'operator.admin'; since: '2026.8' };
  /** Scope `operator.write`, since 2026.7. */
  'worktrees.branches': { params: schema.WorktreesBranchesParams; result: schema.WorktreesBranchesResult; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.write`, since 2026.7. */
  'worktrees.create': { params: schema.WorktreesCreateParams; result: schema.WorktreeRecord; scope: 'operator.write'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'worktrees.gc': { params: NoFields; result: schema.WorktreesGcResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.read`, since 2026.7. */
  'worktrees.list': { params: NoFields; result: schema.WorktreesListResult; scope: 'operator.read'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'worktrees.remove': { params: schema.WorktreesRemoveParams; result: schema.WorktreesRemoveResult; scope: 'operator.admin'; since: '2026.7' };
  /** Scope `operator.admin`, since 2026.7. */
  'worktrees.restore': { params: schema.WorktreesRestoreParams; result: schema.WorktreeRecord; scope: 'operator.admin'; since: '2026.7' };
}
