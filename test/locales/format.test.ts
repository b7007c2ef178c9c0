import { diagnose, GatewayError, type GatewayProblem } from 'openclaw-react/client';
import {
  en,
  formatAction,
  formatError,
  formatProblem,
  formatStatus,
  zhCN,
  type Catalogue,
} from 'openclaw-react/locales';
import { describe, expect, test } from 'vitest';

const rejected = (details: Record<string, unknown>, extras: object = {}): GatewayProblem =>
  diagnose({
    stage: 'handshake',
    rejection: { code: 'INVALID_REQUEST', message: 'rejected', details, ...extras },
    close: { code: 1008, reason: '' },
  }).problem;

const withToken = (text: string | readonly [string, ...string[]]): Catalogue => ({
  ...en,
  problems: { ...en.problems, AUTH_TOKEN_MISMATCH: text },
});
const tokenProblem = (params: GatewayProblem['params']): GatewayProblem => ({
  code: 'AUTH_TOKEN_MISMATCH',
  params,
  action: 'enterToken',
  retryable: false,
});

const rejectedRequest = (code: string, message: string, details?: unknown) =>
  GatewayError.fromResponse({ code, message, details }, 'sessions.reset', 'q-1');

describe('formatProblem', () => {
  test('shows the command that approves this device', () => {
    const problem = rejected({ code: 'PAIRING_REQUIRED', requestId: 'r-1' });
    expect(formatProblem(problem, en)).toContain('run: openclaw devices approve r-1');
    expect(formatProblem(problem, zhCN)).toContain('运行：openclaw devices approve r-1');
  });

  test('shows how long the gateway requires to wait', () => {
    const problem = rejected({ code: 'AUTH_RATE_LIMITED' }, { retryAfterMs: 299_901 });
    expect(formatProblem(problem, en)).toContain('300 s');
    expect(formatProblem(problem, zhCN)).toContain('300 秒');
  });

  test('says which side of a protocol mismatch is too old', () => {
    const range = { clientMinProtocol: 3, clientMaxProtocol: 4 };
    const newer = rejected({ code: 'PROTOCOL_MISMATCH', expectedProtocol: 5, ...range });
    const older = rejected({ code: 'PROTOCOL_MISMATCH', expectedProtocol: 2, ...range });
    expect(formatProblem(newer, en)).toContain('protocol 5');
    expect(formatProblem(newer, en)).toContain('Update this app');
    expect(formatProblem(older, en)).toContain('Update the gateway');
    expect(formatProblem(older, zhCN)).toContain('更新网关');
  });

  test('names the gateway version that the app recommends', () => {
    const rejection = {
      code: 'INVALID_REQUEST',
      message: 'protocol mismatch',
      details: { expectedProtocol: 3 },
    };
    const failure = { stage: 'handshake', rejection, close: { code: 1002, reason: '' } } as const;
    const tooOld = diagnose(failure, {
      protocol: { max: 4 },
      recommendedGatewayVersion: '2026.9.6',
    });
    expect(formatProblem(tooOld.problem, en)).toContain('Update the gateway, to 2026.9.6 or newer');
    expect(formatProblem(tooOld.problem, zhCN)).toContain('2026.9.6');
    const tooNew = diagnose(failure, {
      protocol: { max: 2 },
      recommendedGatewayVersion: '2026.9.6',
    });
    expect(formatProblem(tooNew.problem, en)).not.toContain('2026.9.6');
  });

  test('shows the action that the gateway recommends for an unknown rejection', () => {
    const problem = rejected({
      code: 'NEW_REASON',
      recommendedNextStep: 'update_auth_credentials',
    });
    expect(formatProblem(problem, en)).toContain('Enter token');
  });

  test('names the origin to allow if the app adds it', () => {
    const problem = rejected({ code: 'CONTROL_UI_ORIGIN_NOT_ALLOWED' });
    const params = { ...problem.params, origin: 'https://panel.example' };
    expect(formatProblem({ ...problem, params }, en)).toContain('https://panel.example');
    expect(formatProblem({ ...problem, params }, zhCN)).toContain('https://panel.example');
  });

  test('shows the number of attempts and the last problem after it stopped trying', () => {
    const { problem } = diagnose({ stage: 'client', code: 'CLIENT_ATTEMPTS_EXHAUSTED' });
    const params = { attempts: 0, lastCode: 'CLIENT_UNREACHABLE' };
    expect(formatProblem({ ...problem, params }, en)).toContain(
      'attempts: 0, last problem: CLIENT_UNREACHABLE',
    );
  });

  test('uses a text that the app replaced', () => {
    expect(formatProblem(tokenProblem({}), withToken('Ask Ann.'))).toBe('Ask Ann.');
  });

  test('uses the first variant whose values are all known', () => {
    const catalogue = withToken(['{a} and {b}', 'only {a}', 'neither']);
    expect(formatProblem(tokenProblem({ a: 1, b: 2 }), catalogue)).toBe('1 and 2');
    expect(formatProblem(tokenProblem({ a: 1 }), catalogue)).toBe('only 1');
    expect(formatProblem(tokenProblem({ b: 2 }), catalogue)).toBe('neither');
  });

  test('shows … for a value that is unknown', () => {
    const catalogue = withToken('wait {seconds} s for {name}');
    expect(formatProblem(tokenProblem({ name: 'Ann' }), catalogue)).toBe('wait … s for Ann');
  });

  test('inserts values unchanged, with braces and $', () => {
    const params = { a: '{b} $& $1', b: 'B' };
    expect(formatProblem(tokenProblem(params), withToken('<{a}> {b} {a}'))).toBe(
      '<{b} $& $1> B {b} $& $1',
    );
  });
});

