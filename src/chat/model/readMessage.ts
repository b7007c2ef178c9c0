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
  /** Identifies the record of an imported message, which may have the id of a native one (2026.9). */
  readonly importId?: string;
  /** Identifies a commentary among the messages of its record (2026.9). */
  readonly itemId?: string;
}

/**
 * Reads one message of `chat.history` or `session.message`, as any gateway release writes it. Returns
 * undefined if the value is no message. A block of an unknown type becomes an `unknown` part.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#history | Protocol: History}
 */
export function readMessage(raw: unknown): RecordMessage | undefined {
  if (!isObject(raw) || (asString(raw['role']) ?? '').trim() === '') return undefined;
  const meta = asObject(raw['__openclaw']);
  const parts = readParts(raw, meta);
  const text = joinText(parts);
  const status = readStatus(raw);
  const idempotencyKey = asString(raw['idempotencyKey']) ?? asString(meta['idempotencyKey']);
  return defined<RecordMessage>({
    message: defined<Omit<ChatMessage, 'key'>>({
      id: asString(meta['id']),
      role: readRole(String(raw['role'])),
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
      error: status === 'failed' ? (readErrorText(raw['errorMessage']) ?? text) : undefined,
      raw,
    }),
    sendKey: idempotencyKey?.endsWith(':user') ? idempotencyKey.slice(0, -5) : undefined,
    importId: readImportId(meta),
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

/** Returns an id for a message that the gateway imported from the session of another program. */
function readImportId({
  importedFrom,
  cliSessionId,
  externalId,
  id,
}: JsonObject): string | undefined {
  if (typeof importedFrom !== 'string') return undefined;
  return `import:${JSON.stringify([importedFrom, cliSessionId, externalId ?? id])}`;
}

/** Returns the text of an error, or undefined if it is blank. */
export const readErrorText = (value: unknown): string | undefined =>
  asString(value)?.trim() || undefined;

/** Returns the text of the `message` in a chat event, or undefined if the event has none. */
export function readMessageText(message: unknown): string | undefined {
  return isObject(message) ? joinText(readBlocks(contentOf(message))) : undefined;
}

/** Returns the images and files of the `message` in a chat event. */
export const readMessageMedia = (message: unknown): readonly ChatPart[] =>
  readBlocks(contentOf(asObject(message))).filter(isMedia);

/** A value that is nested too deeply for the stack has no text. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    return undefined;
  }
}

/** Returns the output of a tool as a text: a string, blocks, or any other value as JSON. */
export function readOutput(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  const content = isObject(value) && 'content' in value ? value['content'] : value;
  if (typeof content === 'string') return content;
  const blocks = readBlocks(content);
  const isText = blocks.length > 0 && blocks.every(({ type }) => type !== 'unknown');
  return isText ? joinText(blocks) : toJson(content);
}

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
  const blocks = readBlocks(contentOf(raw));
  if (kind === 'compaction' || kind === 'reset') return [{ type: kind, text: joinText(blocks) }];
  if (readRole(String(raw['role'])) === 'tool') return [readToolResult(raw), ...media(blocks)];
  const isEnveloped = raw['role'] === 'user' && Array.isArray(raw['content']);
  const parts = [
    ...(isEnveloped ? blocks.map(withoutEnvelope) : blocks),
    ...asList(raw['tool_calls']).map(readBlock),
    ...asList(raw['tool_results']).map(readBlock),
    ...asList(meta['media']).map(asObject).map(readMedia),
  ];
  return meta['media'] === undefined ? addMediaPaths(parts, raw) : parts;
}

/** A few records have `text` instead of `content`. */
const contentOf = ({ content, text }: JsonObject): unknown => content ?? text;

function readBlocks(content: unknown): readonly ChatPart[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return isObject(content) ? [readBlock(content)] : asList(content).map(readBlock);
}

function readBlock(block: unknown): ChatPart {
  if (typeof block === 'string') return { type: 'text', text: block };
  const raw = asObject(block);
  const text = asString(raw['text']);
  switch (raw['type']) {
    case 'text':
    case 'input_text':
    case 'output_text':
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
    text: readOutput(raw['content'] ?? raw['text']) ?? '',
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
    url: data === undefined ? asString(source['url']) : dataUrl(data, mimeType),
    bytes: asNumber(raw['sizeBytes']) ?? asNumber(raw['bytes']),
    omitted: raw['omitted'] === true || undefined,
  });
}

/** The data of a picture may be a `data:` URL already. */
const dataUrl = (data: string, mimeType = ''): string =>
  data.startsWith('data:') ? data : `data:${mimeType};base64,${data}`;

/**
 * Adds the files of a user message that 2026.4.18 to 2026.8 name beside its content: `MediaPath` and
 * `MediaType`, or lists of them. A picture has a block without a place there, too.
 */
function addMediaPaths(parts: readonly ChatPart[], raw: JsonObject): readonly ChatPart[] {
  const paths = listOf(raw['MediaPaths'] ?? raw['MediaPath']);
  const types = listOf(raw['MediaTypes'] ?? raw['MediaType']);
  const files = paths.map((path, at) => readMediaPath(path, types[at] ?? types[0]));
  const isPlaced = (part: ChatPart): boolean => !isMedia(part) || !('omitted' in part);
  return files.length === 0 ? parts : [...parts.filter(isPlaced), ...files];
}

const listOf = (value: unknown): readonly string[] =>
  [value].flat().filter((item) => typeof item === 'string');

/** The gateway stores `notes.txt` as `…/inbound/notes---<id>.txt`. The path itself is not shown. */
function readMediaPath(path: string, mimeType: string | undefined): ChatPart {
  const name = path.replace(/^.*[\\/]/, '');
  const kind = mimeType?.split('/')[0];
  return defined<MediaPart>({
    type: kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file',
    mimeType,
    fileName: name.replace(/---[^.]*(?=\.|$)/, ''),
    url: `media://inbound/${name}`,
  });
}

// 2026.4.15 wraps the user's text in announced records. Its history has the text alone.
const envelope = /^Sender \(untrusted metadata\):\n```json\n[^]*?\n```\n\n(?:\[[^\]\n]*\] )?/;

const withoutEnvelope = (part: ChatPart): ChatPart =>
  part.type === 'text' ? { type: 'text', text: part.text.replace(envelope, '') } : part;
