// The methods and events that 2026.9.6 lists in hello-ok, as recorded. The methods are grouped by the scope that
// they need. The scope of `dynamic` depends on the params. The schema does not contain `unknown`.

export const methodsByScope: Readonly<Record<string, string>> = {
  'operator.read':
    'health diagnostics.stability doctor.memory.status doctor.memory.dreamDiary logs.tail ' +
    'channels.status status usage.status usage.cost tts.status tts.providers tts.personas ' +
    'config.get config.schema config.schema.lookup plugins.uiDescriptors talk.catalog ' +
    'commands.list models.list models.authStatus tools.catalog tools.effective mcp.app.view ' +
    'mcp.app.listTools mcp.app.listResources mcp.app.listResourceTemplates ' +
    'mcp.app.readResource board.get board.widget.appView audit.list audit.activity.list ' +
    'users.list tasks.list tasks.get taskSuggestions.list environments.list ' +
    'environments.status worktrees.list agents.list agents.files.list agents.files.get ' +
    'sessions.files.list sessions.files.get artifacts.list artifacts.get artifacts.download ' +
    'skills.status skills.library.list skills.library.read skills.search skills.detail ' +
    'skills.securityVerdicts skills.skillCard skills.curator.status skills.proposals.list ' +
    'skills.proposals.inspect skills.proposals.historyStatus voicewake.get ' +
    'voicewake.routing.get sessions.list sessions.subscribe sessions.messages.subscribe ' +
    'sessions.messages.unsubscribe sessions.viewers.set sessions.preview sessions.describe ' +
    'sessions.branches.list sessions.groups.list last-heartbeat node.list node.describe ' +
    'cron.get cron.list cron.status cron.runs gateway.identity.get gateway.restart.preflight ' +
    'system-presence agent.identity.get chat.history chat.startup chat.metadata ' +
    'chat.message.get push.web.preferences.get controlUi.githubPreview system.info ' +
    'agents.workspace.list agents.workspace.get plugins.list plugins.search ' +
    'controlUi.sessionPullRequests.subscribe controlUi.sessionPreview gateway.suspend.status ' +
    'sessions.diff sessions.catalog.list sessions.catalog.read sessions.search ' +
    'plugin.surface.refresh session.discussion.info board.prompt.authorize board.data.read ' +
    'sessions.observer.visibility session.members.list session.suggestions.list ' +
    'sessions.companion.ask sessions.companion.state memory.search ' +
    'skills.proposals.events.list hooks.status audit.run.inspect projects.list ' +
    'users.prefs.get projects.searchRemote device.scopes.requestUpgrade ' +
    'device.scopes.waitUpgrade portal.list progressCard.get tools.github.status ' +
    'diagnostics.lanes session.members.listEvidence plugins.inspect users.github.status ' +
    'users.github.authorize.start users.github.authorize.poll users.github.authorize.cancel ' +
    'users.github.disconnect sessions.github.options sessions.github.status',
  'operator.write':
    'doctor.memory.backfillDreamDiary doctor.memory.resetDreamDiary ' +
    'doctor.memory.resetGroundedShortTerm doctor.memory.repairDreamingArtifacts ' +
    'doctor.memory.dedupeDreamDiary tts.enable tts.disable tts.convert tts.setProvider ' +
    'tts.setPersona tools.invoke mcp.app.callTool mcp.app.updateModelContext board.update ' +
    'board.widget.put board.event users.self users.setDisplayName users.setAvatar ' +
    'tasks.cancel taskSuggestions.create taskSuggestions.dismiss worktrees.branches ' +
    'worktrees.create skills.library.save skills.library.mutate skills.library.activate ' +
    'skills.library.import skills.library.upload voicewake.set sessions.fork sessions.recover ' +
    'sessions.send sessions.abort sessions.goal.update sessions.goal.clear ' +
    'sessions.groups.defaults sessions.groups.put sessions.groups.rename ' +
    'sessions.groups.update sessions.groups.delete wake node.pending.enqueue message.action ' +
    'send agent.wait chat.abort chat.send push.web.preferences.set tts.speak chat.toolTitles ' +
    'sessions.catalog.continue sessions.catalog.archive sessions.reclaim ui.command ' +
    'session.discussion.open board.action session.visibility.set session.members.add ' +
    'session.members.remove session.suggestions.add session.suggestions.resolve ' +
    'session.typing sessions.companion.reset tasks.retry tasks.dismiss users.prefs.set ' +
    'projects.add portal.open portal.close sessions.assignOwner progressCard.put ' +
    'sessions.github.publish sessions.github.confirm sessions.title.prepare',
  'operator.admin':
    'channels.start channels.stop channels.logout config.set config.apply config.patch ' +
    'exec.approvals.get exec.approvals.set exec.approvals.node.get exec.approvals.node.set ' +
    'openclaw.chat openclaw.chat.history openclaw.changes.list openclaw.setup.detect ' +
    'openclaw.setup.activate openclaw.setup.activate.start openclaw.setup.auth.start ' +
    'openclaw.setup.prepare.start wizard.start wizard.next wizard.cancel wizard.status ' +
    'models.authLogout users.linkEmail users.setRole taskSuggestions.accept worktrees.remove ' +
    'worktrees.restore worktrees.gc agents.create agents.update agents.delete ' +
    'agents.files.set sessions.files.set sessions.files.reveal skills.upload.begin ' +
    'skills.upload.chunk skills.upload.commit skills.install skills.update skills.curator.pin ' +
    'skills.curator.unpin skills.curator.restore skills.proposals.historyScan ' +
    'skills.proposals.create skills.proposals.update skills.proposals.revise ' +
    'skills.proposals.requestRevision skills.proposals.apply skills.proposals.reject ' +
    'skills.proposals.quarantine update.status update.run secrets.reload secrets.resolve ' +
    'sessions.branches.switch sessions.rewind sessions.pluginPatch sessions.cleanup ' +
    'sessions.reset sessions.compact set-heartbeats cron.scratch.get cron.scratch.set ' +
    'cron.add cron.update cron.remove cron.run gateway.restart.request system-event ' +
    'conversations.send conversations.turn conversations.turn.cancel terminal.open ' +
    'terminal.input terminal.resize terminal.close attach.grant attach.revoke terminal.attach ' +
    'terminal.list plugins.install plugins.setEnabled plugins.uninstall plugins.refresh ' +
    'gateway.suspend.prepare gateway.suspend.resume openclaw.setup.verify environments.create ' +
    'environments.destroy terminal.upload models.probe migrations.memory.plan ' +
    'migrations.memory.apply conversations.list skills.proposals.evaluate update.hold ' +
    'sessions.catalog.startTerminal worker.desktop.observe projects.register projects.remove ' +
    'worker.desktop.launch secrets.store.list secrets.store.set secrets.store.delete ' +
    'desktop.observe desktop.launch tools.github.configure tools.github.authorize.start ' +
    'tools.github.authorize.poll tools.github.authorize.cancel',
  'operator.approvals':
    'exec.approval.get exec.approval.list exec.approval.request exec.approval.waitDecision ' +
    'exec.approval.resolve exec.approval.grants.list exec.approval.grants.revoke ' +
    'plugin.approval.list plugin.approval.request plugin.approval.waitDecision ' +
    'plugin.approval.resolve openclaw.approval.list board.widget.grant approval.get ' +
    'approval.resolve approval.history',
  'operator.pairing':
    'node.pair.list node.pair.approve node.pair.reject node.pair.remove device.pair.list ' +
    'device.pair.approve device.pair.reject device.pair.remove device.pair.rename ' +
    'device.token.rotate device.token.revoke node.rename channels.pairing.list ' +
    'channels.pairing.dismiss',
  'operator.talk':
    'talk.client.create talk.client.transcript talk.client.close talk.client.toolCall ' +
    'talk.client.steer talk.session.create talk.session.appendAudio talk.session.cancelOutput ' +
    'talk.session.acknowledgeMark talk.session.submitToolResult talk.session.steer ' +
    'talk.session.close talk.speak talk.mode',
  'operator.questions':
    'question.request question.waitAnswer question.resolve question.get question.list',
  dynamic:
    'plugins.sessionAction talk.config fs.listDir sessions.create sessions.patch ' +
    'sessions.delete node.invoke agent channels.pairing.approve sessions.dispatch ' +
    'sessions.patchMany sessions.move',
  node:
    'skills.bins node.pluginSurface.refresh node.pluginTools.update node.skills.update ' +
    'node.pending.drain node.pending.pull node.pending.ack node.invoke.progress ' +
    'node.invoke.result node.event',
  unknown:
    'users.listAuthLinks users.listModelAccounts users.selectModelAccount ' +
    'users.linkAuthProfile users.unlinkAuthProfile users.authConnect.start ' +
    'users.authConnect.answer users.authConnect.status users.authConnect.cancel ' +
    'users.authConnect.catalog users.mentionable mentions.list mentions.dismiss ' +
    'transcripts.list transcripts.get models.authOrderSet canvas.document.view ' +
    'plugins.controlUi.list plugins.controlUi.reload plugins.controlUi.report ' +
    'plugins.controlUi.status update.runs.get update.runs.list gateway.suspend.handoff ' +
    'transcripts.export transcripts.status update.report skills.workshop.read ' +
    'session.publicShare.set claws.monitors plugins.catalog.browse plugins.catalog.categories ' +
    'plugins.catalog.get tasks.history environments.prepare models.authRefresh ' +
    'models.authLogin models.authSetApiKey sessions.storage.status sessions.storage.run ' +
    'plugins.reload claws.packages.remove canvas.document.preview computer.status ' +
    'computer.invoke sessions.activitySummary.ensure controlUi.sessionPullRequests.checks ' +
    'diagnostics.cpuProfile talk.voice.get talk.voice.set talk.voice.complete ' +
    'plugins.credentials.inspect plugins.skills.read diagnostics.heapProfile desktop.release ' +
    'environments.session.status environments.session.create environments.session.destroy ' +
    'environments.session.exec sessions.setInvolvement transcripts.summarize ' +
    'controlUi.linkPreview themes.list themes.get themes.set themes.import ' +
    'controlUi.githubDetail progressCard.refresh webSearch.status webSearch.test ' +
    'sessions.providerReview.continue users.linkChannelIdentity users.unlinkChannelIdentity ' +
    'users.listChannelIdentities browser.request github.preview github.detail github.image ' +
    'memory.sessionBackfill.preview memory.sessionBackfill.apply ' +
    'memory.sessionBackfill.rollback',
};

