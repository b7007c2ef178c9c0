// A gateway that accepts every client and responds to every request, in a process of its own.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

const hello = {
  type: 'hello-ok',
  protocol: 4,
  server: { version: '2026.9.6', connId: 'c', bootId: 'b' },
  features: { methods: ['health'], events: ['chat'] },
  snapshot: { uptimeMs: 1 },
  auth: { role: 'operator', scopes: ['operator.read', 'operator.write'] },
  policy: { maxPayload: 26_214_400, maxBufferedBytes: 52_428_800, tickIntervalMs: 30_000 },
};

server.on('connection', (socket) => {
  const say = (/** @type {object} */ frame) => socket.send(JSON.stringify(frame));
  socket.on('message', (text) => {
    const { id, method } = JSON.parse(/** @type {Buffer} */ (text).toString());
    say({ type: 'res', id, ok: true, payload: method === 'connect' ? hello : { ok: true } });
  });
  say({ type: 'event', event: 'connect.challenge', payload: { nonce: 'n', ts: Date.now() } });
});
server.on('listening', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
process.on('disconnect', () => process.exit());
