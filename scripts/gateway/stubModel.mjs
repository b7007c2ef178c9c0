// An OpenAI-compatible model whose responses are the same every time. Keywords in the last user message steer it:
//   (none)           200 words "w0000 w0001 …", one every 5 ms
//   STUB_SHORT       5 words             STUB_SLOW    200 words, one every 100 ms
//   STUB_FAST[:n]    n words (5000) without a pause
//   STUB_PACE:n:ms   n words, one every ms
//   STUB_LONG[:n]    n characters (9000) in 6 pieces
//   STUB_SAY:text    that text, up to the end of the line, in pieces of 8 characters every 20 ms. \n is a line break.
//                    For silent replies, MEDIA: lines, tags and other texts that a gateway rewrites
//   STUB_SILENT      no text
//   STUB_THINK       20 pieces of reasoning first
//   STUB_TOOL[:cmd]  calls the tool `exec` with that command, then responds with its result
//   STUB_FAIL400, STUB_FAIL401, STUB_FAIL429, STUB_FAIL500   fails with that status (400 is the one to use: a gateway
//                    retries a 500 for over a minute, and a 401 takes the provider out of service)
//   STUB_CONTEXT     rejects the request as longer than the context
//   STUB_REFUSE      5 words, then the end that a content filter causes
//   STUB_MIDFAIL     breaks the connection after 31 words
//   STUB_HANG        never responds
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {{ role: string, content?: string | null | { type: string, text?: string }[] }} Message
 * @typedef {{ model?: string, stream?: boolean, messages?: Message[] }} CompletionRequest
 * @typedef {{ prompt: string, toolResult: string | undefined }} Turn
 */

