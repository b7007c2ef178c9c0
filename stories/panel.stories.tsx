import type { Meta, StoryObj } from '@storybook/react-vite';
import { useChatSession, useSessions, type GatewayCredentials } from 'openclaw-react';
import {
  FakeGatewayError,
  streamWords,
  type FakeGateway,
  type FakeGatewayOptions,
  type FakeMessageSeed,
  type FakeReplyStep,
} from 'openclaw-react/testing';
import { useEffect, useState, type ReactNode } from 'react';
import { expect, fireEvent, spyOn, userEvent, waitFor, within } from 'storybook/test';

import { demoModel } from '../examples/panel/demo/demoModel.js';
import { demoSessions } from '../examples/panel/demo/demoSessions.js';
import type { LanguageName } from '../examples/panel/language/LanguageContext.js';
import { LanguageProvider } from '../examples/panel/language/LanguageProvider.js';
import { Panel } from '../examples/panel/Panel.js';
import { scopes } from '../examples/panel/scopes.js';
import { FaultControls } from './FaultControls.js';
import { OverGateway, type OverGatewayProps } from './OverGateway.js';

interface PanelStoryProps extends Omit<OverGatewayProps, 'children'> {
  readonly language?: LanguageName;
  /** The credentials of the user. */
  readonly credentials?: GatewayCredentials;
  /** Messages to send when the panel shows the history and the sessions. */
  readonly send?: readonly string[];
  /** Changes the gateway when the panel shows the history and the sessions. */
  readonly onShown?: (gateway: FakeGateway) => void;
  /** Shows buttons that cause faults. */
  readonly hasFaults?: boolean;
}

/** The example panel with a fake gateway in this page. */
function PanelStory({
  language = 'en',
  credentials: initialCredentials,
  send = [],
  onShown,
  hasFaults = false,
  client,
  ...story
}: PanelStoryProps): ReactNode {
  const [credentials, setCredentials] = useState(initialCredentials);
  return (
    <LanguageProvider initial={language}>
      <OverGateway {...story} client={{ scopes, ...client, ...(credentials && { credentials }) }}>
        {(gateway) => (
          <div className={hasFaults ? 'with-faults' : undefined}>
            {hasFaults && <FaultControls gateway={gateway} />}
            <Panel onCredentials={setCredentials} onLeave={() => {}} />
            {send.length > 0 && <SendMessages texts={send} />}
            {onShown && <OnceShown run={() => onShown(gateway)} />}
          </div>
        )}
      </OverGateway>
    </LanguageProvider>
  );
}

