import { expect, it } from 'vitest';
import { text } from '../../src/model/text.ts';

it('refuses half a character, which no address can carry', () => {
  expect(text.safeParse('bad \ud800 x').success).toBe(false);
  expect(text.safeParse('whole 😀 x').success).toBe(true);
});
