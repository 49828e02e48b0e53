import { type Bounds, project, type Sheet } from '../../charts/map/mercator.ts';
import { placeNames } from '../../charts/map/place-labels.ts';
import { circleGroup, placeSign, precisionCircle } from '../../charts/map/signs.ts';
import type { Status } from '../../model/status.ts';
import { s } from './dom.ts';
import type { Drawn } from './drawn-view.ts';
import type { Spot } from './spots.ts';

/** Names on the map at most: more would hide the ground. */
const MOST_NAMES = 80;
/** Letters of a name at most; the whole name is in the list and beside the pointer. */
const LONGEST = 28;
const SIZE = { narrow: 11, wide: 12 } as const;

/** What a sign is called, and whether its places are chosen. */
export interface SpotName {
  short: string;
  /** All of its places, with its number of incidents. */
  full: string;
  chosen: boolean;
  /** Others are chosen, and not this one. */
  faint: boolean;
}

/** What the signs are called. */
export function namesOf(spots: readonly Spot[], { state, say }: Drawn): SpotName[] {
  const chosen = new Set(state.chosen.place);
  return spots.map(({ places, count }) => {
    const names = [...new Set(places.map(({ place }) => place.name))];
    // The shortest is most often that of the town by which the others are known.
    const name = cut([...names].sort((a, b) => a.length - b.length)[0] ?? '');
    const own = places.some(({ place }) => chosen.has(place.id));
    return {
      short: names.length > 1 ? say.plural(say.words.andOthers, names.length - 1, { name }) : name,
      full: `${names.join(say.words.semicolon)}: ${say.plural(say.words.incidentCount, count)}`,
      chosen: own,
      faint: chosen.size > 0 && !own,
    };
  });
}

/** The circles within which places lie, and the signs over them: as on the maps of articles. What is chosen has a ring. */
export function drawSpots(spots: readonly Spot[], names: readonly SpotName[], sheet: Sheet): SVGElement[] {
  const circles = spots.flatMap(({ places }) =>
    places.map(({ place: { km, lat, lon } }) => precisionCircle(km, lat, project(sheet, lon, lat), sheet)),
  );
  // The largest at the bottom, so that none keeps another from being pressed.
  return [
    drawn(circleGroup(circles), {}),
    ...spots.map((spot, i) => {
      const { chosen = false, faint = false, full = '' } = names[i] ?? {};
      const [cx, cy] = spot.at;
      const sign = drawn(placeSign({ count: spot.count, status: spot.status as Status }, spot.at), {
        'data-spot': i,
        'data-place': spot.places[0]?.place.id,
        class: `place${faint ? ' faint' : ''}${chosen ? ' chosen' : ''}`,
      });
      if (chosen) sign.prepend(s('circle', { cx, cy, r: spot.r + 3.5, class: 'place-ring' }));
      sign.prepend(s('title', {}, full));
      return sign;
    }),
  ];
}

/** The names beside the signs, as many as there is room for: first of what is chosen, then of what has most incidents. */
export function drawNames(
  spots: readonly Spot[],
  names: readonly SpotName[],
  sheet: Sheet,
  taken: readonly Bounds[],
): SVGElement {
  const size = sheet.width < 560 ? SIZE.narrow : SIZE.wide;
  const wishes = spots
    .map(({ at: [x, y], r }, i) => ({ name: names[i]?.short ?? '', x, y, radius: r, ...names[i] }))
    .sort((a, b) => Number(b.chosen ?? false) - Number(a.chosen ?? false));
  const bold = new Set(wishes.filter(({ chosen }) => chosen).map(({ name }) => name));
  return s(
    'g',
    { class: 'place-names', 'font-size': size },
    ...placeNames(wishes, size, sheet.width, sheet.height, taken)
      .slice(0, MOST_NAMES)
      .map(({ name, x, y, anchor }) =>
        s(
          'text',
          {
            x: x.toFixed(1),
            y: y.toFixed(1),
            'text-anchor': anchor,
            class: bold.has(name) ? 'chosen' : undefined,
          },
          name,
        ),
      ),
  );
}

/** A group of what the charts draw: numbers and fixed words alone, no text of the site’s. */
function drawn(svg: string, attributes: Parameters<typeof s>[1]): SVGElement {
  const group = s('g', attributes);
  group.innerHTML = svg;
  return group;
}

/** A long name without what is said of it behind a comma, or else without its last words. */
function cut(name: string): string {
  if (name.length <= LONGEST) return name;
  const [head = name] = name.split(/[,،;؛]/);
  if (head.length <= LONGEST) return head;
  const end = head.lastIndexOf(' ', LONGEST - 1);
  return `${head.slice(0, end > LONGEST / 2 ? end : LONGEST - 1)}…`;
}
