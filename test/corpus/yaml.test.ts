import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yamlPlaces } from '../../src/corpus/yaml/places.ts';
import { readAnyYaml, readYaml } from '../../src/corpus/yaml/read.ts';
import { readSimpleYaml } from '../../src/corpus/yaml/simple.ts';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { runs } from '../support/runs.ts';

const source = (text: string) => ({ text, file: 'x.md', firstLine: 1 });

/** The short way may refuse a text; where it does not, it says what the full reader says, and that nothing is wrong. */
function compare(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return false;
  const full = readAnyYaml(source(text));
  expect(full.diagnostics, text).toEqual([]);
  expect(simple, text).toEqual(full.value);
  return true;
}

describe('the short way for simple YAML', () => {
  const word = fc.constantFrom(
    'a',
    'title',
    'key',
    'b-c',
    '12',
    '-3',
    '4-6',
    '1.5',
    '1e3',
    '1e999',
    '0x10',
    '007',
    '+5',
    '.5',
    '5.',
    'true',
    'False',
    'null',
    '~',
    'no',
    '2020-08-30',
    'a b',
    "it's",
    'a: b',
    'a #b',
    '#b',
    'a:',
    ':a',
    '- a',
    '-a',
    '-',
    '*a',
    '&a b',
    '!t',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '?',
    '? a',
    "'q'",
    "'it''s'",
    "'a'b",
    "'",
    '"q"',
    '"a\\n"',
    '"\\"',
    '"a" b',
    '"é"',
    '"\\x41"',
    '[a, b]',
    '[a, [b]]',
    '[]',
    '[a',
    '{a: b}',
    '{a: 1, b: [c]}',
    '{a}',
    '[a: b]',
    '{a: b',
    '[a,]',
    '["x, y", z]',
    '[2020-08-30, 4]',
    '{"a": b}',
    '[a]b',
    'é',
    'ع',
    '😀',
    '<<',
    '=',
    '---',
    '...',
    '\u00a0x',
    'x\u2028y',
    '',
    ' ',
  );
  const line = fc
    .tuple(
      fc.nat(3),
      fc.constantFrom('', '- ', '-', '- - ', '-  '),
      fc.constantFrom('', 'k: ', 'k:', 'l: ', 'm:  ', 'k : ', '"k": ', '# '),
      word,
      fc.constantFrom('', ' ', '  ', ' # c'),
    )
    .map(([depth, dash, key, value, end]) => '  '.repeat(depth) + dash + key + value + end);
  const loose = fc.array(line, { maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);

  test('reads what it reads as the full reader does, over lines at random', () => {
    fc.assert(
      fc.property(loose, (text) => void compare(text)),
      runs(3000),
    );
  });

  const scalar = fc.oneof(
    fc.constantFrom(
      'a',
      'some words',
      '4',
      '1.5',
      'true',
      '2020-08-30',
      '"q, q"',
      "'s'",
      '[a, b]',
      '{a: 1}',
      '~',
    ),
    fc.stringMatching(/^[\w .,:;!?'"()#&*-]{0,12}$/),
  );
  const tree: fc.Arbitrary<string[]> = fc.letrec<{ node: string[] }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar.map((value) => [value]),
      fc
        .array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), tie('node')), { minLength: 1, maxLength: 4 })
        .map((pairs) =>
          pairs.flatMap(([key, value], n) =>
            value.length === 1
              ? [`${key}${n}: ${value[0]}`]
              : [`${key}${n}:`, ...value.map((one) => `  ${one}`)],
          ),
        ),
      fc
        .array(tie('node'), { minLength: 1, maxLength: 4 })
        .map((items) => items.flatMap((item) => item.map((one, n) => (n === 0 ? `- ${one}` : `  ${one}`)))),
    ),
  })).node;

  test('reads what it reads as the full reader does, over records at random', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
        const lines = trees.flatMap((one, n) =>
          one.length === 1 ? [`f${n}: ${one[0]}`] : [`f${n}:`, ...one.map((part) => `  ${part}`)],
        );
        if (compare(`${lines.join('\n')}\n`)) read++;
      }),
      runs(1500),
    );
    // Were it to refuse all, the test would prove nothing.
    expect(read).toBeGreaterThan(100);
  });

  test('reads most entries of the demonstration, alike', () => {
    const content = join(import.meta.dirname, '../../content');
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const read = files.filter((name) => {
      const { frontMatter } = splitFrontMatter(readFileSync(join(content, name), 'utf8'), name);
      return frontMatter !== undefined && compare(frontMatter.text);
    });
    expect(read.length).toBeGreaterThan(files.length / 2);
  });

  test.each([
    'a: 1\n\tb: 2\n',
    'a: 1\na: 2\n',
    'a: &x 1\n',
    'a: *x\n',
    'a: |\n  b\n',
    'a: b\n  c\n',
    '- a\n',
    'a\n',
    '',
    '# only\n',
    'a: 1\n---\nb: 2\n',
    'a: b: c\n',
  ])('leaves %j to the full reader', (text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });
});

