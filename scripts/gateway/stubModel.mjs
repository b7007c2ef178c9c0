// An OpenAI-compatible model whose answers are the same every time. Keywords in the last user message steer it:
//   (none)           200 words "w0000 w0001 …", one every 5 ms
//   STUB_SHORT       5 words             STUB_SLOW    200 words, one every 100 ms
//   STUB_FAST[:n]    n words (5000) without a pause
//   STUB_PACE:n:ms   n words, one every ms
//   STUB_LONG[:n]    n characters (9000) in 6 pieces
//   STUB_SAY:text    that text in one piece
//   STUB_THINK       20 pieces of reasoning first
//   STUB_TOOL[:cmd]  calls the tool `exec` with that command, then answers with its result
//   STUB_FAIL400, STUB_FAIL401, STUB_FAIL500   fails with that status (400 is the one to use: a gateway
//                    retries a 500 for over a minute, and a 401 takes the provider out of service)
//   STUB_MIDFAIL     breaks the connection after 31 words
//   STUB_HANG        never answers
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

/**
 * Starts the model on a free loopback port. `turns` lists what it was asked so far.
 *
 * @param {object} [options]
 * @param {number | undefined} [options.words] of a response without a keyword (200)
 */
export async function startStubModel({ words = 200 } = {}) {
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
    await answer(response, body, turn, words);
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

/** @type {(response: import('node:http').ServerResponse, body: CompletionRequest, turn: Turn, words: number) => Promise<void>} */
async function answer(response, body, turn, words) {
  const failure = /STUB_FAIL(400|401|500)/.exec(turn.prompt)?.[1];
  if (failure) {
    const error = {
      message: `stub failure ${failure}`,
      type: 'stub_error',
      code: `stub_${failure}`,
    };
    return sendJson(response, Number(failure), { error });
  }
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
    await pipeline(serverSentEvents(frame, chunks(turn, words)), response);
  } catch {
    // The gateway hung up, as on an abort, or STUB_MIDFAIL did.
  }
}

/** @param {object} frame @param {AsyncIterable<object>} stream */
async function* serverSentEvents(frame, stream) {
  for await (const chunk of stream)
    yield `data: ${JSON.stringify({ ...frame, object: 'chat.completion.chunk', ...chunk })}\n\n`;
  yield 'data: [DONE]\n\n';
}

/** @param {Turn} turn @param {number} defaultWords */
async function* chunks({ prompt, toolResult }, defaultWords) {
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
  const said = /STUB_SAY:([^\n]+)/.exec(prompt)?.[1];
  if (said !== undefined) {
    yield delta({ content: said });
    yield* end('stop', 1);
    return;
  }
  const long = /STUB_LONG(?::(\d+))?/.exec(prompt);
  if (long) {
    yield* longText(Number(long[1] ?? 9_000));
    return;
  }
  const { words, delayMs } = paceOf(prompt, defaultWords);
  for (let i = 0; i < words; i++) {
    yield delta({ content: `w${String(i).padStart(4, '0')} ` });
    if (prompt.includes('STUB_MIDFAIL') && i === 30) throw new Error('STUB_MIDFAIL');
    if (delayMs) await pause(delayMs);
  }
  yield* end('stop', words);
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

/** @param {number} length */
async function* longText(length) {
  const pieces = 6;
  const text = 'word '.repeat(Math.ceil(length / 5)).slice(0, length - 1) + '.';
  for (let i = 0; i < pieces; i++) {
    yield delta({ content: text.slice((i * length) / pieces, ((i + 1) * length) / pieces) });
    await pause(20);
  }
  yield* end('stop', length);
}

/** @param {string} prompt @param {number} defaultWords */
function paceOf(prompt, defaultWords) {
  const pace = /STUB_PACE:(\d+):(\d+)/.exec(prompt);
  if (pace) return { words: Number(pace[1]), delayMs: Number(pace[2]) };
  const fast = /STUB_FAST(?::(\d+))?/.exec(prompt);
  if (fast) return { words: Number(fast[1] ?? 5_000), delayMs: 0 };
  if (prompt.includes('STUB_SLOW')) return { words: 200, delayMs: 100 };
  if (prompt.includes('STUB_SHORT')) return { words: 5, delayMs: 20 };
  return { words: defaultWords, delayMs: 5 };
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
