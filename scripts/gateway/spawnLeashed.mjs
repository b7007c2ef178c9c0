import { fork } from 'node:child_process';
import { join } from 'node:path';

/**
 * Starts a command that cannot outlive this process, however this process ends (SIGKILL included),
 * and that the terminal's Ctrl+C does not reach.
 *
 * @param {string[]} command
 * @param {object} options
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {'pipe' | 'ignore' | 'inherit' | number} options.stdout
 * @param {'pipe' | 'ignore' | 'inherit' | number} options.stderr
 * @param {string} [options.scratch] a folder to delete if the command is released while it runs
 */
export function spawnLeashed(command, { cwd, env, stdout, stderr, scratch = '' }) {
  const leash = fork(join(import.meta.dirname, 'leash.mjs'), [scratch, ...command], {
    cwd,
    env,
    execArgv: [],
    detached: true,
    stdio: ['ignore', stdout, stderr, 'ipc'],
  });
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const exited = new Promise((resolve) => {
    // Not 'close': it never comes after disconnect().
    leash.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return {
    stdout: leash.stdout,
    stderr: leash.stderr,
    exited,
    /** @param {NodeJS.Signals} signal */
    kill(signal) {
      // A send that fails met a command that has just ended: there is nothing left to signal.
      if (leash.connected) leash.send(signal, () => {});
    },
    /** Ends the command and all it started: SIGTERM, and SIGKILL after 5 s. */
    release() {
      if (leash.connected) leash.disconnect();
    },
  };
}
