import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPageStore } from '../../../src/site/engine/page-store.ts';
import { scratch } from './tiny-site.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

test('what was kept is recalled under its key and no other', () => {
  const folder = scratch();
  const first = openPageStore(folder);
  expect(first.recall('/a/', 'k1')).toBeUndefined();
  first.keep('/a/', 'k1', bytes('سلام'));
  first.keep('/b/', 'k2', bytes(''));
  first.close();
  const second = openPageStore(folder);
  expect(text(second.recall('/a/', 'k1'))).toBe('سلام');
  expect(text(second.recall('/b/', 'k2'))).toBe('');
  expect(second.recall('/a/', 'k2')).toBeUndefined();
  expect(second.recall('/c/', 'k1')).toBeUndefined();
  second.close();
});

test('a build that never closes changes nothing for the next', () => {
  const folder = scratch();
  const first = openPageStore(folder);
  first.keep('/a/', 'k1', bytes('one'));
  first.close();
  openPageStore(folder).keep('/a/', 'k2', bytes('two, and killed'));
  const third = openPageStore(folder);
  expect(text(third.recall('/a/', 'k1'))).toBe('one');
  expect(third.recall('/a/', 'k2')).toBeUndefined();
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
          const found = text(store.recall(path, body));
          expect(found).toBe(before.get(path) === body ? body : undefined);
          if (found === undefined) store.keep(path, body, bytes(body));
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
    store.recall('/still/', 'same') ?? store.keep('/still/', 'same', bytes('still here'));
    store.keep('/big/', `k${n}`, page);
    store.close();
  }
  const packs = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  expect(packs).toHaveLength(1);
  expect(statSync(join(folder, packs[0] ?? '')).size).toBeLessThan(2_300_000);
  const last = openPageStore(folder);
  expect(text(last.recall('/still/', 'same'))).toBe('still here');
  expect(last.recall('/big/', 'k11')).toEqual(page);
  last.close();
});
