import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagesFolder } from '../../../src/site/engine/cache-folder.ts';
import { startRestoring } from '../../../src/site/engine/restore.ts';
import { type Built, buildTiny, type Entry, filesUnder, note, scratch, tinyPages } from './tiny-site.ts';

const pages = tinyPages(['a', 'b', 'c', 'd'].map((id) => note(id)));

/** Every file of a site with its text. */
const contents = ({ outDir }: Built) =>
  Object.fromEntries(filesUnder(outDir).map((file) => [file, readFileSync(join(outDir, file), 'utf8')]));

/** Builds again what was built in a folder before, with the files of the last build put in place first. */
function rebuild(
  folder: string,
  entries: readonly Entry[],
  worthIt = 0,
  before = (_outDir: string): unknown => undefined,
) {
  let told: ReadonlySet<string> = new Set();
  const built = buildTiny(folder, entries, {
    async restoring(outDir) {
      before(outDir);
      const store = pagesFolder(join(folder, '.sourcebook'));
      told = await startRestoring([store], outDir, worthIt).from(store);
      return told;
    },
  });
  return built.then((report) => ({ report, restored: [...told].sort() }));
}

/** The folder of a site that has been built once. */
async function builtOnce(): Promise<string> {
  const folder = scratch();
  await buildTiny(folder, pages);
  return folder;
}

describe('a site whose last build is put in place', () => {
  test('is the same when nothing changed, and nothing is drawn', async () => {
    const folder = scratch();
    const first = await buildTiny(folder, pages);
    const { report, restored } = await rebuild(folder, pages);
    expect(restored).toEqual(filesUnder(first.outDir).filter((file) => file.endsWith('.html')));
    expect(report.drawn).toBe(0);
    expect(contents(report)).toEqual(contents(first));
  });

  test('is that of a first build, whatever was changed, added or taken away', async () => {
    const folder = await builtOnce();
    const changed = tinyPages([note('a', '<p>Changed.</p>'), note('c'), note('e')]);
    const { report } = await rebuild(folder, changed);
    expect(contents(report)).toEqual(contents(await buildTiny(scratch(), changed)));
    // The two notes, and the home page, which lists them.
    expect(report.drawn).toBe(3);
    expect(contents((await rebuild(folder, pages)).report)).toEqual(
      contents(await buildTiny(scratch(), pages)),
    );
  });

  test('is whole though remembered pages are damaged', async () => {
    const folder = await builtOnce();
    const store = pagesFolder(join(folder, '.sourcebook'));
    const pack = join(store, readdirSync(store).find((name) => name.endsWith('.bin')) ?? '');
    const bytes = readFileSync(pack);
    bytes.fill(0, 0, Math.floor(bytes.length / 2));
    writeFileSync(pack, bytes);
    const { report, restored } = await rebuild(folder, pages);
    expect(restored.length).toBeLessThan(pages.length);
    expect(restored.length).toBeGreaterThan(0);
    expect(contents(report)).toEqual(contents(await buildTiny(scratch(), pages)));
  });

  test('is whole though putting in place fails half-way', async () => {
    const folder = await builtOnce();
    const { report, restored } = await rebuild(folder, pages, 0, (outDir) =>
      mkdirSync(join(outDir, 'notes/c/index.html'), { recursive: true }),
    );
    expect(restored).toEqual([]);
    expect(contents(report)).toEqual(contents(await buildTiny(scratch(), pages)));
  });

  test('is not put in place when that is not worth a thread', async () => {
    const folder = await builtOnce();
    const { report, restored } = await rebuild(folder, pages, 500_000);
    expect(restored).toEqual([]);
    expect(report).toMatchObject({ drawn: 0 });
  });
});

test('putting in place can be stopped at any time', async () => {
  const folder = await builtOnce();
  const into = scratch();
  const store = pagesFolder(join(folder, '.sourcebook'));
  const restoring = startRestoring([store], into, 0);
  await restoring.stop();
  expect((await restoring.from(store)).size).toBeLessThanOrEqual(pages.length);
});
