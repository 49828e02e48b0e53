import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ExplorerMeasured, measureExplorer, type Step } from './explorer.ts';
import { writeGenerated } from './generate.ts';
import { measurePages } from './lighthouse.ts';
import { type Measured, measure, median, sizeOf } from './measure.ts';
import { measureSaves } from './saves.ts';

/*
 * npm run bench -- --articles 1000 --incidents 10000 [--seed N] [--dir DIR] [--keep]
 * Makes a synthetic site, on a RAM disk where there is one, and prints what checking and building it take.
 *
 * npm run bench -- --pages
 * Builds the demonstration and prints how fast Lighthouse finds its pages.
 *
 * npm run bench -- --saves
 * Serves the demonstration with “dev” and prints how long a saved file takes to the screen.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    incidents: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    dir: { type: 'string' },
    keep: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    saves: { type: 'boolean', default: false },
  },
});

const PROGRAM = join(import.meta.dirname, '../../src/cli/sourcebook.mjs');
const RAM_DISK = '/dev/shm';
const size = { articles: whole('articles'), incidents: whole('incidents'), seed: whole('seed') };

if (values.pages) await pages();
else if (values.saves) await saves();
else await synthetic();

async function pages(): Promise<void> {
  console.log(machine());
  console.log(row('', 'of 100', 'largest, ms', 'blocked, ms'));
  for await (const { kind, edition, performance, largest, blocked } of measurePages())
    console.log(row(`${edition}/ ${kind}`, performance.join(' '), largest.toFixed(0), blocked.toFixed(0)));
}

async function saves(): Promise<void> {
  console.log(machine());
  console.log(row('from save to screen, ms', 'median', 'worst', 'first'));
  for await (const { what, milliseconds } of measureSaves()) {
    const cells = [median(milliseconds), Math.max(...milliseconds), milliseconds[0] ?? Number.NaN];
    console.log(row(what, ...cells.map((ms) => ms.toFixed(0))));
  }
}

async function synthetic(): Promise<void> {
  const parent = values.dir ?? (existsSync(RAM_DISK) ? RAM_DISK : tmpdir());
  const site = mkdtempSync(join(parent, 'sourcebook-bench-'));
  try {
    await bench(site, parent === RAM_DISK ? 'RAM disk' : 'disk');
  } finally {
    if (values.keep) console.log(`The site is kept in ${site}`);
    else rmSync(site, { recursive: true, force: true });
  }
}

function machine(): string {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${gigabytes(totalmem())} GB, Node ${process.versions.node}`;
}

async function bench(site: string, on: string): Promise<void> {
  const step = (name: string, args: readonly string[]): Promise<void> => measured(site, name, args);
  const files = writeGenerated(site, size);
  console.log(
    `${count(size.articles)} articles, ${count(size.incidents)} incidents, seed ${size.seed}: ${count(files)} files`,
  );
  console.log(`${machine()}, ${on}\n`);
  console.log(row('', 'seconds', 'processor', 'peak memory'));

  await step('check', ['check', '--site', site]);
  await step('build, cold', ['build', '--site', site]);
  appendFileSync(join(site, 'content/articles/article-0.md'), '\nA sentence more.\n');
  await step('build, one article edited', ['build', '--site', site]);
  await step('build, nothing changed', ['build', '--site', site]);

  const out = sizeOf(join(site, 'dist'));
  console.log(`\nOutput: ${count(out.files)} files, ${(out.bytes / 1e6).toFixed(0)} MB`);
  await explorer(site);
}

/** The explorer of incidents, in Chromium where there is one. */
async function explorer(site: string): Promise<void> {
  let measured: ExplorerMeasured;
  try {
    measured = await measureExplorer(join(site, 'dist'));
  } catch (thrown) {
    console.log(
      `\nExplorer: not measured (${thrown instanceof Error ? thrown.message.split('\n', 1)[0] : thrown})`,
    );
    return;
  }
  const { steps, loaded } = measured;
  const sorts: [string, (step: Step) => boolean][] = [
    ['keystroke', ({ name }) => name.startsWith('key')],
    ['facet press', ({ name }) => name.startsWith('press')],
    ['sorting', ({ name }) => name.startsWith('sort')],
    ['map, bars, timeline', ({ name }) => name.startsWith('view')],
  ];
  console.log(`\n${row('explorer, milliseconds', 'script, median', 'script, worst', 'layout, median')}`);
  for (const [sort, isOf] of sorts) {
    for (const round of ['first time', 'again']) {
      const own = steps.filter((step) => isOf(step) && step.name.endsWith(round));
      const scripts = own.map(({ script }) => script);
      const layouts = own.map(({ layout }) => layout);
      const cells = [median(scripts), Math.max(...scripts), median(layouts)].map((ms) => ms.toFixed(1));
      console.log(row(`${sort}, ${round}`, ...cells));
    }
  }
  const bytes = [...loaded].map(([sort, size]) => `${sort} ${count(size)}`).join(', ');
  const perRow = ((loaded.get('columns.bin') ?? 0) / Math.max(1, size.incidents)).toFixed(1);
  console.log(`Loaded for all of it, bytes: ${bytes}; columns, bytes a row: ${perRow}`);
}

async function measured(site: string, name: string, args: readonly string[]): Promise<void> {
  const result = await measure([PROGRAM, ...args], site);
  const { seconds, processor, peak } = result;
  console.log(row(name, seconds.toFixed(1), processor.toFixed(1), `${(peak / 1e6).toFixed(0)} MB`));
  if (result.exit !== 0) giveUp(name, result);
}

function giveUp(name: string, { exit, output }: Measured): never {
  throw new Error(`“${name}” ended with exit ${exit}:\n${output.slice(0, 4000)}`);
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(14)).join('')}`;
}

function whole(name: 'articles' | 'incidents' | 'seed'): number {
  const text = values[name];
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new Error(`--${name} takes a whole number, not “${text}”`);
}

function count(n: number): string {
  return n.toLocaleString('en-GB');
}

function gigabytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(0);
}
