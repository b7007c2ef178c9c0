import { createInterface } from 'node:readline';

import { onNpmEnd } from './gateway/onNpmEnd.mjs';
import { startGateway } from './gateway/startGateway.mjs';
import { newestVersion } from './gateway/versions.mjs';
import { readArguments, readPort } from './readArguments.mjs';

const help = `Starts a real OpenClaw gateway on this machine, with a stub model behind it and nothing kept afterwards.
The first start of a version installs it (650 MB, into ~/.cache/openclaw-gateways or $OPENCLAW_GATEWAY_CACHE).

  npm run gateway -- [options]

  --version <v>    the release to run (default ${newestVersion})
  --port <n>       the port to listen on (default a free one)
  --password <p>   ask for this password instead of a token
  --pairing        new devices must be approved: type  devices approve <request id>
  --approvals      the model's commands must be approved
  --help           this text
`;

const { port, ...values } = readArguments(help, {
  options: {
    version: { type: 'string' },
    port: { type: 'string' },
    password: { type: 'string' },
    pairing: { type: 'boolean' },
    approvals: { type: 'boolean' },
  },
}).values;
const chosen = port === undefined ? {} : { port: readPort(port) };
await run().catch((error) => {
  console.error(messageOf(error));
  process.exit(1);
});

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

async function run() {
  onNpmEnd(() => process.exit());
  console.log(`Starting openclaw ${values.version ?? newestVersion} …`);
  const gateway = await startGateway({ ...values, ...chosen });
  const [secretName, secret] =
    gateway.password === undefined ? ['token', gateway.token] : ['password', gateway.password];
  console.log(`
  version   ${gateway.version}
  url       ${gateway.url}
  ${secretName.padEnd(8)}  ${secret}

Connect:  npm start -- --gateway ${gateway.url} --${secretName} ${secret}
Type a command of openclaw's own, such as "devices list"; Ctrl+C stops the gateway.
`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    console.log('Stopping …');
    await gateway.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  void gateway.exited.then(() => {
    if (isStopping) return;
    console.error('The gateway has ended by itself.');
    process.exitCode = 1;
    return stop();
  });
  for await (const line of createInterface({ input: process.stdin })) {
    const args = line.split(/\s+/).filter(Boolean);
    if (args.length > 0) console.log(await gateway.cli(...args).catch(messageOf));
  }
}
