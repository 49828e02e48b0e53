import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/run.ts';
import { SCHEMAS } from '../../src/corpus/schemas.ts';
import { CATALOGUE } from '../../src/diagnostics/catalogue/index.ts';
import { ROW_RULES } from '../../src/import/rows/rules.ts';
import { DIRECTIVES } from '../../src/markdown/directives.ts';
import { fieldsOf, type Schema } from '../../src/model/introspect.ts';
import { observationFields } from '../../src/model/series.ts';
import { siteSchema } from '../../src/model/site.ts';
import { referencePages } from '../../src/reference/index.ts';
import { changedPart, lineChanges } from '../../src/reference/line-changes.ts';
import { code, fence, table } from '../../src/reference/markdown.ts';
import { PROJECT, readDocument } from './documents.ts';

const PAGES = referencePages(PROJECT);

test.each(PAGES)('$path is as the code makes it', ({ path, text }) => {
  expect(readFileSync(join(PROJECT, path), 'utf8') === text, `run “npm run docs” and commit ${path}`).toBe(
    true,
  );
});

function page(name: string) {
  const path = `docs/reference/${name}.md`;
  return readDocument(path, PAGES.find((one) => one.path === path)?.text ?? '');
}

/** The part of a page under a heading, up to the next of its rank; a line of an example is no heading. */
function section(name: string, heading: string): string {
  const { prose, text } = page(name);
  const lines = prose.split('\n');
  const from = lines.indexOf(`## ${heading}`);
  if (from === -1) return '';
  const to = lines.findIndex((line, index) => index > from && line.startsWith('## '));
  return text
    .split('\n')
    .slice(from, to === -1 ? undefined : to)
    .join('\n');
}

test.each(Object.entries(CATALOGUE))('rule %s has its heading, its words and its example', (id, rule) => {
  const text = section('rules', id);
  expect(text).toContain(rule.title);
  expect(text).toContain(rule.explanation);
  expect(text).toMatch(new RegExp(`^ {2}\\S+:\\d+:\\d+ {2}${rule.severity} {2}${id}$`, 'm'));
});

test.each(Object.entries(ROW_RULES))('rule %s on rows is there with its reason', (id, { reason }) => {
  expect(page('rows').text).toContain(`| \`${id}\` | ${reason} |`);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'command %s is there with every option',
  (name, { options, operand, optionsOf }) => {
    const text = section('commands', name);
    for (const option of Object.keys(options)) expect(text).toContain(`--${option}`);
    for (const word of operand?.choices ?? []) {
      for (const option of Object.keys(optionsOf?.(word) ?? {})) expect(text).toContain(`\`--${option}\``);
    }
  },
);

test.each(Object.entries(DIRECTIVES))('directive %s is there with every attribute', (name, spec) => {
  const text = section('directives', `${spec.marker}${name}`);
  for (const attribute of Object.keys(spec.attributes)) expect(text).toContain(`| \`${attribute}\` |`);
});

describe('every field is there', () => {
  const kinds: [string, Schema][] = [
    ['Site', siteSchema],
    ...Object.entries(SCHEMAS).map(([kind, schema]): [string, Schema] => [
      `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
      schema,
    ]),
  ];
  test.each(kinds)('of a %s', (heading, schema) => {
    const text = section('records', heading) + section('records', 'Fields of every record');
    const missing = Object.keys(fieldsOf(schema) ?? {}).filter((name) => !text.includes(`| \`${name}\` |`));
    expect(missing).toEqual([]);
  });

  test('of an observation', () => {
    const text = section('records', 'Observation');
    for (const name of Object.keys(observationFields)) expect(text).toContain(`| \`${name}\` |`);
  });
});

describe('its Markdown', () => {
  test('holds whatever stands in a cell, in code and in a block', () => {
    expect(table(['A', 'B', 'C'], [['a|b', '', 'c\nd']])).toBe('| A | C |\n| --- | --- |\n| a\\|b | c d |');
    expect(code('a`b')).toBe('``a`b``');
    expect(fence('```\nx\n```', 'text')).toBe('````text\n```\nx\n```\n````');
  });

  test('shows what was changed, with a line on each side', () => {
    const part = changedPart(
      lineChanges(['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['a', 'b', 'x', 'd', 'e', 'f', 'h']),
    );
    expect(part).toEqual([' b', '-c', '+x', ' d', ' …', ' f', '-g', '+h']);
  });
});