describe('values', () => {
  const value = (written: string) => (readYaml(source(`v: ${written}\n`)).value as { v: unknown }).v;
  test.each([
    ['4', 4],
    ['-4.5', -4.5],
    ['1e3', 1000],
    ['0x10', '0x10'],
    ['0o17', '0o17'],
    ['.inf', '.inf'],
    ['.NaN', '.NaN'],
    ['1e999', '1e999'],
    ['007', '007'],
    ['1_000', '1_000'],
    ['2020-08-30', '2020-08-30'],
    ['no', 'no'],
    ['12:30', '12:30'],
    ['"4"', '4'],
    ['>-\n  folded\n  text', 'folded text'],
    ['|\n  kept\n  lines', 'kept\nlines\n'],
  ])('%j is %j', (written, read) => {
    expect(value(written)).toEqual(read);
  });

  test('keys are text, whatever they look like, and mean nothing to JavaScript', () => {
    const { value: read, diagnostics } = readYaml(
      source('2020: a\ntrue: b\n__proto__: {x: 1}\nconstructor: c\n'),
    );
    expect(Object.keys(read as object)).toEqual(['2020', 'true', '__proto__', 'constructor']);
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(diagnostics).toEqual([]);
  });
});

describe('places', () => {
  const text =
    'title: A\nplace:\n  name: "B c"\n  lat: 4\ncitations:\n  - one\n  - source: two\n    quote: x\nempty:\ntopics: [a, b]\n';
  const places = yamlPlaces({ text, file: 'x.md', firstLine: 2 });
  const short = ({ line, column, endLine, endColumn }: ReturnType<typeof places.at>) =>
    `${line}:${column}-${endLine}:${endColumn}`;

  test.each([
    [['title'], '2:8-2:9', '2:1-2:6'],
    [['place', 'name'], '4:9-4:14', '4:3-4:7'],
    [['place', 'nothing'], '4:3-5:9', '4:3-5:9'],
    [['citations', 0], '7:5-7:8', '7:5-7:8'],
    [['citations', 1, 'source'], '8:13-8:16', '8:5-8:11'],
    [['citations', 1], '8:5-9:13', '8:5-9:13'],
    [['citations', 9], '7:3-9:13', '7:3-9:13'],
    [['topics', 1], '11:13-11:14', '11:13-11:14'],
    [['nothing', 'at', 'all'], '2:1-11:15', '2:1-11:15'],
    [['empty'], '10:7-10:7', '10:1-10:6'],
  ])('%j', (path, at, keyAt) => {
    expect(short(places.at(path))).toBe(at);
    expect(short(places.keyAt(path))).toBe(keyAt);
  });

  test('a text that cannot be read still has a place', () => {
    const broken = yamlPlaces({ text: '['.repeat(50_000), file: 'x.md', firstLine: 3 });
    expect(broken.at(['a']).line).toBeGreaterThan(0);
  });
});

describe('slips that come with pasting and joining', () => {
  const told = (text: string) =>
    readYaml(source(text)).diagnostics.map(({ line, column, endColumn, message, hint }) => ({
      at: `${line}:${column}-${endColumn}`,
      message,
      hint,
    }));

  test('marks of a merge are told once, at the first', () => {
    const text = 'title: A\n<<<<<<< HEAD\nkilled: 4\n=======\nkilled: 5\n>>>>>>> main\nkind: ied\n';
    expect(told(text)).toEqual([
      {
        at: '2:1-13',
        message: 'unexpected mark of a merge, “<<<<<<< HEAD”, expected one version',
        hint: expect.stringContaining('keep one of them'),
      },
    ]);
  });

  test.each([
    ['list:\n  - a: x\n   b: y\n', '3:1', 'unexpected indentation, expected the item of a list'],
    ['list:\n  - a: x\n    b: y\n - z\n', '4:1', 'unexpected indentation, expected the item of a list'],
    ['list:\n  - a: x\n    b: y\n  -z\n', '4:1', 'unexpected hyphen right before a text'],
    ['title: A\nkilled:3\nkind: ied\n', '2:1', 'unexpected colon right before a value'],
    ['title: “Road: closed”\n', '1:8', 'unexpected typographic quotes'],
  ])('a slip of spaces or quotes is named: %j', (text, place, message) => {
    const [found, ...more] = told(text);
    expect(more).toEqual([]);
    expect(found?.at).toMatch(new RegExp(`^${place}-`));
    expect(found?.message).toContain(message);
  });

  test.each(['\u00a0', '\u202f', '\u00a0 '])('a no-break space behind a colon is named: %j', (space) => {
    const [found, ...more] = told(`title: A\nkilled:${space}4\nkind: ied\n`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      at: `2:8-${8 + space.length}`,
      message: 'unexpected no-break space behind a colon, expected an ordinary space',
      hint: 'Delete what stands behind “killed:” up to the value, and type a space.',
    });
  });
});
