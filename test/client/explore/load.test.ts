import { describe, expect, it } from 'vitest';
import { openStore, rowsWith } from '../../../src/client/explore/load.ts';
import { encodeTable } from '../../../src/explore/columns.ts';
import { madeTable } from '../../explore/made-table.ts';

function storeOf(order: string, rows = 450) {
  const asked: string[] = [];
  const table = { ...madeTable(rows), parts: 1, order: 'now' };
  const files: Record<string, () => BodyInit> = {
    'columns.bin': () => encodeTable(table).slice().buffer as ArrayBuffer,
    'words/0.json': () => JSON.stringify({ bombed: [0, 3], bomber: [1], mosul: [1, 2] }),
    'rows/0.json': () => JSON.stringify(Array.from({ length: 200 }, (_, id) => ({ id: String(id) }))),
    'rows/2.json': () => JSON.stringify(Array.from({ length: 50 }, (_, id) => ({ id: String(400 + id) }))),
  };
  const store = openStore('/data/', order, async (url) => {
    asked.push(url);
    const file = files[url.slice('/data/'.length)];
    return file ? new Response(file()) : new Response('', { status: 404 });
  });
  return { store, asked };
}

describe('what the explorer loads', () => {
  it('asks for each file once, and for the groups of the rows that are wanted alone', async () => {
    const { store, asked } = storeOf('now');
    expect(store.rowsHere([3, 401])).toBeUndefined();
    await store.fetchRows([3, 401]);
    await store.fetchRows([4, 402]);
    expect(store.rowsHere([3, 401])?.map(({ id }) => id)).toEqual(['3', '401']);
    expect(asked).toEqual(['/data/columns.bin', '/data/rows/0.json', '/data/rows/2.json']);
  });

  it('finds rows that have every word, each by its beginning', async () => {
    const { store } = storeOf('now', 5);
    const found = async (text: string) => [...((await store.search(text)) ?? [])].join('');
    expect(await found('BOMB')).toBe('11010');
    expect(await found('bombed mosul')).toBe('00010');
    expect(await found('nothing')).toBe('00000');
    expect(await store.search(' m ')).toBeUndefined();
  });

  it('refuses columns that are not of the page’s state, and what is not there; and asks again', async () => {
    await expect(storeOf('then').store.table()).rejects.toThrow('another state');
    const { store, asked } = storeOf('now');
    await expect(store.places()).rejects.toThrow('404');
    await expect(store.places()).rejects.toThrow('404');
    expect(asked).toEqual(['/data/places.json', '/data/places.json']);
  });

  it('adds up steps to rows', () => {
    expect([...rowsWith('a', 4, { a: [0, 2], b: [1] })]).toEqual([1, 0, 1, 0]);
  });
});
