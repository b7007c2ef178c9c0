// The events whose payload the schema defines.
// Written by `npm run generate:protocol` from scripts/protocol/snapshot.json: openclaw 2026.9.6. Do not edit.

import type * as schema from './schema.js';

export interface GeneratedEvents {
  'board.changed': schema.BoardChangedEvent;
  'board.command': schema.BoardCommandEvent;
  'device.pair.requested': schema.DevicePairRequestedEvent;
  'device.pair.resolved': schema.DevicePairResolvedEvent;
  'device.pair.setup.completed': schema.DevicePairSetupCompletedEvent;
  'device.pair.setup.deliveryUncertain': schema.DevicePairSetupCompletedEvent;
  'gateway.suspension': schema.GatewaySuspension;
  'mentions.changed': schema.MentionsChangedEvent;
  'node.invoke.input': schema.NodeInvokeInputEvent;
  'node.invoke.request': schema.NodeInvokeRequestEvent;
  'plugins.changed': schema.PluginsChangedEvent;
  'plugins.controlUi.changed': schema.PluginsControlUiChangedEvent;
  'plugins.install.progress': schema.PluginsInstallProgressEvent;
  'portal.changed': schema.PortalListResult;
  'progressCard.changed': schema.ProgressCardChangedEvent;
  'question.requested': schema.QuestionRecord;
  'question.resolved': schema.QuestionResolvedEvent;
  'session.approval': schema.SessionApprovalEvent;
  'session.observer': schema.SessionObserverDigest;
  'session.operation': schema.SessionOperationEvent;
  'session.sharing': schema.SessionSharingEvent;
  'session.sharing.evidence': schema.SessionSharingEvidenceEvent;
  'session.suggestion': schema.SessionSuggestionEvent;
  'session.typing': schema.SessionTypingEvent;
  'talk.voice.change': schema.TalkVoiceChangeEvent;
  'task.suggestion': schema.TaskSuggestionEvent;
  'terminal.data': schema.TerminalDataEvent;
  'terminal.exit': schema.TerminalExitEvent;
  'tick': schema.TickEvent;
  'update.run.changed': schema.UpdateRunChangedEvent;
  'users.prefs.changed': schema.UsersPrefsChangedEvent;
}
