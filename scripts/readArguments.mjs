import { parseArgs } from 'node:util';

/**
 * Reads the command line of a script. `--help` prints `help`. An argument that does not fit is reported in
 * one line, with exit code 2.
 *
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {string} help
 * @param {Config} config the options of `parseArgs`
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function readArguments(help, config) {
  if (process.argv.slice(2).includes('--help')) {
    console.log(help);
    process.exit();
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return reject(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} text */
export function readPort(text) {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return reject(`--port: ${text} is no port`);
}

/**
 * Ends a script because of its arguments.
 *
 * @param {string} message
 * @returns {never}
 */
export function reject(message) {
  console.error(`${message.split('. ')[0]} (see --help)`);
  process.exit(2);
}
