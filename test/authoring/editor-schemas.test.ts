import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeEditorSchemas } from '../../src/authoring/editor-schemas.ts';
import { writeChanged } from '../../src/authoring/write-changed.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { slotOf } from '../../src/corpus/layout.ts';
import { DIRECTIVES } from '../../src/markdown/directives.ts';
import { jsonSchema, WRITTEN } from '../../src/model/json-schema.ts';
import { check } from '../../src/rules/index.ts';
import { checkMemory, DEMONSTRATION, HARD_SITE, NOW } from '../publish/sites.ts';

let schemas: Map<string, string>;
let directives: { directives: typeof DIRECTIVES; lists: Record<string, { enum?: string[] }> };
let validators: Map<string, ValidateFunction>;
beforeAll(async () => {
  const { corpus } = await check(DEMONSTRATION, { now: NOW });
  schemas = new Map(made(corpus));
  directives = JSON.parse(schemas.get('directives.json') ?? '');
  schemas.delete('directives.json');
  // Strict, so that a misspelt keyword is refused.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  ajv.addKeyword('enumDescriptions');
  validators = new Map([...schemas].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));
});

/** Everything that editors are given for a site, by name. */
const made = (corpus: Corpus) => makeEditorSchemas()(corpus).map(({ name, text }) => [name, text] as const);
const schema = (name: string) => JSON.parse(schemas.get(`${name}.schema.json`) ?? '');

