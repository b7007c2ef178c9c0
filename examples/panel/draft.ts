import type { ChatSendInput } from 'openclaw-react/chat';

/** What is written and not sent yet. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
}

export const emptyDraft: Draft = { text: '', files: [] };

export const isBlank = ({ text, files }: Draft): boolean =>
  text.trim() === '' && files.length === 0;

/** As it is sent: the files are read when the message goes out. */
export const toMessage = ({ text, files }: Draft): ChatSendInput => ({
  text: text.trim(),
  attachments: files.map((file) => ({
    fileName: file.name,
    mimeType: file.type || 'application/octet-stream',
    content: file,
  })),
});
