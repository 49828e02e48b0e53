import { fieldMeant } from '../../model/synonyms.ts';
import type { InputTable } from '../input/table.ts';
import { cellsBy } from '../reader.ts';
import type { ImportKind } from '../request.ts';
import { fieldNames } from './read.ts';

/** Rows that are looked at for examples. */
const LOOKED_AT = 200;
const LONGEST_EXAMPLE = 60;

/** Words for our columns beside those the model knows, as data sets write them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'place.name': ['location', 'city', 'place', 'town', 'where', 'locality', 'place_name'],
  'place.country': ['country', 'country_name', 'country_txt', 'country_code', 'iso2', 'iso3'],
  'place.admin1': ['admin1', 'province', 'governorate', 'state', 'adm1', 'provstate'],
  'place.lat': ['lat', 'latitude'],
  'place.lon': ['lon', 'lng', 'long', 'longitude'],
  date: ['date', 'event_date', 'day', 'date_start', 'incident_date'],
  'killed.min': ['killed_min', 'killed_low', 'deaths_low', 'fatalities_low', 'low'],
  'killed.max': ['killed_max', 'killed_high', 'deaths_high', 'fatalities_high', 'high'],
  'killed.best': ['killed_best', 'deaths_best', 'fatalities_best', 'best'],
  killed: ['killed', 'deaths', 'dead', 'fatalities', 'nkill'],
  wounded: ['wounded', 'injured', 'injuries', 'nwound'],
  abducted: ['abducted', 'kidnapped', 'hostages'],
  kind: ['kind', 'type', 'event_type', 'attack_type', 'category'],
  title: ['title', 'headline', 'event', 'name', 'summary'],
  url: ['url', 'link', 'source_url'],
  period: ['period', 'month', 'year', 'week', 'date', 'quarter'],
  value: ['value', 'count', 'number', 'total', 'n'],
};

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
  const rest = header.filter((name) => !meant.has(name) && name !== id && name !== '');
  return [
    `# A first mapping for ${file}, from the names of its columns. Look over every line: nothing here is certain.`,
    `# Then: npm run import -- ${file.includes(' ') ? 'FILE' : file} --map THIS-FILE`,
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
          '  title: Title of the data set',
          '  publisher: Who publishes it',
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
          '  title: Title of the series',
          '  unit: what one is',
          '  frequency: month  # day, week, month, quarter, year, irregular',
          '  measure: What is counted, by whom, and what is not.',
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
      ? [
          '',
          '# actors:',
          '#   - { name: "{column}", role: perpetrator, basis: attributed }',
          '# sources: { form: columns, title: "{headline}", publisher: "{outlet}", published: "{date}", url: "{url}" }',
          '# locator: "{column}"   # where in the data set a row is',
        ]
      : []),
    ...(rest.length > 0 ? ['', '# Columns that nothing is made of:'] : []),
    ...rest.map((name) => `#   ${quoted(`{${name}}`)}  ${examples.get(name) ?? ''}`.trimEnd()),
    '',
  ].join('\n');
}

function fieldFor(column: string, names: readonly string[], kind: ImportKind): string | undefined {
  const plain = plainName(column);
  const listed =
    names.find((name) => ALSO[name]?.includes(plain)) ?? names.find((name) => name.toLowerCase() === plain);
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
  const at = ALSO[field]?.indexOf(plainName(column)) ?? -1;
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

function plainName(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
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
