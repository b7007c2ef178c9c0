import { streamWords, type FakeModel, type FakeReplyStep } from 'openclaw-react/testing';

/** Answers by what the question contains; the opening message of the main session lists the words. */
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
          '4f1c2d9 Reconnect at once when the page wakes up\n' +
          '91ab03e Keep the row key from optimistic to durable\n' +
          'c07d5e4 Merge the three delta dialects the same way',
        delayMs: 400,
        durationMs: 1_400,
      },
      ...say(
        'The last three commits are about **staying in step with the gateway**:\n\n' +
          '1. a page that wakes up reconnects at once,\n' +
          '2. a row keeps its key once it is durable,\n' +
          '3. all gateways’ deltas are merged the same way.\n\n' +
          'The call above folds open: it shows what went in and what came out.',
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
      ...say('Nothing of this kind runs before you have **decided** on the card above.'),
    ],
  },
  {
    words: /think|想/i,
    steps: () => [
      ...think(
        'The person wants to see reasoning. It should stay out of the way: folded, but readable ' +
          'while it grows. Then a short answer that stands on its own.',
      ),
      ...say(
        'Thoughts are **folded away** while they come in: open the line to read along. The answer ' +
          'stays what it is: short.',
      ),
    ],
  },
  {
    words: /code|hook|代码/i,
    steps: () =>
      say(
        'A chat in a few lines:\n\n' +
          "```tsx\nfunction Chat() {\n  const { messages, send } = useChatSession('main')\n" +
          '  return <List rows={messages} onSend={send} />\n}\n```\n\n' +
          '`messages` keeps the identity of every row that did not change, so a memoised row ' +
          'renders once and then rests.',
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
  'Hello! I am the stand-in agent of this demo: I stream, I use tools and I can be stopped, all ' +
  'without a model behind me.\n\nTry one of these words:\n\n' +
  '- **tool** runs a command and shows its output\n' +
  '- **approve** asks before it runs a command\n' +
  '- **think** reasons before it answers\n' +
  '- **code** answers with a code block\n' +
  '- **long** writes until you press Stop\n' +
  '- **fail** breaks off with an error';

const paragraph =
  'A gateway is a patient thing. It keeps the conversation while you close the lid, walk to ' +
  'another room and open a different screen; and when you are back, the answer that began on one ' +
  'device goes on streaming on the other, word by word, as if nobody had left.';
