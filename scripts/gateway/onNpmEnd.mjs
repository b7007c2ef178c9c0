/**
 * Calls back when the npm that runs this script is gone: its shell dies of a SIGTERM without passing it on.
 *
 * @param {() => void} callback
 */
export function onNpmEnd(callback) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