export const events: string =
  'connect.challenge agent chat chat.metadata.changed models.snapshot ui.command ' +
  'session.approval session.message session.observer session.operation session.sharing ' +
  'session.sharing.evidence session.suggestion session.typing session.tool sessions.changed ' +
  'controlUi.sessionPullRequests.changed plugins.controlUi.changed presence tick talk.mode ' +
  'talk.event talk.voice.change shutdown gateway.suspension health heartbeat cron task ' +
  'task.suggestion node.pair.requested node.pair.resolved node.presence node.hostStats ' +
  'node.runnerInventory.changed node.invoke.cancel node.invoke.input node.invoke.request ' +
  'device.pair.changed device.pair.requested device.pair.resolved device.pair.setup.completed ' +
  'device.pair.setup.deliveryUncertain users.prefs.changed skills.changed plugins.changed ' +
  'plugins.install.progress voicewake.changed voicewake.routing.changed ' +
  'exec.approval.requested exec.approval.resolved question.requested question.resolved ' +
  'plugin.approval.requested plugin.approval.resolved openclaw.approval.requested ' +
  'openclaw.approval.resolved terminal.data terminal.exit update.available update.run.changed ' +
  'portal.changed progressCard.changed mentions.changed';

export const capabilities: string =
  'board-widget-put-canvas-doc chat-send-routing-contract ' +
  'gateway-restart-target-safe-v1 model-catalog-snapshot ' +
  'node-worker-bundle-retention-v1 node-worker-bundle-status-v1 ' +
  'node-worker-captured-exec-policy node-worker-environment-session-v1 ' +
  'node-worker-portal-stream-v1 profile-binding-v1 published-model-catalog ' +
  'progress-card-agent-scope-v1 session-scoped-chat-metadata ' +
  'session-scoped-model-catalog session-unread-ack-contract session-goal-start-v1 ' +
  'session-settings-contract session-settings-cas-v1 openclaw-chat-wizard-cancel ' +
  'openclaw-setup-model-ref taskSuggestions.acceptModes';
