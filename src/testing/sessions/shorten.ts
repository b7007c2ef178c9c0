import { isObject } from '../../protocol/frames.js';
import type { JsonObject } from '../../protocol/frames.js';
import type { GatewayContext } from '../context/context.js';
import { textOf } from './session.js';

const defaultMaxChars = 8_000;

/** Cuts the texts of a message that is too long. `chat.message.get` returns them in full. */
export function shorten(
  { dialect }: GatewayContext,
  message: JsonObject,
  maxChars: unknown = defaultMaxChars,
): JsonObject {
  const limit = Number(maxChars);
  const { content } = message;
  if (!Array.isArray(content) || textOf(message).length <= limit) return message;
  const cut = (text: string): string =>
    text.length <= limit ? text : `${text.slice(0, limit)}\n...(truncated)...`;
  const blocks = content as readonly JsonObject[];
  const envelope = isObject(message['__openclaw']) ? message['__openclaw'] : {};
  return {
    ...message,
    content: blocks.map((block) =>
      typeof block['text'] === 'string' ? { ...block, text: cut(block['text']) } : block,
    ),
    ...(dialect.features.shortensRecordEvents && {
      __openclaw: { ...envelope, truncated: true, reason: 'display-cap' },
    }),
  };
}