function SendMessages({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const { send } = useChatSession('main');
  return (
    <OnceShown
      run={() => {
        for (const text of texts) void send(text);
      }}
    />
  );
}

/** Runs a function once, when the panel shows the history and the sessions. */
function OnceShown({ run }: { readonly run: () => void }): ReactNode {
  const hasHistory = useChatSession('main', ({ status }) => status) === 'ready';
  const hasSessions = useSessions().status === 'ready';
  const [wasShown, setWasShown] = useState(false);
  // Both are fetched again after a reconnect.
  if (hasHistory && hasSessions && !wasShown) setWasShown(true);
  useEffect(() => {
    if (wasShown) run();
    // `run` is new on every render, so it is no dependency.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wasShown]);
  return null;
}

const meta: Meta<PanelStoryProps> = {
  title: 'Panel',
  render: (args) => <PanelStory {...args} />,
  parameters: {
    layout: 'fullscreen',
    // A panel fills a page, so each story has its own frame in the docs.
    docs: { story: { inline: false, height: '640px' } },
  },
};

export default meta;

type Story = StoryObj<PanelStoryProps>;

function manyMessages(count: number): FakeMessageSeed[] {
  return Array.from({ length: count }, (_, at) => ({
    role: at % 2 === 0 ? 'user' : 'assistant',
    text: `Message ${at + 1}`,
  }));
}

const expectText = (text: string | RegExp) => async (canvasElement: HTMLElement) =>
  expect((await within(canvasElement).findAllByText(text)).length).toBeGreaterThan(0);

const sendMessage = (text: string) => async (canvasElement: HTMLElement) => {
  const input = await within(canvasElement).findByRole('textbox', { name: 'Message' });
  await userEvent.type(input, `${text}{Enter}`);
};

/** Connected, with sessions and messages. */
export const Ready: Story = {
  args: { gateway: { sessions: demoSessions(Date.now()) } },
  play: ({ canvasElement }) => expectText(/Welcome\./)(canvasElement),
};

/** The gateway does not respond. */
export const Connecting: Story = {
  args: {
    arrange({ faults }) {
      faults.delayMs = 3_600_000;
    },
  },
  play: ({ canvasElement }) => expectText('Connecting…')(canvasElement),
};

/** The connection was lost. The panel counts down to the next attempt and still shows the messages. */
export const Reconnecting: Story = {
  args: {
    gateway: { sessions: demoSessions(Date.now()) },
    client: { reconnect: { minDelayMs: 45_000, initialDelayMs: 60_000 } },
    onShown: (gateway) => gateway.stop(),
  },
  async play({ canvasElement }) {
    await expectText('Reconnecting…')(canvasElement);
    await expectText(/Next attempt in \d+ s/)(canvasElement);
    await expectText(/Welcome\./)(canvasElement);
  },
};

/** The user reconnects without waiting for the next attempt. */
export const TryAgain: Story = {
  args: {
    ...Reconnecting.args,
    onShown: (gateway) => void gateway.restart({ downMs: 0 }),
  },
  async play({ canvasElement }) {
    await expectText('Reconnecting…')(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await expectText('Connected')(canvasElement);
    await expectText(/Welcome\./)(canvasElement);
  },
};

/** The device needs an approval. The panel shows the command to copy. */
export const PairingRequired: Story = {
  args: { gateway: { pairing: 'required' } },
  async play({ canvasElement }) {
    await expectText('Waiting for approval')(canvasElement);
    await expectText(/openclaw devices approve/)(canvasElement);
  },
};

/** A page on plain http has no clipboard. The user can select the command, and there is no copy button. */
export const PairingOnPlainHttp: Story = {
  ...PairingRequired,
  beforeEach() {
    spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
  },
  async play({ canvasElement }) {
    await expectText(/openclaw devices approve/)(canvasElement);
    await expect(within(canvasElement).queryByRole('button', { name: 'Copy' })).toBeNull();
  },
};

/** The browser denies the clipboard. The panel does not show 'Copied'. */
export const CopyDenied: Story = {
  ...PairingRequired,
  beforeEach() {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('', 'NotAllowedError'),
    );
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy' }));
    await expect(navigator.clipboard.writeText).toHaveBeenCalled();
    await expect(canvas.getByRole('button', { name: 'Copy' })).toBeEnabled();
  },
};

/** The token is wrong. The user enters the right one and is connected. */
export const AuthFailed: Story = {
  args: { gateway: { token: 'right' }, credentials: { token: 'wrong' } },
  play: ({ canvasElement }) => expectText('Sign-in failed')(canvasElement),
};

/** Entering the right token goes on without a reload. */
export const AuthCorrected: Story = {
  args: { gateway: { token: 'right' }, credentials: { token: 'wrong' } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Token'), 'right');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expectText('Connected')(canvasElement);
  },
};

const square = btoa(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160">' +
    '<rect width="160" height="160" rx="12" fill="#ab4022"/></svg>',
);

const partialResponse: readonly FakeReplyStep[] = [
  { type: 'thinking', text: 'Two facts are needed: where it started, and what it is now.' },
  ...streamWords('A gateway keeps the conversation while you are away. ', 5),
  { type: 'text', text: 'When you are back,' },
  { type: 'hang' },
];

/** The gateway uses an older protocol than this panel. */
export const ProtocolTooOld: Story = {
  args: { gateway: { version: '2026.4.15' }, client: { protocol: { min: 4, max: 4 } } },
  play: ({ canvasElement }) => expectText(/protocol/i)(canvasElement),
};

/** The gateway is starting and asks the client to wait. */
export const GatewayStarting: Story = {
  args: {
    arrange: (gateway) => void gateway.restart({ downMs: 0, startingMs: 3_600_000 }),
  },
  play: ({ canvasElement }) => expectText(/starting/i)(canvasElement),
};

/** The gateway does not allow the origin of the page. */
export const OriginNotAllowed: Story = {
  args: { gateway: { origins: [], origin: 'https://panel.example' } },
  play: ({ canvasElement }) => expectText(/origin|allowed/i)(canvasElement),
};

/** A streaming response, with collapsed thoughts and a stop button. */
export const Streaming: Story = {
  args: { gateway: { model: () => partialResponse }, send: ['What does a gateway do?'] },
  async play({ canvasElement }) {
    await expectText(/When you are back,/)(canvasElement);
    await expectText('Thoughts')(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Stop' })).toBeEnabled();
  },
};

/** A running tool call. */
export const ToolCall: Story = {
  args: {
    gateway: {
      model: () => [
        { type: 'tool', name: 'exec', args: { command: 'npm test' }, durationMs: 3_600_000 },
      ],
    },
    send: ['Do the tests pass?'],
  },
  async play({ canvasElement }) {
    await expectText('npm test')(canvasElement);
    await expectText('running')(canvasElement);
  },
};

const careful: FakeGatewayOptions = {
  model: () => [
    { type: 'tool', name: 'exec', args: { command: 'rm -r build' }, needsApproval: true },
    ...streamWords('The build is gone.', 5),
  ],
};

/** An agent wants to run a command and waits for the user's approval. */
export const ApprovalWaiting: Story = {
  args: {
    gateway: careful,
    send: ['Clean up, please.'],
  },
  play: ({ canvasElement }) => expectText(/rm -r build/)(canvasElement),
};

/** The user decides. The focus moves to the list of approvals. */
export const ApprovalDecided: Story = {
  ...ApprovalWaiting,
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Deny' }));
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Deny' })).toBeNull());
    await expect(canvas.getByRole('region', { name: 'Waiting for your decision' })).toHaveFocus();
  },
};

const locked = (): never => {
  throw new FakeGatewayError('INVALID_REQUEST', 'this list is locked');
};

/** The gateway rejects the list of sessions. The panel shows the reason instead of an empty list. */
export const SessionsRejected: Story = {
  args: { gateway: { methods: { 'sessions.list': locked } } },
  async play({ canvasElement }) {
    const sessions = within(await within(canvasElement).findByRole('navigation'));
    await sessions.findByText(/this list is locked/);
    await expect(sessions.queryByText(/^No sessions yet/)).toBeNull();
  },
};

/** The gateway rejects the list of approvals. */
export const ApprovalsRejected: Story = {
  args: { gateway: { methods: { 'exec.approval.list': locked } } },
  play: ({ canvasElement }) => expectText(/this list is locked/)(canvasElement),
};

/** The user stops a response. The received text stays. */
export const Aborted: Story = {
  args: { gateway: { model: () => partialResponse }, send: ['What does a gateway do?'] },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expectText(/When you are back,/)(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }));
    await expectText('Stopped')(canvasElement);
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus();
  },
};

