import type { ObjectSchema } from '../context/validate.js';

const text = { type: 'string', minLength: 1 } as const;
const anyText = { type: 'string' } as const;
const list = { type: 'array' } as const;
const unchecked = { type: 'any' } as const;

const clientIds: readonly string[] = (
  'webchat-ui openclaw-control-ui openclaw-browser-copilot openclaw-tui webchat cli gateway-client ' +
  'openclaw-macos openclaw-linux openclaw-ios openclaw-watchos openclaw-android node-host ' +
  'openclaw-worker test fingerprint openclaw-probe'
).split(' ');

const clientModes: readonly string[] = 'webchat cli ui backend node worker probe test'.split(' ');

/** A request frame of any method. */
export const requestFrame: ObjectSchema = {
  required: ['type', 'id', 'method'],
  fields: { type: { const: 'req' }, id: text, method: text, params: unchecked },
};

/** Params of `connect`. */
export const connectParams: ObjectSchema = {
  required: ['minProtocol', 'maxProtocol', 'client'],
  fields: {
    minProtocol: { type: 'integer', min: 1 },
    maxProtocol: { type: 'integer', min: 1 },
    client: {
      type: 'object',
      schema: {
        required: ['id', 'version', 'platform', 'mode'],
        fields: {
          id: { enum: clientIds },
          mode: { enum: clientModes },
          version: text,
          platform: text,
          displayName: text,
          buildId: text,
          deviceFamily: text,
          modelIdentifier: text,
          timeZone: text,
          instanceId: text,
        },
      },
    },
    caps: list,
    commands: list,
    computerUse: unchecked,
    workerRuns: unchecked,
    permissions: unchecked,
    modelCatalog: { type: 'object' },
    pathEnv: anyText,
    role: text,
    scopes: list,
    device: {
      type: 'object',
      schema: {
        required: ['id', 'publicKey', 'signature', 'signedAt', 'nonce'],
        fields: {
          id: text,
          publicKey: text,
          signature: text,
          signedAt: { type: 'integer', min: 0 },
          nonce: text,
        },
      },
    },
    auth: {
      type: 'object',
      schema: {
        fields: {
          token: anyText,
          bootstrapToken: anyText,
          deviceToken: anyText,
          password: anyText,
          approvalRuntimeToken: anyText,
          agentRuntimeIdentityToken: anyText,
        },
      },
    },
    locale: anyText,
    userAgent: anyText,
  },
};