describe('formatError', () => {
  test('explains an error of the client', () => {
    const error = new GatewayError({
      code: 'CLIENT_TIMEOUT',
      message: 'no answer to sessions.list within 30000 ms',
      method: 'sessions.list',
    });
    expect(formatError(error, en)).toContain('did not answer in time (sessions.list)');
    expect(formatError(error, zhCN)).toContain('未及时响应（sessions.list）');
  });

  // The same rejection, as 2026.9.6 and as gateways up to 2026.7.1 report it.
  test.each([
    [
      '2026.9.6',
      rejectedRequest('FORBIDDEN', 'missing scope: operator.admin', {
        code: 'MISSING_SCOPE',
        missingScope: 'operator.admin',
        requiredScopes: ['operator.admin'],
      }),
    ],
    ['2026.4.15', rejectedRequest('INVALID_REQUEST', 'missing scope: operator.admin')],
  ])('names the missing permission on %s', (_, error) => {
    expect(formatError(error, en)).toContain('lacks the permission operator.admin.');
    expect(formatError(error, zhCN)).toContain('缺少权限 operator.admin。');
  });

  test('says that the gateway is too old for a method', () => {
    const error = rejectedRequest('INVALID_REQUEST', 'unknown method: sessions.reset');
    expect(formatError(error, en)).toContain('(sessions.reset). Update the gateway.');
  });

  test('says that an approval was decided already', () => {
    const error = rejectedRequest('INVALID_REQUEST', 'approval already resolved', {
      reason: 'APPROVAL_ALREADY_RESOLVED',
    });
    expect(formatError(error, zhCN)).toBe(zhCN.errors.APPROVAL_ALREADY_RESOLVED);
  });

  test.each(['FORBIDDEN', 'INVALID_REQUEST', 'UNAVAILABLE'])(
    'repeats the gateway’s message for %s',
    (code) => {
      const error = rejectedRequest(code, 'session "x" {not} found');
      expect(formatError(error, en)).toMatch(/The gateway says: session "x" \{not\} found$/);
      expect(formatError(error, zhCN)).toMatch(/网关的说明：session "x" \{not\} found$/);
    },
  );

  test('shows the gateway’s message for an unknown error', () => {
    const error = rejectedRequest('SESSION_LOCKED', 'the session is locked');
    expect(formatError(error, zhCN)).toBe('the session is locked');
  });

  test('shows the code of an unknown error that has no message', () => {
    expect(formatError({ code: 'SESSION_LOCKED', message: '' }, en)).toBe('SESSION_LOCKED');
  });

  test.each(['toString', 'constructor', '__proto__'])('treats the code %s as unknown', (code) => {
    expect(formatError({ code, message: 'odd', details: { code } }, en)).toBe('odd');
  });

  test.each([null, 'text', 7, [], { code: 7, reason: null }])(
    'ignores details of %j',
    (details) => {
      const error = rejectedRequest('NOT_PAIRED', 'pairing required', details);
      expect(formatError(error, en)).toBe(en.errors.NOT_PAIRED);
    },
  );
});

test('the language of statuses and buttons changes with the catalogue passed', () => {
  expect([en, zhCN].map((language) => formatStatus('reconnecting', language))).toEqual([
    'Reconnecting…',
    '正在重新连接…',
  ]);
  expect([en, zhCN].map((language) => formatAction('retry', language))).toEqual([
    'Try again',
    '重试',
  ]);
});
