import type { JsonObject } from '../../protocol/frames.js';
import { FakeGatewayError } from '../context/FakeGatewayError.js';
import type { FakeAttachment } from './model.js';

/**
 * Returns the attachments of a `chat.send`.
 *
 * @throws FakeGatewayError if the content of one is not base64.
 */
export function readAttachments(given: unknown): FakeAttachment[] {
  if (!Array.isArray(given)) return [];
  return given.map((attachment: JsonObject) => {
    const content = String(attachment['content']).replace(/^data:[^,]*;base64,/, '');
    const { mimeType, fileName, type } = attachment;
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(content) || content.length % 4 !== 0) {
      const label = [fileName, type].find((value) => typeof value === 'string') ?? 'attachment';
      const message = `Error: attachment ${label}: invalid base64 content`;
      throw new FakeGatewayError('INVALID_REQUEST', message);
    }
    return {
      mimeType: typeof mimeType === 'string' ? mimeType : 'application/octet-stream',
      ...(typeof fileName === 'string' && { fileName }),
      content,
    };
  });
}
