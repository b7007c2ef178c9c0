import { isObject } from '../../protocol/frames.js';

/** Removes secrets from the frames of one client, in the order in which they are sent. */
export interface FrameRedactor {
  redact(frame: unknown): unknown;
}

const redacted = '[redacted]';

// Strings with these names are secrets, in any frame. Counts of tokens are numbers and are kept.
const secretName =
  /tokens?$|secret|passw|signature|private_?key|api_?key|credential|authorization/i;

// These methods carry configuration, which may contain secrets under any name.
const secretMethods = /^(config|secrets|wizard|openclaw\.setup|models\.auth|users\.auth)/;

// A shorter secret would redact unrelated parts of every text that contains it.
const minSecretLength = 4;

/**
 * Redacts by name, by method and by value. A secret that was sent once is redacted in every later frame,
 * under any name.
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

  const redactText = (text: string): string => {
    let result = text;
    for (const secret of secrets) result = result.replaceAll(secret, redacted);
    return result;
  };

  const redactValue = (value: unknown, isSecret: boolean, name = ''): unknown => {
    if (typeof value === 'string')
      return isSecret || secretName.test(name) ? redacted : redactText(value);
    if (Array.isArray(value)) return value.map((item) => redactValue(item, isSecret, name));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, redactValue(field, isSecret, key)]),
    );
  };

  return {
    redact(frame) {
      // text that is not a frame may contain anything
      if (!isObject(frame)) return redacted;
      learn(frame);
      const { method, id, type } = frame;
      if (typeof method === 'string' && secretMethods.test(method)) secretCalls.add(id);
      const isSecret = type !== 'event' && secretCalls.has(id);
      // a replay needs the envelope, which contains no data of the user
      const parts = ['params', 'payload', 'error'].filter((name) => name in frame);
      const fields = parts.map((part) => [part, redactValue(frame[part], isSecret)] as const);
      return { ...frame, ...Object.fromEntries(fields) };
    },
  };
}
