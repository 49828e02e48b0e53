import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withFile } from '../../src/authoring/overlay.ts';
import { nodeIo } from '../../src/corpus/io.ts';
import { pretty } from '../../src/diagnostics/reporters/pretty.ts';
import { type Checked, check } from '../../src/rules/index.ts';
import { messages } from '../markdown/read.ts';
import { checkOver, skeletonFiles } from '../support/memory-check.ts';
import type { MemoryFile } from '../support/memory-io.ts';
import { type Block, type Document, documents, PROJECT, whereIs } from './documents.ts';
import { FRAGMENT_FILES, withFields } from './fragments.ts';
import { shellCommands, shellFault } from './shell-lines.ts';

/*
 * Every fenced block of the documentation is held against the program. What stands behind its language says how:
 *   `yaml incident`       fields of an incident: laid into that of the skeleton (test/rules/skeleton)
 *   `markdown`            text of an article; `markdown demonstration`: one of the
 *                         demonstration; `markdown elsewhere`: its ids are those of no site here
 *   any, under a line **`content/…`**: that file, laid over the skeleton with the other files of its page
 *   `… wrong`             must be refused, as the block `text` behind it says
 *   `sh`                  each command is one that there is
 * Blocks of rules.md are fixtures (test/rules); your-own-site.md and import.md are followed step by step by tests of their own.
 */

const PICTURE = 'content/media/post.png';
const BASE: Readonly<Record<string, MemoryFile>> = {
  [PICTURE]: new Uint8Array(readFileSync(join(PROJECT, 'test/rules/picture-missing/good', PICTURE))),
};
const ARTICLE = 'content/articles/example.md';
const HEAD = '---\ntitle: Example\ndescription: A text.\npublished: 2020-10-01\n---\n\n';
const SKELETON = skeletonFiles();

const PAGES = documents().filter(
  ({ path, blocks }) =>
    blocks.length > 0 &&
    !['docs/reference/rules.md', 'docs/your-own-site.md', 'docs/import.md'].includes(path),
);

const isOfSite = ({ path = '' }: Block) => /^(?:content|data)\//.test(path);
const isWrong = ({ words }: Block) => words.includes('wrong');

/** The files that a page shows, right ones only. */
function filesOf({ blocks }: Document): Record<string, string> {
  const own = blocks.filter((block) => isOfSite(block) && !isWrong(block));
  return Object.fromEntries(own.map(({ path = '', text }) => [path, text]));
}

/** The file that a block stands for, with the site around it. */
function laid(block: Block, page: Document): { file: string; text: string } | undefined {
  const { language, words, text, path } = block;
  if (path !== undefined) return isOfSite(block) ? { file: path, text } : undefined;
  if (language === 'markdown') return { file: ARTICLE, text: HEAD + text };
  const file = FRAGMENT_FILES[words[0] ?? ''];
  if (language !== 'yaml' || file === undefined) return undefined;
  return { file, text: withFields(filesOf(page)[file] ?? SKELETON[file] ?? '', text) };
}

const NOW = new Date('2026-01-02');

function checkWith(page: Document, own: { file: string; text: string }, block?: Block): Promise<Checked> {
  if (block?.words.includes('demonstration'))
    return check(PROJECT, { now: NOW, io: withFile(nodeIo(), join(PROJECT, own.file), own.text) });
  return checkOver({ ...BASE, ...filesOf(page), [own.file]: own.text });
}

function report({ corpus, diagnostics }: Checked): string {
  return pretty(diagnostics, { colour: false, width: 100, sourceLine: corpus.sourceLine });
}

describe.each(PAGES)('$path', (page) => {
  const { blocks } = page;

  test('its files make a site in which nothing is found', async () => {
    expect(report(await checkOver({ ...BASE, ...filesOf(page) }))).toBe('');
  });

  test.each(blocks.map((block) => [whereIs(block), block] as const))('%s', async (_, block) => {
    const before = blocks[blocks.indexOf(block) - 1];
    switch (block.language) {
      case 'sh':
        expect(shellCommands(block.text).flatMap((words) => shellFault(words) ?? [])).toEqual([]);
        return;
      case 'text':
        expect(before && isWrong(before), 'text is shown behind what is wrong').toBe(true);
        return;
      case 'toml':
        expect(shellCommands(settingOf('command', block.text)).map(shellFault)).toEqual([undefined]);
        return;
    }
    if (block.path?.startsWith('.github/')) return expectWorkflow(block);
    // Its steps are run by test/ci.
    if (block.path === '.gitlab-ci.yml') return;
    if (block.words.includes('elsewhere')) {
      expect(messages(block.text)).toEqual([]);
      return;
    }
    const own = laid(block, page);
    if (own === undefined) throw new Error(`nothing is known of “${block.language}” here`);
    const checked = await checkWith(page, own, block);
    if (!isWrong(block)) {
      const inIt = checked.diagnostics.filter(({ file }) => file === own.file);
      expect(report({ ...checked, diagnostics: inIt })).toBe('');
      return;
    }
    const told = blocks[blocks.indexOf(block) + 1];
    expect(told?.language, 'what it must print').toBe('text');
    if (block.path !== undefined) expect(report(checked)).toBe(told?.text);
    else expect(paragraphs(report(checked))).toContain(paragraphs(told?.text ?? ''));
  });
});

