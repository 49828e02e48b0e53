import fc from 'fast-check';
import { stringify } from 'yaml';
import { SITE_YAML } from './sites.ts';

/** Pieces of text that are hard to carry through CSV, JSON or YAML. */
const PIECES = [
  ...[
    ',',
    ';',
    '\\',
    '\\;',
    '"',
    '""',
    "'",
    '\n',
    '\n\n',
    '\t',
    ' ',
    ':',
    ': ',
    '# ',
    ' #',
    '- ',
    '|',
    '>',
    '&',
    '*',
  ],
  ...['[', ']', '{', '}', '=', '@', '%', '`', '~', '!', '?', '<b>', '&amp;', '\u00a0', '\u200f', '\u2028'],
  ...[
    'هجوم',
    '١٢',
    'é',
    'e\u0301',
    '😀',
    'null',
    'true',
    'unknown',
    '007',
    '1e3',
    '2020-08-30',
    '0x1F',
    '-',
    '+3',
    '4-6',
  ],
  ...['a', 'B', 'word', 'two words', 'x;y', '“q”', '–'],
];

const trimmed = (text: string) => text.trim();
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => trimmed(pieces.join('')))
  .filter((written) => written !== '');
const texts = (item: fc.Arbitrary<string> = text) => fc.array(item, { minLength: 1, maxLength: 3 });

