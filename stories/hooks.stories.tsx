import type { Meta, StoryObj } from '@storybook/react-vite';
import { createGatewayClient } from 'openclaw-react/client';
import { FakeGatewayError, fakeSigner, type FakeGateway } from 'openclaw-react/testing';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { Chat } from './examples/Chat.js';
import { Decisions } from './examples/Decisions.js';
import { Devices } from './examples/Devices.js';
import { Jobs } from './examples/Jobs.js';
import { LiveSessions } from './examples/LiveSessions.js';
import { Messages } from './examples/Messages.js';
import { Models } from './examples/Models.js';
import { Permissions } from './examples/Permissions.js';
import { Reconnect } from './examples/Reconnect.js';
import { Rename } from './examples/Rename.js';
import { Sessions } from './examples/Sessions.js';
import { Status } from './examples/Status.js';
import { GatewayButton } from './GatewayButton.js';
import { OverGateway, type OverGatewayProps } from './OverGateway.js';

type Props = Omit<OverGatewayProps, 'children'>;

const meta: Meta<Props> = {
  title: 'Hooks',
  parameters: { docs: { canvas: { sourceState: 'shown' } } },
};

export default meta;

type Story = StoryObj<Props>;

const code = import.meta.glob<string>('./examples/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const shows = (example: string) => ({
  docs: { source: { code: code[`./examples/${example}.tsx`], language: 'tsx' } },
});

/** `useGatewayStatus()`: the status of the connection, and the reason for it. */
export const UseGatewayStatus: Story = {
  parameters: shows('Status'),
  render: (args) => (
    <OverGateway {...args}>
      <Status />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByText(/Connected.*2026/)).toBeVisible();
  },
};

/** `useRpc(method, params)`: a call as a React Query result. */
export const UseRpc: Story = {
  parameters: shows('Sessions'),
  args: { gateway: { sessions: [{ key: 'main', label: 'Home' }] } },
  render: (args) => (
    <OverGateway {...args}>
      <Sessions />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByText('Home')).toBeVisible();
  },
};

const reject = (): never => {
  throw new FakeGatewayError('UNAVAILABLE', 'not today');
};

/** The gateway rejects a call with a reason. */
export const UseRpcRejected: Story = {
  ...UseRpc,
  args: { gateway: { methods: { 'sessions.list': reject } } },
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent('not today');
  },
};

/** `useChatSession(sessionKey)`: history, streaming text, sending and stopping. */
export const UseChatSession: Story = {
  parameters: shows('Chat'),
  args: { gateway: { model: () => 'Good to see you.' } },
  render: (args) => (
    <OverGateway {...args}>
      <Chat />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Say hello' }));
    await expect(await canvas.findByText('user: Hello')).toBeVisible();
    await expect(await canvas.findByText('assistant: Good to see you.')).toBeVisible();
  },
};

/** `useGatewayEvents(event, handler)`: events of the gateway. */
export const UseGatewayEvents: Story = {
  parameters: shows('Jobs'),
  render: (args) => (
    <OverGateway {...args}>
      {(gateway) => (
        <>
          <Jobs />
          <GatewayButton
            onClick={() => gateway.emit('cron', { jobId: 'backup', action: 'finished' })}
          >
            A job ends
          </GatewayButton>
        </>
      )}
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'A job ends' }));
    await expect(await canvas.findByText('Last event of a job: backup finished')).toBeVisible();
  },
};

/** `useGateway()`: the client, for actions of the user. */
export const UseGateway: Story = {
  parameters: shows('Reconnect'),
  render: (args) => (
    <OverGateway {...args}>
      <Reconnect />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText('ready');
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect' }));
    await canvas.findByText('disconnected');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect again' }));
    await canvas.findByText('ready');
  },
};

/**
 * `useChatSession(sessionKey, selector)` and `useChatMessage(sessionKey, messageKey)`: a streaming
 * response renders only its own message.
 */
export const UseChatMessage: Story = {
  parameters: shows('Messages'),
  args: { gateway: { model: () => 'Once upon a time there was a gateway.' } },
  render: (args) => (
    <OverGateway {...args}>
      <Messages />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask' }));
    await canvas.findByText('user: Tell me a story');
    await canvas.findByText('assistant: Once upon a time there was a gateway.');
  },
};

