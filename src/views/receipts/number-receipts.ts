import { pointText } from '../../charts/trend/tabulate.ts';
import type { Entry, Incident, Observation, Series } from '../../corpus/corpus.ts';
import { wordedObservation } from '../../corpus/record-words.ts';
import type { CountField } from '../../model/casualty-range.ts';
import { createGrounds, type Grounds } from '../../query/receipt/grounds.ts';
import { observationBacking, seriesBacking } from '../../query/receipt/observation.ts';
import { incidentRow } from '../../query/receipt/rows.ts';
import type { ReceiptCitation } from '../../query/receipt.ts';
import { totals } from '../../query/totals.ts';
import type { Desk } from '../desk.ts';
import { unique } from '../order.ts';
import type { Link } from '../page.ts';
import { foreign } from '../pieces.ts';
import { capital } from '../sources/disagreement.ts';
import { observationAt } from '../written-at.ts';
import { countedByStatus, originsInAll } from './over-incidents.ts';
import { backingView, rowView } from './receipt-view.ts';
import type { NumberReceipt, NumberReceipts, ReceiptView } from './shown.ts';

/** A line of a chart with the observations that it shows. */
export interface ShownLine {
  entry: Entry<Series>;
  /** Its name in the chart, where that has several. */
  label?: string;
  observations: readonly Observation[];
}

/** The receipts of a chart of series. */
export interface SeriesReceipts extends NumberReceipts {
  /** Id of the receipt of an observation. */
  idOf(observation: Observation): string | undefined;
}

/** A bar of a chart with the incidents it stands for. */
export interface ShownBar {
  id: string;
  label: string;
  /** Its number in words. */
  text: string;
  incidents: readonly Entry<Incident>[];
  sum: CountField | undefined;
  /** Where all its incidents are, if they are more than one. */
  all: Link | undefined;
}

/** Id of the receipt of the nth number of a figure, from 1; of the figure itself without. */
export function numberId(figure: string, n?: number): string {
  return n === undefined ? `receipt-${figure}` : `receipt-${figure}-${n}`;
}

/**
 * The receipts of a chart of series: what is true of all its numbers once, then one for each ground that numbers rest on:
 * the values that one source gives in one way share a receipt, which lists them.
 */
export function seriesReceipts(
  desk: Desk,
  figure: { id: string; title: string },
  lines: readonly ShownLine[],
): SeriesReceipts {
  const grounds = createGrounds(desk.corpus);
  const groups = new Map<string, { line: ShownLine; ground: Ground; observations: Observation[] }>();
  for (const line of lines) {
    for (const observation of line.observations) {
      const ground = groundOf(desk, grounds, line.entry, observation);
      const key = JSON.stringify([lines.indexOf(line), ground]);
      const known = groups.get(key);
      if (known) known.observations.push(observation);
      else groups.set(key, { line, ground, observations: [observation] });
    }
  }
  const ids = new Map<Observation, string>();
  const numbers = [...groups.values()].map(({ line, ground, observations }, i) => {
    const id = numberId(figure.id, i + 1);
    for (const observation of observations) ids.set(observation, id);
    return { id, ...ground, ...valuesOf(desk, line, observations) };
  });
  const backing = seriesBacking(grounds, lines);
  return {
    chart: {
      // Passages stand with the numbers that they give.
      ...backingView(desk, { ...backing, citations: sourcesOf(backing.citations), rows: [] }),
      ...plain(numberId(figure.id), figure.title),
      // What is counted and what to bear in mind is told for each series.
      working: `${desk.words.say.observations(ids.size)}.`,
      caveats: [],
    },
    numbers,
    idOf: (observation) => ids.get(observation),
  };
}

function sourcesOf(citations: readonly ReceiptCitation[]): ReceiptCitation[] {
  return unique(citations.map(({ source }) => source)).map((source) => ({ source }));
}

type Ground = Omit<NumberReceipt, 'id' | 'at' | 'value' | 'of' | 'rows'>;

function groundOf(desk: Desk, grounds: Grounds, entry: Entry<Series>, observation: Observation): Ground {
  const told = wordedObservation(entry.words, observation);
  const backing = observationBacking(grounds, entry, told, desk.receiptWords());
  const { statuses, independence, since, passages, origins, caveats, counts } = backingView(desk, {
    ...backing,
    working: '',
    rows: [],
  });
  return { statuses, independence, since, passages, origins, notes: [...caveats, ...counts] };
}

function valuesOf(
  desk: Desk,
  { entry, label }: ShownLine,
  observations: readonly Observation[],
): Pick<NumberReceipt, 'at' | 'value' | 'of' | 'rows'> {
  const { words } = desk;
  const rows = observations.map((observation) => ({
    text: capital(words.date(observation.period, undefined, 'short')),
    value: pointText(words.charts, observation),
    at: observationAt(desk, observation),
  }));
  const [only] = observations;
  if (!only || rows.length > 1)
    return { value: words.say.observations(rows.length), of: label ?? entry.record.title, rows };
  const period = capital(words.date(only.period));
  return {
    at: observationAt(desk, only),
    value: words.say.numberIn(pointText(words.charts, only), foreign(desk, entry.record.unit)),
    of: label === undefined ? period : words.say.barWorking(period, foreign(desk, label)),
    rows: [],
  };
}

/** The receipts of the bars of a chart; what is true of them all stands under it. */
export function barReceipts(desk: Desk, bars: readonly ShownBar[]): NumberReceipts {
  return { numbers: bars.map((bar) => barReceipt(desk, bar)) };
}

function barReceipt(desk: Desk, { id, label, text, incidents, sum, all }: ShownBar): NumberReceipt {
  const { words } = desk;
  const { say, labels } = words;
  const unknown = sum ? totals(incidents, sum).unknown : 0;
  const known = incidents.length - unknown;
  return {
    id,
    value: text,
    of: label,
    // Told in words.
    statuses: [],
    independence: incidents.length > 0 ? originsInAll(desk, incidents) : '',
    // Several are on a page of their own.
    rows: incidents.length === 1 ? incidents.map((entry) => rowView(desk, incidentRow(entry, sum))) : [],
    more: incidents.length > 1 ? all : undefined,
    passages: [],
    origins: [],
    notes: [
      sum && known > 0 ? say.barSum(words.field(sum), known, text) : '',
      unknown > 0 ? say.unknownRows(unknown) : '',
      unknown > 0 && known > 0 ? labels.receipt.unknownNotZero : '',
      !sum && incidents.length > 0 ? countedByStatus(desk, incidents) : '',
    ].filter((note) => note !== ''),
  };
}

function plain(
  id: string,
  text: string,
): Pick<ReceiptView, 'id' | 'n' | 'text' | 'label' | 'value' | 'context'> {
  return { id, n: 0, text, label: text, value: text, context: '' };
}
