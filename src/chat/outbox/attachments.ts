import type { MediaPart } from '../../core/chatMessage.js';
import { GatewayError } from '../../core/GatewayError.js';
import type { GatewayPolicy } from '../../protocol/frames.js';
import { defined } from '../../protocol/json.js';

/** A file to send with a text. */
export interface ChatAttachment {
  /**
   * The gateway's word for the type.
   *
   * @default `image` for images, otherwise `file`
   */
  readonly type?: string;
  readonly mimeType: string;
  readonly fileName: string;
  /** Base64, a `data:` URL, or a `File` or `Blob`, which is read when the message is sent. */
  readonly content: string | Blob;
}

/** An attachment as `chat.send` accepts it. */
export interface EncodedAttachment {
  readonly type: string;
  readonly mimeType: string;
  readonly fileName: string;
  /** Base64 without prefix: the only form that every release accepts. */
  readonly content: string;
}

/**
 * Checks the sizes against the gateway's limits, before any file is read.
 *
 * @throws GatewayError `CLIENT_PAYLOAD_TOO_LARGE`, with `fileName`, `bytes` and `maxBytes` in `details`
 */
export function checkAttachments(
  attachments: readonly ChatAttachment[],
  policy: GatewayPolicy | undefined,
): void {
  let base64Bytes = 0;
  for (const attachment of attachments) {
    const bytes = sizeOf(attachment);
    base64Bytes += Math.ceil(bytes / 3) * 4;
    const { maxBytes = Infinity, maxImageBytes = Infinity } = policy?.attachments ?? {};
    const limit = isImage(attachment) ? Math.min(maxBytes, maxImageBytes) : maxBytes;
    if (bytes > limit) throw tooLarge(attachment.fileName, bytes, limit);
  }
  const maxPayload = policy?.maxPayload ?? Infinity;
  if (base64Bytes > maxPayload) throw tooLarge(undefined, base64Bytes, maxPayload);
}

/**
 * Reads and encodes attachments, until `signal` is aborted. `onProgress` receives the part of all bytes read,
 * from 0 to 1.
 */
export async function encodeAttachments(
  attachments: readonly ChatAttachment[],
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<readonly EncodedAttachment[]> {
  const total = attachments.reduce((sum, attachment) => sum + sizeOf(attachment), 0);
  let read = 0;
  const encoded: EncodedAttachment[] = [];
  for (const attachment of attachments) {
    const { type = partType(attachment), mimeType, fileName, content } = attachment;
    let base64 = '';
    if (typeof content === 'string') {
      base64 = bare(content);
      read += sizeOf(attachment);
    } else {
      for (let at = 0; at < content.size; at += pieceBytes) {
        const piece = await content.slice(at, at + pieceBytes).arrayBuffer();
        if (signal.aborted) return [];
        base64 += btoa(String.fromCharCode(...new Uint8Array(piece)));
        onProgress((read += piece.byteLength) / total);
      }
    }
    encoded.push({ type, mimeType, fileName, content: base64 });
  }
  return encoded;
}

/** Divisible by three, so the pieces' base64 can be joined. Larger pieces exceed the limit of arguments. */
const pieceBytes = 0x6000;

/** Returns the parts that show attachments until the gateway's record does. */
export const attachmentParts = (attachments: readonly ChatAttachment[]): readonly MediaPart[] =>
  attachments.map((attachment) =>
    defined<MediaPart>({
      type: partType(attachment),
      mimeType: attachment.mimeType,
      fileName: attachment.fileName,
      bytes: sizeOf(attachment),
    }),
  );

const isImage = ({ mimeType }: { mimeType: string }): boolean => mimeType.startsWith('image/');

const partType = (attachment: { mimeType: string }): 'image' | 'file' =>
  isImage(attachment) ? 'image' : 'file';

const bare = (base64: string): string => base64.replace(/^data:[^,]*,/, '');

function sizeOf({ content }: ChatAttachment): number {
  if (typeof content !== 'string') return content.size;
  const base64 = bare(content);
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
}

const tooLarge = (fileName: string | undefined, bytes: number, maxBytes: number): GatewayError =>
  new GatewayError({
    code: 'CLIENT_PAYLOAD_TOO_LARGE',
    message: `${fileName ?? 'the attachments'}: ${bytes} bytes, the gateway accepts ${maxBytes}`,
    method: 'chat.send',
    details: { fileName, bytes, maxBytes },
  });
