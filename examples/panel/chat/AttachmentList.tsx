import { useEffect, useRef, type ReactNode } from 'react';

import { formatBytes } from '../format.js';
import { useLanguage } from '../language/useLanguage.js';
import { Icon } from '../ui/Icon.js';

/** Lists the files of the next message. */
export function AttachmentList({
  files,
  onRemove,
}: {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}): ReactNode {
  const { language, words } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={words.attachments}>
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`} className="chip">
          {file.type.startsWith('image/') ? <Thumbnail file={file} /> : <Icon name="file" />}
          <span className="attachment-name">{file.name}</span>
          <span className="faint">{formatBytes(file.size, language)}</span>
          <button className="chip-remove" type="button" onClick={() => onRemove(file)}>
            <Icon name="close" />
            <span className="hidden">{words.remove(file.name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ file }: { readonly file: File }): ReactNode {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(file);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return <img ref={image} className="thumbnail" alt="" />;
}
