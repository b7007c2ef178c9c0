import { useEffect, type RefObject } from 'react';

/** Keeps a scroller at its end when the room for it changes: a card appears, the composer grows. */
export function useEndOnResize(
  scroller: RefObject<HTMLElement | null>,
  nearEndPx: number,
  toEnd: () => void,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let isAtEnd = true;
    // Less room causes no scroll event: this is where the person was before.
    const onScroll = (): void => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
    };
    const resized = new ResizeObserver(() => {
      if (isAtEnd) toEnd();
    });
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, nearEndPx, toEnd]);
}
