import { useVirtualizer } from '@tanstack/react-virtual';
import type { useChatSession } from 'openclaw-react';
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';

import { useEndOnResize } from '../hooks/useEndOnResize.js';
import { ignoreRejection } from '../ignoreRejection.js';
import { useLanguage } from '../language/useLanguage.js';
import { messageRows } from '../messageRows.js';
import { Icon } from './Icon.js';
import { ListItem } from './ListItem.js';

/** Rows in the page on each side of what is seen: find-in-page and screen readers reach them. */
const overscan = 100;
const nearEndPx = 80;
/** Of a row that was not measured yet. */
const rowPx = 96;

/** The rows of a conversation, kept at their end while they grow, with older ones on the way up. */
export const MessageList = memo(function MessageList({
  chat,
}: {
  readonly chat: ReturnType<typeof useChatSession>;
}): ReactNode {
  const { words } = useLanguage();
  const { messages, run, hasOlder, loadOlder } = chat;
  const rows = useMemo(() => messageRows(messages, run), [messages, run]);
  const scroller = useRef<HTMLElement>(null);
  // The panel is not compiled by React Compiler.
  // oxlint-disable-next-line react/incompatible-library
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    // Begins at the end: the first rows are not even made.
    initialOffset: rows.length * rowPx,
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: nearEndPx,
    overscan,
    useFlushSync: false,
  });

  const toEnd = useCallback(() => list.scrollToEnd(), [list]);
  useLayoutEffect(toEnd, [toEnd]);
  useEndOnResize(scroller, nearEndPx, toEnd);

  // What the person says is shown, wherever they read.
  const sending = messages.findLast(({ status }) => status === 'pending' || status === 'queued');
  const sendingKey = sending?.key;
  useEffect(() => {
    if (sendingKey !== undefined) toEnd();
  }, [toEnd, sendingKey]);

  // Before the range is read: this works it out for the rows that there are now.
  const items = list.getVirtualItems();
  // By place alone: a page that was too busy to see the way up is not told again at the very top.
  const isAtStart = hasOlder && list.range?.startIndex === 0;
  const firstKey = messages[0]?.key;
  useEffect(() => {
    // A rejection leaves the button, which tries again.
    if (isAtStart) void loadOlder().catch(ignoreRejection);
  }, [isAtStart, firstKey, loadOlder]);

  return (
    <div className="messages-frame">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className="messages" tabIndex={0} aria-label={words.conversation}>
        <ol className="messages-content" style={{ height: list.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <li
                  key={key}
                  ref={list.measureElement}
                  className="row"
                  data-index={index}
                  data-continued={row.isContinued}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ListItem row={row} chat={chat} />
                </li>
              )
            );
          })}
        </ol>
      </section>
      {isAtStart && (
        <button
          className="button to-older"
          type="button"
          onClick={() => void loadOlder().catch(ignoreRejection)}
        >
          <Icon name="arrowUp" />
          {words.loadOlder}
        </button>
      )}
      {!list.isAtEnd(nearEndPx) && (
        <button className="button to-latest" type="button" onClick={toEnd}>
          <Icon name="arrowDown" />
          {words.toLatest}
        </button>
      )}
    </div>
  );
});
