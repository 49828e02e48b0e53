import type { ExplorePlace } from '../../explore/row.ts';
import { find, s } from './dom.ts';
import type { Drawn, DrawnView } from './drawn-view.ts';
import { pressTable } from './press-table.ts';

/** Places that have a sign of their own; the others, which have fewest incidents, are dots. */
const MOST_SIGNS = 400;
/** Places in the list. */
const MOST_LISTED = 200;
/** Width of the drawing in its own units. */
const WIDTH = 760;
const EARTH_KM = 6371.0088;

interface Shown {
  place: ExplorePlace;
  number: number;
  count: number;
  status: number;
}

/** Where the incidents are, over the ground that the page has. Pressing a sign chooses its place. */
export function mapView(section: HTMLElement, choosePlace: (id: string) => void): DrawnView {
  const drawing = find(section, '.explore-drawing');
  const layer = s('g', { class: 'explore-places' });
  layer.addEventListener('click', ({ target }) => {
    const id =
      target instanceof Element ? target.closest<SVGElement>('[data-place]')?.dataset.place : undefined;
    if (id !== undefined) choosePlace(id);
  });
  return {
    says(drawn) {
      const { say } = drawn;
      const places = placesOf(drawn);
      const [most] = places;
      if (!most) return say.words.mapEmpty;
      return say.fill(say.words.mapSays, {
        incidents: say.plural(
          say.words.incidentCount,
          places.reduce((sum, { count }) => sum + count, 0),
        ),
        places: say.plural(say.words.placeCount, places.length),
        most: most.place.name,
        count: say.number(most.count),
      });
    },
    draw(_, drawn) {
      const svg = drawing.querySelector<SVGElement>('svg');
      if (!svg) return;
      if (!layer.isConnected) svg.append(layer);
      const [scale = 1, left = 0, top = 0] = (drawing.dataset.sheet ?? '').split(' ').map(Number);
      // Signs and words keep their size however small the map is shown.
      const zoom = Math.max(1, WIDTH / Math.max(1, drawing.clientWidth));
      resizeTexts(svg, zoom);
      const places = placesOf(drawn);
      const chosen = new Set(drawn.state.chosen.place);
      const at = ({ place: { lat = 0, lon = 0 } }: Shown): [number, number] => [
        ((lon * Math.PI) / 180 - left) * scale,
        // Mercator: see src/charts/map/mercator.ts.
        (-Math.asinh(Math.tan((lat * Math.PI) / 180)) - top) * scale,
      ];
      const dots = places.slice(MOST_SIGNS).map(
        (one) =>
          `M${at(one)
            .map((n) => n.toFixed(1))
            .join()}h0`,
      );
      const signs = places.slice(0, MOST_SIGNS);
      // Places at one point share a circle: laid over one another they would darken.
      const radii = new Map<string, SVGElement>();
      for (const one of signs) {
        const [x, y] = at(one);
        const { lat = 0, km } = one.place;
        const r = (km / EARTH_KM / Math.cos((lat * Math.PI) / 180)) * scale;
        const circle = { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1) };
        radii.set(Object.values(circle).join(), s('circle', { ...circle, class: 'place-radius' }));
      }
      const { statuses } = drawn.index.table.dictionaries;
      layer.replaceChildren(
        s('path', { d: dots.join(''), class: 'place-dots' }),
        ...radii.values(),
        ...signs.map((one) =>
          placeSign(
            one,
            at(one),
            statuses[one.status] ?? '',
            chosen.size > 0 && !chosen.has(one.place.id),
            zoom,
            drawn,
          ),
        ),
      );
    },
    list(drawn) {
      const { say, state } = drawn;
      const rows = placesOf(drawn)
        .slice(0, MOST_LISTED)
        .map(({ place, count }) => ({
          label: place.name,
          cells: [say.number(count)],
          pressed: state.chosen.place.includes(place.id),
          press: () => choosePlace(place.id),
        }));
      return pressTable([say.words.place, say.words.incidents], rows);
    },
  };
}

/** Places with incidents that a map can show, most incidents first. */
function placesOf({ places, result }: Drawn): Shown[] {
  const shown: Shown[] = [];
  result.counts.place.forEach((count, number) => {
    const place = places[number];
    if (count > 0 && place && place.km > 0)
      shown.push({ place, number, count, status: result.placeStatus[number] ?? 0 });
  });
  return shown.sort((a, b) => b.count - a.count || a.number - b.number);
}

function resizeTexts(svg: SVGElement, zoom: number): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('text')) {
    text.dataset.size ??= text.getAttribute('font-size') ?? '12';
    text.setAttribute('font-size', (Number(text.dataset.size) * zoom).toFixed(1));
  }
}

/** As on the other maps: the shape tells how sure it is, the size how many there are. */
function placeSign(
  { place, count }: Shown,
  [x, y]: [number, number],
  status: string,
  faint: boolean,
  zoom: number,
  { say }: Drawn,
): SVGElement {
  const r = Math.round((3 + 1.6 * Math.sqrt(count)) * zoom * 10) / 10;
  const at = { cx: x.toFixed(1), cy: y.toFixed(1), r };
  const title = s('title', {}, `${place.name}: ${say.plural(say.words.incidentCount, count)}`);
  const marks = [s('circle', { ...at, class: `place-sign place-${status}` })];
  if (status === 'disputed')
    marks.push(s('path', { d: `M${x},${y - r}A${r},${r} 0 0 0 ${x},${y + r}Z`, class: 'place-half' }));
  return s('g', { 'data-place': place.id, class: faint ? 'place faint' : 'place' }, title, ...marks);
}
