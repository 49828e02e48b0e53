const HEAD =
  '---\ntitle: An attack\ndate: 2020-08-30\nplace: tell-example\nkind: ambush\ncitations: [report]\n';

/** Cases too large to lie in the repository: incidents by file name. */
export const MADE_CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'long-line': {
    'five-megabytes.md': `${HEAD}---\nA line.\n\n${'x'.repeat(5_000_000)}\n`,
    'just-short-enough.md': `${HEAD}---\n${'word '.repeat(40_000).trimEnd()}\n`,
  },
  'aliases-by-the-thousand': {
    'billion-laughs.md': `${HEAD}a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
      .map(
        (name, index) => `${name}: &${name} [${`*${'abcdefghi'.charAt(index)}, `.repeat(10).slice(0, -2)}]\n`,
      )
      .join('')}---\n`,
    'thousands.md': `${HEAD}remark: &remark A remark.\ntopics:\n${'  - *remark\n'.repeat(5000)}---\n`,
  },
  'colons-by-the-thousand': {
    'colons.md': `${HEAD}---\n${'a:b '.repeat(20_000).trimEnd()}\n`,
  },
  'deep-nesting': {
    'brackets.md': `${HEAD}topics: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`,
    'dashes.md': `${HEAD}topics:\n${Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth + 1)}-\n`).join('')}---\n`,
  },
  'many-keys': {
    'keys.md': `${HEAD}${Array.from({ length: 300 }, (_, n) => `field-${n % 150}: ${n}\n`).join('')}---\n`,
  },
};
