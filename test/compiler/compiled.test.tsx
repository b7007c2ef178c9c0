import {
  GatewayProvider,
  useChatSession,
  useGatewayEvents,
  useGatewayStatus,
  useRpc,
} from 'openclaw-react';
import { expect, it } from 'vitest';

it.each([
  ['GatewayProvider', GatewayProvider],
  ['useChatSession', useChatSession],
  ['useGatewayEvents', useGatewayEvents],
  ['useGatewayStatus', useGatewayStatus],
  ['useRpc', useRpc],
])('%s was compiled by React Compiler', (_, compiled) => {
  expect(String(compiled)).toMatch(/\$\[0\]/);
});
