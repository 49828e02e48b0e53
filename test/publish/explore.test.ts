import { describe, expect, it } from 'vitest';
import { type ColumnName, decodeTable, UNKNOWN, UNPLACED, WITHHELD } from '../../src/explore/columns.ts';
import { dayOf } from '../../src/explore/days.ts';
import { partOf } from '../../src/explore/fold.ts';
import { publish } from '../../src/publish/index.ts';
import { createViews } from '../../src/views/views.ts';
import { checkMemory, inputFor } from './sites.ts';

const SITE = {
  'content/site.yaml':
    'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: CC BY 4.0\n',
  'content/sources/wire.md':
    '---\ntitle: Wire\npublisher: Wire\nkind: news-agency\nurl: https://example.com/w\n---\n',
  'content/sources/closed.md':
    '---\ntitle: Closed\npublisher: Closed\nkind: dataset\nurl: https://example.com/c\nrepublish: false\n---\n',
  'content/places/town.md':
    '---\nname: Tówn\ncountry: IQ\nadmin1: Diyala\nlat: 34\nlon: 45\nprecision: near\n---\n',
  'content/actors/group.md': '---\nname: The group\nkind: armed group\n---\n',
  'content/incidents/a.md':
    '---\ntitle: Bridge bombed\ndate: 2020-08-03\nplace: town\nkind: ied\nkilled: 2-4\nactors: [{id: group, role: perpetrator}]\ncitations: [wire]\n---\n\nA car exploded near the bridge.\n',
  'content/incidents/b.md':
    '---\ntitle: A clash\ndate: 2020-09\nplace: {name: Syria, country: SY, precision: country}\nkind: clash\nwounded: 3+\ncitations: [closed]\n---\n',
};

/** The same in two languages: some of it is translated. */
const TWO_LANGUAGES = {
  ...SITE,
  'content/site.yaml': SITE['content/site.yaml'].replace('[en]', '[en, ar]'),
  'content/places/town.ar.md': '---\nname: البلدة\nadmin1: ديالى\n---\n',
  'content/actors/group.ar.md': '---\nname: الجماعة\n---\n',
  'content/incidents/a.ar.md': '---\ntitle: تفجير جسر\n---\n\nانفجرت سيارة قرب الجسر.\n',
};

async function filesOf(files: Record<string, string> = SITE, folder = 'data/explore/') {
  const checked = await checkMemory(files);
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { explore } = createViews(checked);
  return new Map(
    publish(inputFor(checked, { explore }))
      .filter(({ path }) => path.startsWith(folder))
      .map((file) => [file.path.slice(folder.length), file.content()]),
  );
}

const without = <V>(files: ReadonlyMap<string, V>, name: string) =>
  [...files].filter(([file]) => file !== name);

