// Globals that the examples in docstrings use: `scripts/docs/docExamples.mjs` checks them with this file.
import type * as files from 'node:fs/promises';

import type * as query from '@tanstack/react-query';
import type * as testingLibrary from '@testing-library/react';
import type {
  GatewayClient,
  GatewayCredentials,
  GatewayProblem,
  GatewaySigner,
} from 'openclaw-react';
import type { ChatSession } from 'openclaw-react/chat';
import type { FakeGateway } from 'openclaw-react/testing';
import type { ReactNode } from 'react';
import type * as vitest from 'vitest';

declare global {
  const client: GatewayClient;
  const session: ChatSession;
  const gateway: FakeGateway;
  const problem: GatewayProblem;
  const credentials: GatewayCredentials;
  const signer: GatewaySigner;
  const error: unknown;
  const url: string;
  const token: string;
  const id: string;
  const key: string;
  const requestId: string;
  const runId: string;
  const Panel: () => ReactNode;
  const notify: (value: unknown) => void;
  const render: (value: unknown) => void;
  const ring: (value: unknown) => void;
  const checkWhetherItArrived: () => void;
  const showState: (value: unknown) => void;

  const queryClient: query.QueryClient;
  const useInfiniteQuery: typeof query.useInfiniteQuery;
  const waitFor: typeof testingLibrary.waitFor;
  const expect: typeof vitest.expect;
  const readFile: typeof files.readFile;
  const writeFile: typeof files.writeFile;
}
