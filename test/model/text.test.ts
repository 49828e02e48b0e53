import { describe, expect, test } from 'vitest';
import { language, text } from '../../src/model/text.ts';

test('refuses half a character, which no address can carry', () => {
  expect(text.safeParse('bad \ud800 x').success).toBe(false);
  expect(text.safeParse('whole 😀 x').success).toBe(true);
});

describe('a language', () => {
  test.each(['en', 'ar', 'zh-Hant', 'ckb', 'acm', 'ku-Latn', 'pt-BR'])('%s is one', (tag) => {
    expect(language.safeParse(tag).success).toBe(true);
  });

  test.each(['english', 'Arabic', 'qq', 'en_US', '', 'arabic-IQ', 'a'])('“%s” is none', (tag) => {
    expect(language.safeParse(tag).error?.issues[0]?.message).toBe(
      `unexpected “${tag}”, expected a language tag such as en, ar or pt-BR`,
    );
  });
});
