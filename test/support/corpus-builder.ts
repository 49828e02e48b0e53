import type {
  Article,
  Corpus,
  Entry,
  Event,
  Evidence,
  Incident,
  NamedQuery,
  Observation,
  Origin,
  RecordKind,
  Series,
  Site,
} from '../../src/corpus/corpus.ts';
import { FILE_START, type Span } from '../../src/diagnostics/diagnostic.ts';
import type { Attribute, EmbedUse, ParsedBody, StatUse, Use } from '../../src/markdown/body.ts';
import { leftEmpty } from '../../src/markdown/left-empty.ts';
import { bodySource } from '../../src/markdown/source.ts';
import { actorSchema } from '../../src/model/actor.ts';
import { articleSchema } from '../../src/model/article.ts';
import type { Citation, CitationInput } from '../../src/model/citation.ts';
import { eventSchema } from '../../src/model/event.ts';
import { INCIDENT_KINDS, incidentSchema } from '../../src/model/incident.ts';
import { placeSchema } from '../../src/model/place.ts';
import { observationSchema, seriesSchema } from '../../src/model/series.ts';
import { type Source, sourceSchema } from '../../src/model/source.ts';

type Fields = Record<string, unknown>;
type Records = Readonly<Record<string, Fields>>;

/** What a hand-built corpus holds: fields as an editor writes them, by id. `body` is made with `body()`. */
export interface Parts {
  site?: Partial<Site['policy']>;
  kinds?: Readonly<Record<string, string>>;
  targets?: Readonly<Record<string, string>>;
  languages?: string[];
  sources?: Records;
  incidents?: Records;
  events?: Records;
  series?: Records;
  actors?: Records;
  places?: Records;
  articles?: Records;
  queries?: Readonly<Record<string, string>>;
}

/**
 * A corpus built by hand, for tests of what comes after loading. Sources that are cited and not described are made up;
 * ids with a slash belong to the article before it; status is `reported` unless stated.
 */
export function buildCorpus(parts: Parts): Corpus {
  const drafts = new Set(
    Object.entries(parts.articles ?? {}).flatMap(([id, a]) => (a.state === 'draft' ? [id] : [])),
  );
  const sources = new Map(Object.entries(withCited(parts)).sort(byId));
  const make = <R>(kind: RecordKind, records: Records | undefined, read: (fields: Fields, id: string) => R) =>
    new Map(
      Object.entries(records ?? {})
        .sort(byId)
        .map(([id, { body, ...fields }]) => [
          id,
          entry(kind, id, read(fields, id), drafts, body as ParsedBody | undefined),
        ]),
    );
  const sourceEntries = make('source', Object.fromEntries(sources), (f) =>
    sourceSchema.parse({
      title: 'A report',
      publisher: 'A paper',
      kind: 'newspaper',
      url: 'https://example.org/',
      ...f,
    }),
  );
  const places = make('place', parts.places, (f) =>
    placeSchema.parse({ country: 'IQ', precision: 'near', ...f, name: f.name ?? 'Somewhere' }),
  );
  const origins = new Map([...sourceEntries.keys()].map((id) => [id, originsOf(id, sourceEntries)]));
  const incidents = make('incident', parts.incidents, (f, id): Incident => {
    const { place, citations, status, ...rest } = incidentSchema.parse({
      title: id,
      date: '2020-08',
      kind: 'ied',
      place: { name: 'Somewhere', country: 'IQ', precision: 'near' },
      citations: ['s'],
      ...f,
    });
    const where =
      typeof place === 'string' ? { placeId: place, place: places.get(place)?.record } : { place };
    return {
      ...rest,
      ...where,
      citations: citations.map((c) => citation(c, id, sourceEntries)),
      status: status ?? 'reported',
      statedStatus: status,
    };
  });
  const evidence = new Map([...incidents].map(([id, e]) => [id, evidenceOf(e.record.citations, origins)]));
  return {
    site: {
      title: 'A site',
      description: 'A site for tests.',
      url: 'https://example.org',
      base: '/',
      languages: parts.languages ?? ['en'],
      translations: new Map(),
      publisher: 'Nobody',
      licence: 'CC0',
      navigation: [],
      vocabulary: {
        kinds: parts.kinds ?? Object.fromEntries(INCIDENT_KINDS.map((k) => [k, k])),
        targets: parts.targets,
      },
      policy: {
        sourcePages: 'all',
        bareFigures: 'warn',
        victimNames: 'publish',
        sharePictures: 'site',
        fewestOrigins: 2,
        ...parts.site,
      },
    },
    sources: sourceEntries,
    places,
    incidents,
    evidence,
    origins,
    ownOrigins: new Map(
      [...origins].flatMap(([id, own]) =>
        own.filter(({ source }) => source === id).map((one) => [id, one] as const),
      ),
    ),
    actors: make('actor', parts.actors, (f) => actorSchema.parse({ name: 'An actor', ...f })),
    events: make('event', parts.events, (f, id): Event => {
      const { citations, ...rest } = eventSchema.parse({
        title: id,
        date: '2020-08',
        citations: ['s'],
        ...f,
      });
      return { ...rest, citations: citations.map((c) => citation(c, id, sourceEntries)) };
    }),
    series: make('series', parts.series, (f, id) => series(f, id, sourceEntries)),
    articles: make(
      'article',
      parts.articles,
      (f): Article =>
        articleSchema.parse({
          title: 'An article',
          description: 'On something.',
          published: '2020-10-01',
          ...f,
        }),
    ),
    queries: new Map(
      Object.entries(parts.queries ?? {})
        .sort(byId)
        .map(([id, sql]): [string, NamedQuery] => [id, { id, file: `data/queries/${id}.sql`, sql }]),
    ),
    pictures: new Map(),
    citedBy: new Map(),
    toldBy: new Map(),
    relays: new Map(),
    circles: [],
    duplicateSources: [],
    broken: new Map(),
    brokenDrafts: new Map(),
    placesLost: false,
    unfinished: [],
    ledgers: { damaged: [] },
    unreadSettings: undefined,
    sourceLine: () => undefined,
  };
}

