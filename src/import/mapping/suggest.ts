import { fieldMeant } from '../../model/synonyms.ts';
import type { InputTable } from '../input/table.ts';
import { cellsBy } from '../reader.ts';
import type { ImportKind } from '../request.ts';
import { ACTOR_HEADERS, columnFor, HEADERS, plainHeader, SOURCE_HEADERS, SOURCE_NAMES } from './headers.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { fieldNames } from './read.ts';

/** Rows that are looked at for examples. */
const LOOKED_AT = 200;
const LONGEST_EXAMPLE = 60;

const NEEDED: Readonly<Record<ImportKind, readonly string[]>> = {
  incidents: ['title', 'date', 'place.name', 'place.country', 'kind'],
  sources: ['title', 'publisher', 'kind'],
  series: ['period', 'value'],
};

/**
 * A first mapping for a table, as YAML to be looked over: what a column seems to be by its name, an example of each, and
 * what has to be filled in by hand.
 */
export async function suggestMapping(table: InputTable, kind: ImportKind): Promise<string> {
  const { header, file } = table;
  const examples = await examplesOf(table);
  const names = fieldNames(kind, []);
  const meant = new Map<string, string>();
  const columnOf = new Map<string, string>();
  for (const column of header) {
    const field = fieldFor(column, names, kind);
    if (field === undefined) continue;
    const before = columnOf.get(field);
    // Of two columns for one field the one with the more usual name.
    if (before !== undefined && rank(before, field) <= rank(column, field)) continue;
    if (before !== undefined) meant.delete(before);
    columnOf.set(field, column);
    meant.set(column, field);
  }
  const id =
    header.find((name) => /^(?:id|.*[_ ]id|eventid)$/i.test(name)) ?? header.find((name) => /id/i.test(name));
  const shown = (name: string, value: string, note = '') => `  ${name}: ${value}${note && `  # ${note}`}`;
  const fields = [...columnOf].map(([field, column]) =>
    shown(field, quoted(`{${column}}`), examples.get(column)),
  );
  const missing = NEEDED[kind].filter((name) => !columnOf.has(name));
  const actors = actorsFrom(header);
  const sources = sourcesFrom(header);
  const beside = kind === 'incidents' ? [...actors.columns, ...sources.columns] : [];
  const rest = header.filter(
    (name) => !meant.has(name) && name !== id && name !== '' && !beside.includes(name),
  );
  return [
    `# A first mapping for ${file}, from the names of its columns. Look over every line: nothing here is certain.`,
    `# Then: sourcebook import ${file.includes(' ') ? 'FILE' : file} --map THIS-FILE`,
    '#',
    '# A value is text with columns in braces, or what it always is. More can be said about one:',
    '#   date: { from: "{when}", order: day-first }                  for 08/09/2020',
    '#   kind: { from: "{type}", words: { Bomb: ied }, otherwise: other }',
    '#   killed: { from: "{dead}", unknown: ["-99"] }',
    `as: ${kind}`,
    ...(kind === 'sources'
      ? []
      : [
          '',
          '# The data set becomes a source that every row cites. Fill it in; leave out what is not known.',
          'dataset:',
          '  id: my-data-set',
          `  title: ${PLACEHOLDERS.dataset.title}`,
          `  publisher: ${PLACEHOLDERS.dataset.publisher}`,
          '  # url: https://example.org/data',
          '  # version: "1.0"',
          '  # licence: CC BY 4.0',
          '  # republish: false  # where its terms do not let rows be passed on',
        ]),
    ...(kind === 'series'
      ? [
          '',
          'series:',
          '  id: my-series',
          `  title: ${PLACEHOLDERS.series.title}`,
          `  unit: ${PLACEHOLDERS.series.unit}`,
          '  frequency: month  # day, week, month, quarter, year, irregular',
          `  measure: ${PLACEHOLDERS.series.measure}`,
        ]
      : []),
    '',
    ...(kind === 'series'
      ? []
      : id === undefined
        ? ['# No column looks like an id: one is made of date, place and what the row says.', '']
        : [`id: ${quoted(`my-data-set-{${id}}`)}  # ${examples.get(id) ?? ''}`.trimEnd(), '']),
    'fields:',
    ...fields,
    ...missing.map((name) => `  # ${name}: ""  # needed: a column in braces, or what it always is`),
    ...(kind === 'incidents'
      ? ['', ...actors.lines, ...sources.lines, '# locator: "{column}"   # where in the data set a row is']
      : []),
    ...(rest.length > 0 ? ['', '# Columns that nothing is made of:'] : []),
    ...rest.map((name) => `#   ${quoted(`{${name}}`)}  ${examples.get(name) ?? ''}`.trimEnd()),
    '',
  ].join('\n');
}

