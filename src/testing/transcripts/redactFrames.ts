import { isObject } from '../../protocol/frames.js';

/** Takes what is secret out of the frames of one client, in the order in which they travel. */
export interface FrameRedactor {
  redact(frame: unknown): unknown;
}

const struck = '[redacted]';

// Whatever stands under these names is a secret, in any frame. Counts of tokens are numbers and stay.
const secretName =
  /tokens?$|secret|passw|signature|private_?key|api_?key|credential|authorization/i;

// What these carry is configuration and may hold the secrets of third parties under any name.
const secretMethods = /^(config|secrets|wizard|openclaw\.setup|models\.auth|users\.auth)/;

// A secret this short would strike out half of every text that happens to contain it.
const minSecretLength = 4;

/**
 * Redacts by name, by method, and by value: a secret that was sent or issued once is struck out of
 * everything that follows, wherever it stands.
 */
export function createFrameRedactor(): FrameRedactor {
  const secrets = new Set<string>();
  const secretCalls = new Set<unknown>();

  const learn = (value: unknown, name = ''): void => {
    if (typeof value === 'string' && secretName.test(name) && value.length >= minSecretLength) {
      secrets.add(value);
    }
    if (isObject(value)) for (const [key, field] of Object.entries(value)) learn(field, key);
    if (Array.isArray(value)) for (const item of value) learn(item, name);
  };

  const strike = (text: string): string => {
    let rest = text;
    for (const secret of secrets) rest = rest.replaceAll(secret, struck);
    return rest;
  };

  const redactValue = (value: unknown, isSecret: boolean, name = ''): unknown => {
    if (typeof value === 'string')
      return isSecret || secretName.test(name) ? struck : strike(value);
    if (Array.isArray(value)) return value.map((item) => redactValue(item, isSecret, name));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, redactValue(field, isSecret, key)]),
    );
  };

  return {
    redact(frame) {
      // text that is no frame could be anything
      if (!isObject(frame)) return struck;
      learn(frame);
      const { method, id, type } = frame;
      if (typeof method === 'string' && secretMethods.test(method)) secretCalls.add(id);
      const isSecret = type !== 'event' && secretCalls.has(id);
      // the envelope is what a replay goes by, and holds nothing of a person's
      const parts = ['params', 'payload', 'error'].filter((name) => name in frame);
      const redacted = parts.map((part) => [part, redactValue(frame[part], isSecret)] as const);
      return { ...frame, ...Object.fromEntries(redacted) };
    },
  };
}