function byId([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function withCited(parts: Parts): Record<string, Fields> {
  const cited = [
    ...Object.values(parts.incidents ?? {}),
    ...Object.values(parts.events ?? {}),
    ...Object.values(parts.series ?? {}),
  ]
    .flatMap((record) => (record.citations as CitationInput[] | undefined) ?? ['s'])
    .map((c) => (typeof c === 'string' ? c : c.source))
    .filter((id) => id !== undefined);
  return {
    ...Object.fromEntries(cited.filter((id) => !id.includes('/')).map((id) => [id, { title: id }])),
    ...parts.sources,
  };
}

function entry<R>(
  kind: RecordKind,
  id: string,
  record: R,
  drafts: ReadonlySet<string>,
  body: ParsedBody | undefined,
): Entry<R> {
  const article = id.includes('/') ? id.slice(0, id.indexOf('/')) : undefined;
  const folder = kind === 'series' ? 'data/series' : `content/${kind}s`;
  return {
    kind,
    id,
    record,
    ...(body && { body }),
    ...(article !== undefined && { article }),
    translations: new Map(),
    written: {
      file: article
        ? `content/articles/${article}.md`
        : `${folder}/${id}.${kind === 'series' ? 'yaml' : 'md'}`,
      form: article ? 'inline' : 'file',
      at: () => FILE_START,
      keyAt: () => FILE_START,
    },
    draft: drafts.has(article ?? (kind === 'article' ? id : '')),
    hash: id,
  };
}

function citation(written: CitationInput, owner: string, sources: ReadonlyMap<string, unknown>): Citation {
  const fields = typeof written === 'string' ? { source: written } : written;
  const { source = '', locator, quote, evidence, supports, says, setAside, origin, via } = fields;
  const local = `${owner.split('/')[0]}/${source}`;
  return {
    source: sources.has(local) ? local : source,
    locator,
    quote,
    evidence,
    supports,
    says,
    setAside,
    ...(origin && { origin }),
    via,
  };
}

function series(fields: Fields, id: string, sources: ReadonlyMap<string, unknown>): Series {
  const parsed = seriesSchema.parse({
    title: id,
    unit: 'attacks',
    frequency: 'month',
    measure: 'Attacks.',
    citations: ['s'],
    ...fields,
  });
  const known = new Set(Object.keys(observationSchema.shape));
  const observations = (parsed.observations ?? []).map((o, n): Observation => {
    const dimensions = Object.fromEntries(Object.entries(o).filter(([key]) => !known.has(key))) as Record<
      string,
      string
    >;
    const { period, value, min, max, status, formula, derivation, superseded = false, remark } = o;
    return {
      period,
      dimensions,
      value,
      min,
      max,
      status,
      formula,
      derivation,
      superseded,
      remark,
      sources: o.sources ?? [],
      file: `data/series/${id}.csv`,
      span: line(n + 2),
      sourceAt: () => line(n + 2),
    };
  });
  const { citations, caveats = [], dimensions = [], ...rest } = parsed;
  observations.sort((a, b) => (a.period.earliest < b.period.earliest ? -1 : 1));
  return {
    ...rest,
    caveats,
    dimensions,
    citations: citations.map((c) => citation(c, id, sources)),
    observations,
  };
}

function originsOf(
  id: string,
  sources: ReadonlyMap<string, Entry<Source>>,
  seen = new Set<string>(),
): Origin[] {
  const source = sources.get(id)?.record;
  if (!source || seen.has(id)) return [];
  seen.add(id);
  const { title, publisher, kind, actor, derivedFrom = [] } = source;
  if (derivedFrom.length === 0)
    return source.origin === false ? [] : [{ key: id, source: id, title, publisher, kind, actor }];
  return derivedFrom.flatMap((from) =>
    typeof from === 'string'
      ? originsOf(from, sources, seen)
      : [{ key: `${from.publisher}|${from.title}`, ...from }],
  );
}

function evidenceOf(
  citations: readonly Citation[],
  origins: ReadonlyMap<string, readonly Origin[]>,
): Evidence {
  const each = citations.map((c) => (c.origin ?? [c.source]).flatMap((id) => origins.get(id) ?? []));
  const all = [...new Map(each.flat().map((o) => [o.key, o])).values()];
  return { origins: each, all, independent: all.length };
}

/** The whole of line `n`. */
export function line(n: number): Span {
  return { line: n, column: 1, endLine: n, endColumn: 80 };
}

/** A stat as the Markdown room lifts it: each attribute stands on the stat's line, one after the other. */
export function stat(text: string, attributes: Readonly<Record<string, string>>, at = 10): StatUse {
  return {
    what: 'stat',
    text,
    attributes: attributesAt(attributes, at),
    keyFigure: false,
    context: `Prose with ${text || leftEmpty(0)} in it.`,
    before: 'Prose with ',
    behind: ' in it.',
    span: line(at),
  };
}

/** A chart, table, map or timeline on line `at`. */
export function embed(
  what: EmbedUse['what'],
  attributes: Readonly<Record<string, string>>,
  at = 20,
): EmbedUse {
  return { what, attributes: attributesAt(attributes, at), span: line(at) };
}

/** Attributes one after the other from column 20, each `name=value` with quotes where the value needs them. */
export function attributesAt(
  attributes: Readonly<Record<string, string>>,
  at: number,
): Readonly<Record<string, Attribute>> {
  const made: Record<string, Attribute> = Object.create(null);
  let column = 20;
  for (const [name, value] of Object.entries(attributes)) {
    const quotes = /^[\w./~?:-]*$/.test(value) ? 0 : 2;
    const width = value === '' ? name.length : name.length + 1 + value.length + quotes;
    made[name] = { value, span: { line: at, column, endLine: at, endColumn: column + width } };
    column += width + 1;
  }
  return made;
}

/** A body with these uses and nothing else. For a body of real Markdown take `parseBody`. */
export function body(uses: readonly Use[]): ParsedBody {
  return {
    source: bodySource('', 1),
    tree: { type: 'root', children: [] },
    uses,
    prose: [],
    texts: [],
    headings: [],
    words: 0,
    lead: '',
    diagnostics: [],
  };
}
