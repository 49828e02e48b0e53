import { expect, it } from 'vitest';
import { makeDesks } from '../../src/views/desk.ts';
import { mapFigure } from '../../src/views/figures/map.ts';
import { checkMemory, HARD_SITE } from '../publish/sites.ts';

const incident = (name: string, day: number, lat: number): string =>
  `---\ntitle: Attack at ${name}\ndate: 2021-02-0${day}\nplace: {name: ${name}, country: IQ, precision: district, lat: ${lat}, lon: 44.5}\nkind: arson\nkilled: 1\ncitations: [wire]\n---\n`;

it('places that lie at one point keep their names and their number in the list of a map', async () => {
  const checked = await checkMemory({
    ...(HARD_SITE as Record<string, string>),
    'content/incidents/at-a.md': incident('Upper Farm', 1, 34.5),
    'content/incidents/at-b.md': incident('Lower Farm', 2, 34.5),
    'content/incidents/at-c.md': incident('Mill', 3, 34.9),
  });
  const desk = makeDesks(
    checked.corpus,
    { receipts: checked.receipts, selector: { incidents: () => ({ rows: [] }) } },
    { drafts: false },
  ).own;
  const shown = ['at-a', 'at-b', 'at-c'].flatMap((id) => desk.corpus.incidents.get(id) ?? []);
  const figure = mapFigure(desk, shown, undefined);
  expect(figure.places.map(({ name, count }) => `${name}: ${count}`)).toEqual([
    'Upper Farm; Lower Farm: 2 incidents',
    'Mill: 1 incident',
  ]);
  expect(figure.listLabel).toBe('Show the 3 places');
  expect(figure.drawing?.alternative).toContain('3 places');
});
