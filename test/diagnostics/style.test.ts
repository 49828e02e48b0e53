import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const TEST = join(import.meta.dirname, '..');

/** Longest message, in characters. */
const LONGEST = 170;

interface Told {
  golden: string;
  rule: string;
  message: string;
  hint: string;
}

/** Reports as `check` prints them: a place and rule, the message, the lines of the file, the hint. */
function pretty(golden: string): Told[] {
  const blocks = read(golden)
    .split(/^(?= {2}\S.*:\d+:\d+ {2}(?:error|warning) {2})/m)
    .slice(1);
  return blocks.map((block) => {
    const [head = '', message = '', ...rest] = block.split('\n');
    const hint = rest.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
    return { golden, rule: head.split('  ').at(-1) ?? '', message: message.trim(), hint: hint.join(' ') };
  });
}

/** Reports of the corpus: a line with place, rule and message, and the hint below. */
function short(golden: string): Told[] {
  const found = read(golden).matchAll(/^(?:.*?):\d+:\d+ ([a-z-]+) (.*)\n {4}(.*)$/gm);
  return Array.from(found, ([, rule = '', message = '', hint = '']) => ({ golden, rule, message, hint }));
}

/** Parsed bodies with their diagnostics: `9:1-9:15 error rule: message | hint`. */
function parsed(golden: string): Told[] {
  const { diagnostics = [] } = JSON.parse(read(golden)) as { diagnostics?: string[] };
  return diagnostics.map((line) => {
    const [, rule = '', message = '', hint = ''] = /^\S+ \w+ ([a-z-]+): (.*) \| (.*)$/s.exec(line) ?? [];
    return { golden, rule, message, hint };
  });
}

const read = (golden: string): string => readFileSync(join(TEST, golden), 'utf8');
const under = (folder: string): string[] =>
  readdirSync(join(TEST, folder)).map((name) => `${folder}/${name}`);

const ALL: Told[] = [
  ...under('corpus/output').flatMap(short),
  ...under('faults/output').flatMap(pretty),
  ...under('markdown/output')
    .filter((name) => name.endsWith('.json'))
    .flatMap(parsed),
  ...readdirSync(join(TEST, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['skeleton', 'figures'].includes(entry.name))
    .flatMap(({ name }) => pretty(`rules/${name}/bad/report.txt`)),
];

test('there is something to look at in each kind of golden file', () => {
  expect(ALL.length).toBeGreaterThan(300);
  for (const folder of ['corpus/', 'faults/', 'markdown/', 'rules/'])
    expect(ALL.filter(({ golden }) => golden.startsWith(folder)).length, folder).toBeGreaterThan(15);
});

/** Those that break a rule of style, to be read in the failure. */
const breaking = (isRight: (one: Told) => boolean) =>
  ALL.filter((one) => !isRight(one)).map(({ golden, message, hint }) => `${golden}: ${message} | ${hint}`);

describe('a message', () => {
  test('says what was seen and what was expected', () => {
    expect(
      breaking(({ message }) => /^unexpected .*, expected |is missing.*, expected /.test(message)),
    ).toEqual([]);
  });

  test('begins small or with a quotation mark, and has no full stop', () => {
    expect(breaking(({ message }) => /^[a-z“].*[^.]$/.test(message))).toEqual([]);
  });

  test('is short', () => {
    expect(breaking(({ message }) => message.length <= LONGEST)).toEqual([]);
  });

  test('quotes what was seen in curly marks', () => {
    expect(
      breaking(({ message }) => !/\s['"][\w-]+['"]/.test(message.split(', expected ')[0] ?? '')),
    ).toEqual([]);
  });
});

describe('a hint', () => {
  test('is there, begins with a capital or a quotation, and ends as a sentence', () => {
    expect(breaking(({ hint }) => /^[A-Z“].*[.?)…]$/s.test(hint))).toEqual([]);
  });
});
