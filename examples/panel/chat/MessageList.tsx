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
import { ListItem } from '../inspector/ListItem.js';
import { useLanguage } from '../language/useLanguage.js';
import { messageRows } from '../messageRows.js';
import { Icon } from '../ui/Icon.js';

/** Rows rendered outside the viewport on each side, for find-in-page and screen readers. */
const overscan = 100;
const nearEndPx = 80;
/** Estimated height of a row that is not measured yet. */
const rowPx = 96;

/** The messages of a session. The list stays at its end while it grows, and loads older messages at its top. */
export const MessageList = memo(function MessageList({
  chat,
}: {
  readonly chat: ReturnType<typeof useChatSession>;
}): ReactNode {
  const { words } = useLanguage();
  const { messages, run, hasOlder, loadOlder } = chat;
  const rows = useMemo(() => messageRows(messages, run), [messages, run]);
  const scrollRef = useRef<HTMLElement>(null);
  // The panel is not compiled by React Compiler.
  // oxlint-disable-next-line react/incompatible-library
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowPx,
    // Starts at the end, so that the first rows are not rendered.
    initialOffset: rows.length * rowPx,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: nearEndPx,
    overscan,
    useFlushSync: false,
  });

  const toEnd = useCallback(() => list.scrollToEnd(), [list]);
  useLayoutEffect(toEnd, [toEnd]);
  useEndOnResize(scrollRef, nearEndPx, toEnd);

  // Scrolls to a message that the user sends.
  const sending = messages.findLast(({ status }) => status === 'pending' || status === 'queued');
  const sendingKey = sending?.key;
  useEffect(() => {
    if (sendingKey !== undefined) toEnd();
  }, [toEnd, sendingKey]);

  // Must run before `list.range` is read: it computes the range of the current rows.
  const items = list.getVirtualItems();
  // Derived from the position, not from scroll events: a busy page can miss the events on the way up.
  const isAtStart = hasOlder && list.range?.startIndex === 0;
  const firstKey = messages[0]?.key;
  useEffect(() => {
    // After a rejection the button below tries again.
    if (isAtStart) void loadOlder().catch(ignoreRejection);
  }, [isAtStart, firstKey, loadOlder]);

  return (
    <div className="messages-frame">
      {/* The keyboard must reach a region that scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scrollRef} className="messages" tabIndex={0} aria-label={words.messages}>
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
          {words.latestMessage}
        </button>
      )}
    </div>
  );
});
