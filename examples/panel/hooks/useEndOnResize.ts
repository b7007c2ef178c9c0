import { useEffect, type RefObject } from 'react';

/** Keeps a scroll container at its end when its height changes, for example when the composer grows. */
export function useEndOnResize(
  container: RefObject<HTMLElement | null>,
  nearEndPx: number,
  toEnd: () => void,
): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    let isAtEnd = true;
    // A resize fires no scroll event, so this is the position before the resize.
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
  }, [container, nearEndPx, toEnd]);
}
