import type { JsonObject } from '../../../src/protocol/frames.js';
import { asObject, asString } from '../../../src/protocol/json.js';
import type { Dialect } from './dialects.js';

export const sessionKey = 'agent:main:main';

/** A message that the gateway has accepted. */
export interface Input {
  readonly key: string;
  readonly text: string;
  readonly acceptedAt: number;
  state: 'queued' | 'written' | 'cancelled' | 'lost';
  /** Whether the gateway had it when the session was reset. */
  isErased: boolean;
  /** The outcome of the run that it started. */
  outcome: 'running' | 'ok' | 'aborted' | 'failed';
}

interface Run {
  readonly id: string;
  readonly inputs: Input[];
  /** The text of the segments before the current one, as `chat` events join them. */
  before: string;
  /** The text of the segment that is being written. */
  text: string;
  /** The text of the deltas so far. */
  shown: string;
  /** Counts all frames of the run. */
  seq: number;
  /** Writes the user's record, on releases that write it late. */
  saveUser: () => void;
  readonly startedAt: number;
}

interface StoredRecord {
  readonly id: string;
  readonly seq: number;
  readonly messages: readonly JsonObject[];
}

export type RpcResult =
  | { readonly ok: true; readonly payload: JsonObject; readonly after?: () => void }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

export interface ModelGateway {
  readonly bootId: string;
  readonly startedAt: number;
  /** Whether a run is open, or an input is queued. */
  isBusy(): boolean;
  /** Everything that was ever accepted, oldest first. */
  readonly inputs: readonly Input[];
  /** How often each key was persisted, before and after resets. */
  readonly written: ReadonlyMap<string, number>;
  /** Every text that a run had in a `chat` event, by run id. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Returns the records as a history has them: one item per message. */
  records(): readonly JsonObject[];
  handleRequest(method: string, params: JsonObject): RpcResult;
  /** Accepts a message of another client. */
  accept(key: string, text: string): void;
  begin(): void;
  write(chunk: string, isShown: boolean): void;
  useTool(): void;
  finish(): void;
  fail(): void;
  reset(): void;
  restart(): void;
}

export interface ModelGatewayOptions {
  readonly dialect: Dialect;
  readonly now: () => number;
  readonly emit: (event: string, payload: JsonObject) => void;
}

