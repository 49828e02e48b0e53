import { expect, test } from 'vitest';
import { changeFields } from '../../src/authoring/change-fields.ts';

const NEW = { checkedBy: 'B. Checker', checkedOn: '2026-01-02' };
const BODY = '---\n\nText with checkedBy: nobody in it.\n';

test.each([
  [
    'what is not there stands behind the date',
    '---\ntitle: A # its title\npublished: 2020-01-02 # first\nsources:\n  - id: a\n---\n\nText.\n',
    '---\ntitle: A # its title\npublished: 2020-01-02 # first\ncheckedBy: B. Checker\ncheckedOn: 2026-01-02\nsources:\n  - id: a\n---\n\nText.\n',
  ],
  [
    'what is there is replaced where it stands',
    `---\ncheckedOn:   "2020-05-05"   # by hand\ntitle: A\n# who?\ncheckedBy: 'C. D'\n${BODY}`,
    `---\ncheckedOn:   2026-01-02   # by hand\ntitle: A\n# who?\ncheckedBy: B. Checker\n${BODY}`,
  ],
  [
    'an empty field and one over several lines',
    `---\ncheckedBy: >-\n  C.\n  D.\ncheckedOn:\ntitle: A\n${BODY}`,
    `---\ncheckedBy: B. Checker\ncheckedOn: 2026-01-02\ntitle: A\n${BODY}`,
  ],
  [
    'line ends of Windows and a mark at the beginning',
    '\ufeff---\r\ntitle: A\r\npublished: 2020\r\n---\r\n\r\nText.\r\n',
    '\ufeff---\r\ntitle: A\r\npublished: 2020\r\ncheckedBy: B. Checker\r\ncheckedOn: 2026-01-02\r\n---\r\n\r\nText.\r\n',
  ],
  [
    'without a date at the end',
    `---\ntitle: A\n${BODY}`,
    `---\ntitle: A\ncheckedBy: B. Checker\ncheckedOn: 2026-01-02\n${BODY}`,
  ],
])('%s', (_, before, after) => {
  expect(changeFields(before, NEW)).toBe(after);
  expect(changeFields(after, NEW)).toBe(after);
});

test('a name that means something in YAML is quoted', () => {
  const text = changeFields('---\ntitle: A\n---\n', { checkedBy: 'B: #1, “yes”' });
  expect(text).toBe('---\ntitle: A\ncheckedBy: "B: #1, “yes”"\n---\n');
});

test.each([
  ['no front matter', 'Text.\n'],
  ['one pair of braces', `---\n{title: A, published: 2020}\n${BODY}`],
  ['a list', `---\n- title\n${BODY}`],
  ['the fields twice', `---\ncheckedBy: A\ntitle: A\ncheckedBy: B\n${BODY}`],
])('%s is left alone', (_, text) => {
  expect(changeFields(text, NEW)).toBeUndefined();
});
