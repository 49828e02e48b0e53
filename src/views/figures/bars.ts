import { describeBars, drawBars, tabulateBars } from '../../charts/bars/bars.ts';
import { barText } from '../../charts/bars/parts.ts';
import type { BarsSpec } from '../../charts/spec.ts';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import { totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import { barReceipts, numberId, type ShownBar } from '../receipts/number-receipts.ts';
import { rowsOfTable, selectionPath } from '../receipts/selection.ts';
import type { NumberReceipts } from '../receipts/shown.ts';
import { type BarGroup, type BarGroups, type BarsRequest, barGroups } from './bar-groups.ts';
import { barsSpec } from './bars-spec.ts';
import type { TrendFigure } from './chart-figure.ts';
import { layered } from './drawing.ts';

/** Makes a chart of bars over incidents; undefined where there is none to draw. `id` is that of the figure. */
export function barsFigure(
  desk: Desk,
  id: string,
  selected: readonly Entry<Incident>[],
  request: BarsRequest,
): TrendFigure | undefined {
  const groups = barGroups(desk, selected, request);
  const { bars, incidents } = groups;
  if (bars.length === 0) return undefined;
  const { say } = desk.words;
  const { sum, period, rank } = request;
  const spec = barsSpec(desk, bars, request, (n) => numberId(id, n + 1));
  const by = say.barsBy(period ?? rank ?? 'month');
  const rows = rowsHref(desk, incidents, request.paged);
  const title = request.title ?? say.barsTitle(spec.unit, by);
  return {
    title,
    measure: say.barsMeasure(spec.unit, by, sum !== undefined),
    panels: [
      {
        drawing: layered({
          narrow: drawBars(spec, 'narrow'),
          wide: drawBars(spec, 'wide'),
          alternative: describeBars(spec),
        }),
      },
    ],
    keys: [],
    notes: notesOf(desk, groups, request),
    table: {
      ...tabulateBars(spec),
      caption: say.numbersOf(title),
      links: bars.map((bar) => rowsHref(desk, bar.incidents, request.paged)),
    },
    sources: [],
    rows: rows ? { text: say.rowsOfChart(incidents.length), href: rows } : undefined,
    measures: [],
    receipts: receiptsOf(desk, spec, bars, request),
    downloads: [],
  };
}

function receiptsOf(
  desk: Desk,
  spec: BarsSpec,
  bars: readonly BarGroup[],
  { sum, paged }: BarsRequest,
): NumberReceipts {
  const { words } = desk;
  const shown = bars.flatMap(({ label, incidents }, n): ShownBar[] => {
    const drawn = spec.bars[n];
    if (drawn?.receipt === undefined) return [];
    const href = rowsHref(desk, incidents, paged);
    return [
      {
        id: drawn.receipt,
        label,
        text: `${barText(words.charts, drawn)} ${spec.unit}`,
        incidents,
        sum,
        all: href === undefined ? undefined : { text: words.say.rowsOfBar(incidents.length), href },
      },
    ];
  });
  return barReceipts(desk, shown);
}

function rowsHref(desk: Desk, incidents: readonly Entry<Incident>[], paged: boolean): string | undefined {
  const [first, second] = incidents;
  if (!first) return undefined;
  if (!second) return desk.links.record('incident', first.id);
  return paged ? desk.links.href(selectionPath(desk.selectionId(rowsOfTable(incidents)))) : undefined;
}

function notesOf(desk: Desk, { bars, more, undated, incidents }: BarGroups, { sum }: BarsRequest): string[] {
  const { say } = desk.words;
  const inBars = incidents.length - undated.length;
  const several = [...bars, ...more].reduce((n, bar) => n + bar.incidents.length, 0) > inBars;
  const unknown = sum ? totals(incidents, sum).unknown : 0;
  return [
    say.tableNote(incidents.length, incidents.length),
    undated.length > 0 ? say.undatedInBars(undated.length) : '',
    unknown > 0 ? say.unknownInBars(unknown) : '',
    several ? say.severalInBars : '',
    more.length > 0 ? say.moreBars(more.map(({ label }) => label)) : '',
  ].filter((note) => note !== '');
}