/** One session as its gateway keeps it. The schedule decides about the next step. */
export function createModelGateway({ dialect, now, emit }: ModelGatewayOptions): ModelGateway {
  const inputs: Input[] = [];
  const written = new Map<string, number>();
  const texts = new Map<string, Set<string>>();
  let known = new Map<string, Input>();
  let stored: StoredRecord[] = [];
  let seq = 0;
  let queue: Input[] = [];
  let cancelled: Input[] = [];
  /** Keys whose run goes by another id, because the agent was busy when they came. */
  const wasQueued = new Set<string>();
  let run: Run | undefined;
  let ids = 0;

  const nextId = (name: string): string => `${name}-${++ids}`;
  let bootId = nextId('boot');
  let startedAt = now();
  let sessionId = nextId('session');
  /** Identifies the valid cursors. A tool call, a reset or a restart makes them invalid. */
  let cursors = nextId('cursors');
  const { hasIds, isExplicit } = dialect;

  // ── records ───────────────────────────────────────────────────────────────────────────────────────

  /** Writes a record. `session.message` announces its last message, if any. */
  function record(
    messages: readonly JsonObject[],
    { id = nextId('row'), meta = {}, isSilent = false } = {},
  ): void {
    seq += 1;
    const withMeta = (message: JsonObject): JsonObject =>
      hasIds ? { ...message, __openclaw: { ...meta, id, seq } } : message;
    stored.push({ id, seq, messages: messages.map(withMeta) });
    const last = messages.at(-1);
    if (last && !isSilent) announce(withMeta(last), { messageId: id, messageSeq: seq });
  }

  function announce(message: JsonObject, names: JsonObject): void {
    if (hasIds) emit('session.message', { sessionKey, message, sessionId, ...names });
  }

  function recordResponse(owner: Run, fields: JsonObject, rest: readonly JsonObject[] = []): void {
    owner.saveUser();
    const row = { role: 'assistant', timestamp: now(), stopReason: 'stop', ...fields };
    record([...rest, row], isExplicit ? { meta: { runId: owner.id } } : {});
  }

  const textBlocks = (text: string): readonly JsonObject[] => [{ type: 'text', text }];

  /** Writes the user's record. In an empty session, protocol 3 writes it only with the first response. */
  function recordUser(input: Input): () => void {
    const { text } = input;
    const row = { role: 'user', timestamp: now() };
    const count = (): void => {
      input.state = 'written';
      written.set(input.key, (written.get(input.key) ?? 0) + 1);
    };
    if (isExplicit) {
      count();
      const idempotencyKey = `${input.key}:user`;
      record([{ ...row, content: text, idempotencyKey }], { id: `input-${input.key}` });
      return () => {};
    }
    const id = nextId('row');
    const bare = { ...row, content: textBlocks(text) };
    const envelope =
      'Sender (untrusted metadata):\n```json\n{}\n```\n\n[Sun 2026-11-22 13:31 UTC] ';
    const wrapped = { ...row, content: textBlocks(envelope + text) };
    let isSaved = false;
    const save = (): void => {
      if (isSaved) return;
      isSaved = true;
      count();
      record([bare], { id, isSilent: true });
    };
    const isLate = stored.length === 0;
    const messageSeq = isLate ? 0 : seq + 1;
    announce({ ...wrapped, __openclaw: { id, seq: messageSeq } }, { messageId: id, messageSeq });
    if (!isLate) save();
    return save;
  }

  // ── events of a run ────────────────────────────────────────────────────────────────────────────

  function chat(runId: string, fields: JsonObject, at: number): void {
    emit('chat', { runId, sessionKey, seq: at, ...fields });
  }

  function agent(owner: Run, stream: string, data: JsonObject): void {
    owner.seq += 1;
    emit('agent', { runId: owner.id, sessionKey, stream, seq: owner.seq, ts: now(), data });
  }

  /** The last message of a run is trimmed, unlike the deltas and the record. */
  function lastMessage(owner: Run): JsonObject {
    const text = wholeText(owner).trimEnd();
    if (text === '') return {};
    recordText(owner, text);
    return { message: { role: 'assistant', content: textBlocks(text), timestamp: now() } };
  }

  function recordText({ id }: Run, text: string): void {
    texts.set(id, (texts.get(id) ?? new Set()).add(text));
  }

  const wholeText = (owner: Run): string => owner.before + owner.text;

  function showDelta(owner: Run): void {
    const text = wholeText(owner).trimEnd();
    if (text === owner.shown) return;
    const message = { role: 'assistant', content: textBlocks(text), timestamp: now() };
    const deltaText = text.slice(owner.shown.length);
    owner.shown = text;
    recordText(owner, text);
    chat(
      owner.id,
      {
        state: 'delta',
        message,
        ...(dialect.deltas === 'cumulative' ? {} : { deltaText }),
      },
      owner.seq,
    );
  }

  function begin(): void {
    if (run) return;
    const input = queue.shift();
    if (!input) return;
    run = {
      id: wasQueued.has(input.key) ? nextId('run') : input.key,
      inputs: [input],
      before: '',
      text: '',
      shown: '',
      seq: 0,
      saveUser: () => {},
      startedAt: now(),
    };
    if (isExplicit) chat(run.id, { state: 'status', phase: 'starting_model' }, 1);
    agent(run, 'lifecycle', { phase: 'start', startedAt: run.startedAt });
    run.saveUser = recordUser(input);
  }

  function write(chunk: string, isShown: boolean): void {
    if (!run) return;
    run.text += chunk;
    agent(run, 'assistant', { text: run.text, delta: chunk });
    if (isShown) showDelta(run);
  }

  /** Ends a segment: the text so far becomes a record. */
  function closeSegment(owner: Run, fields: JsonObject, rest?: readonly JsonObject[]): void {
    recordResponse(owner, fields, rest);
    owner.before = dialect.restartsText ? '' : wholeText(owner).trimEnd();
    if (dialect.restartsText) owner.shown = '';
    owner.text = '';
  }

  function useTool(): void {
    if (!run) return;
    const call = { type: 'toolCall', id: nextId('call'), name: 'exec', arguments: {} };
    const stopReason = 'toolUse';
    if (isExplicit) {
      // Here the text before a call is commentary: a message of its own that no `chat` event includes.
      const itemId = nextId('item');
      const commentary = {
        role: 'assistant',
        content: textBlocks('Let me look.'),
        timestamp: now(),
        openclawStreamFallback: { itemId },
      };
      splitText(run);
      recordResponse(run, { content: [call], stopReason }, [commentary]);
    } else {
      closeSegment(run, { content: [...textBlocks(run.text), call], stopReason });
    }
    const result = {
      role: 'toolResult',
      toolCallId: call.id,
      toolName: 'exec',
      content: textBlocks('done'),
      timestamp: now(),
    };
    record([result], { isSilent: true });
    cursors = nextId('cursors');
    if (isExplicit) steer(run);
  }

  /** The text so far becomes a record, so that another record can follow. */
  function splitText(owner: Run): void {
    if (owner.text.trim() === '') return;
    closeSegment(owner, { content: textBlocks(owner.text) });
    owner.before += '\n\n';
  }

  /** Adds the queued inputs to the run. An empty `final` event ends the run of each input's own key. */
  function steer(owner: Run): void {
    if (!dialect.isSteering || queue.length === 0) return;
    splitText(owner);
    for (const input of queue) {
      recordUser(input);
      owner.inputs.push(input);
      chat(input.key, { state: 'final' }, 1);
      markJoined(`input-${input.key}`, owner);
    }
    queue = [];
  }

  /** Announces the record of an input again, with the run that it joined. */
  function markJoined(id: string, owner: Run): void {
    stored = stored.map((entry) => {
      if (entry.id !== id) return entry;
      const messages = entry.messages.map((message) => ({
        ...message,
        __openclaw: { ...asObject(message['__openclaw']), steerTargetRunId: owner.id },
      }));
      for (const message of messages) announce(message, { messageId: id, messageSeq: entry.seq });
      return { ...entry, messages };
    });
  }

  function end(owner: Run, outcome: Input['outcome']): void {
    for (const input of owner.inputs) input.outcome = outcome;
    run = undefined;
  }

  function finish(): void {
    if (!run) return;
    const owner = run;
    if (owner.text.trim() === '') write('The end. ', true);
    recordResponse(owner, { content: textBlocks(owner.text) });
    if (dialect.isSteering && queue.length > 0) {
      owner.before = `${wholeText(owner).trimEnd()}\n\n`;
      owner.text = '';
      steer(owner);
      return;
    }
    agent(owner, 'lifecycle', { phase: 'end', endedAt: now() });
    showDelta(owner);
    chat(owner.id, { state: 'final', ...lastMessage(owner) }, owner.seq);
    end(owner, 'ok');
  }

  function fail(): void {
    if (!run) return;
    const owner = run;
    const errorMessage = 'the model rejected';
    owner.text = '';
    if (!isExplicit) {
      recordResponse(owner, { content: [], stopReason: 'error', errorMessage });
      agent(owner, 'lifecycle', { phase: 'error', error: errorMessage });
      if (!hasIds) chat(owner.id, { state: 'error', errorMessage }, owner.seq);
    } else {
      agent(owner, 'lifecycle', { phase: 'error', error: errorMessage });
      chat(owner.id, { state: 'error', errorMessage }, owner.seq);
      chat(owner.id, { state: 'error', errorMessage: `Agent failed: ${errorMessage}` }, 1);
      const idempotencyKey = `${owner.id}:terminal-error`;
      const content = textBlocks('⚠️ The model rejected.');
      recordResponse(owner, { content, stopReason: 'error', idempotencyKey });
    }
    end(owner, 'failed');
  }

  /** Whether the input arrived while the agent was busy, and will join the run. */
  const joins = ({ key }: Input): boolean => dialect.isSteering && wasQueued.has(key);

  /** Whether the input arrived while the agent was busy, and will run later under another id. */
  const isHandedOver = ({ key }: Input): boolean => !dialect.isSteering && wasQueued.has(key);

  function abort(runId: string | undefined): RpcResult {
    const runIds: string[] = [];
    const waiting = isExplicit ? queue.filter(({ key }) => (runId ?? key) === key) : [];
    for (const input of waiting) {
      input.state = 'cancelled';
      input.outcome = 'aborted';
      runIds.push(input.key);
      if (isHandedOver(input) || (joins(input) && runId === undefined)) continue;
      chat(input.key, { state: 'aborted', stopReason: 'rpc' }, 1);
    }
    queue = queue.filter((input) => !waiting.includes(input));
    cancelled.push(...waiting);
    let after = (): void => {};
    if (run && (runId ?? run.id) === run.id) {
      runIds.push(run.id);
      after = abortRun(run);
    }
    // Inputs that would have joined the run end with it.
    const joining = runId === undefined ? waiting.filter(joins) : [];
    for (const { key } of joining) chat(key, { state: 'final' }, 1);
    return { ok: true, payload: { ok: true, aborted: runIds.length > 0, runIds }, after };
  }

  /** Returns the actions of the gateway after its response frame. */
  function abortRun(owner: Run): () => void {
    const partial = {
      role: 'assistant',
      content: textBlocks(owner.text.trimEnd()),
      timestamp: now(),
      stopReason: 'stop',
      openclawAbort: { aborted: true, origin: 'rpc', runId: owner.id },
      idempotencyKey: `${owner.id}:assistant`,
    };
    const isEmpty = owner.text.trim() === '';
    owner.seq += 1;
    const fields = { state: 'aborted', stopReason: 'rpc', ...lastMessage(owner) };
    chat(owner.id, fields, owner.seq);
    end(owner, 'aborted');
    if (isExplicit) {
      agent(owner, 'lifecycle', { phase: 'end', aborted: true });
      return () => {
        agent(owner, 'lifecycle', { phase: 'error', error: 'aborted', aborted: true });
        if (!isEmpty) record([partial], { meta: { runId: owner.id } });
      };
    }
    // The partial text is written twice, the second time by the provider, and maybe before the user's record.
    if (!isEmpty) record([partial]);
    return () => {
      owner.saveUser();
      if (!isEmpty)
        recordResponse(owner, { content: textBlocks(owner.text), stopReason: 'aborted' });
    };
  }

  // ── requests ───────────────────────────────────────────────────────────────────────────────────

  const isBusy = (): boolean => run !== undefined || queue.length > 0;

  function accept(key: string, text: string): void {
    const input: Input = {
      key,
      text,
      acceptedAt: now(),
      state: 'queued',
      isErased: false,
      outcome: 'running',
    };
    inputs.push(input);
    known.set(key, input);
    const mustWait = isBusy();
    queue.push(input);
    if (!mustWait) return;
    wasQueued.add(key);
    if (dialect.isSteering) return;
    // Announced without an id. Then its key ends with an empty `final` event.
    if (!isExplicit) {
      announce(
        { role: 'user', content: text, timestamp: now(), __openclaw: { seq } },
        { messageSeq: seq },
      );
    }
    chat(key, { state: 'final' }, 1);
  }

  function send({ idempotencyKey, message }: JsonObject): RpcResult {
    const key = String(idempotencyKey);
    const input = known.get(key);
    if (!input) {
      accept(key, String(message));
      return { ok: true, payload: { runId: key, status: 'started' } };
    }
    const status = isExplicit && input.outcome === 'running' ? 'in_flight' : 'ok';
    if (isExplicit && input.outcome === 'failed') return rejection('the model rejected');
    return { ok: true, payload: { runId: key, status } };
  }

  function history({ cursor, inputRunIds }: JsonObject): RpcResult {
    const page = { sessionKey, sessionId, messages: records() };
    if (!isExplicit) {
      const isStrange = inputRunIds !== undefined;
      if (isStrange) return rejection("invalid params: at root: unexpected property 'inputRunIds'");
      return { ok: true, payload: page };
    }
    const [kind, count] = String(cursor).split(' ');
    if (cursor !== undefined && kind !== cursors) return { ok: true, payload: { kind: 'reset' } };
    const added = stored.slice(Number(count)).map(({ id, seq: at, messages: [message] }) => ({
      sessionKey,
      message,
      messageId: id,
      messageSeq: at,
    }));
    const requestedIds = Array.isArray(inputRunIds) ? inputRunIds.map(String) : [];
    const inputReceipts = requestedIds.flatMap((runId) => {
      const state = known.get(runId)?.state;
      if (state !== 'written' && state !== 'queued') return [];
      return [{ runId, state: state === 'written' ? 'consumed' : 'pending' }];
    });
    const payload = {
      ...(cursor === undefined ? { ...page, hasMore: false } : { kind: 'delta', messages: added }),
      ...(inputRunIds !== undefined && { inputReceipts }),
      ...presentFields(),
      deltaCursor: `${cursors} ${stored.length}`,
    };
    return { ok: true, payload };
  }

  /** The fields with which a history of 2026.9 describes the present. */
  function presentFields(): JsonObject {
    const item = (input: Input): JsonObject => ({
      id: `input-${input.key}`,
      runId: input.key,
      state: input.state,
      acceptedAt: input.acceptedAt,
      message: { role: 'user', content: input.text, timestamp: input.acceptedAt },
    });
    const busy = queue.filter(({ key }) => wasQueued.has(key));
    const items = [...busy, ...cancelled].map(item);
    return {
      pendingInputs: { items, total: items.length },
      ...inFlight(),
      sessionInfo: {
        key: sessionKey,
        hasActiveRun: isBusy(),
        ...(!run && { activeRunIds: queue.map(({ key }) => key) }),
      },
    };
  }

  /** A queued input is named instead of the run, unless it will run under another id. */
  function inFlight(): JsonObject {
    const waiting = queue.findLast((input) => !isHandedOver(input));
    if (waiting) {
      return { inFlightRun: { runId: waiting.key, text: '', startedAt: waiting.acceptedAt } };
    }
    if (!run) return {};
    return { inFlightRun: { runId: run.id, text: run.shown, startedAt: run.startedAt } };
  }

  const records = (): readonly JsonObject[] => stored.flatMap(({ messages }) => messages);

  const rejection = (message: string): RpcResult => ({
    ok: false,
    error: { code: 'INVALID_REQUEST', message },
  });

  /** Loses all inputs and runs without a record. */
  function loseUnwritten(): void {
    for (const input of [...queue, ...(run?.inputs ?? [])]) {
      if (input.state === 'queued') input.state = 'lost';
    }
    if (run) end(run, 'aborted');
    queue = [];
    cancelled = [];
  }

  function reset(): void {
    loseUnwritten();
    for (const input of inputs) input.isErased = true;
    cursors = nextId('cursors');
    stored = [];
    seq = 0;
    if (!isExplicit) {
      sessionId = nextId('session');
      return;
    }
    const row = { role: 'system', content: textBlocks('Reset'), timestamp: now() };
    record([row], { meta: { kind: 'reset' }, isSilent: true });
  }

  function restart(): void {
    loseUnwritten();
    bootId = nextId('boot');
    cursors = nextId('cursors');
    startedAt = now();
    // The gateway forgets which keys it accepted, except on 2026.9.
    const isRemembered = ({ state }: Input): boolean => isExplicit && state === 'written';
    known = new Map([...known].filter(([, input]) => isRemembered(input)));
  }

  return {
    get bootId() {
      return bootId;
    },
    get startedAt() {
      return startedAt;
    },
    isBusy,
    inputs,
    written,
    texts,
    records,
    handleRequest(method, params) {
      if (!hasIds && method.endsWith('subscribe')) return rejection(`unknown method: ${method}`);
      switch (method) {
        case 'chat.send':
          return send(params);
        case 'chat.history':
          return history(params);
        case 'chat.abort':
          return abort(asString(params['runId']));
        case 'sessions.list': {
          const status = run ? 'running' : 'done';
          // An empty session has no status.
          const hasStatus = hasIds && (run || stored.length > 0);
          const row = { key: sessionKey, ...(hasStatus && { status }) };
          return { ok: true, payload: { sessions: [row] } };
        }
        case 'sessions.reset': {
          reset();
          // Other clients are notified after the caller.
          const after = (): void => emit('sessions.changed', { sessionKey, reason: 'reset' });
          return { ok: true, payload: { ok: true, key: sessionKey }, after };
        }
        default:
          return { ok: true, payload: { subscribed: true, key: sessionKey } };
      }
    },
    accept,
    begin,
    write,
    useTool,
    finish,
    fail,
    reset() {
      reset();
      emit('sessions.changed', { sessionKey, reason: 'reset' });
    },
    restart,
  };
}
