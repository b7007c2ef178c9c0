// The methods that an operator may call.
// Written by `npm run generate:protocol` from scripts/protocol/snapshot.json: openclaw 2026.9.6. Do not edit.

import type * as results from '../results.js';
import type * as schema from './schema.js';

/** `{}`, and nothing else. */
export type NoFields = Record<string, never>;

/** Params of a method whose params the schema does not define. */
export type UntypedParams = Record<string, unknown>;

export interface GeneratedMethods {
  /** Scope depends on the params, since 2026.2.26. */
  'agent': { params: schema.AgentParams; result: unknown; scope: 'dynamic'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'agent.identity.get': { params: schema.AgentIdentityParams; result: schema.AgentIdentityResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.2.26. */
  'agent.wait': { params: schema.AgentWaitParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'agents.create': { params: schema.AgentsCreateParams; result: schema.AgentsCreateResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'agents.delete': { params: schema.AgentsDeleteParams; result: schema.AgentsDeleteResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'agents.files.get': { params: schema.AgentsFilesGetParams; result: schema.AgentsFilesGetResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'agents.files.list': { params: schema.AgentsFilesListParams; result: schema.AgentsFilesListResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'agents.files.set': { params: schema.AgentsFilesSetParams; result: schema.AgentsFilesSetResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'agents.list': { params: NoFields; result: schema.AgentsListResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'agents.update': { params: schema.AgentsUpdateParams; result: schema.AgentsUpdateResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.7.1. */
  'agents.workspace.get': { params: schema.AgentsWorkspaceGetParams; result: schema.AgentsWorkspaceGetResult; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.7.1. */
  'agents.workspace.list': { params: schema.AgentsWorkspaceListParams; result: schema.AgentsWorkspaceListResult; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'approval.get': { params: schema.ApprovalGetParams; result: schema.ApprovalGetResult; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'approval.history': { params: schema.ApprovalHistoryParams; result: schema.ApprovalHistoryResult; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'approval.resolve': { params: schema.ApprovalResolveParams; result: schema.ApprovalResolveResult; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.5.12. */
  'artifacts.download': { params: schema.ArtifactsDownloadParams; result: schema.ArtifactsDownloadResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.5.12. */
  'artifacts.get': { params: schema.ArtifactsGetParams; result: schema.ArtifactsGetResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.5.12. */
  'artifacts.list': { params: schema.ArtifactsListParams; result: schema.ArtifactsListResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'attach.grant': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'attach.revoke': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.9.6. */
  'audit.activity.list': { params: schema.AuditActivityListParams; result: schema.AuditActivityListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.7.1. */
  'audit.list': { params: schema.AuditListParams; result: schema.AuditListResult; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.9.6. */
  'audit.run.inspect': { params: schema.AuditRunInspectParams; result: schema.AuditRunInspectResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'board.action': { params: schema.BoardActionParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'board.data.read': { params: schema.BoardDataReadParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'board.event': { params: schema.BoardEventParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'board.get': { params: schema.BoardGetParams; result: schema.BoardSnapshot; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'board.prompt.authorize': { params: schema.BoardPromptAuthorizeParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'board.update': { params: schema.BoardUpdateParams; result: schema.BoardSnapshot; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'board.widget.appView': { params: schema.BoardWidgetAppViewParams; result: schema.BoardWidgetAppViewResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'board.widget.grant': { params: schema.BoardWidgetGrantParams; result: schema.BoardSnapshot; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'board.widget.put': { params: schema.BoardWidgetPutParams; result: schema.BoardWidgetPutResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26, of a bundled plugin. */
  'browser.request': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26' };
  /** Scope `operator.read`, since 2026.9.6. */
  'canvas.document.preview': { params: schema.CanvasDocumentPreviewParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'canvas.document.view': { params: schema.CanvasDocumentViewParams; result: schema.CanvasDocumentViewResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'channels.logout': { params: schema.ChannelsLogoutParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope depends on the params, since 2026.9.6. */
  'channels.pairing.approve': { params: schema.ChannelsPairingApproveParams; result: schema.ChannelsPairingApproveResult; scope: 'dynamic'; since: '2026.9.6' };
  /** Scope `operator.pairing`, since 2026.9.6. */
  'channels.pairing.dismiss': { params: schema.ChannelsPairingDismissParams; result: schema.ChannelsPairingDismissResult; scope: 'operator.pairing'; since: '2026.9.6' };
  /** Scope `operator.pairing`, since 2026.9.6. */
  'channels.pairing.list': { params: schema.ChannelsPairingListParams; result: schema.ChannelsPairingListResult; scope: 'operator.pairing'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'channels.start': { params: schema.ChannelsStartParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.2.26. */
  'channels.status': { params: schema.ChannelsStatusParams; result: schema.ChannelsStatusResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.5.12. */
  'channels.stop': { params: schema.ChannelsStopParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.2.26. */
  'chat.abort': { params: schema.ChatAbortParams; result: results.ChatAbortResult; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'chat.history': { params: schema.ChatHistoryParams; result: results.ChatHistoryResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'chat.inject': { params: schema.ChatInjectParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.6.11. */
  'chat.message.get': { params: schema.ChatMessageGetParams; result: schema.ChatMessageGetResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.read`, since 2026.6.11. */
  'chat.metadata': { params: schema.ChatMetadataParams; result: results.ChatMetadataResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.write`, since 2026.2.26. */
  'chat.send': { params: schema.ChatSendParams; result: results.ChatSendResult; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.6.11. */
  'chat.startup': { params: schema.ChatStartupParams; result: results.ChatStartupResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.write`, since 2026.9.6. */
  'chat.toolTitles': { params: schema.ChatToolTitlesParams; result: schema.ChatToolTitlesResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'claws.monitors': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'claws.packages.remove': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.4.15. */
  'commands.list': { params: schema.CommandsListParams; result: schema.CommandsListResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.write`, since 2026.9.6. */
  'computer.invoke': { params: schema.ComputerInvokeParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'computer.status': { params: NoFields; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'config.apply': { params: schema.ConfigApplyParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'config.get': { params: NoFields; result: results.ConfigGetResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.3.13. */
  'config.openFile': { params: NoFields; result: unknown; scope: 'operator.admin'; since: '2026.3.13' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'config.patch': { params: schema.ConfigPatchParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'config.schema': { params: NoFields; result: schema.ConfigSchemaResponse; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.3.13. */
  'config.schema.lookup': { params: schema.ConfigSchemaLookupParams; result: schema.ConfigSchemaLookupResult; scope: 'operator.read'; since: '2026.3.13' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'config.set': { params: schema.ConfigSetParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.9.6. */
  'controlUi.githubDetail': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.7.1. */
  'controlUi.githubPreview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.9.6. */
  'controlUi.linkPreview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'controlUi.sessionPreview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'controlUi.sessionPullRequests.checks': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'controlUi.sessionPullRequests.subscribe': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'conversations.list': { params: schema.ConversationListParams; result: schema.ConversationListResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'conversations.send': { params: schema.ConversationSendParams; result: schema.ConversationSendResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'conversations.turn': { params: schema.ConversationTurnParams; result: schema.ConversationTurnResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'conversations.turn.cancel': { params: schema.ConversationTurnCancelParams; result: schema.ConversationTurnCancelResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, 2026.7.1 to 2026.7.1. */
  'crestodian.chat': { params: schema.CrestodianChatParams; result: schema.CrestodianChatResult; scope: 'operator.admin'; since: '2026.7.1'; until: '2026.7.1' };
  /** Scope `operator.admin`, 2026.7.1 to 2026.7.1. */
  'crestodian.setup.activate': { params: schema.CrestodianSetupActivateParams; result: schema.CrestodianSetupActivateResult; scope: 'operator.admin'; since: '2026.7.1'; until: '2026.7.1' };
  /** Scope `operator.admin`, 2026.7.1 to 2026.7.1. */
  'crestodian.setup.detect': { params: NoFields; result: schema.CrestodianSetupDetectResult; scope: 'operator.admin'; since: '2026.7.1'; until: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'cron.add': { params: schema.CronAddParams; result: schema.CronAddResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.5.12. */
  'cron.get': { params: schema.CronGetParams; result: schema.CronJob; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.2.26. */
  'cron.list': { params: schema.CronListParams; result: results.CronListResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'cron.remove': { params: schema.CronRemoveParams; result: results.CronRemoveResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'cron.run': { params: schema.CronRunParams; result: results.CronRunResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'cron.runs': { params: schema.CronRunsParams; result: results.CronRunsResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'cron.scratch.get': { params: schema.CronScratchGetParams; result: schema.CronScratchGetResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'cron.scratch.set': { params: schema.CronScratchSetParams; result: schema.CronScratchSetResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'cron.status': { params: NoFields; result: results.CronStatusResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'cron.update': { params: schema.CronUpdateParams; result: schema.CronJob; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'desktop.launch': { params: schema.DesktopLaunchParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'desktop.observe': { params: schema.DesktopObserveParams; result: schema.DesktopObserveResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'desktop.release': { params: schema.DesktopReleaseParams; result: schema.DesktopReleaseResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'device.pair.approve': { params: schema.DevicePairApproveParams; result: results.DevicePairApproveResult; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'device.pair.list': { params: NoFields; result: results.DevicePairListResult; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'device.pair.reject': { params: schema.DevicePairRejectParams; result: results.DevicePairRejectResult; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'device.pair.remove': { params: schema.DevicePairRemoveParams; result: results.DevicePairRemoveResult; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.9.6. */
  'device.pair.rename': { params: schema.DevicePairRenameParams; result: unknown; scope: 'operator.pairing'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'device.pair.setupCode': { params: schema.DevicePairSetupCodeParams; result: schema.DevicePairSetupCodeResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'device.pair.setupStatus': { params: schema.DevicePairSetupStatusParams; result: schema.DevicePairSetupStatusResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'device.scopes.requestUpgrade': { params: schema.ScopeUpgradeRequest; result: schema.ScopeUpgradeRegistration; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'device.scopes.waitUpgrade': { params: schema.ScopeUpgradeWait; result: schema.ScopeUpgradeResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'device.token.revoke': { params: schema.DeviceTokenRevokeParams; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'device.token.rotate': { params: schema.DeviceTokenRotateParams; result: schema.DeviceTokenRotateResult; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'diagnostics.cpuProfile': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'diagnostics.heapProfile': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'diagnostics.lanes': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.5.12. */
  'diagnostics.stability': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.4.15. */
  'doctor.memory.backfillDreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.write`, since 2026.4.15. */
  'doctor.memory.dedupeDreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.4.15. */
  'doctor.memory.dreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.read`, 2026.5.12 to 2026.7.1. */
  'doctor.memory.remHarness': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.5.12'; until: '2026.7.1' };
  /** Scope `operator.write`, since 2026.4.15. */
  'doctor.memory.repairDreamingArtifacts': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.write`, since 2026.4.15. */
  'doctor.memory.resetDreamDiary': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.write`, since 2026.4.15. */
  'doctor.memory.resetGroundedShortTerm': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.2.26. */
  'doctor.memory.status': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'environments.create': { params: schema.EnvironmentsCreateParams; result: schema.EnvironmentsStatusResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'environments.destroy': { params: schema.EnvironmentsDestroyParams; result: schema.EnvironmentsStatusResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope depends on the params, since 2026.5.12. */
  'environments.list': { params: schema.EnvironmentsListParams; result: schema.EnvironmentsListResult; scope: 'dynamic'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'environments.prepare': { params: schema.EnvironmentsPrepareParams; result: schema.EnvironmentsPrepareResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'environments.session.create': { params: schema.EnvironmentsSessionCreateParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'environments.session.destroy': { params: schema.EnvironmentsSessionDestroyParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'environments.session.exec': { params: schema.EnvironmentsSessionExecParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'environments.session.status': { params: schema.EnvironmentsSessionStatusParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.5.12. */
  'environments.status': { params: schema.EnvironmentsStatusParams; result: schema.EnvironmentsStatusResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.approvals`, since 2026.4.15. */
  'exec.approval.get': { params: schema.ExecApprovalGetParams; result: unknown; scope: 'operator.approvals'; since: '2026.4.15' };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'exec.approval.grants.list': { params: schema.ExecApprovalGrantsListParams; result: schema.ExecApprovalGrantsListResult; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'exec.approval.grants.revoke': { params: schema.ExecApprovalGrantsRevokeParams; result: schema.ExecApprovalGrantsRevokeResult; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.approvals`, since 2026.4.15. */
  'exec.approval.list': { params: UntypedParams; result: results.ExecApprovalListResult; scope: 'operator.approvals'; since: '2026.4.15' };
  /** Scope `operator.approvals`, since 2026.2.26. */
  'exec.approval.request': { params: schema.ExecApprovalRequestParams; result: results.ExecApprovalRequestResult; scope: 'operator.approvals'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.approvals`, since 2026.2.26. */
  'exec.approval.resolve': { params: schema.ExecApprovalResolveParams; result: results.ExecApprovalResolveResult; scope: 'operator.approvals'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.approvals`, since 2026.2.26. */
  'exec.approval.waitDecision': { params: UntypedParams; result: unknown; scope: 'operator.approvals'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'exec.approvals.get': { params: NoFields; result: schema.ExecApprovalsSnapshot; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'exec.approvals.node.get': { params: schema.ExecApprovalsNodeGetParams; result: schema.ExecApprovalsNodeSnapshot; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'exec.approvals.node.set': { params: schema.ExecApprovalsNodeSetParams; result: schema.ExecApprovalsNodeSnapshot; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'exec.approvals.set': { params: schema.ExecApprovalsSetParams; result: schema.ExecApprovalsSnapshot; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope depends on the params, since 2026.9.6. */
  'fs.listDir': { params: schema.FsListDirParams; result: schema.FsListDirResult; scope: 'dynamic'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.3.13. */
  'gateway.identity.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.3.13' };
  /** Scope `operator.read`, since 2026.5.12. */
  'gateway.restart.preflight': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'gateway.restart.request': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'gateway.suspend.handoff': { params: schema.GatewaySuspendHandoffParams; result: schema.GatewaySuspendHandoffResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'gateway.suspend.prepare': { params: schema.GatewaySuspendPrepareParams; result: schema.GatewaySuspendPrepareResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'gateway.suspend.resume': { params: schema.GatewaySuspendResumeParams; result: schema.GatewaySuspendResumeResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'gateway.suspend.status': { params: schema.GatewaySuspendStatusParams; result: schema.GatewaySuspendStatusResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6, of a bundled plugin. */
  'github.detail': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6, of a bundled plugin. */
  'github.image': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6, of a bundled plugin. */
  'github.preview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'health': { params: UntypedParams; result: results.HealthResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.9.6. */
  'hooks.status': { params: schema.HooksStatusParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'last-heartbeat': { params: UntypedParams; result: results.LastHeartbeatResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'logs.tail': { params: schema.LogsTailParams; result: schema.LogsTailResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.9.6. */
  'mcp.app.callTool': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mcp.app.listResourceTemplates': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mcp.app.listResources': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mcp.app.listTools': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mcp.app.readResource': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'mcp.app.updateModelContext': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mcp.app.view': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'mcp.authLogin': { params: schema.McpAuthLoginParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'memory.search': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6, of a bundled plugin. */
  'memory.sessionBackfill.apply': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6, of a bundled plugin. */
  'memory.sessionBackfill.preview': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6, of a bundled plugin. */
  'memory.sessionBackfill.rollback': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mentions.dismiss': { params: schema.MentionsDismissParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'mentions.list': { params: NoFields; result: schema.MentionsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.4.15. */
  'message.action': { params: schema.MessageActionParams; result: unknown; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'migrations.memory.apply': { params: schema.MigrationsMemoryApplyParams; result: schema.MigrationsMemoryApplyResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'migrations.memory.plan': { params: schema.MigrationsMemoryPlanParams; result: schema.MigrationsMemoryPlanResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'models.authLogin': { params: schema.SystemAgentSetupAuthStartParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'models.authLogout': { params: schema.ModelsAuthLogoutParams; result: unknown; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'models.authOrderSet': { params: schema.ModelsAuthOrderSetParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'models.authRefresh': { params: schema.ModelsAuthRefreshParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'models.authSetApiKey': { params: schema.ModelsAuthSetApiKeyParams; result: schema.ModelsAuthSetApiKeyResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.4.15. */
  'models.authStatus': { params: schema.ModelsAuthStatusParams; result: unknown; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.2.26. */
  'models.list': { params: schema.ModelsListParams; result: schema.ModelsListResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'models.probe': { params: schema.ModelsProbeParams; result: schema.ModelsProbeResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'nativeHook.invoke': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.2.26. */
  'node.describe': { params: schema.NodeDescribeParams; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope depends on the params, since 2026.2.26. */
  'node.invoke': { params: schema.NodeInvokeParams; result: unknown; scope: 'dynamic'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'node.list': { params: NoFields; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'node.pair.approve': { params: schema.NodePairApproveParams; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'node.pair.list': { params: NoFields; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'node.pair.reject': { params: schema.NodePairRejectParams; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.pairing`, since 2026.5.12. */
  'node.pair.remove': { params: schema.NodePairRemoveParams; result: unknown; scope: 'operator.pairing'; since: '2026.5.12' };
  /** Scope `operator.pairing`, 2026.2.26 to 2026.7.1. */
  'node.pair.request': { params: schema.NodePairRequestParams; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; until: '2026.7.1' };
  /** Scope `operator.pairing`, 2026.2.26 to 2026.7.1. */
  'node.pair.verify': { params: schema.NodePairVerifyParams; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; until: '2026.7.1' };
  /** Scope `operator.write`, since 2026.3.13. */
  'node.pending.enqueue': { params: schema.NodePendingEnqueueParams; result: schema.NodePendingEnqueueResult; scope: 'operator.write'; since: '2026.3.13' };
  /** Scope `operator.pairing`, since 2026.2.26. */
  'node.rename': { params: schema.NodeRenameParams; result: unknown; scope: 'operator.pairing'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.approvals`, since 2026.9.6. */
  'openclaw.approval.list': { params: UntypedParams; result: unknown; scope: 'operator.approvals'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.changes.list': { params: schema.SystemChangesListParams; result: schema.SystemChangesListResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.chat': { params: schema.SystemAgentChatParams; result: schema.SystemAgentChatResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.chat.history': { params: schema.SystemAgentChatHistoryParams; result: schema.SystemAgentChatHistoryResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.setup.activate': { params: schema.SystemAgentSetupActivateParams; result: schema.SystemAgentSetupActivateResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.setup.activate.start': { params: schema.SystemAgentSetupActivateStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.setup.auth.start': { params: schema.SystemAgentSetupAuthStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.setup.detect': { params: schema.SystemAgentSetupDetectParams; result: schema.SystemAgentSetupDetectResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.setup.prepare.start': { params: schema.SystemAgentSetupAuthStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'openclaw.setup.verify': { params: schema.SystemAgentSetupVerifyParams; result: schema.SystemAgentSetupVerifyResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.approvals`, since 2026.4.15. */
  'plugin.approval.list': { params: UntypedParams; result: results.PluginApprovalListResult; scope: 'operator.approvals'; since: '2026.4.15' };
  /** Scope `operator.approvals`, since 2026.4.15. */
  'plugin.approval.request': { params: schema.PluginApprovalRequestParams; result: results.PluginApprovalRequestResult; scope: 'operator.approvals'; since: '2026.4.15' };
  /** Scope `operator.approvals`, since 2026.4.15. */
  'plugin.approval.resolve': { params: schema.PluginApprovalResolveParams; result: results.PluginApprovalResolveResult; scope: 'operator.approvals'; since: '2026.4.15' };
  /** Scope `operator.approvals`, since 2026.4.15. */
  'plugin.approval.waitDecision': { params: UntypedParams; result: unknown; scope: 'operator.approvals'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugin.surface.refresh': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.catalog.browse': { params: schema.PluginsCatalogBrowseParams; result: schema.PluginsCatalogBrowseResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.catalog.categories': { params: NoFields; result: schema.PluginsCatalogCategoriesResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.catalog.get': { params: schema.PluginsCatalogGetParams; result: schema.PluginsCatalogGetResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.controlUi.list': { params: NoFields; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.controlUi.reload': { params: schema.PluginsControlUiReloadParams; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.controlUi.report': { params: schema.PluginsControlUiReportParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.controlUi.status': { params: schema.PluginsControlUiStatusParams; result: schema.PluginsControlUiStatusResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.credentials.inspect': { params: schema.PluginsCredentialsInspectParams; result: schema.PluginsCredentialsInspectResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.inspect': { params: schema.PluginsInspectParams; result: schema.PluginsInspectResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.install': { params: schema.PluginsInstallParams; result: schema.PluginsInstallResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.list': { params: NoFields; result: schema.PluginsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.refresh': { params: NoFields; result: schema.PluginsRefreshResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.reload': { params: schema.PluginsReloadParams; result: schema.PluginsReloadResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.search': { params: schema.PluginsSearchParams; result: schema.PluginsSearchResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope depends on the params, since 2026.5.12. */
  'plugins.sessionAction': { params: schema.PluginsSessionActionParams; result: schema.PluginsSessionActionResult; scope: 'dynamic'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.setEnabled': { params: schema.PluginsSetEnabledParams; result: schema.PluginsInstallResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'plugins.skills.read': { params: schema.PluginsSkillsReadParams; result: schema.PluginsSkillsReadResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.5.12. */
  'plugins.uiDescriptors': { params: NoFields; result: schema.PluginsUiDescriptorsResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'plugins.uninstall': { params: schema.PluginsUninstallParams; result: schema.PluginsUninstallResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.2.26. */
  'poll': { params: schema.PollParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.9.6. */
  'portal.close': { params: schema.PortalCloseParams; result: schema.PortalCloseResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'portal.list': { params: schema.PortalListParams; result: schema.PortalListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'portal.open': { params: schema.PortalOpenParams; result: schema.PortalOpenResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'progressCard.get': { params: schema.ProgressCardGetParams; result: schema.ProgressCardGetResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'progressCard.put': { params: schema.ProgressCardPutParams; result: schema.ProgressCardGetResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'progressCard.refresh': { params: schema.ProgressCardRefreshParams; result: schema.ProgressCardRefreshResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'projects.add': { params: schema.ProjectsAddParams; result: schema.ProjectRecord; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'projects.list': { params: schema.ProjectsListParams; result: schema.ProjectsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'projects.register': { params: schema.ProjectsRegisterParams; result: schema.ProjectRecord; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'projects.remove': { params: schema.ProjectsRemoveParams; result: schema.ProjectsRemoveResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'projects.searchRemote': { params: schema.ProjectsSearchRemoteParams; result: schema.ProjectsSearchRemoteResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.2.26. */
  'push.test': { params: schema.PushTestParams; result: schema.PushTestResult; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.9.6. */
  'push.web.preferences.get': { params: schema.WebPushPreferencesGetParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'push.web.preferences.set': { params: schema.WebPushPreferencesSetParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.5.12. */
  'push.web.subscribe': { params: schema.WebPushSubscribeParams; result: unknown; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.5.12. */
  'push.web.test': { params: schema.WebPushTestParams; result: unknown; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.5.12. */
  'push.web.unsubscribe': { params: schema.WebPushUnsubscribeParams; result: unknown; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.5.12. */
  'push.web.vapidPublicKey': { params: NoFields; result: unknown; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.questions`, since 2026.9.6. */
  'question.get': { params: schema.QuestionGetParams; result: schema.QuestionGetResult; scope: 'operator.questions'; since: '2026.9.6' };
  /** Scope `operator.questions`, since 2026.9.6. */
  'question.list': { params: NoFields; result: schema.QuestionListResult; scope: 'operator.questions'; since: '2026.9.6' };
  /** Scope `operator.questions`, since 2026.9.6. */
  'question.request': { params: schema.QuestionRequestParams; result: schema.QuestionRequestResult; scope: 'operator.questions'; since: '2026.9.6' };
  /** Scope `operator.questions`, since 2026.9.6. */
  'question.resolve': { params: schema.QuestionResolveParams; result: schema.QuestionResolveResult; scope: 'operator.questions'; since: '2026.9.6' };
  /** Scope `operator.questions`, since 2026.9.6. */
  'question.waitAnswer': { params: schema.QuestionWaitAnswerParams; result: schema.QuestionWaitAnswerResult; scope: 'operator.questions'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'secrets.reload': { params: NoFields; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.3.13. */
  'secrets.resolve': { params: schema.SecretsResolveParams; result: schema.SecretsResolveResult; scope: 'operator.admin'; since: '2026.3.13' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'secrets.store.delete': { params: schema.SecretsStoreDeleteParams; result: schema.SecretsStoreMutationResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'secrets.store.list': { params: NoFields; result: schema.SecretsStoreListResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'secrets.store.set': { params: schema.SecretsStoreSetParams; result: schema.SecretsStoreMutationResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.2.26. */
  'send': { params: schema.SendParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.9.6. */
  'session.discussion.info': { params: schema.SessionDiscussionInfoParams; result: schema.SessionDiscussionInfo; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.discussion.open': { params: schema.SessionDiscussionOpenParams; result: schema.SessionDiscussionInfo; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.members.add': { params: schema.SessionMemberAddParams; result: schema.SessionMemberMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'session.members.list': { params: schema.SessionMembersListParams; result: schema.SessionMembersListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'session.members.listEvidence': { params: schema.SessionMembersListParams; result: schema.SessionMembersListEvidenceResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.members.remove': { params: schema.SessionMemberRemoveParams; result: schema.SessionMemberMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.publicShare.set': { params: schema.SessionPublicShareSetParams; result: schema.SessionPublicShareSetResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.suggestions.add': { params: schema.SessionSuggestionsAddParams; result: schema.SessionSuggestionsAddResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'session.suggestions.list': { params: schema.SessionSuggestionsListParams; result: schema.SessionSuggestionsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.suggestions.resolve': { params: schema.SessionSuggestionsResolveParams; result: schema.SessionSuggestionsAddResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.typing': { params: schema.SessionTypingParams; result: schema.SessionTypingResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'session.visibility.set': { params: schema.SessionVisibilitySetParams; result: schema.SessionVisibilitySetResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.4.15. */
  'sessions.abort': { params: schema.SessionsAbortParams; result: results.SessionsAbortResult; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.activitySummary.ensure': { params: schema.SessionsActivitySummaryEnsureParams; result: schema.SessionsActivitySummaryEnsureResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.assignOwner': { params: schema.SessionsAssignOwnerParams; result: schema.SessionsAssignOwnerResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.branches.list': { params: schema.SessionsBranchesListParams; result: schema.SessionsBranchesListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.branches.switch': { params: schema.SessionsBranchesSwitchParams; result: NoFields; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.catalog.archive': { params: schema.SessionsCatalogArchiveParams; result: schema.SessionsCatalogArchiveResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.catalog.continue': { params: schema.SessionCatalogLocator; result: schema.SessionsCatalogContinueResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.catalog.list': { params: schema.SessionsCatalogListParams; result: schema.SessionsCatalogListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.catalog.read': { params: schema.SessionsCatalogReadParams; result: schema.SessionsCatalogReadResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.catalog.startTerminal': { params: schema.SessionsCatalogStartTerminalParams; result: schema.SessionsCatalogStartTerminalResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'sessions.cleanup': { params: schema.SessionsCleanupParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'sessions.compact': { params: schema.SessionsCompactParams; result: results.SessionsCompactResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, 2026.4.15 to 2026.7.1. */
  'sessions.compaction.branch': { params: schema.SessionsCompactionBranchParams; result: schema.SessionsCompactionBranchResult; scope: 'operator.write'; since: '2026.4.15'; until: '2026.7.1' };
  /** Scope `operator.read`, 2026.4.15 to 2026.7.1. */
  'sessions.compaction.get': { params: schema.SessionsCompactionGetParams; result: schema.SessionsCompactionGetResult; scope: 'operator.read'; since: '2026.4.15'; until: '2026.7.1' };
  /** Scope `operator.read`, 2026.4.15 to 2026.7.1. */
  'sessions.compaction.list': { params: schema.SessionsCompactionListParams; result: schema.SessionsCompactionListResult; scope: 'operator.read'; since: '2026.4.15'; until: '2026.7.1' };
  /** Scope `operator.admin`, 2026.4.15 to 2026.7.1. */
  'sessions.compaction.restore': { params: schema.SessionsCompactionRestoreParams; result: schema.SessionsCompactionRestoreResult; scope: 'operator.admin'; since: '2026.4.15'; until: '2026.7.1' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.companion.ask': { params: schema.SessionsCompanionAskParams; result: schema.SessionsCompanionAskResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.companion.reset': { params: schema.SessionsCompanionResetParams; result: schema.SessionsCompanionResetResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.companion.state': { params: schema.SessionsCompanionStateParams; result: schema.SessionsCompanionStateResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope depends on the params, since 2026.4.15. */
  'sessions.create': { params: schema.SessionsCreateParams; result: schema.SessionsCreateResult; scope: 'dynamic'; since: '2026.4.15' };
  /** Scope depends on the params, since 2026.2.26. */
  'sessions.delete': { params: schema.SessionsDeleteParams; result: schema.SessionsDeleteResult; scope: 'dynamic'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.5.12. */
  'sessions.describe': { params: schema.SessionsDescribeParams; result: results.SessionsDescribeResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.diff': { params: schema.SessionsDiffParams; result: schema.SessionsDiffResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope depends on the params, since 2026.9.6. */
  'sessions.dispatch': { params: schema.SessionsDispatchParams; result: schema.SessionsDispatchResult; scope: 'dynamic'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.6.11. */
  'sessions.files.get': { params: schema.SessionsFilesGetParams; result: schema.SessionsFilesGetResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.read`, since 2026.6.11. */
  'sessions.files.list': { params: schema.SessionsFilesListParams; result: schema.SessionsFilesListResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.files.reveal': { params: schema.SessionsFilesRevealParams; result: schema.SessionsFilesRevealResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.files.set': { params: schema.SessionsFilesSetParams; result: schema.SessionsFilesGetResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.fork': { params: schema.SessionsForkParams; result: schema.SessionsForkResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.3.13. */
  'sessions.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.3.13' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.github.confirm': { params: schema.SessionGitHubConfirmParams; result: schema.SessionGitHubPublicationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.github.options': { params: schema.SessionGitHubOptionsParams; result: schema.SessionGitHubOptionsResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.sessions.write`, since 2026.9.6. */
  'sessions.github.publish': { params: schema.SessionGitHubPublishParams; result: schema.SessionGitHubPublicationResult; scope: 'operator.sessions.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.github.status': { params: schema.SessionGitHubStatusParams; result: schema.SessionGitHubStatusResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.goal.clear': { params: schema.SessionsGoalClearParams; result: schema.SessionsGoalMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.goal.update': { params: schema.SessionsGoalUpdateParams; result: schema.SessionsGoalMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.groups.defaults': { params: NoFields; result: schema.SessionsGroupsDefaultsResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.groups.delete': { params: schema.SessionsGroupsDeleteParams; result: schema.SessionsGroupsMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.groups.list': { params: NoFields; result: schema.SessionsGroupsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.groups.put': { params: schema.SessionsGroupsPutParams; result: schema.SessionsGroupsMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.groups.rename': { params: schema.SessionsGroupsRenameParams; result: schema.SessionsGroupsMutationResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.groups.update': { params: schema.SessionsGroupsUpdateParams; result: schema.SessionsGroupsUpdateResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'sessions.list': { params: schema.SessionsListParams; result: results.SessionsListResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.4.15. */
  'sessions.messages.subscribe': { params: schema.SessionsMessagesSubscribeParams; result: results.SessionsMessagesSubscribeResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.4.15. */
  'sessions.messages.unsubscribe': { params: schema.SessionsMessagesUnsubscribeParams; result: results.SessionsMessagesUnsubscribeResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope depends on the params, since 2026.9.6. */
  'sessions.move': { params: schema.SessionsMoveParams; result: schema.SessionsMoveResult; scope: 'dynamic'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.observer.visibility': { params: schema.SessionsObserverVisibilityParams; result: schema.SessionsObserverVisibilityResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope depends on the params, since 2026.2.26. */
  'sessions.patch': { params: schema.SessionsPatchParams; result: results.SessionsPatchResult; scope: 'dynamic'; since: '2026.2.26'; everyRelease: true };
  /** Scope depends on the params, since 2026.9.6. */
  'sessions.patchMany': { params: schema.SessionsPatchManyParams; result: schema.SessionsPatchManyResult; scope: 'dynamic'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'sessions.pluginPatch': { params: schema.SessionsPluginPatchParams; result: schema.SessionsPluginPatchResult; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.2.26. */
  'sessions.preview': { params: schema.SessionsPreviewParams; result: results.SessionsPreviewResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.providerReview.continue': { params: schema.SessionsProviderReviewContinueParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.reclaim': { params: schema.SessionsReclaimParams; result: schema.SessionsReclaimResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.recover': { params: schema.SessionsRecoverParams; result: schema.SessionsRecoverResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'sessions.reset': { params: schema.SessionsResetParams; result: results.SessionsResetResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'sessions.resolve': { params: schema.SessionsResolveParams; result: schema.SessionsResolveResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.rewind': { params: schema.SessionsRewindParams; result: schema.SessionsRewindResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.search': { params: schema.SessionsSearchParams; result: schema.SessionsSearchResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.4.15. */
  'sessions.send': { params: schema.SessionsSendParams; result: results.SessionsSendResult; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.setInvolvement': { params: schema.SessionsSetInvolvementParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.4.15. */
  'sessions.steer': { params: schema.SessionsSendParams; result: results.SessionsSendResult; scope: 'operator.write'; since: '2026.4.15' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.storage.run': { params: NoFields; result: unknown; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'sessions.storage.status': { params: NoFields; result: schema.SessionsStorageStatusResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.4.15. */
  'sessions.subscribe': { params: schema.SessionsListParams; result: results.SessionsSubscribeResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.write`, since 2026.9.6. */
  'sessions.title.prepare': { params: schema.SessionsTitlePrepareParams; result: schema.SessionsTitlePrepareResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, 2026.4.15 to 2026.7.1. */
  'sessions.unsubscribe': { params: results.SessionsUnsubscribeParams; result: results.SessionsUnsubscribeResult; scope: 'operator.read'; since: '2026.4.15'; until: '2026.7.1' };
  /** Scope `operator.read`, since 2026.2.26. */
  'sessions.usage': { params: schema.SessionsUsageParams; result: results.SessionsUsageResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'sessions.usage.logs': { params: results.SessionsUsageLogsParams; result: results.SessionsUsageLogsResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'sessions.usage.timeseries': { params: results.SessionsUsageTimeseriesParams; result: results.SessionsUsageTimeseriesResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.9.6. */
  'sessions.viewers.set': { params: schema.SessionsViewerPresenceSetParams; result: schema.SessionsViewerPresenceSetResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'set-heartbeats': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.7.1. */
  'skills.curator.pin': { params: schema.SkillsCuratorActionParams; result: schema.SkillCuratorEntry; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'skills.curator.restore': { params: schema.SkillsCuratorActionParams; result: schema.SkillCuratorEntry; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.7.1. */
  'skills.curator.status': { params: NoFields; result: schema.SkillsCuratorStatusResult; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'skills.curator.unpin': { params: schema.SkillsCuratorActionParams; result: schema.SkillCuratorEntry; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.4.15. */
  'skills.detail': { params: schema.SkillsDetailParams; result: schema.SkillsDetailResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'skills.install': { params: schema.SkillsInstallParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.9.6. */
  'skills.library.activate': { params: schema.SkillsLibraryActivateParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'skills.library.import': { params: schema.SkillsLibraryImportParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'skills.library.list': { params: schema.SkillsLibraryListParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'skills.library.mutate': { params: schema.SkillsLibraryMutateParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'skills.library.read': { params: schema.SkillsLibraryReadParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'skills.library.save': { params: schema.SkillsLibrarySaveParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'skills.library.upload': { params: schema.SkillsLibraryUploadParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.apply': { params: schema.SkillsProposalDecisionParams; result: schema.SkillsProposalApplyResult; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.create': { params: schema.SkillsProposalCreateParams; result: schema.SkillsProposalInspectResult; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'skills.proposals.evaluate': { params: schema.SkillsProposalEvaluateParams; result: schema.SkillsProposalEvaluateResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'skills.proposals.events.list': { params: schema.SkillsProposalEventsListParams; result: schema.SkillsProposalEventsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'skills.proposals.historyScan': { params: schema.SkillsProposalHistoryScanParams; result: schema.SkillsProposalHistoryScanResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'skills.proposals.historyStatus': { params: schema.SkillsProposalHistoryStatusParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.6.11. */
  'skills.proposals.inspect': { params: schema.SkillsProposalInspectParams; result: schema.SkillsProposalInspectResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.read`, since 2026.6.11. */
  'skills.proposals.list': { params: schema.SkillsProposalsListParams; result: schema.SkillsProposalsListResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.quarantine': { params: schema.SkillsProposalActionParams; result: schema.SkillProposalRecord; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.reject': { params: schema.SkillsProposalDecisionParams; result: schema.SkillProposalRecord; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.requestRevision': { params: schema.SkillsProposalRequestRevisionParams; result: schema.SkillsProposalRequestRevisionResult; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.revise': { params: schema.SkillsProposalReviseParams; result: schema.SkillsProposalInspectResult; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.admin`, since 2026.6.11. */
  'skills.proposals.update': { params: schema.SkillsProposalUpdateParams; result: schema.SkillsProposalInspectResult; scope: 'operator.admin'; since: '2026.6.11' };
  /** Scope `operator.read`, since 2026.4.15. */
  'skills.search': { params: schema.SkillsSearchParams; result: schema.SkillsSearchResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.read`, since 2026.6.11. */
  'skills.securityVerdicts': { params: schema.SkillsSecurityVerdictsParams; result: schema.SkillsSecurityVerdictsResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.read`, since 2026.6.11. */
  'skills.skillCard': { params: schema.SkillsSkillCardParams; result: schema.SkillsSkillCardResult; scope: 'operator.read'; since: '2026.6.11' };
  /** Scope `operator.read`, since 2026.2.26. */
  'skills.status': { params: schema.SkillsStatusParams; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'skills.update': { params: schema.SkillsUpdateParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.5.12. */
  'skills.upload.begin': { params: schema.SkillsUploadBeginParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'skills.upload.chunk': { params: schema.SkillsUploadChunkParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'skills.upload.commit': { params: schema.SkillsUploadCommitParams; result: unknown; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.9.6. */
  'skills.workshop.read': { params: schema.SkillsWorkshopReadParams; result: schema.SkillsWorkshopReadResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'status': { params: UntypedParams; result: results.StatusResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'system-event': { params: UntypedParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'system-presence': { params: UntypedParams; result: results.SystemPresenceResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.7.1. */
  'system.info': { params: NoFields; result: schema.SystemInfoResult; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.5.12. */
  'talk.catalog': { params: schema.TalkCatalogParams; result: schema.TalkCatalogResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.talk`, since 2026.9.6. */
  'talk.client.close': { params: schema.TalkClientCloseParams; result: schema.TalkClientMutationResult; scope: 'operator.talk'; since: '2026.9.6' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.client.create': { params: schema.TalkClientCreateParams; result: schema.TalkClientCreateResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.talk`, since 2026.6.11. */
  'talk.client.steer': { params: schema.TalkClientSteerParams; result: schema.TalkAgentControlResult; scope: 'operator.talk'; since: '2026.6.11' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.client.toolCall': { params: schema.TalkClientToolCallParams; result: schema.TalkClientToolCallResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.talk`, since 2026.9.6. */
  'talk.client.transcript': { params: schema.TalkClientTranscriptParams; result: schema.TalkClientMutationResult; scope: 'operator.talk'; since: '2026.9.6' };
  /** Scope depends on the params, since 2026.2.26. */
  'talk.config': { params: schema.TalkConfigParams; result: schema.TalkConfigResult; scope: 'dynamic'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.talk`, since 2026.2.26. */
  'talk.mode': { params: schema.TalkModeParams; result: unknown; scope: 'operator.talk'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.talk`, since 2026.9.6. */
  'talk.session.acknowledgeMark': { params: schema.TalkSessionAcknowledgeMarkParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '2026.9.6' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.session.appendAudio': { params: schema.TalkSessionAppendAudioParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.session.cancelOutput': { params: schema.TalkSessionCancelOutputParams; result: schema.TalkSessionCancelOutputResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.write`, 2026.5.12 to 2026.7.1. */
  'talk.session.cancelTurn': { params: schema.TalkSessionCancelTurnParams; result: schema.TalkSessionTurnResult; scope: 'operator.write'; since: '2026.5.12'; until: '2026.7.1' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.session.close': { params: schema.TalkSessionCloseParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.session.create': { params: schema.TalkSessionCreateParams; result: schema.TalkSessionCreateResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.write`, 2026.5.12 to 2026.7.1. */
  'talk.session.endTurn': { params: schema.TalkSessionTurnParams; result: schema.TalkSessionTurnResult; scope: 'operator.write'; since: '2026.5.12'; until: '2026.7.1' };
  /** Scope `operator.write`, 2026.5.12 to 2026.7.1. */
  'talk.session.join': { params: schema.TalkSessionJoinParams; result: schema.TalkSessionJoinResult; scope: 'operator.write'; since: '2026.5.12'; until: '2026.7.1' };
  /** Scope `operator.write`, 2026.5.12 to 2026.7.1. */
  'talk.session.startTurn': { params: schema.TalkSessionTurnParams; result: schema.TalkSessionTurnResult; scope: 'operator.write'; since: '2026.5.12'; until: '2026.7.1' };
  /** Scope `operator.talk`, since 2026.6.11. */
  'talk.session.steer': { params: schema.TalkSessionSteerParams; result: schema.TalkAgentControlResult; scope: 'operator.talk'; since: '2026.6.11' };
  /** Scope `operator.talk`, since 2026.5.12. */
  'talk.session.submitToolResult': { params: schema.TalkSessionSubmitToolResultParams; result: schema.TalkSessionOkResult; scope: 'operator.talk'; since: '2026.5.12' };
  /** Scope `operator.talk`, since 2026.4.15. */
  'talk.speak': { params: schema.TalkSpeakParams; result: schema.TalkSpeakResult; scope: 'operator.talk'; since: '2026.4.15' };
  /** Scope `operator.talk`, since 2026.9.6. */
  'talk.voice.complete': { params: schema.TalkVoiceCompleteParams; result: unknown; scope: 'operator.talk'; since: '2026.9.6' };
  /** Scope `operator.talk`, since 2026.9.6. */
  'talk.voice.get': { params: schema.TalkVoiceGetParams; result: unknown; scope: 'operator.talk'; since: '2026.9.6' };
  /** Scope `operator.talk`, since 2026.9.6. */
  'talk.voice.set': { params: schema.TalkVoiceSetParams; result: schema.TalkVoiceSetResult; scope: 'operator.talk'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'taskSuggestions.accept': { params: schema.TaskSuggestionsAcceptParams; result: schema.TaskSuggestionsAcceptResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'taskSuggestions.create': { params: schema.TaskSuggestionsCreateParams; result: schema.TaskSuggestionsCreateResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'taskSuggestions.dismiss': { params: schema.TaskSuggestionsDismissParams; result: schema.TaskSuggestionsDismissResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'taskSuggestions.list': { params: schema.TaskSuggestionsListParams; result: schema.TaskSuggestionsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.5.12. */
  'tasks.cancel': { params: schema.TasksCancelParams; result: schema.TasksCancelResult; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.9.6. */
  'tasks.dismiss': { params: schema.TasksRecoveryParams; result: schema.TasksRecoveryResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.5.12. */
  'tasks.get': { params: schema.TasksGetParams; result: schema.TasksGetResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.9.6. */
  'tasks.history': { params: schema.TasksHistoryParams; result: schema.TasksHistoryResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.5.12. */
  'tasks.list': { params: schema.TasksListParams; result: schema.TasksListResult; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.9.6. */
  'tasks.retry': { params: schema.TasksRecoveryParams; result: schema.TasksRecoveryResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'terminal.attach': { params: schema.TerminalAttachParams; result: schema.TerminalAttachResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'terminal.close': { params: schema.TerminalCloseParams; result: schema.TerminalAckResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'terminal.input': { params: schema.TerminalInputParams; result: schema.TerminalAckResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'terminal.list': { params: UntypedParams; result: schema.TerminalListResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'terminal.open': { params: schema.TerminalOpenParams; result: schema.TerminalOpenResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'terminal.resize': { params: schema.TerminalResizeParams; result: schema.TerminalAckResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, 2026.7.1 to 2026.7.1. */
  'terminal.text': { params: schema.TerminalTextParams; result: schema.TerminalTextResult; scope: 'operator.admin'; since: '2026.7.1'; until: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'terminal.upload': { params: schema.TerminalUploadParams; result: schema.TerminalUploadResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'themes.get': { params: schema.ThemesGetParams; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'themes.import': { params: schema.ThemesImportParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'themes.list': { params: NoFields; result: unknown; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'themes.set': { params: schema.ThemesSetParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'tools.catalog': { params: schema.ToolsCatalogParams; result: schema.ToolsCatalogResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.4.15. */
  'tools.effective': { params: schema.ToolsEffectiveParams; result: schema.ToolsEffectiveResult; scope: 'operator.read'; since: '2026.4.15' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'tools.github.authorize.cancel': { params: schema.ToolsGitHubAuthorizeCancelParams; result: schema.ToolsGitHubAuthorizeCancelResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'tools.github.authorize.poll': { params: schema.ToolsGitHubAuthorizePollParams; result: schema.ToolsGitHubAuthorizePollResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'tools.github.authorize.start': { params: schema.ToolsGitHubAuthorizeStartParams; result: schema.ToolsGitHubAuthorizeStartResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'tools.github.configure': { params: schema.ToolsGitHubConfigureParams; result: schema.ToolsGitHubStatusResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'tools.github.status': { params: schema.ToolsGitHubStatusParams; result: schema.ToolsGitHubStatusResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.5.12. */
  'tools.invoke': { params: schema.ToolsInvokeParams; result: schema.ToolsInvokeResult; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.9.6. */
  'transcripts.export': { params: schema.TranscriptsExportParams; result: schema.TranscriptsExportResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'transcripts.get': { params: schema.TranscriptsGetParams; result: schema.TranscriptsGetResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'transcripts.list': { params: schema.TranscriptsListParams; result: schema.TranscriptsListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'transcripts.status': { params: NoFields; result: schema.TranscriptsStatusResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'transcripts.summarize': { params: schema.TranscriptsSummarizeParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.2.26. */
  'tts.convert': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.2.26. */
  'tts.disable': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.2.26. */
  'tts.enable': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.5.12. */
  'tts.personas': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.2.26. */
  'tts.providers': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.5.12. */
  'tts.setPersona': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.5.12' };
  /** Scope `operator.write`, since 2026.2.26. */
  'tts.setProvider': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.7.1. */
  'tts.speak': { params: schema.TtsSpeakParams; result: schema.TtsSpeakResult; scope: 'operator.write'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.2.26. */
  'tts.status': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.9.6. */
  'ui.command': { params: schema.UiCommandParams; result: schema.UiCommandResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'update.hold': { params: NoFields; result: schema.UpdateHoldResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'update.report': { params: schema.UpdateReportParams; result: schema.UpdateReportResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'update.run': { params: schema.UpdateRunParams; result: schema.UpdateRunResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'update.runs.get': { params: schema.UpdateRunsGetParams; result: schema.UpdateRunsGetResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'update.runs.list': { params: schema.UpdateRunsListParams; result: schema.UpdateRunsListResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.5.12. */
  'update.status': { params: schema.UpdateStatusParams; result: schema.UpdateStatusResult; scope: 'operator.admin'; since: '2026.5.12' };
  /** Scope `operator.read`, since 2026.2.26. */
  'usage.cost': { params: results.UsageCostParams; result: results.UsageCostResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.2.26. */
  'usage.status': { params: results.UsageStatusParams; result: results.UsageStatusResult; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.authConnect.answer': { params: schema.UsersAuthConnectAnswerParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.authConnect.cancel': { params: schema.UsersAuthConnectCancelParams; result: unknown; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.authConnect.catalog': { params: schema.UsersAuthConnectCatalogParams; result: schema.UsersAuthConnectCatalogResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.authConnect.start': { params: schema.UsersAuthConnectStartParams; result: schema.UsersAuthConnectStartResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.authConnect.status': { params: schema.UsersAuthConnectStatusParams; result: schema.UsersAuthConnectStatusResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.github.authorize.cancel': { params: schema.UsersGitHubAuthorizeCancelParams; result: schema.UsersGitHubAuthorizeCancelResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.github.authorize.poll': { params: schema.UsersGitHubAuthorizePollParams; result: schema.UsersGitHubAuthorizePollResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.github.authorize.start': { params: NoFields; result: schema.UsersGitHubAuthorizeStartResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.github.disconnect': { params: NoFields; result: schema.UsersGitHubDisconnectResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.github.status': { params: NoFields; result: schema.UsersGitHubStatusResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'users.linkAuthProfile': { params: schema.UsersLinkAuthProfileParams; result: schema.UsersLinkAuthProfileResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'users.linkChannelIdentity': { params: schema.UserChannelIdentityLink; result: schema.UserChannelIdentityLink; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'users.linkEmail': { params: schema.UsersLinkEmailParams; result: schema.UsersSelfResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.list': { params: NoFields; result: schema.UsersListResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.listAuthLinks': { params: schema.UsersListAuthLinksParams; result: schema.UsersListAuthLinksResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'users.listChannelIdentities': { params: schema.UsersListChannelIdentitiesParams; result: schema.UsersListChannelIdentitiesResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.listModelAccounts': { params: schema.UsersListModelAccountsParams; result: schema.UsersListModelAccountsResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.mentionable': { params: schema.UsersMentionableParams; result: schema.UsersMentionableResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.prefs.get': { params: schema.UsersPrefsGetParams; result: schema.UsersPrefsGetResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.prefs.set': { params: schema.UsersPrefsSetParams; result: schema.UsersPrefsSetResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.selectModelAccount': { params: schema.UsersSelectModelAccountParams; result: schema.UsersSelectModelAccountResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.9.6. */
  'users.self': { params: NoFields; result: schema.UsersSelfResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.setAvatar': { params: schema.UsersSetAvatarParams; result: schema.UsersSetAvatarResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.setDisplayName': { params: schema.UsersSetDisplayNameParams; result: schema.UsersSelfResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'users.setRole': { params: schema.UsersSetRoleParams; result: schema.UsersSelfResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'users.unlinkAuthProfile': { params: schema.UsersUnlinkAuthProfileParams; result: schema.UsersUnlinkAuthProfileResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'users.unlinkChannelIdentity': { params: schema.UserChannelIdentityLink; result: schema.UsersUnlinkChannelIdentityResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.read`, since 2026.2.26. */
  'voicewake.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.5.12. */
  'voicewake.routing.get': { params: UntypedParams; result: unknown; scope: 'operator.read'; since: '2026.5.12' };
  /** Scope `operator.write`, 2026.5.12 to 2026.7.1. */
  'voicewake.routing.set': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.5.12'; until: '2026.7.1' };
  /** Scope `operator.write`, since 2026.2.26. */
  'voicewake.set': { params: UntypedParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.write`, since 2026.2.26. */
  'wake': { params: schema.WakeParams; result: unknown; scope: 'operator.write'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'web.login.start': { params: schema.WebLoginStartParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'web.login.wait': { params: schema.WebLoginWaitParams; result: unknown; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.read`, since 2026.9.6. */
  'webSearch.status': { params: schema.WebSearchStatusParams; result: schema.WebSearchStatusResult; scope: 'operator.read'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'webSearch.test': { params: schema.WebSearchTestParams; result: schema.WebSearchTestResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.2.26. */
  'wizard.cancel': { params: schema.WizardCancelParams; result: schema.WizardStatusResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'wizard.next': { params: schema.WizardNextParams; result: schema.WizardNextResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'wizard.start': { params: schema.WizardStartParams; result: schema.WizardStartResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.2.26. */
  'wizard.status': { params: schema.WizardStatusParams; result: schema.WizardStatusResult; scope: 'operator.admin'; since: '2026.2.26'; everyRelease: true };
  /** Scope `operator.admin`, since 2026.9.6. */
  'worker.desktop.launch': { params: schema.WorkerDesktopLaunchParams; result: schema.WorkerDesktopLaunchResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.admin`, since 2026.9.6. */
  'worker.desktop.observe': { params: schema.WorkerDesktopObserveParams; result: schema.WorkerDesktopObserveResult; scope: 'operator.admin'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.9.6. */
  'worktrees.branches': { params: schema.WorktreesBranchesParams; result: schema.WorktreesBranchesResult; scope: 'operator.write'; since: '2026.9.6' };
  /** Scope `operator.write`, since 2026.7.1. */
  'worktrees.create': { params: schema.WorktreesCreateParams; result: schema.WorktreeRecord; scope: 'operator.write'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'worktrees.gc': { params: NoFields; result: schema.WorktreesGcResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.read`, since 2026.7.1. */
  'worktrees.list': { params: NoFields; result: schema.WorktreesListResult; scope: 'operator.read'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'worktrees.remove': { params: schema.WorktreesRemoveParams; result: schema.WorktreesRemoveResult; scope: 'operator.admin'; since: '2026.7.1' };
  /** Scope `operator.admin`, since 2026.7.1. */
  'worktrees.restore': { params: schema.WorktreesRestoreParams; result: schema.WorktreeRecord; scope: 'operator.admin'; since: '2026.7.1' };
}