/** Lines of a mapping, and the columns that they take. */
interface Guess {
  lines: string[];
  columns: string[];
}

/** What names an actor, or an example of how it is written. */
function actorsFrom(header: readonly string[]): Guess {
  const found = (['perpetrator', 'target'] as const).flatMap((role) => {
    const column = columnFor(header, ACTOR_HEADERS[role]);
    return column === undefined ? [] : [{ role, column }];
  });
  if (found.length === 0)
    return {
      lines: ['# actors:', '#   - { name: "{column}", role: perpetrator, basis: attributed }'],
      columns: [],
    };
  const lines = found.map(({ role, column }) => {
    const basis = role === 'perpetrator' ? ', basis: attributed' : '';
    return `  - { name: ${quoted(`{${column}}`)}, role: ${role}${basis}, skip: [Unknown] }`;
  });
  return { lines: ['actors:', ...lines], columns: found.map(({ column }) => column) };
}

/** Columns of one source each, or with names of sources only; else an example of how the former are written. */
function sourcesFrom(header: readonly string[]): Guess {
  const found = (['title', 'publisher', 'published', 'url'] as const).flatMap((part) => {
    const column = columnFor(header, SOURCE_HEADERS[part]);
    return column === undefined ? [] : [{ part, column }];
  });
  const columns = found.map(({ column }) => column);
  if (found.some(({ part }) => part === 'title') && found.some(({ part }) => part === 'publisher')) {
    const parts = found.map(({ part, column }) => `${part}: ${quoted(`{${column}}`)}`);
    return { lines: [`sources: { form: columns, ${parts.join(', ')} }`], columns };
  }
  const names = columnFor(header, SOURCE_NAMES);
  if (names !== undefined)
    return { lines: [`sources: { form: names, from: ${quoted(`{${names}}`)} }`], columns: [names] };
  return {
    lines: [
      '# sources: { form: columns, title: "{headline}", publisher: "{outlet}", published: "{date}", url: "{url}" }',
    ],
    columns: [],
  };
}

/** Fields of an incident that tell of the record: a column of the name tells of a source. */
const OF_THE_RECORD: readonly string[] = ['published', 'updated'];

function fieldFor(column: string, names: readonly string[], kind: ImportKind): string | undefined {
  const plain = plainHeader(column);
  const open = names.filter((name) => kind !== 'incidents' || !OF_THE_RECORD.includes(name));
  const listed =
    open.find((name) => HEADERS[name]?.includes(plain)) ?? open.find((name) => name.toLowerCase() === plain);
  if (listed !== undefined || kind === 'series') return listed;
  const meant = fieldMeant(column, names);
  // Groups of fields, lists of objects and what only editors write are not guessed at.
  return meant !== undefined &&
    !/^(?:place|actors|targets|citations|note|remark|status|published|updated|corrections|mergedInto|formerIds)$/.test(
      meant,
    )
    ? meant
    : undefined;
}

function rank(column: string, field: string): number {
  const at = HEADERS[field]?.indexOf(plainHeader(column)) ?? -1;
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

async function examplesOf({ header, rows }: InputTable): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const cellsOf = cellsBy(header);
  let looked = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      if (looked++ >= LOOKED_AT || found.size === header.length) return found;
      const cells = cellsOf(row);
      for (const name of header) {
        const text = cells(name).replace(/\s+/g, ' ').slice(0, LONGEST_EXAMPLE);
        if (text !== '' && !text.startsWith('#') && !found.has(name)) found.set(name, text);
      }
    }
  }
  return found;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
