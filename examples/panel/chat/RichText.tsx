import { Fragment, memo, type ReactNode } from 'react';

/**
 * Renders the markdown that agents write: paragraphs, headings, lists, code, emphasis, links. Creates
 * elements only, never HTML from text.
 */
export const RichText = memo(function RichText({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="rich">
      {blocksOf(text).map((block, index) => (
        // Text only grows at its end, so the index of a block is stable.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} />
      ))}
    </div>
  );
});

type BlockData =
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | { readonly type: 'paragraph'; readonly text: string };

function Block({ block }: { readonly block: BlockData }): ReactNode {
  switch (block.type) {
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'heading':
      return (
        <p className="rich-heading">
          <Inline text={block.text} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <li key={index}>
              <Inline text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inline text={block.text} />
        </p>
      );
  }
}

// While a text streams, its last mark may still be open.
const inline = /(`[^`\n]+(?:`|$)|\*\*[^*\n]+(?:\*\*|\*?$)|\[[^\]\n]+\]\(https?:\/\/[^)\s]+\))/;

function Inline({ text }: { readonly text: string }): ReactNode {
  return text.split(inline).map((piece, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- as above
    <Fragment key={index}>{index % 2 === 0 ? piece : emphasis(piece)}</Fragment>
  ));
}

function emphasis(piece: string): ReactNode {
  if (piece.startsWith('`')) return <code>{piece.replaceAll('`', '')}</code>;
  if (piece.startsWith('**')) return <strong>{piece.replaceAll('*', '')}</strong>;
  const [label = '', href = ''] = piece.slice(1, -1).split('](');
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {label}
    </a>
  );
}

const fence = /^```/;
const heading = /^#{1,6}\s+/;
const bullet = /^\s*(?:[-*•]|\d+[.)])\s+/;

function blocksOf(text: string): readonly BlockData[] {
  const blocks: BlockData[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    if (fence.test(line)) {
      const body = takeWhile(lines, index + 1, (next) => !fence.test(next));
      blocks.push({ type: 'code', text: body.join('\n') });
      index += body.length + 2;
    } else if (bullet.test(line)) {
      const items = takeWhile(lines, index, (next) => bullet.test(next));
      const isOrdered = /^\s*\d/.test(line);
      blocks.push({ type: 'list', isOrdered, items: items.map((i) => i.replace(bullet, '')) });
      index += items.length;
    } else if (heading.test(line)) {
      blocks.push({ type: 'heading', text: line.replace(heading, '') });
      index += 1;
    } else if (line.trim() === '') {
      index += 1;
    } else {
      const body = takeWhile(lines, index, isPlain);
      blocks.push({ type: 'paragraph', text: body.join('\n') });
      index += body.length;
    }
  }
  return blocks;
}

const isPlain = (line: string): boolean =>
  line.trim() !== '' && !fence.test(line) && !heading.test(line) && !bullet.test(line);

function takeWhile(
  lines: readonly string[],
  from: number,
  isMatch: (line: string) => boolean,
): readonly string[] {
  const remaining = lines.slice(from);
  const end = remaining.findIndex((line) => !isMatch(line));
  return end === -1 ? remaining : remaining.slice(0, end);
}
