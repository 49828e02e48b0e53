import type { Corpus, Entry, Event, Incident } from '../corpus/corpus.ts';
import type { Attributes, EmbedUse, Use } from '../markdown/body.ts';
import { RANK_FIELDS } from '../markdown/directives.ts';
import { COUNT_FIELDS } from '../model/casualty-range.ts';
import type { SignedChart } from '../model/sign-off.ts';
import {
  attributeOf,
  dateIn,
  idsOf,
  incidentsSelected,
  timelineEvents,
  timelineIncidents,
} from '../query/embed-rows.ts';
import { groupKeys, incidentsBetween } from '../query/incident-groups.ts';
import { observationsOf } from '../query/observations.ts';
import { figureValue, observationKey, spanOf } from '../query/receipt/series.ts';
import { createSelector, type Selector } from '../query/selection.ts';
import { questionText } from './question-text.ts';
import { PARTED, rangeText, signedRows } from './rows.ts';

/** A chart, table, timeline or map of an article as it is now, and the line of its file that it stands on. */
export interface ChartNow extends SignedChart {
  line: number;
}

/** What is asked of the data for the charts of an article. */
interface Asking {
  corpus: Corpus;
  selector: Selector;
  article: string;
}

/**
 * What each chart, table, timeline and map of a text is drawn from, in their order: every row it takes in with what it shows of
 * it. What is no fact is no part of it: titles, notes, the order of a table.
 */
export function chartsOf(
  uses: readonly Use[],
  {
    corpus,
    article,
    selector = createSelector(corpus),
  }: Pick<Asking, 'corpus' | 'article'> & Partial<Asking>,
): ChartNow[] {
  const asking = { corpus, article, selector };
  return uses.flatMap((use) => {
    if (use.what !== 'trend' && use.what !== 'timeline' && use.what !== 'incidents' && use.what !== 'map')
      return [];
    const asked = questionText(use.attributes, NO_QUESTION);
    const question = [use.what, ...(asked === '' ? [] : [asked])].join(' ');
    return { question, rows: signedRows(rowsOf(use, asking)), line: use.span.line };
  });
}

/** Attributes that are no part of what is asked of the data. */
const NO_QUESTION: ReadonlySet<string> = new Set(['title', 'type', 'multiples', 'columns', 'sort', 'limit']);

type Row = readonly [name: string, gives: string];

function rowsOf(use: EmbedUse, asking: Asking): Row[] {
  const { attributes } = use;
  switch (use.what) {
    case 'trend':
      return (attributes.count ?? attributes.sum)
        ? barRows(attributes, asking)
        : [...lineRows(attributes, asking), ...annotationRows(attributes, asking)];
    case 'timeline': {
      const all = asking.selector.events(undefined, asking.article).rows;
      return [
        ...timelineEvents(attributes, all, asking).map(eventRow),
        ...timelineIncidents(attributes, asking).map((one) =>
          incidentRow(one, ({ date, status }) => [date.text, status]),
        ),
      ];
    }
    case 'incidents':
      return incidentsSelected(attributes, asking).map((one) => incidentRow(one, tableFacts));
    case 'map':
      return incidentsSelected(attributes, asking).map((one) =>
        incidentRow(one, (record) => [...placeFacts(record), record.status]),
      );
  }
}

/** The observations that the lines of a chart go through. */
function lineRows(attributes: Attributes, { corpus, article }: Asking): Row[] {
  const [by, from, to] = ['by', 'from', 'to'].map((name) => attributeOf(attributes, name));
  return idsOf(attributes, 'series').flatMap((id) => {
    const found = observationsOf(corpus, id, { by, from, to, article });
    return (found?.observations ?? []).map((one): Row => {
      const value = rangeText(figureValue(spanOf(one), undefined));
      return [
        `observation ${found?.entry.id} ${observationKey(one)}`,
        [value, one.status].filter(Boolean).join(' '),
      ];
    });
  });
}

function annotationRows(attributes: Attributes, { corpus, article }: Asking): Row[] {
  return idsOf(attributes, 'annotate').flatMap((id) => {
    const event = corpus.events.get(`${article}/${id}`) ?? corpus.events.get(id);
    return event === undefined ? [] : [eventRow(event)];
  });
}

/** The incidents in the bars of a chart, and those that are in none for want of a date. */
function barRows(attributes: Attributes, asking: Asking): Row[] {
  const { inside, maybe } = incidentsBetween(incidentsSelected(attributes, asking), {
    from: dateIn(attributes, 'from'),
    to: dateIn(attributes, 'to'),
  });
  const sum = COUNT_FIELDS.find((name) => name === attributeOf(attributes, 'sum'));
  const rank = RANK_FIELDS.find((name) => name === attributeOf(attributes, 'rank'));
  return [...inside, ...maybe].map((one) =>
    incidentRow(one, (record) => [
      rank === undefined ? record.date.text : named(rank, groupKeys(record, rank).join(', ') || 'unknown'),
      ...(sum === undefined ? [] : [countFact(record, sum)]),
      record.status,
    ]),
  );
}

function incidentRow({ id, record }: Entry<Incident>, facts: (record: Incident) => string[]): Row {
  return [`incident ${id}`, facts(record).join(PARTED)];
}

function eventRow({ id, record: { date, kind } }: Entry<Event>): Row {
  return [`event ${id}`, [date.text, ...(kind === undefined ? [] : [named('kind', kind)])].join(PARTED)];
}

function tableFacts(record: Incident): string[] {
  return [
    record.date.text,
    ...placeFacts(record),
    named('kind', record.kind),
    ...COUNT_FIELDS.flatMap((field) => (record[field] === undefined ? [] : [countFact(record, field)])),
    record.status,
    named('sources', record.citations.map(({ source }) => source).join(', ') || 'none'),
  ];
}

function placeFacts({ place }: Incident): string[] {
  if (place === undefined) return [];
  const { name, country, lat, lon, precision } = place;
  const at = lat === undefined || lon === undefined ? [] : [`${lat} ${lon}`];
  return [named('place', [name, country, ...at, precision].join(', '))];
}

function countFact(record: Incident, field: (typeof COUNT_FIELDS)[number]): string {
  const count = record[field];
  const { min, max } = count === undefined || count === 'unknown' ? { min: undefined } : count;
  return named(field, min === undefined ? 'unknown' : rangeText({ min, ...(max !== undefined && { max }) }));
}

function named(name: string, value: string): string {
  return `${name} ${value}`;
}
