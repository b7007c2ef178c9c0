// Methods by scope: the longest prefix that fits a name counts, `$` is the end of a name.
// Written by `npm run generate:protocol` from @openclaw/gateway-protocol 2026.9.1. Do not edit.

export const scopePrefixes = {
  dynamic: 'agent$ channels.pairing.a device.s fs. node.i plugins.ses sessions.cr sessions.del sessions.dis sessions.mo sessions.pa talk.co',
  admin: 'agents.c agents.d agents.files.s agents.u attach. channels. chat.i config. conversations. cron. desktop. device.pair.s environments.c environments.d exec. gateway.restart.r gateway.s migrations. models.authL models.p nativeHook. openclaw. plugins.inst plugins.r plugins.set plugins.un projects.r secrets. sessions.branches.s sessions.catalog.s sessions.cl sessions.compact$ sessions.compaction.r sessions.files.r sessions.files.s sessions.pl sessions.r set-heartbeats$ skills. system-event$ taskSuggestions.a terminal. tools.g update. users.lin users.setR web. wizard. worker. worktrees.g worktrees.r',
  approvals: 'approval. board.widget.g exec.approval. openclaw.a plugin.a',
  pairing: 'channels.p device. node.pa node.r',
  questions: 'question.',
  read: 'agent. agents. artifacts. assistant. audit. board. channels.stat chat. commands. config.g config.sc controlUi. cron.g cron.l cron.runs cron.st diagnostics. doctor.memory.dr doctor.memory.s environments. gateway. gateway.suspend.s health$ hooks. last-heartbeat$ logs. mcp. memory. models. node. plugin. plugins. portal.l progressCard. projects. push.web.preferences.g session.discussion.i session.members.l session.suggestions.l sessions. sessions.ge sessions.github.o sessions.github.s sessions.groups.l sessions.reso skills.curator.s skills.d skills.library.l skills.library.r skills.proposals.eve skills.proposals.historySt skills.proposals.i skills.proposals.l skills.s status$ system-presence$ system. talk.ca taskSuggestions.l tasks.g tasks.l tools. tools.github.s tts.p tts.st usage. users. voicewake. worktrees.l',
  talk: 'talk.',
  write: 'agent.w board.a board.e board.u board.widget.p chat.a chat.se chat.t doctor. mcp.app.c mcp.app.u message. node.p poll$ portal. progressCard.p projects.a push. send$ session. sessions.a sessions.catalog.a sessions.catalog.c sessions.compaction.b sessions.companion.r sessions.fo sessions.g sessions.rec sessions.sen sessions.st sessions.t skills.l taskSuggestions. tasks. tools.i tts. ui. users.prefs.s users.set voicewake.s wake$ worktrees.',
};
