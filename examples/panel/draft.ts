import type { ChatSendInput } from 'openclaw-react/chat';

/** A message that the user has not sent yet. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
}

export const emptyDraft: Draft = { text: '', files: [] };

export const isBlank = ({ text, files }: Draft): boolean =>
  text.trim() === '' && files.length === 0;

/** Returns the input of `send`. The client reads the files when it sends the message. */
export const toMessage = ({ text, files }: Draft): ChatSendInput => ({
  text: text.trim(),
  attachments: files.map((file) => ({
    fileName: file.name,
    mimeType: file.type || 'application/octet-stream',
    content: file,
  })),
});
