import { decodeTable, type Table } from '../../explore/columns.ts';
import { fold, PREFIX_LETTERS, partOf, wordsOf } from '../../explore/fold.ts';
import type { ExplorePlace, ExploreRow } from '../../explore/row.ts';

/** The explorer’s files, each asked for once. */
export interface Store {
  table(): Promise<Table>;
  places(): Promise<readonly ExplorePlace[]>;
  /** Rows by their numbers, if all of them are here already. */
  rowsHere(numbers: ArrayLike<number>): ExploreRow[] | undefined;
  /** Fetches what `rowsHere` needs. */
  fetchRows(numbers: ArrayLike<number>): Promise<void>;
  /** Rows that have, for each word of a text, a word that begins so; undefined while it asks for nothing. */
  search(text: string): Promise<Uint8Array | undefined>;
}

/** A file that is not there, not whole, or of another state of the site than the page. */
export class NotLoaded extends Error {}

/**
 * @param base address of the files, with a slash at the end
 * @param order which incidents the page has and in which order
 */
export function openStore(
  base: string,
  order: string,
  ask: (url: string) => Promise<Response> = fetch,
): Store {
  const groups = new Map<number, readonly ExploreRow[]>();
  const asked = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (response: Response) => Promise<T>): Promise<T> => {
    const known = asked.get(path) as Promise<T> | undefined;
    if (known) return known;
    const fetched = (async () => {
      const response = await ask(base + path);
      if (!response.ok) throw new NotLoaded(`${path}: ${response.status}`);
      return await read(response);
    })();
    // What failed may be asked for again.
    fetched.catch(() => asked.delete(path));
    asked.set(path, fetched);
    return fetched;
  };
  const json = <T>(path: string): Promise<T> => once(path, (response) => response.json() as Promise<T>);
  const table = (): Promise<Table> =>
    once('columns.bin', async (response) => {
      const read = decodeTable(await response.arrayBuffer());
      if (!read || read.order !== order) throw new NotLoaded('columns.bin is of another state');
      return read;
    });
  let perGroup = 1;
  const groupsOf = (numbers: ArrayLike<number>): number[] => [
    ...new Set(Array.from(numbers, (number) => Math.floor(number / perGroup))),
  ];
  return {
    table,
    places: () => json('places.json'),
    rowsHere(numbers) {
      const rows: ExploreRow[] = [];
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] ?? 0;
        const row = groups.get(Math.floor(number / perGroup))?.[number % perGroup];
        if (!row) return undefined;
        rows.push(row);
      }
      return rows;
    },
    async fetchRows(numbers) {
      perGroup = (await table()).perGroup;
      await Promise.all(
        groupsOf(numbers).map(async (group) => groups.set(group, await json(`rows/${group}.json`))),
      );
    },
    async search(text) {
      const words = wordsOf(text).filter((word) => [...word].length >= PREFIX_LETTERS);
      if (words.length === 0) return undefined;
      const { rows, parts } = await table();
      const found = await Promise.all(
        words.map(async (word) => rowsWith(word, rows, await json(`words/${partOf(word, parts)}.json`))),
      );
      return found.reduce((all, one) => all.map((has, i) => has & (one[i] ?? 0)));
    },
  };
}

/** A row’s number is 1 in what is returned if it has a word that begins with `prefix`. */
export function rowsWith(
  prefix: string,
  rows: number,
  part: Readonly<Record<string, readonly number[]>>,
): Uint8Array {
  const found = new Uint8Array(rows);
  for (const word in part) {
    if (!word.startsWith(prefix)) continue;
    let row = 0;
    for (const step of part[word] ?? []) {
      row += step;
      found[row] = 1;
    }
  }
  return found;
}

/** True when two searches ask for the same. */
export function sameSearch(a: string, b: string): boolean {
  return fold(a).trim() === fold(b).trim();
}
