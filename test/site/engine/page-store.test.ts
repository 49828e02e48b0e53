import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPageStore, type PageStore, type Remembered } from '../../../src/site/engine/page-store.ts';
import { scratch } from './tiny-site.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

/** A page that was made from these. */
const of = (key: string, reads: readonly string[] = []): Remembered => ({
  key,
  inputs: `inputs of ${key}`,
  reads,
});
/** The page, if it is remembered under this key. */
const recall = (store: PageStore, path: string, key: string): Uint8Array | undefined =>
  store.known(path)?.key === key ? store.recall(path, of(key)) : undefined;

test('what was kept is recalled with all that is known of it', () => {
  const folder = scratch();
  const first = openPageStore(folder);
  expect(recall(first, '/a/', 'k1')).toBeUndefined();
  first.keep('/a/', of('k1'), bytes('سلام'));
  first.keep('/b/', of('k2'), bytes(''));
  first.close();
  const second = openPageStore(folder);
  expect(text(recall(second, '/a/', 'k1'))).toBe('سلام');
  expect(text(recall(second, '/b/', 'k2'))).toBe('');
  expect(recall(second, '/a/', 'k2')).toBeUndefined();
  expect(recall(second, '/c/', 'k1')).toBeUndefined();
  second.close();
});

test('names of reads are kept, whichever pages share them, and renewed when a page is recalled', () => {
  const folder = scratch();
  const first = openPageStore(folder);
  first.keep('/a/', of('k1', ['sources x', 'incidents* ']), bytes('a'));
  first.keep('/b/', of('k2', ['incidents* ', 'places y']), bytes('b'));
  first.close();
  const second = openPageStore(folder);
  expect(second.known('/a/')).toEqual(of('k1', ['sources x', 'incidents* ']));
  expect(second.known('/b/')).toEqual(of('k2', ['incidents* ', 'places y']));
  expect(text(second.recall('/b/', { key: 'k2', inputs: 'others', reads: ['places z'] }))).toBe('b');
  second.close();
  const third = openPageStore(folder);
  expect(third.known('/a/')).toBeUndefined();
  expect(third.known('/b/')).toEqual({ key: 'k2', inputs: 'others', reads: ['places z'] });
  third.close();
});

test('a build that never closes changes nothing for the next', () => {
  const folder = scratch();
  const first = openPageStore(folder);
  first.keep('/a/', of('k1'), bytes('one'));
  first.close();
  openPageStore(folder).keep('/a/', of('k2'), bytes('two, and killed'));
  const third = openPageStore(folder);
  expect(text(recall(third, '/a/', 'k1'))).toBe('one');
  expect(recall(third, '/a/', 'k2')).toBeUndefined();
  third.close();
});

test('any run of builds recalls exactly what the last one kept', () => {
  const build = fc.dictionary(
    fc.constantFrom('/', '/a/', '/b/', '/__proto__/', '/c/'),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(build, { maxLength: 8 }), (builds) => {
      const folder = scratch();
      let before = new Map<string, string>();
      for (const pages of builds) {
        const store = openPageStore(folder);
        for (const [path, body] of Object.entries(pages)) {
          const found = text(recall(store, path, body));
          expect(found).toBe(before.get(path) === body ? body : undefined);
          if (found === undefined) store.keep(path, of(body), bytes(body));
        }
        store.close();
        before = new Map(Object.entries(pages));
      }
    }),
    { numRuns: 50 },
  );
});

test('pages that are no longer wanted do not pile up', () => {
  const folder = scratch();
  const page = new Uint8Array(400_000);
  for (let n = 0; n < 12; n += 1) {
    const store = openPageStore(folder);
    recall(store, '/still/', 'same') ?? store.keep('/still/', of('same'), bytes('still here'));
    store.keep('/big/', of(`k${n}`), page);
    store.close();
  }
  const packs = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  expect(packs).toHaveLength(1);
  expect(statSync(join(folder, packs[0] ?? '')).size).toBeLessThan(2_300_000);
  const last = openPageStore(folder);
  expect(text(recall(last, '/still/', 'same'))).toBe('still here');
  expect(recall(last, '/big/', 'k11')).toEqual(page);
  last.close();
});
