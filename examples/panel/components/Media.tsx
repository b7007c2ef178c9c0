import type { MediaPart } from 'openclaw-react/chat';
import type { ReactNode } from 'react';

import { formatBytes } from '../format.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from './Icon.js';

/** A picture that came with the row, or what is known about a file that did not. */
export function Media({ part }: { readonly part: MediaPart }): ReactNode {
  const { name, words } = useLanguage();
  const { type, url, fileName, mimeType, bytes } = part;
  const title = fileName ?? mimeType ?? type;
  // Addresses of the gateway need its own sign-in, so only inline pictures are shown.
  if (type === 'image' && url?.startsWith('data:image/')) {
    return <img className="picture" src={url} alt={title} />;
  }
  return (
    <p className="chip">
      <Icon name={type === 'image' ? 'image' : 'file'} />
      {title}
      <span className="faint">
        {bytes === undefined ? part.omitted && words.omitted : formatBytes(bytes, name)}
      </span>
    </p>
  );
}
