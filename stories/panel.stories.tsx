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
  /** The secret that the person brings along. */
  readonly credentials?: GatewayCredentials;
  /** Said to the agent as soon as the panel shows its conversation. */
  readonly say?: readonly string[];
  /** What happens to the gateway once the panel shows its conversation and its sessions. */
  readonly onShown?: (gateway: FakeGateway) => void;
  /** Shows buttons that bring trouble. */
  readonly hasFaults?: boolean;
}

/** The example panel, over a gateway in this page. */
function PanelStory({
  language = 'en',
  credentials: given,
  say = [],
  onShown,
  hasFaults = false,
  client,
  ...story
}: PanelStoryProps): ReactNode {
  const [credentials, setCredentials] = useState(given);
  return (
    <LanguageProvider initial={language}>
      <OverGateway {...story} client={{ scopes, ...client, ...(credentials && { credentials }) }}>
        {(gateway) => (
          <div className={hasFaults ? 'with-faults' : undefined}>
            {hasFaults && <FaultControls gateway={gateway} />}
            <Panel onCredentials={setCredentials} onLeave={() => {}} />
            {say.length > 0 && <Say texts={say} />}
            {onShown && <Then run={() => onShown(gateway)} />}
          </div>
        )}
      </OverGateway>
    </LanguageProvider>
  );
}

