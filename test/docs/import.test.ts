import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { run } from '../../src/cli/run.ts';
import { mappingSchema } from '../../src/import/mapping/schema.ts';
import { columnsIn } from '../../src/import/mapping/template.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { documents, PROJECT, whereIs } from './documents.ts';
import { ownArguments, shellCommands, shellFault } from './shell-lines.ts';

/** docs/import.md is followed step by step in a site of its own; its other mappings are held against the schema and run. */

const PAGE = documents().find(({ path }) => path === 'docs/import.md');
const blocks = PAGE?.blocks ?? [];
const folder = mkdtempSync(join(tmpdir(), 'sourcebook-docs-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('its table is imported by its mapping, as the page says', async () => {
  mkdirSync(join(folder, 'content'));
  cpSync(join(PROJECT, 'test/import/skeleton'), folder, { recursive: true });
  for (const [n, block] of blocks.entries()) {
    if (block.path !== undefined) writeFileSync(join(folder, block.path), block.text);
    if (block.language !== 'sh') continue;
    for (const words of shellCommands(block.text)) {
      expect(shellFault(words)).toBeUndefined();
      const world = fakeWorld(folder);
      expect(await run(ownArguments(words) ?? [], world, '1')).toBe(0);
      const next = blocks[n + 1];
      if (next?.language === 'text') expect(world.stdout.text).toBe(next.text);
      else expect(world.stdout.text).toContain('place.country: "{Nation}"');
    }
  }
  const world = fakeWorld(folder);
  expect(await run(['check', '--site', '.'], world, '1'), world.stdout.text).toBe(0);
  expect(readFileSync(join(folder, 'data/incidents/attacks.csv'), 'utf8')).toContain('2021-02-11');
});

const fragments = blocks.filter(({ words }) => words.includes('mapping'));

test.each(fragments.map((block) => [whereIs(block), block] as const))('%s is a mapping', (_, { text }) => {
  const { success, error } = mappingSchema.safeParse({ fields: {}, ...parse(text) });
  expect(error?.issues).toBeUndefined();
  expect(success).toBe(true);
});

test.each(fragments.map((block) => [whereIs(block), block] as const))(
  '%s runs as it stands',
  async (_, { words, text }) => {
    const desk = mkdtempSync(join(tmpdir(), 'sourcebook-docs-mapping-'));
    onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
    cpSync(join(PROJECT, 'test/import/skeleton'), desk, { recursive: true });
    // A part is added to a mapping that is whole.
    const whole = words.includes('part') ? `${fragments[0]?.text}${text}` : text;
    const columns = [...new Set(columnsNamed(parse(whole)))];
    writeFileSync(join(desk, 'map.yaml'), whole);
    writeFileSync(join(desk, 'table.csv'), `${columns.join(',')}\n`);
    const world = fakeWorld(desk);
    const exit = await run(['import', 'csv', 'table.csv', '--map', 'map.yaml', '--site', '.'], world, '1');
    expect({ exit, said: world.stdout.text }).toEqual({
      exit: 0,
      said: expect.stringContaining('The file has a header and no rows under it.'),
    });
  },
);

/** Every column that the texts of a mapping have in braces. */
function columnsNamed(value: unknown): string[] {
  if (typeof value === 'string') return columnsIn(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(columnsNamed) : [];
}

test('every key of a mapping is told of', () => {
  const keys = new Set<string>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties } = schema as { properties?: Record<string, unknown> };
    for (const key of Object.keys(properties ?? {})) keys.add(key);
    for (const [key, part] of Object.entries(schema)) {
      // Its fields are those of a series, which the reference has.
      if (key !== 'series') visit(part);
    }
  };
  visit(z.toJSONSchema(mappingSchema, { io: 'input', unrepresentable: 'any' }));
  expect(keys.size).toBeGreaterThan(30);
  expect([...keys].filter((key) => !PAGE?.prose.includes(`\`${key}\``))).toEqual([]);
});
