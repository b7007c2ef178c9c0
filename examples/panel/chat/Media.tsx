import type { MediaPart } from 'openclaw-react/chat';
import type { ReactNode } from 'react';

import { formatBytes } from '../format.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** An inline image, or the name and size of another file. */
export function Media({ part }: { readonly part: MediaPart }): ReactNode {
  const { language, words } = useLanguage();
  const { type, url, fileName, mimeType, bytes } = part;
  const title = fileName ?? mimeType ?? type;
  // URLs of the gateway need a sign-in, so only inline images are shown.
  if (type === 'image' && url?.startsWith('data:image/')) {
    return <img className="picture" src={url} alt={title} />;
  }
  return (
    <p className="chip">
      <Icon name={type === 'image' ? 'image' : 'file'} />
      {title}
      <span className="faint">
        {bytes === undefined ? part.omitted && words.omitted : formatBytes(bytes, language)}
      </span>
    </p>
  );
}
