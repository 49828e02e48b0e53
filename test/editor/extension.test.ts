import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const EXTENSION = join(ROOT, '.vscode/extensions/sourcebook');
const json = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));

interface Item {
  label: string;
  kind: string;
  insertText: unknown;
  range: { start: number; end: number };
  filterText: string;
  documentation?: { code: string };
  command?: { command: string };
}
interface Provider {
  provideCompletionItems(document: object, position: number): Item[];
}

/** As much of VS Code as the extension speaks to. Positions are offsets. */
function standIn() {
  const registered: { files: object; provider: Provider; signs: string[] }[] = [];
  class Words {
    readonly value: string;
    constructor(value: string) {
      this.value = value;
    }
  }
  return {
    registered,
    languages: {
      registerCompletionItemProvider: (files: object, provider: Provider, ...signs: string[]) => {
        registered.push({ files, provider, signs });
        return { dispose() {} };
      },
    },
    CompletionItem: class {
      readonly label: string;
      readonly kind: string;
      constructor(label: string, kind: string) {
        this.label = label;
        this.kind = kind;
      }
    },
    CompletionItemKind: { Property: 'property', Value: 'value', Function: 'function', Field: 'field' },
    MarkdownString: class {
      code = '';
      appendCodeblock(code: string) {
        this.code = code;
        return this;
      }
    },
    Range: class {
      readonly start: number;
      readonly end: number;
      constructor(start: number, end: number) {
        this.start = start;
        this.end = end;
      }
    },
    SnippetString: Words,
  };
}

const site = mkdtempSync(join(tmpdir(), 'sourcebook-extension-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

function activated() {
  const vscode = standIn();
  const context = { subscriptions: [] as object[] };
  const { activate } = createRequire(import.meta.url)(join(EXTENSION, 'extension.js'));
  activate(context, vscode);
  const [registered] = vscode.registered;
  expect(context.subscriptions).toHaveLength(1);
  return { ...registered, vscode };
}

const write = (name: string, content: object) => {
  const path = join(site, '.sourcebook/schema', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test('VS Code is given items for Markdown under content/, from schemas as they are at the moment', () => {
  const { files, signs, provider, vscode } = activated();
  expect(files).toEqual({ language: 'markdown', scheme: 'file', pattern: '**/content/**/*.md' });
  expect(signs).toEqual(expect.arrayContaining(['@', '{', ' ']));
  const complete = (text: string) =>
    provider?.provideCompletionItems(
      {
        uri: { fsPath: join(site, 'content/sources/a.md') },
        getText: () => text,
        offsetAt: (position: number) => position,
        positionAt: (offset: number) => offset,
      },
      text.length,
    ) ?? [];
  expect(complete('---\n')).toEqual([]);

  write('citation.schema.json', { enum: ['wire'], enumDescriptions: ['The wire'] });
  write('directives.json', {
    directives: { map: { marker: '::', description: 'A map.', example: '::map{}', attributes: {} } },
    lists: {},
  });
  const path = write('source.schema.json', {
    properties: { title: { type: 'string', description: 'Its title.', examples: ['T'] } },
    required: ['title'],
  });
  expect(complete('---\nti')).toMatchObject([
    {
      label: 'title',
      kind: 'property',
      insertText: 'title: ',
      range: { start: 4, end: 6 },
      detail: 'Its title. (required)',
      documentation: { code: '"T"' },
      command: { command: 'editor.action.triggerSuggest' },
    },
  ]);
  expect(complete('---\n---\n[@')).toMatchObject([{ label: 'wire', filterText: 'wire The wire' }]);
  expect(complete('---\n---\n::')[0]?.insertText).toEqual(new vscode.SnippetString('::map{$1}'));

  write('source.schema.json', { properties: { url: { type: 'string' } } });
  utimesSync(path, 1, 1);
  expect(complete('---\n').map(({ label }) => label)).toEqual(['url']);
});

test('the extension lies where VS Code finds it, needs nothing built, and depends on nothing', () => {
  const manifest = json('.vscode/extensions/sourcebook/package.json');
  expect(manifest).toMatchObject({ main: './extension.js', engines: { vscode: '^1.89.0' } });
  expect(manifest.activationEvents).toEqual(['onLanguage:markdown']);
  for (const part of ['dependencies', 'devDependencies', 'scripts'])
    expect(manifest).not.toHaveProperty(part);
});

test('the settings of the folder name schemas that are written', async () => {
  const { makeEditorSchemas } = await import('../../src/authoring/editor-schemas.ts');
  const { checkMemory, HARD_SITE } = await import('../publish/sites.ts');
  const { corpus } = await checkMemory(HARD_SITE);
  const written = makeEditorSchemas()(corpus).map(({ name }) => `.sourcebook/schema/${name}`);
  const named = Object.keys(json('.vscode/settings.json')['yaml.schemas']);
  expect(written).toEqual(expect.arrayContaining(named));
  expect(json('.vscode/extensions.json').recommendations).toContain('redhat.vscode-yaml');
});
