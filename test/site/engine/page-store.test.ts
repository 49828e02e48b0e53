import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MadeFrom, openPageStore, type PageStore } from '../../../src/site/engine/page-store.ts';
import { runs } from '../../support/runs.ts';
import { scratch } from './tiny-site.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

/** What a page is made from. */
const of = (key: string, reads: readonly string[] = []): MadeFrom => ({ key, reads });
/** The page, if it is remembered under this key. */
const recall = (store: PageStore, path: string, key: string): Uint8Array | undefined =>
  store.known(path)?.key === key ? store.recall(path) : undefined;

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

test('it is known whether what was read for a page is as it was', () => {
  const folder = scratch();
  const open = (marks: Readonly<Record<string, string>>) => openPageStore(folder, (read) => marks[read]);
  const same = (store: PageStore) => ['/a/', '/b/', '/c/'].map((path) => store.known(path)?.sameInputs);
  const first = open({ x: '1', y: '1', z: '1' });
  first.keep('/a/', of('k1', ['x', 'y']), bytes('a'));
  first.keep('/b/', of('k2', ['y', 'z']), bytes('b'));
  // Nothing was noted of what it was made from, so nothing can be said of it.
  first.keep('/c/', of('k3'), bytes('c'));
  first.close();
  expect(same(open({ x: '1', y: '1', z: '1' }))).toEqual([true, true, false]);
  expect(same(open({ x: '2', y: '1', z: '1' }))).toEqual([false, true, false]);
  expect(same(open({ x: '1', y: '1' }))).toEqual([true, false, false]);
  const second = open({ x: '2', y: '1', z: '1' });
  expect(text(second.recall('/a/', of('k4', ['z'])))).toBe('a');
  expect(text(second.recall('/b/'))).toBe('b');
  second.close();
  const third = open({ x: '3', y: '2', z: '1' });
  expect(same(third)).toEqual([true, false, undefined]);
  expect(third.known('/a/')?.key).toBe('k4');
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
    runs(50),
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
