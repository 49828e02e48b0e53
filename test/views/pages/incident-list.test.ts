import { expect, it } from 'vitest';
import { filter, indexOf } from '../../../src/client/explore/filter.ts';
import { decodeTable } from '../../../src/explore/columns.ts';
import { type ExploreState, stateOf } from '../../../src/explore/state.ts';
import { publish } from '../../../src/publish/index.ts';
import { createViews, type Views } from '../../../src/views/views.ts';
import { checkMemory, inputFor } from '../../publish/sites.ts';
import { incident, miniViews, pageAt, source } from '../mini-site.ts';

const SITE: Record<string, string> = {
  'content/site.yaml':
    'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: CC BY 4.0\nbase: /news\n',
  'content/sources/wire.md':
    '---\ntitle: Wire\npublisher: Wire\nkind: news-agency\nurl: https://example.com/w\n---\n',
  'content/places/town.md': '---\nname: Town\ncountry: IQ\nprecision: near\nlat: 34\nlon: 45\n---\n',
  'content/places/elsewhere.md': '---\nname: Elsewhere\ncountry: IQ\nprecision: country\n---\n',
  'content/actors/group.md': '---\nname: The group\nkind: armed group\n---\n',
  'data/incidents/many.csv': `id,title,date,place,kind,actors,citations\n${Array.from(
    { length: 260 },
    (_, n) =>
      `i${n},Incident ${n},2020-08-${String((n % 28) + 1).padStart(2, '0')},${n % 13 === 0 ? 'elsewhere' : 'town'},ied,${n % 10 === 0 ? '' : '"[{""id"":""group"",""role"":""target""}]"'},wire`,
  ).join('\n')}\n`,
};

async function shownBy(views: Views, address: string): Promise<number> {
  const checked = await checkMemory(SITE);
  const files = new Map(
    publish(inputFor(checked, { explore: views.explore })).map((file) => [file.path, file.content]),
  );
  const bytes = files.get('data/explore/columns.bin')?.() as Uint8Array;
  const table = decodeTable(bytes.slice().buffer as ArrayBuffer);
  const places = JSON.parse(String(files.get('data/explore/places.json')?.()));
  const state: ExploreState = stateOf(new URL(address, 'https://example.org').search);
  return table ? filter(indexOf(table, places), state, undefined).rows.length : 0;
}

it.each([
  ['place', '/places/town/', '/news/incidents/?place=town', 240],
  ['actor', '/actors/group/', '/news/incidents/?actor=group', 234],
] as const)(
  'leads from a %s with many incidents to the table of exactly these',
  async (kind, path, href, count) => {
    const views = createViews(await checkMemory(SITE));
    const { incidents } = pageAt(views, kind, path);
    expect(incidents.rows).toHaveLength(200);
    expect(incidents.more?.link).toEqual({ text: `All ${count} incidents in the searchable table`, href });
    expect(await shownBy(views, href)).toBe(count);
  },
);

it('tells two sources of one publisher apart by their dates', async () => {
  const views = await miniViews({
    'content/sources/one.md': source('publisher: The monitor\npublished: 2020-08-30'),
    'content/sources/two.md': source('publisher: The monitor\npublished: 2020-09-02'),
    'content/sources/three.md': source('publisher: A paper\npublished: 2020-09-02'),
    'content/incidents/x.md': incident('citations: [one, two, three]'),
  });
  const [row] = pageAt(views, 'incidentTable', '/incidents/').rows;
  expect(row?.row.sources.map(({ text }) => text)).toEqual([
    'The monitor, 30 Aug 2020',
    'The monitor, 2 Sept 2020',
    'A paper',
  ]);
});
