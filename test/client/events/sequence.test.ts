import { expect, it, vi } from 'vitest';

import { createSequence } from '../../../src/client/events/sequence.js';

it('reports the numbers that are missing between two events', () => {
  const onGap = vi.fn();
  const sequence = createSequence(onGap);
  expect([1, 2, 5, 6].map((seq) => sequence.accept(seq))).toEqual([true, true, true, true]);
  expect(onGap.mock.calls).toEqual([[{ expected: 3, received: 5 }]]);
});

it('drops repeated events', () => {
  const sequence = createSequence(() => {});
  expect([1, 2, 2, 1, 3].map((seq) => sequence.accept(seq))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});

it('starts with any number, because gateways of protocol 3 count for all clients', () => {
  const onGap = vi.fn();
  const sequence = createSequence(onGap);
  expect(sequence.accept(4_711)).toBe(true);
  expect(onGap).not.toHaveBeenCalled();
});

it('reports missing first events if the first number is known', () => {
  const onGap = vi.fn();
  const sequence = createSequence(onGap);
  sequence.restart(1);
  expect(sequence.accept(2)).toBe(true);
  expect(onGap.mock.calls).toEqual([[{ expected: 1, received: 2 }]]);
});

it('starts again for a new connection', () => {
  const onGap = vi.fn();
  const sequence = createSequence(onGap);
  sequence.accept(9);
  sequence.restart();
  expect(sequence.accept(1)).toBe(true);
  expect(onGap).not.toHaveBeenCalled();
});

it('lets events without a number pass', () => {
  const sequence = createSequence(() => {});
  sequence.accept(3);
  expect(sequence.accept(undefined)).toBe(true);
});