/** The model fails. The panel shows the reason. */
export const Failed: Story = {
  args: {
    gateway: { model: () => [{ type: 'fail', message: 'the model is overloaded.' }] },
    send: ['Are you there?'],
  },
  play: ({ canvasElement }) => expectText(/LLM request failed/)(canvasElement),
};

/** A message written without a connection is queued, and the user can discard it. */
export const Queued: Story = {
  args: {
    ...Reconnecting.args,
  },
  async play({ canvasElement }) {
    await expectText('Reconnecting…')(canvasElement);
    await sendMessage('Are you back?')(canvasElement);
    await expectText('Waiting to be sent')(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Discard' })).toBeEnabled();
  },
};

/** The gateway rejects a message. The user can send it again or discard it. */
export const FailedSend: Story = {
  args: {
    gateway: {
      methods: {
        'chat.send': () => {
          throw new FakeGatewayError('INVALID_REQUEST', 'this session is archived');
        },
      },
    },
  },
  async play({ canvasElement }) {
    await sendMessage('Are you there?')(canvasElement);
    await expectText(/this session is archived/)(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Send again' })).toBeEnabled();
  },
};

function rejectWithCount(): () => never {
  let count = 0;
  return () => {
    count += 1;
    throw new FakeGatewayError('INVALID_REQUEST', `this session is archived (said ${count} times)`);
  };
}

/** The gateway rejects a message twice, then the user discards it. */
export const FailedSendDiscarded: Story = {
  args: { gateway: { methods: { 'chat.send': rejectWithCount() } } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await sendMessage('Are you there?')(canvasElement);
    const rejection = await canvas.findByText(/this session is archived/);
    const first = rejection.textContent;
    await userEvent.click(canvas.getByRole('button', { name: 'Send again' }));
    await waitFor(async () => {
      const second = canvas.getByText(/this session is archived/);
      await expect(second.textContent).not.toBe(first);
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Discard' }));
    await expectText('Start a conversation')(canvasElement);
  },
};

/** Safari reports the Enter that ends composing like any other, except for its key code. */
export const InputMethod: Story = {
  async play({ canvasElement }) {
    const input = await within(canvasElement).findByRole('textbox', { name: 'Message' });
    await userEvent.type(input, '你好');
    await fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
    await expect(input).toHaveValue('你好');
    await fireEvent.keyDown(input, { key: 'Enter', keyCode: 13 });
    await expect(input).toHaveValue('');
  },
};

/** A suggestion is sent and the draft stays. */
export const Suggestion: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const input = await canvas.findByRole('textbox', { name: 'Message' });
    await userEvent.type(input, 'Half a thought');
    await userEvent.click(await canvas.findByRole('button', { name: 'Use a tool' }));
    await expectText('Use a tool')(canvasElement);
    await waitFor(() => expect(canvas.queryByText('Start a conversation')).toBeNull());
    await expect(input).toHaveValue('Half a thought');
  },
};

/** A text that is too long for the gateway stays in the list only. */
export const TextTooLong: Story = {
  args: { gateway: { policy: { maxPayload: 20_000 } } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const input = await canvas.findByRole('textbox', { name: 'Message' });
    await userEvent.click(input);
    await userEvent.paste('Again. '.repeat(3_000));
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('button', { name: 'Send again' });
    await expect(input).toHaveValue('');
  },
};

/** The gateway truncated a message and returns the full message on request. */
export const TruncatedMessage: Story = {
  args: {
    gateway: {
      methods: {
        'chat.history': () => ({
          sessionKey: 'agent:main:main',
          sessionId: 'cut',
          messages: [
            {
              role: 'assistant',
              content: [{ type: 'text', text: 'It all began' }],
              __openclaw: { id: 'a', seq: 1, truncated: true },
            },
          ],
        }),
        'chat.message.get': () => ({
          message: {
            role: 'assistant',
            content: [{ type: 'text', text: 'It all began with a gateway.' }],
            __openclaw: { id: 'a', seq: 1 },
          },
        }),
      },
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Show all' }));
    await expectText('It all began with a gateway.')(canvasElement);
    await expect(canvas.queryByRole('button', { name: 'Show all' })).toBeNull();
  },
};

/** The gateway does not return the full message. */
export const TruncatedMessageRejected: Story = {
  args: {
    gateway: {
      methods: { ...TruncatedMessage.args?.gateway?.methods, 'chat.message.get': () => ({}) },
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Show all' }));
    await expectText('The gateway did not return the full message.')(canvasElement);
    await expect(canvas.getByRole('button', { name: 'Show all' })).toBeEnabled();
  },
};

/** The focus returns to the title after a rename and after a cancel. */
export const Renamed: Story = {
  args: { gateway: { sessions: demoSessions(Date.now()) } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename session' }));
    await userEvent.keyboard('{Escape}');
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Rename session' }));
    await userEvent.keyboard('Home{Enter}');
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveFocus();
    await canvas.findByRole('heading', { level: 1, name: 'Home' });
  },
};

/** A long history loads one older page each time the user reaches the top. */
export const LongHistory: Story = {
  args: { gateway: { sessions: [{ key: 'main', messages: manyMessages(560) }] } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expectText('Message 560')(canvasElement);
    const messages = canvas.getByRole('region', { name: 'Conversation' });
    const hasRows = (count: number) =>
      waitFor(() =>
        expect(messages.querySelector('li')).toHaveAttribute('aria-setsize', `${count}`),
      );
    await hasRows(200);
    messages.scrollTop = 0;
    await hasRows(400);
    // Older rows appear above and the visible rows stay in place, so no further page is fetched.
    await userEvent.click(await canvas.findByRole('button', { name: 'Latest message' }));
    await waitFor(() => expect(canvas.queryByText('Latest message')).toBeNull());
    await hasRows(400);
    messages.scrollTop = 0;
    await hasRows(560);
  },
};

/** An image in a response. */
export const Picture: Story = {
  args: {
    gateway: {
      methods: {
        'chat.history': () => ({
          sessionKey: 'agent:main:main',
          sessionId: 'pictures',
          messages: [
            { role: 'user', content: 'Draw me a square.', __openclaw: { id: 'a', seq: 1 } },
            {
              role: 'assistant',
              content: [
                { type: 'text', text: 'Here it is.' },
                { type: 'image', mimeType: 'image/svg+xml', fileName: 'square.svg', data: square },
              ],
              __openclaw: { id: 'b', seq: 2 },
            },
          ],
        }),
      },
    },
  },
  async play({ canvasElement }) {
    const picture = await within(canvasElement).findByRole('img', { name: 'square.svg' });
    await waitFor(() => expect(picture).toHaveProperty('naturalWidth', 160));
  },
};

/** Ten thousand messages, of which few are rendered. */
export const TenThousandMessages: Story = {
  args: { gateway: { sessions: [{ key: 'main', messages: manyMessages(10_000) }] } },
  async play({ canvasElement }) {
    await expectText('Message 10000')(canvasElement);
    await expect(canvasElement.querySelectorAll('article').length).toBeLessThan(500);
  },
};

/** A session without messages. */
export const Empty: Story = {
  play: ({ canvasElement }) => expectText('Start a conversation')(canvasElement),
};

/** The panel in Chinese. */
export const Chinese: Story = {
  args: { language: 'zh-CN', gateway: { pairing: 'required' } },
  play: ({ canvasElement }) => expectText('设备获批后，此页面会自动继续。')(canvasElement),
};

/** The user sends a message, reads the streaming response and stops it. The received text stays. */
export const SendAndStop: Story = {
  args: { gateway: { model: () => partialResponse } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await sendMessage('What does a gateway do?')(canvasElement);
    await expectText('What does a gateway do?')(canvasElement);
    await expectText(/A gateway keeps/)(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }));
    await expectText('Stopped')(canvasElement);
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Stop' })).toBeNull());
    await expectText(/A gateway keeps/)(canvasElement);
  },
};

/** Buttons that cause faults, to see how the panel reacts. */
export const Faults: Story = {
  args: { gateway: { sessions: demoSessions(Date.now()), model: demoModel }, hasFaults: true },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expectText('Connected')(canvasElement);
    const disconnected = expectText('Reconnecting…')(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Crash' }));
    await disconnected;
    await expectText('Connected')(canvasElement);
    await expectText(/Welcome\./)(canvasElement);
  },
};

const dark = { theme: 'dark' };

/** Connected, in the dark theme. */
export const ReadyDark: Story = { ...Ready, globals: dark };

/** A streaming response, in the dark theme. */
export const StreamingDark: Story = { ...Streaming, globals: dark };

/** Waiting for approval, in the dark theme. */
export const PairingRequiredDark: Story = { ...PairingRequired, globals: dark };

/** A failed response, in the dark theme. */
export const FailedDark: Story = { ...Failed, globals: dark };
