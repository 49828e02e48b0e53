import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { steadily } from '../../src/links/steadily.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a first change is written at once, those that come fast a second later together', () => {
  let written = 0;
  const writing = steadily(() => {
    written += 1;
  }, 1_000);
  writing.changed();
  expect(written).toBe(1);
  for (let n = 0; n < 20; n += 1) writing.changed();
  expect(written).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(written).toBe(2);
  writing.changed();
  expect(written).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(written).toBe(3);
  writing.changed();
  expect(written).toBe(4);
});

test('after the end nothing is written', () => {
  let written = 0;
  const writing = steadily(() => {
    written += 1;
  }, 1_000);
  writing.changed();
  writing.changed();
  writing.end();
  vi.advanceTimersByTime(60_000);
  expect(written).toBe(1);
});

test('what cannot be written is told at a change, and does not end the program from a timer', () => {
  let isFull = false;
  const writing = steadily(() => {
    if (isFull) throw new Error('the disk is full');
  }, 1_000);
  writing.changed();
  writing.changed();
  isFull = true;
  vi.advanceTimersByTime(2_000);
  expect(() => writing.changed()).toThrow('the disk is full');
});
