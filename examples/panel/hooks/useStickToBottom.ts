import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const nearPx = 80;

/** Keeps a scroller at its end while its first child grows, unless the person has scrolled up to read. */
export function useStickToBottom(): {
  scroller: RefObject<HTMLElement | null>;
  isAtBottom: boolean;
  toBottom: () => void;
} {
  const scroller = useRef<HTMLElement>(null);
  const isStuck = useRef(true);
  const [isAtBottom, setIsAtBottom] = useState(true);

  const toBottom = (): void => {
    isStuck.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  };

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);

  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return undefined;
    let lastTop = element.scrollTop;
    const onScroll = (): void => {
      const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
      // A sudden growth leaves the end behind, too: only a move upwards is the person's.
      if (rest < nearPx) isStuck.current = true;
      else if (element.scrollTop < lastTop) isStuck.current = false;
      lastTop = element.scrollTop;
      setIsAtBottom(isStuck.current);
    };
    const resized = new ResizeObserver(() => {
      if (isStuck.current) element.scrollTo({ top: element.scrollHeight });
    });
    resized.observe(content);
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  return { scroller, isAtBottom, toBottom };
}