function Say({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const { send } = useChatSession('main');
  return (
    <Then
      run={() => {
        for (const text of texts) void send(text);
      }}
    />
  );
}

/** Once the panel shows its conversation and its sessions. */
function Then({ run }: { readonly run: () => void }): ReactNode {
  const hasHistory = useChatSession('main', ({ status }) => status) === 'ready';
  const hasSessions = useSessions().status === 'ready';
  const [wasShown, setWasShown] = useState(false);
  // Both are fetched anew after a reconnect.
  if (hasHistory && hasSessions && !wasShown) setWasShown(true);
  useEffect(() => {
    if (wasShown) run();
    // Once: `run` is new on every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wasShown]);
  return null;
}

const meta: Meta<PanelStoryProps> = {
  title: 'Panel',
  render: (args) => <PanelStory {...args} />,
  parameters: {
    layout: 'fullscreen',
    // A panel fills a page: in the docs each has a page of its own.
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

const reads = (text: string | RegExp) => async (canvasElement: HTMLElement) =>
  expect((await within(canvasElement).findAllByText(text)).length).toBeGreaterThan(0);

const writes = (text: string) => async (canvasElement: HTMLElement) => {
  const input = await within(canvasElement).findByRole('textbox', { name: 'Message' });
  await userEvent.type(input, `${text}{Enter}`);
};

/** Connected, with sessions and a conversation. */
export const Ready: Story = {
  args: { gateway: { sessions: demoSessions(Date.now()) } },
  play: ({ canvasElement }) => reads(/Welcome\./)(canvasElement),
};

/** The gateway does not answer. */
export const Connecting: Story = {
  args: {
    arrange({ faults }) {
      faults.delayMs = 3_600_000;
    },
  },
  play: ({ canvasElement }) => reads('Connecting…')(canvasElement),
};

/** The connection was lost; the next try is counted down. What was read stays on screen. */
export const Reconnecting: Story = {
  args: {
    gateway: { sessions: demoSessions(Date.now()) },
    client: { reconnect: { minDelayMs: 45_000, initialDelayMs: 60_000 } },
    onShown: (gateway) => gateway.stop(),
  },
  async play({ canvasElement }) {
    await reads('Reconnecting…')(canvasElement);
    await reads(/Next try in \d+ s/)(canvasElement);
    await reads(/Welcome\./)(canvasElement);
  },
};

/** Who does not want to wait for the next try need not. */
export const TryAgain: Story = {
  args: {
    ...Reconnecting.args,
    onShown: (gateway) => void gateway.restart({ downMs: 0 }),
  },
  async play({ canvasElement }) {
    await reads('Reconnecting…')(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await reads('Connected')(canvasElement);
    await reads(/Welcome\./)(canvasElement);
  },
};

/** The gateway wants this device approved: the command to run is there to copy. */
export const PairingRequired: Story = {
  args: { gateway: { pairing: 'required' } },
  async play({ canvasElement }) {
    await reads('Waiting for approval')(canvasElement);
    await reads(/openclaw devices approve/)(canvasElement);
  },
};

/** A page on plain http has no clipboard: the command can be selected, and no button promises more. */
export const PairingOnPlainHttp: Story = {
  ...PairingRequired,
  beforeEach() {
    spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
  },
  async play({ canvasElement }) {
    await reads(/openclaw devices approve/)(canvasElement);
    await expect(within(canvasElement).queryByRole('button', { name: 'Copy' })).toBeNull();
  },
};

/** The browser denies the clipboard: nothing was copied, and nothing says so. */
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

/** The token is wrong; entering the right one lets the person in. */
export const AuthFailed: Story = {
  args: { gateway: { token: 'right' }, credentials: { token: 'wrong' } },
  play: ({ canvasElement }) => reads('Sign-in failed')(canvasElement),
};

/** Entering the right token goes on without a reload. */
export const AuthCorrected: Story = {
  args: { gateway: { token: 'right' }, credentials: { token: 'wrong' } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Token'), 'right');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await reads('Connected')(canvasElement);
  },
};

const square = btoa(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160">' +
    '<rect width="160" height="160" rx="12" fill="#ab4022"/></svg>',
);

const halfAnAnswer: readonly FakeReplyStep[] = [
  { type: 'thinking', text: 'Two facts are needed: where it started, and what it is now.' },
  ...streamWords('A gateway keeps the conversation while you are away. ', 5),
  { type: 'text', text: 'When you are back,' },
  { type: 'hang' },
];

/** The gateway speaks an older protocol than this panel. */
export const ProtocolTooOld: Story = {
  args: { gateway: { version: '2026.4.15' }, client: { protocol: { min: 4, max: 4 } } },
  play: ({ canvasElement }) => reads(/protocol/i)(canvasElement),
};

/** The gateway was just started and asks for a moment. */
export const GatewayStarting: Story = {
  args: {
    arrange: (gateway) => void gateway.restart({ downMs: 0, startingMs: 3_600_000 }),
  },
  play: ({ canvasElement }) => reads(/starting/i)(canvasElement),
};

/** The page's address is not on the gateway's list. */
export const OriginNotAllowed: Story = {
  args: { gateway: { origins: [], origin: 'https://panel.example' } },
  play: ({ canvasElement }) => reads(/origin|allowed/i)(canvasElement),
};

/** An answer on its way: thoughts folded, text growing, the stop button there. */
export const Streaming: Story = {
  args: { gateway: { model: () => halfAnAnswer }, say: ['What does a gateway do?'] },
  async play({ canvasElement }) {
    await reads(/When you are back,/)(canvasElement);
    await reads('Thoughts')(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Stop' })).toBeEnabled();
  },
};

/** A tool at work. */
export const ToolCall: Story = {
  args: {
    gateway: {
      model: () => [
        { type: 'tool', name: 'exec', args: { command: 'npm test' }, durationMs: 3_600_000 },
      ],
    },
    say: ['Do the tests pass?'],
  },
  async play({ canvasElement }) {
    await reads('npm test')(canvasElement);
    await reads('running')(canvasElement);
  },
};

const careful: FakeGatewayOptions = {
  model: () => [
    { type: 'tool', name: 'exec', args: { command: 'rm -r build' }, needsApproval: true },
    ...streamWords('The build is gone.', 5),
  ],
};

/** An agent wants to run a command, and waits for the person's word. */
export const ApprovalWaiting: Story = {
  args: {
    gateway: careful,
    say: ['Clean up, please.'],
  },
  play: ({ canvasElement }) => reads(/rm -r build/)(canvasElement),
};

/** The person decides: the keyboard goes on from where the question was. */
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

/** The gateway lists no sessions: it says why, instead of that there are none. */
export const SessionsRejected: Story = {
  args: { gateway: { methods: { 'sessions.list': locked } } },
  async play({ canvasElement }) {
    const sessions = within(await within(canvasElement).findByRole('navigation'));
    await sessions.findByText(/this list is locked/);
    await expect(sessions.queryByText(/^No sessions yet/)).toBeNull();
  },
};

/** The gateway does not say what waits for a decision. */
export const ApprovalsRejected: Story = {
  args: { gateway: { methods: { 'exec.approval.list': locked } } },
  play: ({ canvasElement }) => reads(/this list is locked/)(canvasElement),
};

/** The answer was stopped: what had come stays. */
export const Aborted: Story = {
  args: { gateway: { model: () => halfAnAnswer }, say: ['What does a gateway do?'] },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await reads(/When you are back,/)(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }));
    await reads('Stopped')(canvasElement);
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus();
  },
};

/** The model gave up: the answer says why. */
export const Failed: Story = {
  args: {
    gateway: { model: () => [{ type: 'fail', message: 'the model is overloaded.' }] },
    say: ['Are you there?'],
  },
  play: ({ canvasElement }) => reads(/LLM request failed/)(canvasElement),
};

/** A message written while the connection is away waits, and can be taken back. */
export const Queued: Story = {
  args: {
    ...Reconnecting.args,
  },
  async play({ canvasElement }) {
    await reads('Reconnecting…')(canvasElement);
    await writes('Are you back?')(canvasElement);
    await reads('Waiting to be sent')(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Discard' })).toBeEnabled();
  },
};

/** The gateway rejected a message: it stays, to be sent again or thrown away. */
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
    await writes('Are you there?')(canvasElement);
    await reads(/this session is archived/)(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Send again' })).toBeEnabled();
  },
};

function rejectAndCount(): () => never {
  let count = 0;
  return () => {
    count += 1;
    throw new FakeGatewayError('INVALID_REQUEST', `this session is archived (said ${count} times)`);
  };
}

/** A rejected message is rejected again, and then thrown away. */
export const FailedSendDiscarded: Story = {
  args: { gateway: { methods: { 'chat.send': rejectAndCount() } } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await writes('Are you there?')(canvasElement);
    const rejection = await canvas.findByText(/this session is archived/);
    const first = rejection.textContent;
    await userEvent.click(canvas.getByRole('button', { name: 'Send again' }));
    await waitFor(async () => {
      const second = canvas.getByText(/this session is archived/);
      await expect(second.textContent).not.toBe(first);
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Discard' }));
    await reads('Start a conversation')(canvasElement);
  },
};

/** Safari tells of the Enter that ends composing as of any other, but for its code. */
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

/** A suggestion is sent beside what is being written. */
export const Suggestion: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const input = await canvas.findByRole('textbox', { name: 'Message' });
    await userEvent.type(input, 'Half a thought');
    await userEvent.click(await canvas.findByRole('button', { name: 'Use a tool' }));
    await reads('Use a tool')(canvasElement);
    await waitFor(() => expect(canvas.queryByText('Start a conversation')).toBeNull());
    await expect(input).toHaveValue('Half a thought');
  },
};

/** A text that is too long for the gateway stays in the list, and there alone. */
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

/** The gateway shortened a row, and gives the rest when it is asked. */
export const CutRow: Story = {
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
    await reads('It all began with a gateway.')(canvasElement);
    await expect(canvas.queryByRole('button', { name: 'Show all' })).toBeNull();
  },
};

/** The gateway keeps the rest of a row for itself. */
export const CutRowRejected: Story = {
  args: {
    gateway: {
      methods: { ...CutRow.args?.gateway?.methods, 'chat.message.get': () => ({}) },
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Show all' }));
    await reads('The gateway did not give the rest.')(canvasElement);
    await expect(canvas.getByRole('button', { name: 'Show all' })).toBeEnabled();
  },
};

/** Renamed or not, the keyboard goes on from the title. */
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

/** More was said than is loaded at first: at the top the page before is fetched, one at a time. */
export const LongHistory: Story = {
  args: { gateway: { sessions: [{ key: 'main', messages: manyMessages(560) }] } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await reads('Message 560')(canvasElement);
    const conversation = canvas.getByRole('region', { name: 'Conversation' });
    const hasRows = (count: number) =>
      waitFor(() =>
        expect(conversation.querySelector('li')).toHaveAttribute('aria-setsize', `${count}`),
      );
    await hasRows(200);
    conversation.scrollTop = 0;
    await hasRows(400);
    // What was read stays in place while older rows come in above it, so that no more are fetched.
    await userEvent.click(await canvas.findByRole('button', { name: 'Latest message' }));
    await waitFor(() => expect(canvas.queryByText('Latest message')).toBeNull());
    await hasRows(400);
    conversation.scrollTop = 0;
    await hasRows(560);
  },
};

/** A picture in an answer. */
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

/** Ten thousand rows: as quick as ten. */
export const TenThousandRows: Story = {
  args: { gateway: { sessions: [{ key: 'main', messages: manyMessages(10_000) }] } },
  async play({ canvasElement }) {
    await reads('Message 10000')(canvasElement);
    await expect(canvasElement.querySelectorAll('article').length).toBeLessThan(500);
  },
};

/** Nothing has been said yet. */
export const Empty: Story = {
  play: ({ canvasElement }) => reads('Start a conversation')(canvasElement),
};

/** All of it in Chinese. */
export const Chinese: Story = {
  args: { language: 'zh-CN', gateway: { pairing: 'required' } },
  play: ({ canvasElement }) => reads('设备获批后,此页面会自动继续。')(canvasElement),
};

/** Write, see the reply stream in, stop it: what came stays. */
export const Conversation: Story = {
  args: { gateway: { model: () => halfAnAnswer } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await writes('What does a gateway do?')(canvasElement);
    await reads('What does a gateway do?')(canvasElement);
    await reads(/A gateway keeps/)(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }));
    await reads('Stopped')(canvasElement);
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Stop' })).toBeNull());
    await reads(/A gateway keeps/)(canvasElement);
  },
};

/** Buttons that bring trouble, to see what the panel makes of it. */
export const Faults: Story = {
  args: { gateway: { sessions: demoSessions(Date.now()), model: demoModel }, hasFaults: true },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await reads('Connected')(canvasElement);
    const isLost = reads('Reconnecting…')(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Crash' }));
    await isLost;
    await reads('Connected')(canvasElement);
    await reads(/Welcome\./)(canvasElement);
  },
};

const dark = { theme: 'dark' };

/** Connected, at night. */
export const ReadyDark: Story = { ...Ready, globals: dark };

/** An answer on its way, at night. */
export const StreamingDark: Story = { ...Streaming, globals: dark };

/** Waiting for approval, at night. */
export const PairingRequiredDark: Story = { ...PairingRequired, globals: dark };

/** A message that was rejected, at night. */
export const FailedDark: Story = { ...Failed, globals: dark };
