import { expect, it } from 'vitest';
import { makeDesks } from '../../src/views/desk.ts';
import { mapFigure } from '../../src/views/figures/map.ts';
import { checkMemory, HARD_SITE } from '../publish/sites.ts';
import { miniViews, pageAt, incident as plain } from './mini-site.ts';

const incident = (name: string, day: number, lat: number, status = ''): string =>
  `---\ntitle: Attack at ${name}\ndate: 2021-02-0${day}\nplace: {name: ${name}, country: IQ, precision: district, lat: ${lat}, lon: 44.5}\nkind: arson\nkilled: 1\n${status}citations: [wire]\n---\n`;

it('the small map of a record tells of its circle only where the sign does not cover it', async () => {
  const at = (precision: string) =>
    plain(`place: {name: Daquq, country: IQ, precision: ${precision}, lat: 35.1, lon: 44.4}`);
  const views = await miniViews({
    'content/incidents/near.md': at('near'),
    'content/incidents/district.md': at('district'),
  });
  const circles = (id: string) => pageAt(views, 'incident', `/incidents/${id}/`).map?.circles;
  expect(circles('near')).toBeUndefined();
  expect(circles('district')).toBe(
    'A circle shows how far from its centre the place itself may be: 25 km where only its district is known.',
  );
});

async function figureOf(incidents: Readonly<Record<string, string>>) {
  const checked = await checkMemory({
    ...(HARD_SITE as Record<string, string>),
    ...Object.fromEntries(
      Object.entries(incidents).map(([id, text]) => [`content/incidents/${id}.md`, text] as const),
    ),
  });
  const desk = makeDesks(
    checked.corpus,
    { receipts: checked.receipts, selector: { incidents: () => ({ rows: [] }) } },
    { drafts: false },
  ).own;
  const shown = Object.keys(incidents).flatMap((id) => desk.corpus.incidents.get(id) ?? []);
  return mapFigure(desk, shown, undefined);
}

it('places that lie at one point keep their names and their number in the list of a map', async () => {
  const figure = await figureOf({
    'at-a': incident('Upper Farm', 1, 34.5),
    'at-b': incident('Lower Farm', 2, 34.5),
    'at-c': incident('Mill', 3, 34.9),
  });
  expect(figure.places.map(({ name, count }) => `${name}: ${count}`)).toEqual([
    'Upper Farm; Lower Farm: 2 incidents',
    'Mill: 1 incident',
  ]);
  expect(figure.listLabel).toBe('Show the 3 places');
  expect(figure.drawing?.alternative).toContain('3 places');
});

it('the sign of a place is that of its weakest incident, and the map says so where they differ', async () => {
  const figure = await figureOf({
    'at-a': incident('Farm', 1, 34.5),
    'at-b': incident('Farm', 2, 34.5, 'status: disputed\n'),
    'at-c': incident('Mill', 3, 34.9),
  });
  expect(figure.places.map(({ name, sign }) => `${name}: ${sign.status}`)).toEqual([
    'Farm: disputed',
    'Mill: reported',
  ]);
  expect(figure.circles).toContain('its sign is that of the weakest');
  const alike = await figureOf({ 'at-a': incident('Farm', 1, 34.5), 'at-b': incident('Farm', 2, 34.5) });
  expect(alike.circles).not.toContain('weakest');
});
