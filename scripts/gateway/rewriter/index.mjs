/**
 * A plugin of a gateway. It writes "[redacted]" in place of "SECRET-<letters>" into every record of a response, as a
 * filter of a company would. The streamed text keeps the word.
 */
export default {
  id: 'rewriter',
  name: 'Rewriter',
  description: 'Rewrites responses before they are persisted.',
  /** @param {{ on(hook: string, handler: (event: { message: RecordedMessage }) => object | undefined): void }} api */
  register(api) {
    api.on('before_message_write', ({ message }) => {
      if (message.role !== 'assistant' || !Array.isArray(message.content)) return undefined;
      return { message: { ...message, content: message.content.map(redacted) } };
    });
  },
};

/**
 * @typedef {{ role: string, content: string | Block[] }} RecordedMessage
 * @typedef {{ type: string, text?: string }} Block
 */

/** @param {Block} block */
const redacted = (block) =>
  block.text === undefined
    ? block
    : { ...block, text: block.text.replaceAll(/SECRET-[a-z]+/g, '[redacted]') };
