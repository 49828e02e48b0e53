import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cmsFiles } from '../../src/cms/index.ts';
import { schemaOf } from '../../src/corpus/schemas.ts';
import { fieldsOf } from '../../src/model/introspect.ts';
import { checkMemory, HARD_SITE } from '../publish/sites.ts';

const ON = `${HARD_SITE['content/site.yaml']}vocabulary: {targets: {police: The police}}\nadmin:\n  backend: {name: github, repo: desk/monitor, branch: edit}\n`;

async function filesOf(settings: string, local = false) {
  const { corpus, diagnostics } = await checkMemory({ ...HARD_SITE, 'content/site.yaml': settings });
  expect(diagnostics.filter(({ file }) => file === 'content/site.yaml')).toEqual([]);
  return new Map(cmsFiles(corpus, { local }).map(({ path, content }) => [path, content]));
}
const configOf = async (settings: string, local = false) =>
  parse(String((await filesOf(settings, local)).get('admin/config.yml')?.()));

interface Field {
  name: string;
  widget: string;
  required: boolean;
  hint: string;
  fields?: Field[];
  [option: string]: unknown;
}

test('there is no such page unless the site turns it on', async () => {
  expect((await filesOf(String(HARD_SITE['content/site.yaml']))).size).toBe(0);
});

test('a slip in its settings is told at its place', async () => {
  const settings = ON.replace('name: github', 'name: githup');
  const { diagnostics } = await checkMemory({ ...HARD_SITE, 'content/site.yaml': settings });
  const own = diagnostics.filter(({ file }) => file === 'content/site.yaml');
  expect(own.map(({ rule, hint }) => [rule, hint])).toEqual([
    ['field-value', expect.stringContaining('Did you mean “github”?')],
  ]);
});

describe('the configuration', () => {
  test('has the repository of the site, and only in dev a program on the editor’s own machine', async () => {
    const config = await configOf(ON);
    expect(config.backend).toEqual({ name: 'github', repo: 'desk/monitor', branch: 'edit' });
    expect(config.site_url).toBe('https://example.org/news/');
    expect(config).not.toHaveProperty('local_backend');
    expect((await configOf(ON, true)).local_backend).toBe(true);
  });

  test('has a form for each kind of entry with every field of its schema, the title first, required as there', async () => {
    const { collections } = await configOf(ON);
    for (const kind of ['incident', 'article', 'event', 'source', 'actor', 'place'] as const) {
      const { fields, identifier_field } = collections.find(({ name }: Field) => name === `${kind}s`);
      const names = fields.map(({ name }: Field) => name);
      expect(names.sort()).toEqual([...Object.keys(fieldsOf(schemaOf(kind)) ?? {}), 'body'].sort());
      expect(fields.find(({ name }: Field) => name === identifier_field).required).toBe(true);
      for (const field of fields) expect(field.hint, `${kind} ${field.name}`).toBeTruthy();
    }
  });

  test('searches records, and lists fixed words and those of the site', async () => {
    const { collections } = await configOf(ON);
    const fields: Field[] = collections.find(({ name }: Field) => name === 'incidents').fields;
    const at = (...path: string[]) => {
      let here: Field[] | undefined = fields;
      let found: Field | undefined;
      for (const step of path) {
        found = here?.find(({ name }) => name === step);
        here = found?.fields;
      }
      return found;
    };
    expect(at('place')).toMatchObject({
      widget: 'relation',
      collection: 'all-places',
      value_field: '{{slug}}',
    });
    expect(at('citations', 'source')).toMatchObject({
      widget: 'relation',
      collection: 'all-sources',
      search_fields: expect.arrayContaining(['title', 'publisher']),
    });
    expect(at('citations', 'title')).toBeUndefined();
    expect(at('actors', 'id')).toMatchObject({ widget: 'relation', collection: 'all-actors' });
    expect(at('actors', 'role')).toMatchObject({
      widget: 'select',
      options: ['perpetrator', 'target', 'other'],
    });
    expect(at('kind')?.options).toContainEqual({ value: 'vbied', label: 'Vehicle-borne IED' });
    expect(at('targets', 'kind')?.options).toEqual([{ value: 'police', label: 'The police' }]);
    expect(at('killed')?.pattern).toEqual([expect.any(String), 'a count such as 4, 4-6, 15+ or unknown']);
    const [date = ''] = (at('date')?.pattern ?? []) as string[];
    for (const right of ['2020', '2020-08~', '2019-03/..']) expect(right).toMatch(new RegExp(date));
    expect('30.8.2020').not.toMatch(new RegExp(date));
    const events: Field[] = collections.find(({ name }: Field) => name === 'events').fields;
    expect(events.find(({ name }) => name === 'incidents')?.options).toContainEqual({
      value: 'one',
      label: expect.stringContaining('One, with "quotes"'),
    });
  });

  test('leads to lists of all records, which are not shown', async () => {
    const { collections } = await configOf(ON);
    for (const name of ['all-sources', 'all-places', 'all-actors'])
      expect(collections.find((one: Field) => one.name === name)).toMatchObject({
        hide: true,
        create: false,
      });
  });
});

describe('the page', () => {
  test('has all it loads beside it, and its own policy', async () => {
    const files = await filesOf(ON);
    const html = String(files.get('admin/index.html')?.());
    for (const [, address] of html.matchAll(/src="([^"]+)"/g))
      expect(files.has(`admin/${address}`)).toBe(true);
    expect(html).not.toMatch(/<script>|<style|https?:\/\//);
    expect(html).toContain("script-src 'self' 'unsafe-eval'");
    expect(html).not.toContain('localhost');
    expect(html).toContain('<title>A small “site” &#38; more</title>');
    for (const [path, content] of files)
      for (const [, address = ''] of String(path.startsWith('admin/yaml/') ? content() : '').matchAll(
        /(?:from|import) '(\.[^']+)'/g,
      ))
        expect(files.has(new URL(address, `https://x.example/${path}`).pathname.slice(1)), path).toBe(true);
  });

  test('has the very version of React that the CMS was made with', () => {
    const { resolve } = createRequire(import.meta.url);
    const app = readFileSync(resolve('decap-cms-app'), 'utf8');
    for (const name of ['react', 'react-dom']) {
      const { version } = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8'));
      expect(app).toContain(`"${version}"!==`);
    }
  });
});