/** Text of several paragraphs, lists and quotations. What would be a directive, a citation, a link or HTML is left out. */
const body = fc
  .array(
    fc.constantFrom(
      'A line, with "quotes"; and more.',
      'هجوم على نقطة تفتيش، وقتل ٤.',
      'Two\nlines',
      '- one; two\n- three, four',
      '> “said”, they say',
      '    code, "so"',
      '| a | b |\n| - | - |\n| 1 | ; |',
      '## A heading: yes',
      'ends with a backslash\\\\',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('\n\n'));

const mark = fc.constantFrom('', '', '~', '?', '%');
/** Dates of every form, from one day to another. */
function datesBetween(from: string, to: string): fc.Arbitrary<string | number> {
  const day = fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  return fc.oneof(
    fc
      .tuple(day, fc.constantFrom(10, 7, 4), mark)
      .map(([written, length, sign]) => `${written.slice(0, length)}${sign}`),
    day.map((written) => Number(written.slice(0, 4))),
    fc.tuple(day, day).map((ends) => ends.sort().join('/')),
    day.map((written) => `../${written}`),
    day.map((written) => `${written.slice(0, 7)}/..`),
  );
}
const date = datesBetween('1990-01-01', '2019-12-31');
/** Nothing is corrected before it has been told. */
const corrected = datesBetween('2020-01-01', '2025-12-31');

const whole = fc.nat(500);
const count: fc.Arbitrary<unknown> = fc.oneof(
  whole,
  fc.constant('unknown'),
  whole.map((n) => `${n}+`),
  fc.tuple(whole, whole).map(([least, more]) => `${least}-${least + more}`),
  fc.tuple(whole, whole).map(([least, more]) => ({ min: least, max: least + more, best: least })),
  whole.map((n) => ({ min: n })),
  whole.map((n) => ({ max: n })),
  whole.map((n) => ({ best: n })),
);

const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const placeFields = {
  name: text,
  country: fc.constantFrom('IQ', 'SY'),
  precision: fc.constantFrom('exact', 'near', 'district', 'governorate', 'country'),
  admin1: text,
  admin1Alt: fc.oneof(text, texts()),
  aliases: texts(),
  coordSource: text,
};
const placeInPlace = fc.oneof(
  fc.record(placeFields, { requiredKeys: ['name', 'country', 'precision'] }),
  fc.record(
    { ...placeFields, lat: degrees(90), lon: degrees(180) },
    { requiredKeys: ['name', 'country', 'precision', 'lat', 'lon'] },
  ),
);

const common = {
  remark: text,
  updated: date,
  corrections: fc.array(
    fc.record(
      { date: corrected, note: text, fields: texts(fc.constantFrom('title', 'date')) },
      { requiredKeys: ['date', 'note'] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
};

/** Ids that every made site has, so that records may refer to one another. */
const IDS = {
  source: ['wire', 'paper', 'ngo-1'],
  actor: ['group', 'army'],
  place: ['town', 'hill'],
  incident: ['i-0', 'i-1', 'i-2'],
};
const idOf = (kind: keyof typeof IDS) => fc.constantFrom(...IDS[kind]);

const citation = fc.oneof(
  idOf('source'),
  fc.record(
    {
      source: idOf('source'),
      locator: text,
      evidence: text,
      quote: fc.constantFrom('Three, "dead"; four', 'قُتل ثلاثة'),
      says: fc.constantFrom<object>(
        { date: '2020-08-30~', place: 'Near the bridge; or "not"' },
        { kind: 'car bomb', actors: 'مسلحون' },
      ),
      origin: fc.constant(['paper']),
      via: fc.constant(['ngo-1']),
    },
    { requiredKeys: ['source'] },
  ),
);
// A source is cited once, in one way.
const citations = fc.uniqueArray(citation, {
  minLength: 1,
  maxLength: 3,
  selector: (one) => (typeof one === 'string' ? one : one.source),
});

const incident = fc.record(
  {
    ...common,
    title: text,
    date,
    dateMeaning: fc.constantFrom('span', 'within'),
    kind: fc.constantFrom('ied', 'ambush', 'other'),
    place: fc.oneof(idOf('place'), placeInPlace),
    citations,
    actors: fc.uniqueArray(
      fc.record({ id: idOf('actor'), role: fc.constantFrom('perpetrator', 'target', 'other') }),
      { minLength: 1, maxLength: 2, selector: ({ id }) => id },
    ),
    targets: fc.array(fc.record({ kind: text, description: text }, { requiredKeys: ['kind'] }), {
      minLength: 1,
      maxLength: 2,
    }),
    killed: count,
    wounded: count,
    abducted: count,
    perpetratorsKilled: count,
    disagreement: text,
    status: fc.constantFrom('disputed', 'claimed'),
    topics: texts(),
    body,
  },
  { requiredKeys: ['title', 'date', 'kind', 'place', 'citations'] },
);
const source = fc.record(
  {
    ...common,
    title: text,
    publisher: text,
    kind: fc.constantFrom('ngo', 'newspaper', 'official', 'dataset'),
    actor: idOf('actor'),
    archived: fc.constantFrom('https://archive.example/a?b=c,d;e"f=', 'https://archive.example/ع/'),
    accessed: date,
    language: fc.constantFrom('en', 'ar', 'ckb'),
    authors: texts(),
    version: text,
    reliability: fc.constantFrom('A', 'F'),
    link: fc.boolean(),
    licence: text,
    body,
  },
  { requiredKeys: ['title', 'publisher', 'kind'] },
);
const event = fc.record(
  {
    ...common,
    title: text,
    date,
    kind: text,
    citations,
    disagreement: text,
    incidents: fc.subarray(IDS.incident, { minLength: 1 }),
    body,
  },
  { requiredKeys: ['title', 'date', 'citations'] },
);
const actor = fc.record(
  { ...common, name: text, aliases: texts(), kind: text, colour: fc.constant('#a0b1c2'), body },
  { requiredKeys: ['name'] },
);
const place = placeInPlace.chain((fields) =>
  fc.record({ ...common, body }, { requiredKeys: [] }).map((more) => ({ ...fields, ...more })),
);

type Fields = Record<string, unknown>;

const many = (record: fc.Arbitrary<Fields>, ids: readonly string[]): fc.Arbitrary<[string, Fields][]> =>
  fc.tuple(...ids.map((id) => record.map((fields): [string, Fields] => [id, fields])));

/** The files of a site of made records: each kind has a few, with any of their optional fields. */
export const madeSite: fc.Arbitrary<Record<string, string>> = fc
  .record({
    incidents: many(incident, IDS.incident),
    sources: many(source, IDS.source).map((all) => all.map(withAddress)),
    events: many(event, ['e-0', 'e-1']),
    actors: many(actor, IDS.actor),
    places: many(place, IDS.place),
  })
  .map((kinds) => {
    const files: Record<string, string> = { 'content/site.yaml': SITE_YAML };
    for (const [folder, records] of Object.entries(kinds))
      for (const [id, fields] of records) files[`content/${folder}/${id}.md`] = entry(fields);
    return files;
  });

/** A source at an address of its own: two at one address would be one document. */
function withAddress([id, { archived, ...fields }]: [string, Fields]): [string, Fields] {
  const copy = archived === undefined ? {} : { archived: `${archived}${id}` };
  return [id, { ...fields, ...copy, url: `https://example.net/${id}?a=1,2;"` }];
}

function entry({ body: written, ...fields }: Fields): string {
  return `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${written === undefined ? '' : `\n${written}\n`}`;
}

/** A series of made observations, as its two files. */
export const madeSeries: fc.Arbitrary<{
  yaml: string;
  csv: { period: string; [column: string]: unknown }[];
}> = fc
  .record({
    area: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
    values: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 15, maxLength: 15 }),
    remark: text,
    derivation: text,
  })
  .map(({ area, months, values, remark, derivation }) => ({
    yaml: stringify({
      title: 'Made',
      unit: 'attacks',
      frequency: 'month',
      measure: 'Counted.',
      dimensions: ['area'],
      citations: ['wire'],
    }),
    csv: months.flatMap((month, m) =>
      area.map((name, a) => ({
        period: `2019-${String(month).padStart(2, '0')}`,
        area: name,
        value: Object.is(values[m * 3 + a], -0) ? 0 : values[m * 3 + a],
        ...(a === 0 && { remark, derivation }),
        ...(a === 1 && { sources: ['wire', 'paper'] }),
      })),
    ),
  }));