describe('the files of the explorer', () => {
  it('hold every incident as numbers, newest first, and what the numbers stand for', async () => {
    const files = await filesOf();
    const bytes = files.get('columns.bin') as Uint8Array;
    const table = decodeTable(bytes.slice().buffer as ArrayBuffer);
    const column = (name: ColumnName) => [...(table?.columns[name] ?? [])];
    expect(table?.rows).toBe(2);
    expect(column('first')).toEqual([dayOf('2020-09-01'), dayOf('2020-08-03')]);
    expect(column('last')).toEqual([dayOf('2020-09-30'), dayOf('2020-08-03')]);
    expect(column('killedMin')).toEqual([UNKNOWN, 2]);
    expect(column('killedMax')).toEqual([-1, 4]);
    expect(column('woundedMin')).toEqual([3, UNKNOWN]);
    expect(column('woundedMax')).toEqual([-1, -1]);
    expect(column('flags')).toEqual([WITHHELD | UNPLACED, 0]);
    expect(column('title')).toEqual([0, 1]);
    expect(table?.dictionaries).toMatchObject({
      kinds: ['clash', 'ied'],
      areas: [
        ['SY', ''],
        ['IQ', 'Diyala'],
      ],
      actors: [['group', 'The group']],
      sets: [[], [0]],
      places: 2,
    });
    const places = JSON.parse(String(files.get('places.json')));
    expect(column('place').map((n) => places[n].name)).toEqual(['Syria', 'Tówn']);
    expect(places).toEqual([
      { id: '~Syria', name: 'Syria', km: 0 },
      { id: 'town', name: 'Tówn', lat: 34, lon: 45, km: 5 },
    ]);
  });

  it('find an incident by the words of title, place and lead', async () => {
    const files = await filesOf();
    const part = JSON.parse(String(files.get(`words/${partOf('br', 1)}.json`)));
    expect(part.bridge).toEqual([1]);
    expect(part.exploded).toEqual([1]);
    expect(part.town).toEqual([1]);
    expect(part.clash).toEqual([0]);
    expect(part.a).toBeUndefined();
  });

  it('find a name with a hyphen also without it', async () => {
    const title = SITE['content/incidents/a.md'].replace('Bridge bombed', 'Bomb at Al-Rashad');
    const files = await filesOf({ ...SITE, 'content/incidents/a.md': title });
    const words = JSON.parse(String(files.get('words/0.json')));
    expect(words).toMatchObject({ al: [1], rashad: [1], alrashad: [1] });
  });

  it('have the rows in the words of the page', async () => {
    const rows = JSON.parse(String((await filesOf()).get('rows/0.json')));
    expect(rows[1]).toMatchObject({
      id: 'a',
      href: '/incidents/a/',
      title: 'Bridge bombed',
      date: '3 Aug 2020',
      killed: '2–4',
      wounded: 'not stated',
      lead: 'A car exploded near the bridge.',
    });
  });

  it('are there for each edition, with its words, its order and the addresses of all', async () => {
    const own = await filesOf(TWO_LANGUAGES);
    const alone = await filesOf();
    // What a reader of the own edition sees is the same; it is found by the words of the other as well.
    expect(without(own, 'words/0.json')).toEqual(without(alone, 'words/0.json'));
    expect(JSON.parse(String(own.get('words/0.json')))).toMatchObject(
      JSON.parse(String(alone.get('words/0.json'))),
    );
    const files = await filesOf(TWO_LANGUAGES, 'ar/data/explore/');
    expect([...files.keys()]).toEqual([...own.keys()]);
    const table = decodeTable((files.get('columns.bin') as Uint8Array).slice().buffer as ArrayBuffer);
    expect(table?.order).toBe(
      decodeTable((own.get('columns.bin') as Uint8Array).slice().buffer as ArrayBuffer)?.order,
    );
    expect(table?.dictionaries.areas).toEqual([
      ['SY', ''],
      ['IQ', 'Diyala', 'ديالى'],
    ]);
    expect(table?.dictionaries.actors).toEqual([['group', 'الجماعة']]);
    const rows = JSON.parse(String(files.get('rows/0.json')));
    expect(rows).toMatchObject([
      { id: 'b', href: '/ar/incidents/b/', title: 'A clash', lang: 'en', wounded: '٣ على الأقل' },
      {
        id: 'a',
        title: 'تفجير جسر',
        date: '٣ أغسطس ٢٠٢٠',
        place: [['البلدة', '/ar/places/town/'], ['، ديالى، العراق']],
        killed: '٢–٤',
        lead: 'انفجرت سيارة قرب الجسر.',
      },
    ]);
    expect(rows[1].lang).toBeUndefined();
    const words = JSON.parse(String(files.get('words/0.json')));
    expect(words).toMatchObject({ الجسر: [1], جسر: [1], تفجير: [1], clash: [0], ديالي: [1] });
    // Found in each edition by the words of every language, as towns are known by the names of several.
    expect(words).toMatchObject({ bridge: [1], town: [1], البلده: [1] });
    expect(JSON.parse(String(own.get('words/0.json')))).toMatchObject({ bridge: [1], جسر: [1], البلده: [1] });
  });

  it('are the same at every build, and few for a small site', async () => {
    const once = await filesOf();
    expect(await filesOf()).toEqual(once);
    expect([...once.keys()]).toEqual(['columns.bin', 'places.json', 'words/0.json', 'rows/0.json']);
  });
});
