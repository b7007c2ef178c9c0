import type { MediaPart } from '../../core/chatMessage.js';
import { GatewayError } from '../../core/GatewayError.js';
import type { GatewayPolicy } from '../../protocol/frames.js';
import { defined } from '../../protocol/json.js';

/** Something to send along with a text. */
export interface ChatAttachment {
  /** The gateway's word for it; default `image` for images, else `file`. */
  readonly type?: string;
  readonly mimeType: string;
  readonly fileName: string;
  /** Base64 (a `data:` URL will do), or a `File` or `Blob`, which is read when the message goes out. */
  readonly content: string | Blob;
}

/** An attachment as `chat.send` takes it. */
export interface EncodedAttachment {
  readonly type: string;
  readonly mimeType: string;
  readonly fileName: string;
  /** Base64 without prefix: the only form that every gateway takes. */
  readonly content: string;
}

/**
 * Checks sizes against what the gateway announced, before anything is read.
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

/** Reads and encodes; `onProgress` is told how much of all is read, from 0 to 1. */
export async function encodeAttachments(
  attachments: readonly ChatAttachment[],
  onProgress: (progress: number) => void,
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
        base64 += btoa(String.fromCharCode(...new Uint8Array(piece)));
        onProgress((read += piece.byteLength) / total);
      }
    }
    encoded.push({ type, mimeType, fileName, content: base64 });
  }
  return encoded;
}

/** Divisible by three, so that the pieces' base64 is that of the whole; an argument list has its limits. */
const pieceBytes = 0x6000;

/** The parts that stand for attachments until the gateway's own row does. */
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
    message: `${fileName ?? 'the attachments'}: ${bytes} bytes, the gateway takes ${maxBytes}`,
    method: 'chat.send',
    details: { fileName, bytes, maxBytes },
  });
