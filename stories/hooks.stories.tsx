import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { Approvals } from './examples/Approvals.js';
import { Chat } from './examples/Chat.js';
import { Sessions } from './examples/Sessions.js';
import { Status } from './examples/Status.js';
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

/** `useGatewayStatus()`: where the connection stands, and why. */
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

/** `useChatSession(key)`: history, streaming text, sending and stopping. */
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

/** `useGatewayEvents(event, handler)`: what the gateway reports, as it happens. */
export const UseGatewayEvents: Story = {
  parameters: shows('Approvals'),
  args: { client: { scopes: ['operator.read', 'operator.approvals'] } },
  render: (args) => (
    <OverGateway {...args}>
      {(gateway) => (
        <>
          <Approvals />
          <button
            type="button"
            onClick={() => void gateway.requestApproval({ command: 'rm -r build' })}
          >
            Ask
          </button>
        </>
      )}
    </OverGateway>
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask' }));
    await expect(await canvas.findByText('Waiting for approval: rm -r build')).toBeVisible();
  },
};
