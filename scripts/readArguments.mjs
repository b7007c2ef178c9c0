import { parseArgs } from 'node:util';

/**
 * Reads the command line of a script. `--help` prints `help`; what is wrong is said in one line, with
 * exit code 2.
 *
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {string} help
 * @param {Config} config what `parseArgs` takes; `--help` is added
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function readArguments(help, { options, ...config }) {
  try {
    const found = parseArgs({ ...config, options: { ...options, help: { type: 'boolean' } } });
    if (!found.values.help) return found;
  } catch (error) {
    reject(error.message);
  }
  console.log(help);
  process.exit();
}

/** @param {string} text */
export function readPort(text) {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return reject(`--port: ${text} is no port`);
}

/**
 * Ends a script that was called in a way that makes no sense.
 *
 * @param {string} message
 * @returns {never}
 */
export function reject(message) {
  console.error(`${message.split('. ')[0]} (see --help)`);
  process.exit(2);
}
