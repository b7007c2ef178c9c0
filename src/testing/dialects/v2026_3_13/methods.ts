// The methods and events that 2026.3.13 lists in hello-ok, as recorded. The methods are grouped by the scope that
// they need. The scope of `dynamic` depends on the params. The schema does not contain `unknown`.

export const methodsByScope: Readonly<Record<string, string>> = {
  'operator.read':
    'health doctor.memory.status logs.tail channels.status status usage.status usage.cost ' +
    'tts.status tts.providers config.get config.schema config.schema.lookup models.list ' +
    'tools.catalog agents.list agents.files.list agents.files.get skills.status ' +
    'voicewake.get sessions.list sessions.preview last-heartbeat node.list node.describe ' +
    'cron.list cron.status cron.runs gateway.identity.get system-presence ' +
    'agent.identity.get chat.history',
  'operator.write':
    'tts.enable tts.disable tts.convert tts.setProvider voicewake.set wake ' +
    'node.pending.enqueue send agent.wait chat.abort chat.send',
  'operator.admin':
    'channels.logout config.set config.apply config.patch exec.approvals.get ' +
    'exec.approvals.set exec.approvals.node.get exec.approvals.node.set wizard.start ' +
    'wizard.next wizard.cancel wizard.status agents.create agents.update agents.delete ' +
    'agents.files.set skills.install skills.update update.run secrets.reload ' +
    'secrets.resolve sessions.reset sessions.compact set-heartbeats cron.add cron.update ' +
    'cron.remove cron.run system-event',
  'operator.approvals': 'exec.approval.request exec.approval.waitDecision exec.approval.resolve',
  'operator.pairing':
    'node.pair.list node.pair.approve node.pair.reject device.pair.list ' +
    'device.pair.approve device.pair.reject device.pair.remove device.token.rotate ' +
    'device.token.revoke node.rename',
  'operator.talk': 'talk.mode',
  dynamic: 'talk.config sessions.patch sessions.delete node.invoke agent',
  node:
    'skills.bins node.pending.drain node.pending.pull node.pending.ack node.invoke.result ' +
    'node.event',
  unknown: 'node.pair.request node.pair.verify node.canvas.capability.refresh browser.request',
};

export const events: string =
  'connect.challenge agent chat presence tick talk.mode shutdown health heartbeat cron ' +
  'node.pair.requested node.pair.resolved node.invoke.request device.pair.requested ' +
  'device.pair.resolved voicewake.changed exec.approval.requested exec.approval.resolved ' +
  'update.available';
