import { expect, it, vi } from 'vitest';

import { createListeners } from '../../src/core/listeners.js';

it('calls the other handlers if one throws, and reports the error', () => {
  const onThrow = vi.fn();
  const listeners = createListeners<number>(onThrow);
  const other = vi.fn();
  const failure = new Error('broken handler');
  listeners.add(() => {
    throw failure;
  });
  listeners.add(other);
  listeners.emit(1);
  expect(other).toHaveBeenCalledWith(1);
  expect(onThrow).toHaveBeenCalledWith(failure);
});

it('does not call a handler that was removed during emit()', () => {
  const listeners = createListeners<number>(() => {});
  const removed = vi.fn();
  listeners.add(() => stop());
  const stop = listeners.add(removed);
  listeners.emit(1);
  expect(removed).not.toHaveBeenCalled();
});

it('calls a handler that was added during emit() from the next event on', () => {
  const listeners = createListeners<number>(() => {});
  const late = vi.fn();
  listeners.add((value) => {
    if (value === 1) listeners.add(late);
  });
  listeners.emit(1);
  expect(late).not.toHaveBeenCalled();
  listeners.emit(2);
  expect(late.mock.calls).toEqual([[2]]);
});

it('calls a function twice that was added twice', () => {
  const listeners = createListeners<number>(() => {});
  const handler = vi.fn();
  const stop = listeners.add(handler);
  listeners.add(handler);
  stop();
  stop();
  listeners.emit(1);
  expect(handler).toHaveBeenCalledTimes(1);
});
