import { type Bounds, type Point, project, type Sheet } from '../../charts/map/mercator.ts';
import type { ExplorePlace } from '../../explore/row.ts';
import { find, s } from './dom.ts';
import type { Drawn, DrawnView } from './drawn-view.ts';
import { drawGround, type GroundDrawing, groundIn } from './map-ground.ts';
import { mapLegend } from './map-legend.ts';
import { groundOf, mapSize, sheetOf } from './map-sheet.ts';
import { drawNames, drawSpots, namesOf } from './map-spots.ts';
import { pressTable } from './press-table.ts';
import { placesOf, type Spot, spotsOf } from './spots.ts';

/** Places that have a sign of their own; the others, which have fewest incidents, are dots. */
const MOST_SIGNS = 400;
/** Places in the list. */
const MOST_LISTED = 200;
/** Pixels beside a sign in which it can still be pressed. */
const NEAR = 8;

/** Chooses places, all of them at once. */
type ChoosePlaces = (ids: readonly string[]) => void;

/** Where the incidents are, over the ground that the page has. Pressing a sign chooses its places. */
export function mapView(section: HTMLElement, choose: ChoosePlaces): DrawnView {
  const drawing = find(section, '.explore-drawing');
  const layer = s('g', { class: 'explore-places' });
  let ground: GroundDrawing | undefined;
  let shown: readonly Spot[] = [];
  let whole: { of: readonly ExplorePlace[]; bounds: Bounds } | undefined;
  const boundsOf = ({ places, ...drawn }: Drawn): Bounds => {
    if (whole?.of !== places) {
      const placed = places.flatMap((place) =>
        place.km > 0 && place.lat !== undefined && place.lon !== undefined
          ? [{ place: { ...place, lat: place.lat, lon: place.lon } }]
          : [],
      );
      whole = { of: places, bounds: groundOf(placed.length > 0 ? placed : placesOf({ places, ...drawn })) };
    }
    return whole.bounds;
  };
  drawing.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element && event.target.closest<SVGElement>('[data-spot]');
    const spot = pressed ? shown[Number(pressed.dataset.spot)] : nearest(shown, drawing, event);
    if (spot) choose(spot.places.map(({ place }) => place.id));
  });
  return {
    says(drawn) {
      const { say } = drawn;
      const places = placesOf(drawn);
      const [most, next] = places;
      if (!most) return say.words.mapEmpty;
      const alone = most.count > (next?.count ?? 0);
      return say.fill(alone ? say.words.mapSays : say.words.mapSaysEven, {
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
      ground ??= groundIn(drawing);
      if (!ground) return;
      const { svg } = ground;
      if (!layer.isConnected) svg.append(layer);
      const size = mapSize(drawing.clientWidth);
      const places = placesOf(drawn);
      const sheet = sheetOf(places, boundsOf(drawn), size, ground.sheet);
      const at = ({ lat, lon }: { lat: number; lon: number }): Point => project(sheet, lon, lat);
      const spots = spotsOf(places, ({ place }) => at(place), MOST_SIGNS).filter((spot) => isOn(sheet, spot));
      shown = spots.slice(0, MOST_SIGNS);
      const taken = drawGround(ground, sheet, shown, drawn.say);
      const names = namesOf(shown, drawn);
      layer.replaceChildren(
        ...drawSpots(shown, names, sheet),
        s('path', {
          d: spots
            .slice(MOST_SIGNS)
            .map(({ at: [x, y] }) => `M${x.toFixed(1)},${y.toFixed(1)}h0`)
            .join(''),
          class: 'place-dots',
        }),
        drawNames(shown, names, sheet, taken),
      );
      find(section, '[data-legend]').replaceChildren(...mapLegend(shown, drawn));
    },
    list(drawn) {
      const { say, state } = drawn;
      const rows = placesOf(drawn)
        .slice(0, MOST_LISTED)
        .map(({ place, count }) => ({
          label: place.name,
          cells: [say.number(count)],
          pressed: state.chosen.place.includes(place.id),
          press: () => choose([place.id]),
        }));
      return pressTable([say.words.place, say.words.incidents], rows);
    },
  };
}

function isOn({ width, height }: Sheet, { at: [x, y] }: Spot): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** The sign next to where a pointer was pressed, if it was pressed close to one. */
function nearest(
  spots: readonly Spot[],
  drawing: HTMLElement,
  { clientX, clientY }: MouseEvent,
): Spot | undefined {
  const box = drawing.querySelector('svg')?.getBoundingClientRect();
  if (!box) return undefined;
  const away = ({ at: [x, y], r }: Spot): number =>
    Math.hypot(box.left + x - clientX, box.top + y - clientY) - r;
  const [first] = [...spots].sort((a, b) => away(a) - away(b));
  return first && away(first) <= NEAR ? first : undefined;
}