/** Starts the model on a free loopback port. `turns` lists what it was asked so far. */
export async function startStubModel() {
  /** @type {Turn[]} */
  const turns = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET')
      return sendJson(response, 200, {
        object: 'list',
        data: [{ id: 'stub-model', object: 'model' }],
      });
    const body = /** @type {CompletionRequest} */ (await json(request));
    const turn = lastTurn(body.messages ?? []);
    turns.push(turn);
    await respond(response, body, turn);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('no port for the stub model');
  return {
    port: address.port,
    turns,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @type {(messages: Message[]) => Turn} */
function lastTurn(messages) {
  const at = messages.findLastIndex((message) => message.role === 'user' && promptOf(message));
  const toolMessage = messages.slice(at + 1).findLast((message) => message.role === 'tool');
  return {
    prompt: promptOf(messages[at]),
    toolResult: toolMessage && textOf(toolMessage),
  };
}

/** @param {Message | undefined} message */
function textOf(message) {
  const content = message?.content ?? '';
  if (typeof content === 'string') return content;
  return content
    .map((part) => part.text ?? (part.type === 'image_url' ? '[image]' : ''))
    .join('\n');
}

/** The gateway's own additions are no part of what the user said. @param {Message | undefined} message */
function promptOf(message) {
  const additions =
    /<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>[\s\S]*?<<<END_OPENCLAW_INTERNAL_CONTEXT>>>/g;
  return textOf(message).replace(additions, '').trim();
}

/** @type {(response: import('node:http').ServerResponse, body: CompletionRequest, turn: Turn) => Promise<void>} */
async function respond(response, body, turn) {
  const failure = failureOf(turn.prompt);
  if (failure) return sendJson(response, failure.status, { error: failure.error });
  const frame = {
    id: `chatcmpl-${randomBytes(6).toString('hex')}`,
    created: Math.floor(Date.now() / 1_000),
    model: body.model ?? 'stub-model',
  };
  if (!body.stream) {
    const message = { role: 'assistant', content: 'stub reply' };
    return sendJson(response, 200, {
      ...frame,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage: usage(2),
    });
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  try {
    await pipeline(serverSentEvents(frame, chunks(turn)), response);
  } catch {
    // The gateway hung up, as on an abort, or STUB_MIDFAIL did.
  }
}

/** @param {string} prompt */
function failureOf(prompt) {
  if (prompt.includes('STUB_CONTEXT')) {
    const message = "This model's maximum context length is 100 tokens.";
    const error = { message, type: 'invalid_request_error', code: 'context_length_exceeded' };
    return { status: 400, error };
  }
  const status = /STUB_FAIL(400|401|429|500)/.exec(prompt)?.[1];
  if (status === undefined) return undefined;
  const error = { message: `stub failure ${status}`, type: 'stub_error', code: `stub_${status}` };
  return { status: Number(status), error };
}

/** @param {object} frame @param {AsyncIterable<object>} stream */
async function* serverSentEvents(frame, stream) {
  for await (const chunk of stream)
    yield `data: ${JSON.stringify({ ...frame, object: 'chat.completion.chunk', ...chunk })}\n\n`;
  yield 'data: [DONE]\n\n';
}

/** @param {Turn} turn */
async function* chunks({ prompt, toolResult }) {
  yield delta({ role: 'assistant', content: '' });
  if (prompt.includes('STUB_HANG')) await new Promise(() => {});

  const tool = /STUB_TOOL(?::([^\n]+))?/.exec(prompt);
  if (tool && toolResult === undefined) {
    yield* toolCall(tool[1]?.trim() ?? 'echo stub-tool-ran');
    return;
  }
  if (prompt.includes('STUB_THINK')) {
    for (let i = 0; i < 20; i++) {
      yield delta({ reasoning_content: `think-${i} ` });
      await pause(10);
    }
  }
  if (toolResult !== undefined) {
    const said = toolResult.slice(0, 60).replace(/\s+/g, ' ');
    yield delta({ content: `tool said: ${said} | ` });
  }
  const { pieces, delayMs } = speechOf(prompt);
  for (const [at, piece] of pieces.entries()) {
    yield delta({ content: piece });
    if (prompt.includes('STUB_MIDFAIL') && at === 30) throw new Error('STUB_MIDFAIL');
    if (delayMs) await pause(delayMs);
  }
  yield* end(prompt.includes('STUB_REFUSE') ? 'content_filter' : 'stop', pieces.length);
}

/** @param {string} command */
function* toolCall(command) {
  const id = `call_${randomBytes(8).toString('hex')}`;
  const args = JSON.stringify({ command });
  yield delta({ content: 'Calling a tool. ' });
  yield delta({
    tool_calls: [{ index: 0, id, type: 'function', function: { name: 'exec', arguments: '' } }],
  });
  for (let at = 0; at < args.length; at += 8)
    yield delta({ tool_calls: [{ index: 0, function: { arguments: args.slice(at, at + 8) } }] });
  yield* end('tool_calls', 20);
}

/** Returns the pieces of a response, and the delay after each piece. @param {string} prompt */
function speechOf(prompt) {
  const said = /STUB_SAY:([^\n]*)/.exec(prompt)?.[1];
  if (said !== undefined) {
    return { pieces: said.replaceAll('\\n', '\n').match(/[\s\S]{1,8}/gu) ?? [], delayMs: 20 };
  }
  if (prompt.includes('STUB_SILENT')) return { pieces: [], delayMs: 0 };
  const long = /STUB_LONG(?::(\d+))?/.exec(prompt);
  if (long) return { pieces: longText(Number(long[1] ?? 9_000)), delayMs: 20 };
  const [, count, ms] = /STUB_PACE:(\d+):(\d+)/.exec(prompt) ?? [];
  if (count) return { pieces: words(Number(count)), delayMs: Number(ms) };
  const fast = /STUB_FAST(?::(\d+))?/.exec(prompt);
  if (fast) return { pieces: words(Number(fast[1] ?? 5_000)), delayMs: 0 };
  if (prompt.includes('STUB_SLOW')) return { pieces: words(200), delayMs: 100 };
  if (/STUB_(SHORT|REFUSE)/.test(prompt)) return { pieces: words(5), delayMs: 20 };
  return { pieces: words(200), delayMs: 5 };
}

/** @param {number} count */
const words = (count) =>
  Array.from({ length: count }, (_, at) => `w${String(at).padStart(4, '0')} `);

/** Returns a text of that length in 6 pieces. @param {number} length */
function longText(length) {
  const text = `${'word '.repeat(Math.ceil(length / 5)).slice(0, length - 1)}.`;
  return Array.from({ length: 6 }, (_, at) =>
    text.slice(Math.ceil((at * length) / 6), Math.ceil(((at + 1) * length) / 6)),
  );
}

/** @param {object} value @param {string | null} finishReason */
const delta = (value, finishReason = null) => ({
  choices: [{ index: 0, delta: value, finish_reason: finishReason }],
});

/** @param {string} reason @param {number} tokens */
function* end(reason, tokens) {
  yield delta({}, reason);
  yield { choices: [], usage: usage(tokens) };
}

/** @param {number} tokens */
const usage = (tokens) => ({
  prompt_tokens: 100,
  completion_tokens: tokens,
  total_tokens: 100 + tokens,
});

/** @type {(response: import('node:http').ServerResponse, status: number, body: object) => void} */
function sendJson(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
