// Runs a command in a process group of its own, and ends that group when the process that forked this one
// closes the IPC channel. The channel closes after a SIGKILL, too.
// Arguments: a folder to delete at that moment ('' for none), the command, its arguments.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const graceMs = 5_000;
const [scratch = '', command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { detached: true, stdio: 'inherit' });
let isReleased = false;

process.on('message', (signal) => child.kill(/** @type {NodeJS.Signals} */ (signal)));
process.once('disconnect', release);
// The channel may have closed before the listener was added.
if (!process.connected) release();

child.once('exit', (code, signal) => {
  signalGroup('SIGKILL'); // the processes that the command started and left
  if (isReleased && scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  if (signal) process.kill(process.pid, signal);
  else process.exit(code ?? 1);
});

function release() {
  isReleased = true;
  signalGroup('SIGTERM');
  setTimeout(signalGroup, graceMs, 'SIGKILL').unref();
}

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the group is empty
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
