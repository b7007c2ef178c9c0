// Paths on the machine of the gateway, as its frames show them.

export const stateDir = '/srv/openclaw/state';
export const configPath: string = `${stateDir}/openclaw.json`;
export const databasePath: string = `${stateDir}/agents/main/agent/openclaw-agent.sqlite`;
export const sessionsFile: string = `${stateDir}/agents/main/sessions/sessions.json`;
export const workspacePath = '/srv/openclaw/workspace';
