import { streamWords, type FakeModel, type FakeReplyStep } from 'openclaw-react/testing';

/** Responds to a word in the message. The first message of the main session lists the words. */
export const demoModel: FakeModel = ({ text }) => {
  const scene = scenes.find(({ words }) => words.test(text));
  return [pause(250), ...(scene ? scene.steps() : say(greeting))];
};

const pause = (delayMs: number): FakeReplyStep => ({ type: 'text', text: '', delayMs });

const say = (text: string): FakeReplyStep[] => streamWords(text, 35);

const think = (text: string): FakeReplyStep[] =>
  (text.match(/\S+\s*/g) ?? []).map((word) => ({ type: 'thinking', text: word, delayMs: 45 }));

const scenes: readonly { words: RegExp; steps: () => readonly FakeReplyStep[] }[] = [
  {
    words: /tool|工具/i,
    steps: () => [
      { type: 'commentary', text: 'Let me look at the workspace first.', delayMs: 300 },
      {
        type: 'tool',
        name: 'exec',
        args: { command: 'git log --oneline -3' },
        result:
          '4f1c2d9 Reconnect at once when the page is visible again\n' +
          '91ab03e Keep the message key when the gateway stores it\n' +
          'c07d5e4 Merge the three delta dialects the same way',
        delayMs: 400,
        durationMs: 1_400,
      },
      ...say(
        'The last three commits are about **staying in sync with the gateway**:\n\n' +
          '1. a page reconnects at once when it is visible again,\n' +
          '2. a message keeps its key when the gateway stores it,\n' +
          '3. the deltas of all gateways are merged the same way.\n\n' +
          'Open the call above to see its input and output.',
      ),
    ],
  },
  {
    words: /approv|批准/i,
    steps: () => [
      {
        type: 'tool',
        name: 'exec',
        args: { command: 'rm -rf node_modules && npm ci' },
        result: 'added 352 packages in 9s',
        needsApproval: true,
        delayMs: 400,
        durationMs: 900,
      },
      ...say('Such a command runs only after you have **decided** on the card above.'),
    ],
  },
  {
    words: /think|想/i,
    steps: () => [
      ...think(
        'The user wants to see reasoning. It should be collapsed, but readable while it streams. ' +
          'Then comes a short response.',
      ),
      ...say(
        'Thoughts are **collapsed** while they stream. Open the line to read them. The response ' +
          'is short.',
      ),
    ],
  },
  {
    words: /code|hook|代码/i,
    steps: () =>
      say(
        'A chat in a few lines:\n\n' +
          "```tsx\nfunction Chat() {\n  const { messages, send } = useChatSession('main')\n" +
          '  return <List messages={messages} onSend={send} />\n}\n```\n\n' +
          '`messages` keeps the identity of every message that did not change, so a memoised message ' +
          'renders once.',
      ),
  },
  {
    words: /long|story|长/i,
    steps: () => say(Array.from({ length: 6 }, () => paragraph).join('\n\n')),
  },
  {
    words: /fail|error|失败/i,
    steps: () => [
      ...say('I will try, but '),
      { type: 'fail', message: 'the model is overloaded.' },
    ],
  },
];

const greeting =
  'Hello! I am the scripted agent of this demo: I stream, I use tools and I can be stopped, all ' +
  'without a model.\n\nTry one of these words:\n\n' +
  '- **tool** runs a command and shows its output\n' +
  '- **approve** asks before it runs a command\n' +
  '- **think** reasons before it responds\n' +
  '- **code** responds with a code block\n' +
  '- **long** writes until you press Stop\n' +
  '- **fail** breaks off with an error';

const paragraph =
  'A gateway keeps the conversation while you close the lid, walk to another room and open a ' +
  'different screen. When you are back, the response that began on one device continues to ' +
  'stream on the other, word by word.';
