import { authoredSchema } from '../authoring/authored.ts';
import { entryPlace } from '../authoring/entry-place.ts';
import type { RecordKind } from '../corpus/corpus.ts';
import { columnsOf } from '../corpus/csv-shape.ts';
import { articleSchema } from '../model/article.ts';
import { citationSchema } from '../model/citation.ts';
import { commonFields } from '../model/common.ts';
import { descriptionOf, fieldsOf, type Schema, unwrap } from '../model/introspect.ts';
import { linkEntrySchema } from '../model/link-ledger.ts';
import { observationInput } from '../model/series.ts';
import { signOffSchema } from '../model/sign-off.ts';
import { siteSchema } from '../model/site.ts';
import { translationSchema } from '../model/translation.ts';
import { FIELD_HEADS, fieldRows, type Section } from './field-rows.ts';
import { code, fence, fileBlock, listed, page, table } from './markdown.ts';

/** Kinds of record in the order in which an editor meets them. */
const KINDS = ['incident', 'source', 'place', 'actor', 'event', 'series', 'article'] as const;

const HEADINGS: Readonly<Record<RecordKind, string>> = {
  incident: 'Incident',
  source: 'Source',
  place: 'Place',
  actor: 'Actor',
  event: 'Event',
  series: 'Series',
  article: 'Article',
};

const SECTIONS: readonly (Section & { kind?: RecordKind })[] = [
  ...KINDS.map((kind) => ({ heading: HEADINGS[kind], schema: schemaOf(kind), kind })),
  { heading: 'Citation', schema: citationSchema },
  { heading: 'Observation', schema: observationInput },
];

/** Where else each kind of record may be written. */
const ELSEWHERE: Readonly<Record<RecordKind, string>> = {
  incident: 'in rows of `data/incidents/*.csv`, or under `incidents` of an article',
  source: 'in rows of `data/sources/*.csv`, under `sources` of an article, or in a citation itself',
  place: 'in rows of `data/places/*.csv`, or under `place` of an incident',
  actor: 'in rows of `data/actors/*.csv`',
  event: 'in rows of `data/events/*.csv`, or under `events` of an article',
  series: 'under `series` of an article; its observations in a CSV file beside it, `data/series/<id>.csv`',
  article: '',
};

/** `docs/reference/records.md`: every field of every record. `example` gives a file of a site that passes the check. */
export function recordsReference(example: (path: string) => string): string {
  return page('Records', INTRO, [
    siteSection(example),
    ...KINDS.map((kind) => kindSection(kind, example)),
    citationSection(),
    observationSection(),
    ['## Fields of every record', tableOf(Object.entries(commonFields))].join('\n\n'),
    FORMS,
    ledgers(),
    translations(),
    csv(),
  ]);
}

const INTRO = `Every field that can be written, by the kind of record. Where a field is “needed”, a record without it is an error; so is a field that is not listed here.
A field of a group is written here with a dot (${code('place.country')}), one of each in a list with ${code('[]')} (${code('actors[].role')}); in a file they are indented below it.`;

function siteSection(example: (path: string) => string): string {
  return [
    '## Site',
    `${descriptionOf(siteSchema)} They are in ${code('content/site.yaml')}.`,
    fileBlock('content/site.yaml', example('content/site.yaml')),
    tableOf(Object.entries(fieldsOf(siteSchema) ?? {})),
  ].join('\n\n');
}

const EXAMPLES: Readonly<Record<RecordKind, readonly string[]>> = {
  incident: ['content/incidents/checkpoint.md'],
  source: ['content/sources/paper-report.md'],
  place: ['content/places/tell-example.md'],
  actor: ['content/actors/the-group.md'],
  event: ['content/events/meeting.md'],
  series: ['data/series/attacks.yaml', 'data/series/attacks.csv'],
  article: ['content/articles/overview.md'],
};

function kindSection(kind: RecordKind, example: (path: string) => string): string {
  const elsewhere = ELSEWHERE[kind];
  const own = code(entryPlace(kind, '<id>'));
  const where = kind === 'incident' ? `${own}, in sub-folders too` : own;
  return [
    `## ${HEADINGS[kind]}`,
    `${descriptionOf(schemaOf(kind))} In a file of its own, ${where}${elsewhere && `; or ${elsewhere}`}.`,
    ...EXAMPLES[kind].map((path) => fileBlock(path, example(path))),
    tableOf(ownFields(schemaOf(kind))),
  ].join('\n\n');
}