test('there is a schema of everything that is written by hand, valid under the draft of 2020-12', () => {
  const kinds = ['article', 'incident', 'event', 'source', 'series', 'actor', 'place'];
  expect([...schemas.keys()].sort()).toEqual(
    ['site', 'citation', ...kinds, ...kinds.map((kind) => `${kind}.translation`)]
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
  const { validateSchema } = new Ajv2020();
  for (const [name, text] of schemas) {
    const json = JSON.parse(text);
    expect(json.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(validateSchema.call(new Ajv2020({ strict: false }), json), name).toBe(true);
    expect(json.title, name).toBeTruthy();
    expect(json.description, name).toBeTruthy();
    for (const { path, description, title } of propertiesIn(json, name)) {
      expect(description, path).toBeTruthy();
      expect(title, path).toMatch(/^\p{Lu}[\p{L} “”-]+$/u);
    }
  }
});

test('every field has examples, and each example is right', () => {
  for (const [name, record] of Object.entries(WRITTEN)) {
    const json = jsonSchema(record);
    const ajv = new Ajv2020({ strict: false });
    for (const { path, examples = [], ...field } of propertiesIn(json, name)) {
      expect(examples, path).not.toEqual([]);
      const isRight = ajv.compile({ ...field, $defs: json.$defs });
      for (const example of examples)
        expect(isRight(example), `${path}: ${JSON.stringify(example)}`).toBe(true);
    }
  }
});

test('a field is titled in words, whatever its name and wherever it stands', () => {
  const { properties } = schema('incident');
  expect(properties.perpetratorsKilled.title).toBe('Perpetrators killed');
  const titles = new Map(propertiesIn(schema('citation'), '').map(({ path, title }) => [path, title]));
  expect([...titles].find(([path]) => path.endsWith('/says/killedAndWounded'))?.[1]).toBe(
    'Killed and wounded together',
  );
});

interface Property {
  path: string;
  title?: string;
  description?: string;
  examples?: unknown[];
}

/** Every property of a schema at any depth, with what it is called and said to be. */
function propertiesIn(part: unknown, path: string): Property[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {}, ...rest } = part as { properties?: Record<string, object> };
  return [
    ...Object.entries(properties).flatMap(([name, one]) => [
      { ...one, path: `${path}/${name}` },
      ...propertiesIn(one, `${path}/${name}`),
    ]),
    ...Object.entries(rest)
      .filter(([keyword]) => keyword !== 'examples')
      .flatMap(([, one]) => propertiesIn(one, path)),
  ];
}

/** Files of the demonstration that are written by hand, with what their fields are. */
function writtenFiles() {
  return ['content', 'data']
    .flatMap((top) =>
      readdirSync(join(DEMONSTRATION, top), { recursive: true, encoding: 'utf8' }).map((p) => `${top}/${p}`),
    )
    .flatMap((file) => {
      const slot = slotOf(file);
      const name = {
        settings: 'site',
        series: 'series',
        entry: 'kind' in slot ? slot.kind : '',
        translation: 'kind' in slot ? `${slot.kind}.translation` : '',
      }[slot.is as string];
      return name === undefined || !/\.(md|yaml)$/.test(file) ? [] : [{ file, name }];
    });
}

test('every record of the demonstration is accepted as it is written', () => {
  const files = writtenFiles();
  expect(files.length).toBeGreaterThan(100);
  for (const { file, name } of files) {
    const text = readFileSync(join(DEMONSTRATION, file), 'utf8');
    const yaml = file.endsWith('.md') ? (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : text;
    const validate = validators.get(`${name}.schema.json`);
    expect([file, validate?.(parse(yaml) ?? {}), validate?.errors]).toEqual([file, true, null]);
  }
});

describe('where a field takes an id or a word of the site, those of the site are listed', () => {
  const choices = (json: { anyOf?: { $ref?: string }[] }) => json.anyOf?.map(({ $ref }) => $ref)[0];

  test('with what they are', () => {
    const { $defs, properties } = schema('incident');
    expect(choices(properties.place.anyOf[0])).toBe('#/$defs/place');
    expect(choices(properties.kind)).toBe('#/$defs/kinds');
    expect(choices(properties.actors.items.properties.id)).toBe('#/$defs/actor');
    expect(choices(properties.targets.items.properties.kind)).toBe('#/$defs/targets');
    const [short, long] = properties.citations.items.anyOf;
    for (const one of [short, long.properties.source, long.properties.via.items])
      expect(choices(one)).toBe('#/$defs/source');
    const at = $defs.source.enum.indexOf('trac-20200903-assessment');
    expect($defs.source.enumDescriptions[at]).toMatch(/, 2020-09-03\?$/);
    expect($defs.kinds.enumDescriptions[$defs.kinds.enum.indexOf('vbied')]).toBe('Car bomb');
    expect(choices(schema('event').properties.incidents.items)).toBe('#/$defs/incident');
    expect(choices(schema('actor').properties.parent)).toBe('#/$defs/actor');
  });

  test('and what is not listed is accepted too, for the list may be old', () => {
    const incident = {
      title: 'T',
      date: '2020',
      place: 'quite-new',
      kind: 'new-kind',
      citations: ['new-source'],
    };
    expect(validators.get('incident.schema.json')?.(incident)).toBe(true);
    expect(validators.get('incident.schema.json')?.({ ...incident, plaice: 'x' })).toBe(false);
  });

  test('records of drafts are not, and a site that has none lists none', async () => {
    const of = async (files: typeof HARD_SITE) => new Map(made((await checkMemory(files)).corpus));
    const hard = await of(HARD_SITE);
    expect(hard.get('event.schema.json')).toContain('"story/inline"');
    expect(hard.get('event.schema.json')).not.toContain('hidden');
    const bare = await of({ 'content/site.yaml': String(HARD_SITE['content/site.yaml']) });
    expect(JSON.parse(bare.get('actor.schema.json') ?? '').$defs.actor).toEqual({ not: {} });
  });
});

test('the directives are there with their attributes, and lists of what these name', () => {
  expect(Object.keys(directives.directives)).toEqual(Object.keys(DIRECTIVES));
  const { stat, claim } = directives.directives;
  expect(stat.attributes.series).toMatchObject({ ...DIRECTIVES.stat.attributes.series, list: 'series' });
  expect(claim.attributes.by).toMatchObject({ list: 'actor' });
  expect(stat.attributes.by).not.toHaveProperty('list');
  expect(directives.lists.series?.enum).toContain('is-claims-annual');
  expect(directives.lists.queries?.enum).toContain('single-source-august-2020');
  expect(directives.lists.statuses?.enum).toContain('any');
  const named = Object.values(directives.directives).flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((one) => (one as { list?: string }).list ?? []),
  );
  for (const list of named) expect(directives.lists).toHaveProperty(list);
});

describe('a schema is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-schema-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('where it has changed, and nothing half-written is left', () => {
    const path = join(folder, 'deep/a.json');
    expect(writeChanged(path, 'one')).toBe(true);
    utimesSync(path, 1, 1);
    expect(writeChanged(path, 'one')).toBe(false);
    expect(statSync(path).mtimeMs).toBe(1000);
    expect(writeChanged(path, 'two')).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['a.json']);
    expect(existsSync(join(folder, 'a.json'))).toBe(false);
  });
});
