import { hash } from 'node:crypto';
import type { Tracer } from './tracer.ts';

/**
 * A map whose use is noted: one entry (`name id`), whether there is one (`name? id`), how many (`name#`), or all of them
 * in their order (`name*`).
 */
export function tracedMap<V>(
  name: string,
  map: ReadonlyMap<string, V>,
  mark: (value: V) => string,
  tracer: Tracer,
): ReadonlyMap<string, V> {
  const get = tracer.door(
    name,
    (key) => map.get(key),
    (value) => (value === undefined ? '' : mark(value)),
  );
  const has = tracer.door(`${name}?`, (key) => map.has(key), String);
  const size = tracer.door(`${name}#`, () => map.size, String);
  const all = tracer.door(
    `${name}*`,
    () => map,
    () => hash('sha1', JSON.stringify(Array.from(map, ([key, value]) => [key, mark(value)]))),
  );
  return {
    get,
    has,
    get size() {
      return size('');
    },
    keys: () => all('').keys(),
    values: () => all('').values(),
    entries: () => all('').entries(),
    forEach: (work, self) => all('').forEach(work, self),
    [Symbol.iterator]: () => all('')[Symbol.iterator](),
  };
}
