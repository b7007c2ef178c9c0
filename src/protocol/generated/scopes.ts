// Methods by scope: the longest prefix that fits a name counts, `$` is the end of a name.
// Written by `npm run generate:protocol` from scripts/protocol/snapshot.json: openclaw 2026.9.6. Do not edit.

export const scopePrefixes = {
  dynamic: 'agent$ channels.pairing.a device.s environments.l fs. node.i plugins.ses sessions.cr sessions.del sessions.dis sessions.mo sessions.pa talk.co',
  admin: 'agents.c agents.d agents.files.s agents.u attach. browser. channels. chat.i claws. config. conversations. crestodian. cron. desktop. device.pair.s diagnostics.c diagnostics.h environments. exec. gateway.restart.r gateway.s mcp.au memory.ses migrations. models. nativeHook. openclaw. plugins.controlUi.rel plugins.controlUi.s plugins.cr plugins.inst plugins.r plugins.set plugins.un projects.r secrets. sessions.branches.s sessions.catalog.s sessions.cl sessions.compact$ sessions.compaction.r sessions.files.r sessions.files.s sessions.pl sessions.r sessions.sto set-heartbeats$ skills. system-event$ taskSuggestions.a terminal. tools.g update. users.lin users.listC users.setR users.unlinkC web. webSearch.t wizard. worker. worktrees.g worktrees.r',
  approvals: 'approval. board.widget.g exec.approval. openclaw.a plugin.a',
  pairing: 'channels.p device. node.pa node.r',
  questions: 'question.',
  read: 'agent. agents. artifacts. audit. board. canvas. channels.stat chat. commands. computer. config.g config.sc controlUi. cron.g cron.l cron.runs cron.st diagnostics. doctor.memory.dr doctor.memory.rem doctor.memory.s environments.session.s environments.st gateway. gateway.suspend.s github. health$ hooks. last-heartbeat$ logs. mcp. memory. memory.sessionBackfill.p mentions. models.authSt models.l node. plugin. plugins. portal.l progressCard.g projects. push.web.preferences.g session.discussion.i session.members.l session.suggestions.l sessions. sessions.groups.l sessions.reso skills.curator.s skills.d skills.library.l skills.library.r skills.proposals.eve skills.proposals.historySt skills.proposals.i skills.proposals.l skills.s skills.w status$ system-presence$ system. talk.ca taskSuggestions.l tasks. themes. tools. tools.github.s transcripts. tts.p tts.st usage. users. users.self voicewake. webSearch. worktrees.l',
  'sessions.write': 'sessions.github.p',
  talk: 'talk.',
  write: 'agent.w board.a board.e board.u board.widget.p chat.a chat.se chat.t computer.i doctor. mcp.app.c mcp.app.u message. node.p poll$ portal. progressCard. projects.a push. send$ session. sessions.a sessions.catalog.a sessions.catalog.c sessions.compaction.b sessions.companion.r sessions.fo sessions.github.c sessions.go sessions.gr sessions.pro sessions.rec sessions.sen sessions.st sessions.t skills.l talk.session.cancelT talk.session.e talk.session.j talk.session.sta taskSuggestions. tasks.c tasks.d tasks.r themes.i themes.s tools.i transcripts.su tts. ui. users.a users.prefs.s users.s users.u voicewake.routing.s voicewake.s wake$ worktrees.',
};

/** Methods that need the scope `admin` and that every release has, but none lists. */
export const unlistedAdminMethods: readonly string[] = ['chat.inject', 'web.login.start', 'web.login.wait'];
