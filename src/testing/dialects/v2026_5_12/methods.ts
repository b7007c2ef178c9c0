// The methods and events that 2026.5.12 lists in hello-ok, as recorded. The methods are grouped by the scope that
// they need. The scope of `dynamic` depends on the params. The schema does not contain `unknown`.

export const methodsByScope: Readonly<Record<string, string>> = {
  'operator.read':
    'health diagnostics.stability doctor.memory.status doctor.memory.dreamDiary logs.tail ' +
    'channels.status status usage.status usage.cost tts.status tts.providers tts.personas ' +
    'config.get config.schema config.schema.lookup plugins.uiDescriptors talk.catalog ' +
    'commands.list models.list models.authStatus tools.catalog tools.effective tasks.list ' +
    'tasks.get environments.list environments.status agents.list agents.files.list ' +
    'agents.files.get artifacts.list artifacts.get artifacts.download skills.status ' +
    'skills.search skills.detail voicewake.get voicewake.routing.get sessions.list ' +
    'sessions.subscribe sessions.messages.subscribe sessions.messages.unsubscribe ' +
    'sessions.preview sessions.describe sessions.compaction.list last-heartbeat node.list ' +
    'node.describe cron.get cron.list cron.status cron.runs gateway.identity.get ' +
    'gateway.restart.preflight system-presence agent.identity.get chat.history',
  'operator.write':
    'doctor.memory.backfillDreamDiary doctor.memory.resetDreamDiary ' +
    'doctor.memory.resetGroundedShortTerm doctor.memory.repairDreamingArtifacts ' +
    'doctor.memory.dedupeDreamDiary tts.enable tts.disable tts.convert tts.setProvider ' +
    'tts.setPersona tools.invoke tasks.cancel voicewake.set sessions.compaction.branch ' +
    'sessions.send sessions.abort wake node.pending.enqueue message.action send ' +
    'agent.wait chat.abort chat.send',
  'operator.admin':
    'channels.start channels.stop channels.logout config.set config.apply config.patch ' +
    'exec.approvals.get exec.approvals.set exec.approvals.node.get ' +
    'exec.approvals.node.set wizard.start wizard.next wizard.cancel wizard.status ' +
    'agents.create agents.update agents.delete agents.files.set skills.upload.begin ' +
    'skills.upload.chunk skills.upload.commit skills.install skills.update update.status ' +
    'update.run secrets.reload secrets.resolve sessions.compaction.restore ' +
    'sessions.pluginPatch sessions.cleanup sessions.reset sessions.compact set-heartbeats ' +
    'cron.add cron.update cron.remove cron.run gateway.restart.request system-event',
  'operator.approvals':
    'exec.approval.get exec.approval.list exec.approval.request ' +
    'exec.approval.waitDecision exec.approval.resolve plugin.approval.list ' +
    'plugin.approval.request plugin.approval.waitDecision plugin.approval.resolve',
  'operator.pairing':
    'node.pair.list node.pair.approve node.pair.reject node.pair.remove device.pair.list ' +
    'device.pair.approve device.pair.reject device.pair.remove device.token.rotate ' +
    'device.token.revoke node.rename',
  'operator.talk':
    'talk.client.create talk.client.toolCall talk.session.create talk.session.appendAudio ' +
    'talk.session.cancelOutput talk.session.submitToolResult talk.session.close ' +
    'talk.speak talk.mode',
  dynamic:
    'plugins.sessionAction talk.config sessions.create sessions.patch sessions.delete ' +
    'node.invoke agent',
  node:
    'skills.bins node.pluginSurface.refresh node.pending.drain node.pending.pull ' +
    'node.pending.ack node.invoke.result node.event',
  unknown:
    'doctor.memory.remHarness talk.session.join talk.session.startTurn ' +
    'talk.session.endTurn talk.session.cancelTurn voicewake.routing.set ' +
    'sessions.unsubscribe sessions.compaction.get node.pair.request node.pair.verify ' +
    'browser.request',
};

export const events: string =
  'connect.challenge agent chat session.message session.tool sessions.changed presence ' +
  'tick talk.mode talk.event shutdown health heartbeat cron node.pair.requested ' +
  'node.pair.resolved node.invoke.request device.pair.requested device.pair.resolved ' +
  'voicewake.changed voicewake.routing.changed exec.approval.requested ' +
  'exec.approval.resolved plugin.approval.requested plugin.approval.resolved ' +
  'update.available';
