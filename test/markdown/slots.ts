import { escapeHtml } from '../../src/markdown/render/escape.ts';
import { ENGLISH_WORDS, type Slots } from '../../src/markdown/render/slots.ts';

/** Slots that show what they were given, for tests. */
export const testSlots: Slots = {
  prefix: '',
  stat: (use, index) => `<data value="${index}">${escapeHtml(use.text || 'filled in')}</data>`,
  claim: (use, index) => `<span class="claim" id="claim-${index}">${escapeHtml(use.text)}</span>`,
  embed: (use, index) => `<figure id="embed-${index}"><figcaption>${use.what}</figcaption></figure>`,
  figures: (items) => `<dl>${items.map((item) => `<dd>${item}</dd>`).join('')}</dl>`,
  citation: (use) => `<sup>${use.items.map((item) => escapeHtml(item.source)).join(' ')}</sup>`,
  link: (use) => ({ href: use.url, external: /^[a-z]+:/i.test(use.url) }),
  picture: (use) => ({ src: `/${use.url}`, width: 800, height: 600 }),
  words: ENGLISH_WORDS,
};
