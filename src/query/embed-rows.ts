import type { Corpus, Entry, Event, Incident } from '../corpus/corpus.ts';
import type { Attributes } from '../markdown/body.ts';
import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import type { Selection, Selector } from './selection.ts';

/** Who asks for rows, and of what. */
interface Asking {
  corpus: Corpus;
  selector: { incidents(...asked: Parameters<Selector['incidents']>): Pick<Selection<Incident>, 'rows'> };
  /** The article the directive stands in, so that its local ids are understood. */
  article: string | undefined;
}

/** What an attribute of a directive is given; undefined where it is missing or empty. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name]?.value;
  return value === undefined || value === '' ? undefined : value;
}

/** The ids or words of an attribute, parted by spaces or commas. */
export function idsOf(attributes: Attributes, name: string): string[] {
  return (attributeOf(attributes, name) ?? '').split(/[\s,]+/).filter((id) => id !== '');
}

/** The date of an attribute; undefined where there is none, or none that can be read. */
export function dateIn(attributes: Attributes, name: string): PartialDate | undefined {
  const text = attributeOf(attributes, name);
  const date = text === undefined ? undefined : parsePartialDate(text, { periods: true });
  return typeof date === 'string' ? undefined : date;
}

/** The incidents that `where` and `status` of a chart, table, map or timeline select. */
export function incidentsSelected(
  attributes: Attributes,
  { selector, article }: Pick<Asking, 'selector' | 'article'>,
): readonly Entry<Incident>[] {
  return selector.incidents(
    attributeOf(attributes, 'where'),
    attributeOf(attributes, 'status') ?? 'any',
    article,
  ).rows;
}

/** The events a timeline shows: those named, else those of `all` with its kinds; of either what lies in its dates. */
export function timelineEvents(
  attributes: Attributes,
  all: readonly Entry<Event>[],
  { corpus, article }: Pick<Asking, 'corpus' | 'article'>,
): readonly Entry<Event>[] {
  const ids = idsOf(attributes, 'events');
  const kinds = idsOf(attributes, 'kind');
  const named = ids.flatMap((id) => corpus.events.get(`${article}/${id}`) ?? corpus.events.get(id) ?? []);
  return (ids.length > 0 ? named : all).filter(
    ({ record }) =>
      isInside(attributes, record.date) && (kinds.length === 0 || kinds.includes(record.kind ?? '')),
  );
}

/** The incidents a timeline shows beside its events: those named, or with the bare word those it selects in its dates. */
export function timelineIncidents(attributes: Attributes, asking: Asking): readonly Entry<Incident>[] {
  if (attributes.incidents === undefined) return [];
  const { corpus, article } = asking;
  const ids = idsOf(attributes, 'incidents');
  if (ids.length > 0)
    return ids.flatMap((id) => corpus.incidents.get(`${article}/${id}`) ?? corpus.incidents.get(id) ?? []);
  return incidentsSelected(attributes, asking).filter(({ record }) => isInside(attributes, record.date));
}

/** True if a date lies at least in part between `from` and `to`. */
function isInside(attributes: Attributes, date: PartialDate): boolean {
  const [from, to] = [dateIn(attributes, 'from'), dateIn(attributes, 'to')];
  return (!from || date.latest >= from.earliest) && (!to || date.earliest <= to.latest);
}
