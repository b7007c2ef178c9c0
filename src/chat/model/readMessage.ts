import type {
  ChatMessage,
  ChatMessageStatus,
  ChatPart,
  ChatRole,
  MediaPart,
  TokenUsage,
} from '../../core/chatMessage.js';
import { isObject, type JsonObject } from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString, defined } from '../../protocol/json.js';

/** One message read from a record. It has no React key yet. */
export interface RecordMessage {
  readonly message: Omit<ChatMessage, 'key'>;
  /** Idempotency key of the send that this user message belongs to (from 2026.6.11). */
  readonly sendKey?: string;
  /** Identifies a commentary among the messages of its record (2026.9). */
  readonly itemId?: string;
}

/**
 * Reads one message of `chat.history` or `session.message`, as any gateway release writes it. Returns
 * undefined if the value is no message. A block of an unknown type becomes an `unknown` part.
 *
 * @see docs/protocol.md: History
 */
export function readMessage(raw: unknown): RecordMessage | undefined {
  if (!isObject(raw) || typeof raw['role'] !== 'string') return undefined;
  const meta = asObject(raw['__openclaw']);
  const parts = readParts(raw, meta);
  const text = joinText(parts);
  const status = readStatus(raw);
  const idempotencyKey = asString(raw['idempotencyKey']);
  return defined<RecordMessage>({
    message: defined<Omit<ChatMessage, 'key'>>({
      id: asString(meta['id']),
      role: readRole(raw['role']),
      parts,
      text,
      createdAt: asNumber(raw['timestamp']) ?? asNumber(meta['recordTimestampMs']) ?? 0,
      status,
      runId:
        asString(meta['runId']) ??
        asString(asObject(raw['openclawAbort'])['runId']) ??
        runIdOf(idempotencyKey),
      seq: asNumber(meta['seq']),
      usage: readUsage(raw['usage']),
      model: asString(raw['model']),
      stopReason: asString(raw['stopReason']),
      isTruncated: meta['truncated'] === true || undefined,
      error: status === 'failed' ? (asString(raw['errorMessage']) ?? text) : undefined,
      raw,
    }),
    sendKey: idempotencyKey?.endsWith(':user') ? idempotencyKey.slice(0, -5) : undefined,
    itemId: asString(asObject(raw['openclawStreamFallback'])['itemId']),
  });
}

/**
 * Returns the run that an idempotency key of the gateway names: `<run>:user`, `<run>:assistant`,
 * `<run>:terminal-error`, and `cli-assistant:<run>` of the Claude CLI backend (2026.9.6).
 */
function runIdOf(idempotencyKey: string | undefined): string | undefined {
  const cliPrefix = 'cli-assistant:';
  if (idempotencyKey?.startsWith(cliPrefix)) return idempotencyKey.slice(cliPrefix.length);
  return idempotencyKey?.replace(/:[^:]*$/, '');
}

/** Returns the text of the `message` in a chat event, or undefined if the event has none. */
export function readMessageText(message: unknown): string | undefined {
  return isObject(message) ? joinText(readBlocks(message['content'])) : undefined;
}

/** Returns the images and files of the `message` in a chat event. */
export const readMessageMedia = (message: unknown): readonly ChatPart[] =>
  readBlocks(asObject(message)['content']).filter(isMedia);

export const joinText = (parts: readonly ChatPart[]): string =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

export function readUsage(value: unknown): TokenUsage | undefined {
  if (!isObject(value)) return undefined;
  return defined<TokenUsage>({
    input: asNumber(value['input']),
    output: asNumber(value['output']) ?? asNumber(value['outputTokens']),
    total: asNumber(value['totalTokens']),
  });
}

function readRole(role: string): ChatRole {
  if (role.startsWith('tool')) return 'tool';
  return role === 'user' || role === 'assistant' ? role : 'system';
}

function readStatus(raw: JsonObject): ChatMessageStatus {
  if (raw['openclawAbort'] !== undefined || raw['stopReason'] === 'aborted') return 'aborted';
  return raw['stopReason'] === 'error' ? 'failed' : 'complete';
}

