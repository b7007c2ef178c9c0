import type { ClientErrorCode } from './errorCodes.js';
import { GatewayError, type GatewayErrorInit } from './GatewayError.js';

/** For developers; `openclaw-react/locales` has the texts for users. */
const sentences: Readonly<Record<ClientErrorCode, string>> = {
  CLIENT_TIMEOUT:
    'the gateway did not respond in time. Check whether the call took effect before you repeat it.',
  CLIENT_NOT_STARTED: 'the client was never connected. Call connect() first.',
  CLIENT_DISCONNECTED: 'the client is not connected. Call connect(), or wait for ready().',
  CLIENT_CONNECTION_BLOCKED:
    'the client cannot connect. Solve the problem in `details`, then call reconnect().',
  CLIENT_WAIT_TIMEOUT: 'the client did not connect in time. Check that the gateway runs.',
  CLIENT_OWNER_CHANGED:
    'the client has another gateway or device now. Call again if that is meant.',
  CLIENT_CONNECTION_LOST:
    'the connection ended before the gateway responded. Check whether the call took effect before you repeat it.',
  CLIENT_QUEUE_FULL: 'too many requests wait for the connection. Wait for ready().',
  CLIENT_PAYLOAD_TOO_LARGE: 'the gateway does not accept so much at once. Send less.',
  CLIENT_BUFFER_FULL: 'the connection is too slow for so much at once. Send less, or wait.',
  CLIENT_INVALID_PARAMS: 'the params cannot be written as JSON. Pass plain data.',
  CLIENT_DISPOSED: 'the client was disposed. Call connect() to use it again.',
  CLIENT_DISCARDED: 'the message was discarded before it was sent.',
  CLIENT_MESSAGE_LOST:
    'the gateway restarted or was reset before it stored the message. Send it again.',
  CLIENT_UNEXPECTED: 'something else was thrown. See `cause`.',
};

/** Makes an error of this client, with the sentence of its code as message. */
export function clientError(
  code: ClientErrorCode,
  init: Omit<GatewayErrorInit, 'code' | 'message'> = {},
): GatewayError {
  const { method } = init;
  const sentence = sentences[code];
  return new GatewayError({
    ...init,
    code,
    message:
      method === undefined
        ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
        : `${method} failed: ${sentence}`,
  });
}
