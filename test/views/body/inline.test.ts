import { describe, expect, it } from 'vitest';
import { keepTogether } from '../../../src/views/body/inline.ts';

const figure = '<button type="button" class="checked" id="stat-1" aria-label="510: show">510</button>';
const note = '<sup class="marks"><a id="ref-1" href="#note-1">1</a></sup>';

describe('a figure and what clings to it', () => {
  it.each([
    ['its stop', `fell to ${figure}, and`, `fell to <span class="kept">${figure},</span> and`],
    [
      'its note and the stop after it',
      `a ${figure}${note}. B`,
      `a <span class="kept">${figure}${note}.</span> B`,
    ],
    ['its brackets', `months (${figure}) and`, `months <span class="kept">(${figure})</span> and`],
    ['an Arabic particle', `مايو و${figure} في`, `مايو <span class="kept">و${figure}</span> في`],
    [
      'another after it',
      `${figure}, ${figure}.`,
      `<span class="kept">${figure},</span> <span class="kept">${figure}.</span>`,
    ],
  ])('%s', (_, html, kept) => {
    expect(keepTogether(html)).toBe(kept);
  });

  it.each([
    `had claimed ${figure} attacks`,
    // A line may end after a dash, and text without spaces must be able to end anywhere.
    `there were ${figure}—of which`,
    `约有${figure}次攻击`,
    // The first word of an item is set as a key figure.
    `<li>${figure}, as counted</li>`,
  ])('nothing else: %s', (html) => {
    expect(keepTogether(html)).toBe(html);
  });
});
