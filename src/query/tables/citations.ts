import type { Corpus, RecordKind } from '../../corpus/corpus.ts';
import { originsOfCitation } from '../../corpus/evidence.ts';
import type { Casualties } from '../../model/casualty-range.ts';
import { type Citation, SAID_COUNTS } from '../../model/citation.ts';
import { countedIncidents } from './incidents.ts';
import { type Column, column, counted, type TableSpec } from './table.ts';

interface Row {
  kind: RecordKind;
  record: string;
  number: number;
  citation: Citation;
  origins: string[];
}

function* citations(corpus: Corpus): Iterable<Row> {
  for (const { id, record } of countedIncidents(corpus)) {
    const origins = corpus.evidence.get(id)?.origins ?? [];
    yield* rowsOf('incident', id, record.citations, (n) => origins[n]?.map((origin) => origin.key) ?? []);
  }
  const ofSource = (list: readonly Citation[]) => (n: number) =>
    list
      .slice(n, n + 1)
      .flatMap((citation) => originsOfCitation(citation, corpus).map((origin) => origin.key));
  for (const { id, record } of counted(corpus.events))
    yield* rowsOf('event', id, record.citations, ofSource(record.citations));
  for (const { id, record } of counted(corpus.series))
    yield* rowsOf('series', id, record.citations, ofSource(record.citations));
}

function* rowsOf(
  kind: RecordKind,
  record: string,
  list: readonly Citation[],
  origins: (n: number) => string[],
): Iterable<Row> {
  for (const [n, citation] of list.entries())
    yield { kind, record, number: n + 1, citation, origins: origins(n) };
}

function saidColumns(field: (typeof SAID_COUNTS)[number]): Column<Row>[] {
  const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const end = (side: 'min' | 'max', words: string) =>
    column<Row>(`says_${name}_${side}`, 'whole', words, ({ citation }) => {
      const count: Casualties | undefined = citation.says?.[field];
      return count === undefined || count === 'unknown' ? undefined : count[side];
    });
  return [
    end('min', `The least this source gives for ${field}.`),
    end('max', `The most this source gives for ${field}.`),
  ];
}

/** One row for each citation of an incident, event or series. */
export const CITATIONS: TableSpec<Row> = {
  name: 'citations',
  description: 'One row for each citation of an incident, event or series.',
  rows: citations,
  columns: [
    column('record_kind', 'text', 'What cites: incident, event or series.', (r) => r.kind),
    column('record', 'text', 'Id of the record that cites.', (r) => r.record),
    column('number', 'whole', 'Its place among the record’s citations, from 1.', (r) => r.number),
    column('source', 'text', 'Id of the source.', (r) => r.citation.source),
    column('locator', 'text', 'Where in the source.', (r) => r.citation.locator),
    column('quote', 'text', 'The words of the source.', (r) => r.citation.quote),
    column('evidence', 'text', 'What the source says, in our words.', (r) => r.citation.evidence),
    column('supports', 'texts', 'The fields it carries; NULL if all.', (r) => r.citation.supports),
    ...SAID_COUNTS.flatMap(saidColumns),
    column('set_aside', 'text', 'Why what it says is left out of the range.', (r) => r.citation.setAside),
    column(
      'origins',
      'texts',
      'Keys of its origins (see the table origins); for an incident only if it bears on status.',
      (r) => r.origins,
    ),
  ],
};
