import type { Corpus, Entry, Event, Incident, Observation, Series } from '../corpus/corpus.ts';
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

/** A chart, table, timeline or map with the rows that it is drawn from. */
export interface DrawnChart {
  use: EmbedUse;
  /** What it is and what it asks of the data: `trend series=attacks`. */
  question: string;
  rows: DrawnRow[];
}

/** A row of a chart: what it is called, what it gives, and the record that gives it. */
export interface DrawnRow {
  /** `observation attacks 2020-08` */
  name: string;
  /** The facts of it that are shown. */
  facts: readonly string[];
  /** The sources that a table names in the row. */
  sources?: string;
  from:
    | { kind: 'observation'; entry: Entry<Series>; observation: Observation }
    | { kind: 'event'; entry: Entry<Event> }
    | { kind: 'incident'; entry: Entry<Incident> };
}

/** What is asked of the data for the charts of an article. */
interface Asking {
  corpus: Corpus;
  selector: Selector;
  article: string;
}

type Partly = Pick<Asking, 'corpus' | 'article'> & Partial<Asking>;

/**
 * What each chart, table, timeline and map of a text is drawn from, in their order: every row it takes in with what it shows of
 * it. What is no fact is no part of it: titles, notes, the order of a table.
 */
export function chartsOf(uses: readonly Use[], asking: Partly): ChartNow[] {
  return drawnCharts(uses, asking).map(({ use, question, rows }) => ({
    question,
    rows: signedRows(
      rows.map(({ name, facts, sources }) => [
        name,
        [...facts, ...(sources === undefined ? [] : [sources])].join(PARTED),
      ]),
    ),
    line: use.span.line,
  }));
}

/** Each chart, table, timeline and map of a text with its rows, and with the records that these are rows of. */
export function drawnCharts(
  uses: readonly Use[],
  { corpus, article, selector = createSelector(corpus) }: Partly,
): DrawnChart[] {
  const asking = { corpus, article, selector };
  return uses.flatMap((use) => {
    if (use.what !== 'trend' && use.what !== 'timeline' && use.what !== 'incidents' && use.what !== 'map')
      return [];
    const asked = questionText(use.attributes, NO_QUESTION);
    const question = [use.what, ...(asked === '' ? [] : [asked])].join(' ');
    return { use, question, rows: rowsOf(use, asking) };
  });
}

/** Attributes that are no part of what is asked of the data. */
const NO_QUESTION: ReadonlySet<string> = new Set(['title', 'type', 'multiples', 'columns', 'sort', 'limit']);

function rowsOf(use: EmbedUse, asking: Asking): DrawnRow[] {
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
      return incidentsSelected(attributes, asking).map((one) => ({
        ...incidentRow(one, tableFacts),
        sources: named('sources', one.record.citations.map(({ source }) => source).join(', ') || 'none'),
      }));
    case 'map':
      return incidentsSelected(attributes, asking).map((one) =>
        incidentRow(one, (record) => [...placeFacts(record), record.status]),
      );
  }
}

/** The observations that the lines of a chart go through. */
function lineRows(attributes: Attributes, { corpus, article }: Asking): DrawnRow[] {
  const [by, from, to] = ['by', 'from', 'to'].map((name) => attributeOf(attributes, name));
  return idsOf(attributes, 'series').flatMap((id) => {
    const found = observationsOf(corpus, id, { by, from, to, article });
    if (found === undefined) return [];
    const { entry, observations } = found;
    return observations.map((observation): DrawnRow => {
      const value = rangeText(figureValue(spanOf(observation), undefined));
      return {
        name: `observation ${entry.id} ${observationKey(observation)}`,
        facts: [[value, observation.status].filter(Boolean).join(' ')],
        from: { kind: 'observation', entry, observation },
      };
    });
  });
}

function annotationRows(attributes: Attributes, { corpus, article }: Asking): DrawnRow[] {
  return idsOf(attributes, 'annotate').flatMap((id) => {
    const event = corpus.events.get(`${article}/${id}`) ?? corpus.events.get(id);
    return event === undefined ? [] : [eventRow(event)];
  });
}

/** The incidents in the bars of a chart, and those that are in none for want of a date. */
function barRows(attributes: Attributes, asking: Asking): DrawnRow[] {
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

function incidentRow(entry: Entry<Incident>, facts: (record: Incident) => string[]): DrawnRow {
  return { name: `incident ${entry.id}`, facts: facts(entry.record), from: { kind: 'incident', entry } };
}

function eventRow(entry: Entry<Event>): DrawnRow {
  const { date, kind } = entry.record;
  return {
    name: `event ${entry.id}`,
    facts: [date.text, ...(kind === undefined ? [] : [named('kind', kind)])],
    from: { kind: 'event', entry },
  };
}

function tableFacts(record: Incident): string[] {
  return [
    record.date.text,
    ...placeFacts(record),
    named('kind', record.kind),
    ...COUNT_FIELDS.flatMap((field) => (record[field] === undefined ? [] : [countFact(record, field)])),
    record.status,
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