function readParts(raw: JsonObject, meta: JsonObject): readonly ChatPart[] {
  const kind = meta['kind'];
  const blocks = readBlocks(raw['content']);
  if (kind === 'compaction' || kind === 'reset') return [{ type: kind, text: joinText(blocks) }];
  if (readRole(String(raw['role'])) === 'tool') return [readToolResult(raw), ...media(blocks)];
  const isEnveloped = raw['role'] === 'user' && Array.isArray(raw['content']);
  return [
    ...(isEnveloped ? blocks.map(withoutEnvelope) : blocks),
    ...asList(raw['tool_calls']).map(readBlock),
    ...asList(raw['tool_results']).map(readBlock),
    ...asList(meta['media']).map(asObject).map(readMedia),
  ];
}

function readBlocks(content: unknown): readonly ChatPart[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return asList(content).map(readBlock);
}

function readBlock(block: unknown): ChatPart {
  if (typeof block === 'string') return { type: 'text', text: block };
  const raw = asObject(block);
  const text = asString(raw['text']);
  switch (raw['type']) {
    case 'text':
      if (text !== undefined) return { type: 'text', text };
      break;
    case 'thinking':
      return { type: 'thinking', text: asString(raw['thinking']) ?? text ?? '' };
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return readMedia(raw);
    case 'toolCall':
    case 'tool_call':
    case 'tool_use':
    case 'function':
      return readToolCall(raw);
    case 'toolResult':
    case 'tool_result':
      return readToolResult(raw);
  }
  return { type: 'unknown', raw: block };
}

function readToolCall(raw: JsonObject): ChatPart {
  const call = isObject(raw['function']) ? raw['function'] : raw;
  return {
    type: 'toolCall',
    toolCallId: asString(raw['id']) ?? asString(raw['toolCallId']) ?? '',
    name: asString(call['name']) ?? '',
    arguments: call['arguments'] ?? call['input'] ?? call['args'],
  };
}

function readToolResult(raw: JsonObject): ChatPart {
  const id = raw['toolCallId'] ?? raw['tool_call_id'] ?? raw['tool_use_id'];
  return {
    type: 'toolResult',
    toolCallId: asString(id) ?? '',
    name: asString(raw['toolName']) ?? asString(raw['name']) ?? '',
    text: joinText(readBlocks(raw['content'])),
    isError: raw['isError'] === true || raw['is_error'] === true,
  };
}

export const isMedia = ({ type }: ChatPart): boolean =>
  type === 'image' || type === 'audio' || type === 'video' || type === 'file';

const media = (parts: readonly ChatPart[]): readonly ChatPart[] =>
  parts.filter((part) => part.type !== 'text');

/**
 * Reads inline base64, an entry of `__openclaw.media` (2026.9), or the metadata that 2026.2 to 2026.4
 * keep of an image.
 */
function readMedia(raw: JsonObject): MediaPart {
  const source = isObject(raw['source']) ? raw['source'] : raw;
  const mimeType =
    asString(source['mimeType']) ?? asString(source['media_type']) ?? asString(raw['contentType']);
  const data = asString(source['data']);
  const kind = raw['kind'] ?? raw['type'];
  return defined<MediaPart>({
    type: kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file',
    mimeType,
    fileName: asString(raw['fileName']),
    url: data === undefined ? asString(source['url']) : `data:${mimeType ?? ''};base64,${data}`,
    bytes: asNumber(raw['sizeBytes']) ?? asNumber(raw['bytes']),
    omitted: raw['omitted'] === true || undefined,
  });
}

// 2026.4.15 wraps the user's text in announced records. Its history has the text alone.
const envelope = /^Sender \(untrusted metadata\):\n```json\n[^]*?\n```\n\n(?:\[[^\]\n]*\] )?/;

const withoutEnvelope = (part: ChatPart): ChatPart =>
  part.type === 'text' ? { type: 'text', text: part.text.replace(envelope, '') } : part;