function citationSection(): string {
  const source = fieldsOf(schemaOf('source')) ?? {};
  const fields = Object.entries(fieldsOf(citationSchema) ?? {});
  const inPlace = fields.filter(
    ([name, field]) =>
      source[name] && unwrap(source[name]) === unwrap(field) && !['via', 'origin'].includes(name),
  );
  const own = fields.filter((field) => !inPlace.includes(field));
  return [
    '## Citation',
    `${descriptionOf(citationSchema)} The id of a source alone is enough:`,
    fence(
      'citations:\n  - paper-report\n  - source: wire-report\n    locator: para. 3\n    supports: [killed]',
      'yaml incident',
    ),
    tableOf(own),
    `Instead of ${code('source')} a citation may describe its source in place, with these fields of a [source](#source): ${listed(inPlace.map(([name]) => code(name)))}.`,
  ].join('\n\n');
}

function observationSection(): string {
  return [
    '## Observation',
    `${descriptionOf(observationInput)} One row of the CSV file of a series, or one of its ${code('observations')}. Besides these fields it has one for each of the ${code('dimensions')} of its series. Its key is its period and dimensions; ${code('value')}, or ${code('min')} or ${code('max')}, must be there.`,
    tableOf(Object.entries(fieldsOf(observationInput) ?? {})),
  ].join('\n\n');
}

const FORMS = `## Dates

Dates are written after ISO 8601-2 (EDTF, level 1), as exactly as they are known and no more.

| Written | Means |
| --- | --- |
| ${code('2020-08-30')} | that day |
| ${code('2020-08')}, ${code('2020')} | some time in that month, that year |
| ${code('2020-08-30~')} | about that day |
| ${code('2020-08?')} | that month, but unsure |
| ${code('2020-08-28/2020-08-30')} | from the one to the other day |
| ${code('2019-03/..')} | from that month on, with no end known |
| ${code('2020-W35')}, ${code('2020-Q3')} | a week, a quarter: only as the period of an observation |

## Counts of people

| Written | Means |
| --- | --- |
| ${code('4')} | four |
| ${code('4-6')} | four to six |
| ${code('15+')} | at least fifteen |
| ${code('{min: 4, max: 6, best: 5}')} | four to six, five being the best estimate |
| ${code('unknown')} | nobody gives a number; it is not nought |`;

function ledgers(): string {
  const fields = (schema: Schema) => tableOf(Object.entries(fieldsOf(schema) ?? {}));
  return [
    '## Ledgers',
    'Commands write down in them what cannot be read out of the records; they are committed with the site and not edited by hand.',
    `### ${code('data/links.json')}`,
    `What the addresses of sources came to, written by ${code('sourcebook links')}; ${code('check')} reads it and asks nobody. Under ${code('links')} there is one entry for each address:`,
    fields(linkEntrySchema),
    `### ${code('data/sign-offs.json')}`,
    `Who checked an article, and what it was then, written by ${code('sourcebook sign-off')}. Under ${code('signOffs')} there is one entry for each article. One without ${code('version')} is of an earlier version of the program, and what has changed since cannot be told.`,
    fields(signOffSchema),
  ].join('\n\n');
}

function translations(): string {
  return [
    '## Translations',
    `Beside a record, ${code('<id>.<language>.md')} gives its texts in another language of the site, and its body; ${code('content/site.<language>.yaml')} those of the site. Facts are in the record alone, so a translation has these fields only:`,
    table(
      ['Record', 'Fields'],
      KINDS.map((kind) => [HEADINGS[kind], Object.keys(translationSchema(kind).shape).map(code).join(', ')]),
    ),
  ].join('\n\n');
}

function csv(): string {
  const kinds = KINDS.filter((kind) => kind !== 'article' && kind !== 'series');
  return [
    '## Columns of CSV files',
    `A file of rows has a column ${code('id')}, may have one ${code('body')}, and these for its fields. Lists of texts are joined by ${code(';')}, lists of groups are one cell of JSON, an empty cell is a field left out. The files that a site publishes have the same form: ${code('data/incidents.csv')}, put into ${code('data/incidents/')} of another site, gives the same records there, and the folder ${code('data/series/')} the same series. A series that was written in an article lies in a folder of that article’s id.`,
    table(
      ['Record', 'Columns'],
      kinds.map((kind) => [
        HEADINGS[kind],
        columnsOf(authoredSchema(kind))
          .map(({ name }) => code(name))
          .join(', '),
      ]),
    ),
  ].join('\n\n');
}

function schemaOf(kind: RecordKind): Schema {
  return kind === 'article' ? articleSchema : authoredSchema(kind);
}

/** The fields of a record, without those that every record has. */
function ownFields(schema: Schema): [string, Schema][] {
  const common = new Set<Schema>(Object.values(commonFields));
  return Object.entries(fieldsOf(schema) ?? {}).filter(([, field]) => !common.has(field));
}

function tableOf(fields: readonly (readonly [string, Schema])[]): string {
  return table(FIELD_HEADS, fieldRows(fields, SECTIONS));
}
