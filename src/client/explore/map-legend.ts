import { radiusOf } from '../../charts/map/signs.ts';
import { h, s } from './dom.ts';
import type { Drawn } from './drawn-view.ts';
import type { Spot } from './spots.ts';
import { statusLegend } from './stack.ts';

/** What the signs of the map stand for: their filling, and their size for a few numbers of incidents. */
export function mapLegend(spots: readonly Spot[], { say }: Drawn): HTMLElement[] {
  if (spots.length === 0) return [];
  const most = Math.max(...spots.map(({ count }) => count));
  const counts = [...new Set([1, Math.round(most / 4), most])].filter((count) => count > 0);
  const statuses = new Set(spots.map(({ status }) => status));
  return [
    statusLegend(statuses, say),
    h(
      'p',
      { class: 'legend' },
      ...counts.map((count) => {
        const r = radiusOf({ count });
        const side = 2 * r + 2;
        return h(
          'span',
          { class: 'status' },
          s(
            'svg',
            { width: side, height: side, viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' },
            s('circle', { cx: r + 1, cy: r + 1, r, class: 'size-sample' }),
          ),
          ` ${say.plural(say.words.incidentCount, count)}`,
        );
      }),
    ),
  ];
}
