import type { Corpus, Entry, Incident } from '../corpus/corpus.ts';
import { COUNT_FIELDS, type CountField } from '../model/casualty-range.ts';
import { attributeOf } from '../query/embed-rows.ts';
import { createGrounds, type Grounds, passage, passageKey } from '../query/receipt/grounds.ts';
import type { ReceiptCitation } from '../query/receipt.ts';
import type { DrawnChart, DrawnRow } from '../signing/charts.ts';

type Use = DrawnChart['use'];

/** Tells of a row of a chart which passages it rests on. */
export type Cited = (row: DrawnRow, use: Use) => readonly ReceiptCitation[];

/**
 * The passages that rows of charts rest on, as those of figures do: of an observation those that it or its series cites, of an
 * incident those that carry what the chart shows of it.
 */
export function citedRows(corpus: Corpus): Cited {
  const grounds = createGrounds(corpus);
  return ({ from }, use) => {
    switch (from.kind) {
      case 'observation':
        return grounds.ofObservations(from.entry.record, [from.observation]).citations;
      case 'event':
        return grounds.ofEvents([from.entry]).citations;
      case 'incident':
        return ofIncident(from.entry, use, { corpus, grounds });
    }
  };
}

function ofIncident(
  entry: Entry<Incident>,
  use: Use,
  { corpus, grounds }: { corpus: Corpus; grounds: Grounds },
): readonly ReceiptCitation[] {
  const all = entry.record.citations;
  // A table shows all that is known of an incident.
  if (use.what === 'incidents') return distinct(all.map(passage));
  const field = summedIn(use);
  const summed = field === undefined ? [] : grounds.ofIncidents([entry], field).citations;
  if (summed.length > 0) return summed;
  const shown = shownIn(use);
  const { origins = [] } = corpus.evidence.get(entry.id) ?? {};
  const carrying = all.filter(
    ({ supports = [] }, n) =>
      (origins[n] ?? []).length > 0 || supports.some((name) => name.split('.', 1)[0] === shown),
  );
  return distinct((carrying.length > 0 ? carrying : all).map(passage));
}

/** The count of people that the bars of a chart add up. */
export function summedIn({ what, attributes }: Use): CountField | undefined {
  return what === 'trend' ? COUNT_FIELDS.find((name) => name === attributeOf(attributes, 'sum')) : undefined;
}

/** The field of an incident by which it has its place in a chart, where that is more than its date, its kind and its status. */
function shownIn({ what, attributes }: Use): string | undefined {
  if (what === 'map') return 'place';
  const rank = attributeOf(attributes, 'rank');
  switch (rank) {
    case 'country':
    case 'admin1':
      return 'place';
    case 'actor':
    case 'target':
      return `${rank}s`;
    default:
      return rank;
  }
}

function distinct(citations: readonly ReceiptCitation[]): ReceiptCitation[] {
  return [...new Map(citations.map((one) => [passageKey(one), one])).values()];
}