/** `useSessions(options?)`: the list of sessions, kept current by events. */
export const UseSessions: Story = {
  parameters: shows('LiveSessions'),
  args: {
    gateway: {
      sessions: Array.from({ length: 7 }, (_, at) => ({
        key: `s${at}`,
        label: `Session ${at + 1}`,
      })),
    },
  },
  render: (args) => (
    <OverGateway {...args}>
      {(gateway) => (
        <>
          <LiveSessions />
          <GatewayButton
            onClick={() => gateway.sessions.append('s6', { role: 'user', text: 'Hello' })}
          >
            Something happens in session 7
          </GatewayButton>
        </>
      )}
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(5));
    await userEvent.click(canvas.getByRole('button', { name: 'More' }));
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(7));
    await userEvent.click(await canvas.findByRole('button', { name: /^Something happens/ }));
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('Session 7'));
  },
};

/** `useApprovals()`: approvals that wait for the user's decision. */
export const UseApprovals: Story = {
  parameters: shows('Decisions'),
  args: { client: { scopes: ['operator.read', 'operator.approvals'] } },
  render: (args) => (
    <OverGateway {...args}>
      {(gateway) => (
        <>
          <Decisions />
          <GatewayButton onClick={() => void gateway.requestApproval({ command: 'rm -r build' })}>
            An agent wants to run a command
          </GatewayButton>
        </>
      )}
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText('No pending approvals.');
    await userEvent.click(await canvas.findByRole('button', { name: /^An agent/ }));
    await canvas.findByText('rm -r build');
    await userEvent.click(canvas.getByRole('button', { name: 'allow-once' }));
    await canvas.findByText('No pending approvals.');
  },
};

function rejectEveryOther(): () => object {
  let count = 0;
  return () => {
    count += 1;
    return count % 2 === 1 ? reject() : {};
  };
}

/** The gateway rejects a decision. The approval still waits. */
export const UseApprovalsRejected: Story = {
  ...UseApprovals,
  args: {
    ...UseApprovals.args,
    gateway: { methods: { 'exec.approval.resolve': rejectEveryOther() } },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^An agent/ }));
    await userEvent.click(await canvas.findByRole('button', { name: 'deny' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('not today');
    await userEvent.click(canvas.getByRole('button', { name: 'deny' }));
    await canvas.findByText('No pending approvals.');
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
};

/** `usePairing()`: devices that request access, and devices that have access. */
export const UsePairing: Story = {
  parameters: shows('Devices'),
  args: {
    gateway: { pairing: 'required' },
    client: { scopes: ['operator.read', 'operator.pairing'] },
  },
  render: (args) => (
    <OverGateway {...args}>
      {(gateway) => (
        <>
          <Devices />
          <button type="button" onClick={() => approveAll(gateway)}>
            Run the command
          </button>
          <GatewayButton onClick={() => requestPairing(gateway)}>
            Another device connects
          </GatewayButton>
        </>
      )}
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText(/^Run openclaw devices approve/);
    await userEvent.click(canvas.getByRole('button', { name: 'Run the command' }));
    await canvas.findByText('Devices that may connect: 1');
    await userEvent.click(await canvas.findByRole('button', { name: 'Another device connects' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Approve' }));
    await canvas.findByText('Devices that may connect: 2');
  },
};

function approveAll(gateway: FakeGateway): void {
  for (const { requestId } of gateway.pairingRequests) gateway.approve(requestId);
}

/** Connects a new device. */
function requestPairing({ url, WebSocket }: FakeGateway): void {
  const client = createGatewayClient({ url, WebSocket, signer: fakeSigner });
  client.onStatus(({ status }) => {
    if (status === 'pairing_required') client.dispose();
  });
  client.connect();
}

/** `useCan(method)` and `useSupports(method)`: which actions to show, and which to disable. */
export const UseCanAndUseSupports: Story = {
  parameters: shows('Permissions'),
  render: (args) => (
    <OverGateway {...args}>
      <Permissions />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText('This gateway lists its commands.');
    await expect(canvas.getByRole('button', { name: 'Start over' })).toBeDisabled();
  },
};

/** `useSuspenseRpc(method, params)`: a call that suspends until its result arrives. */
export const UseSuspenseRpc: Story = {
  parameters: shows('Models'),
  render: (args) => (
    <OverGateway {...args}>
      <Models />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByText('Stub Model')).toBeVisible();
  },
};

/** `useRpcMutation(method)`: a call that changes something. */
export const UseRpcMutation: Story = {
  parameters: shows('Rename'),
  args: { gateway: { sessions: [{ key: 'main', label: 'Main' }] } },
  render: (args) => (
    <OverGateway {...args}>
      <Rename />
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Call it Home' }));
    await canvas.findByText('Home');
  },
};

/** The gateway rejects a mutation. */
export const UseRpcMutationRejected: Story = {
  ...UseRpcMutation,
  args: { gateway: { ...UseRpcMutation.args?.gateway, methods: { 'sessions.patch': reject } } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Call it Home' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('not today');
  },
};