/** A text without its line ends and indents, for messages that are wrapped otherwise. */
function paragraphs(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function settingOf(key: string, toml: string): string {
  return new RegExp(`^\\s*${key} = "([^"]*)"`, 'm').exec(toml)?.[1] ?? '';
}

interface Workflow {
  jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
}

/** Each step of a workflow runs commands that there are, or uses an action at a version. */
function expectWorkflow({ text }: Block): void {
  const { jobs } = parse(text) as Workflow;
  for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
    if (step.uses === undefined)
      expect(shellCommands(step.run ?? 'nothing').flatMap((words) => shellFault(words) ?? [])).toEqual([]);
    else expect(step.uses).toMatch(/^(?:actions\/[a-z-]+@v\d+|OWNER\/sourcebook@main|\.\/)$/);
  }
}

test('figures in the running text agree with the data of their page', async () => {
  for (const page of PAGES.filter(({ path }) => !path.startsWith('docs/reference/'))) {
    const figures = Array.from(
      page.prose.matchAll(/`(:(?:stat|claim)\[[^`…]*\})`/g),
      ([, text = '']) => text,
    );
    const text = `${HEAD}${figures.map((figure) => `- ${figure}`).join('\n')}\n`;
    expect(report(await checkWith(page, { file: ARTICLE, text })), page.path).toBe('');
  }
});

test('what the table of slips shows is what the check prints', () => {
  const guide = documents().find(({ path }) => path.endsWith('editors-guide.md'));
  const rows = Array.from(
    (guide?.prose ?? '').matchAll(/^\| `(.+)` \(\[([a-z-]+)\]/gm),
    ([, words = '', rule = '']) => ({ words, rule }),
  );
  expect(rows.length).toBeGreaterThan(5);
  const reports = [
    ...rows.map(({ rule }) => join(PROJECT, 'test/rules', rule, 'bad/report.txt')),
    ...globSync(join(PROJECT, 'test/faults/output/*.txt')),
  ].map((file) => readFileSync(file, 'utf8'));
  const found = reports.flatMap((text) =>
    Array.from(text.matchAll(/^ {2}\S+:\d+:\d+ +\w+ +([a-z-]+)\n {2}(.*)$/gm), ([, rule, message]) => ({
      rule,
      message,
    })),
  );
  const neverSeen = rows.filter(
    ({ words, rule }) => !found.some((one) => one.rule === rule && one.message?.includes(words)),
  );
  expect(neverSeen).toEqual([]);
});

test('commands in the running text are ones that there are', () => {
  const found = documents().flatMap(({ path, prose }) =>
    Array.from(prose.matchAll(/`((?:npm|npx) [^`]+)`/g), ([, command = '']) => command)
      .filter((command) => !/[[\]<>…]/.test(command))
      .flatMap((command) =>
        shellCommands(command).flatMap((words) => {
          const fault = shellFault(words);
          return fault === undefined ? [] : [`${path}: ${command}: ${fault}`];
        }),
      ),
  );
  expect(found).toEqual([]);
});

describe('the test itself', () => {
  test('finds a script, a command and an option that there are not', () => {
    const faults = (text: string) => shellCommands(text).map((words) => shellFault(words) !== undefined);
    expect(faults('npm run check -- --site ../x && npm ci # yes')).toEqual([false, false]);
    expect(faults('npm run chekc\nnpm run check -- --sit x\nnpm run new -- incidnet\nrm -r x')).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('puts fields in the place of those of the same name', () => {
    const file = '---\ntitle: A\nlist:\n  - a\nkilled: 4\n---\n\nText.\n';
    expect(withFields(file, 'list: [b]\nwounded: 2\n')).toBe(
      '---\nlist: [b]\nwounded: 2\ntitle: A\nkilled: 4\n---\n\nText.\n',
    );
  });
});
