import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedBody } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse.ts';
import type { Actor } from '../model/actor.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { isReference } from '../model/text.ts';
import { standingFor } from './chain.ts';
import { conflictOf, type InPlaceSources } from './citations.ts';
import type {
  Article,
  Entry,
  Event,
  Incident,
  RecordKind,
  Series,
  Translation,
  UnfinishedEntry,
} from './corpus.ts';
import { noFields } from './fields.ts';
import { inDraft, withStandIns } from './in-draft.ts';
import { explainIssues } from './issues.ts';
import type { ReadMemory } from './memory.ts';
import type { Names } from './names.ts';
import * as normalise from './normalise.ts';
import { observationsOf } from './observations-of.ts';
import type { Raw } from './raw.ts';
import { KINDS, type Register } from './register.ts';
import { type Parsed, SCHEMAS } from './schemas.ts';
import { asWritten, describeUnfinished } from './unfinished.ts';
import { isUnread } from './unread.ts';

type Report = (found: Diagnostic) => void;

/** The record of each kind after normalising. */
export interface Records {
  source: Source;
  incident: Incident;
  event: Event;
  series: Series;
  actor: Actor;
  place: Place;
  article: Article;
}

/** Entries by kind and id, in id order. */
export type Entries = { [K in RecordKind]: Map<string, Entry<Records[K]>> };

/** What records are read with. */
export interface Reading {
  register: Register;
  /** Records whose id another has: looked at, and not among the entries. */
  doubles: readonly Raw[];
  names: Names;
  /** The CSV file of each series that has one. */
  observations: ReadonlyMap<string, { file: string; text: string }>;
  /** Series whose CSV file could not be read as text. */
  unreadFiles: ReadonlySet<string>;
  translations: ReadonlyMap<string, ReadonlyMap<string, Translation>>;
  memory: Pick<ReadMemory, 'parsed' | 'bodies'>;
  report: Report;
}

/** Records that could be read, and the ids of those that could not. */
export interface RecordsRead {
  entries: Entries;
  broken: Map<RecordKind, Set<string>>;
  /** Likewise of drafts. */
  brokenDrafts: Map<RecordKind, Set<string>>;
  /** What could be read of the others and of doubles; see Corpus.unfinished. */
  unfinished: UnfinishedEntry[];
}

/** Holds every record against its schema and normalises it. */
export function readRecords(reading: Reading): RecordsRead {
  const entries: Entries = {
    place: new Map(),
    actor: new Map(),
    source: new Map(),
    incident: new Map(),
    event: new Map(),
    series: new Map(),
    article: new Map(),
  };
  const ids = () => new Map<RecordKind, Set<string>>(KINDS.map((kind) => [kind, new Set<string>()]));
  const [broken, brokenDrafts] = [ids(), ids()];
  const unfinished: UnfinishedEntry[] = [];
  const inPlace: InPlaceSources = new Map();
  const context: normalise.Context = {
    names: reading.names,
    standing: (kind, id) => standingFor(id, entries[kind]),
    inPlace,
    report: reading.report,
  };
  const each = <K extends RecordKind>(kind: K, make: (raw: Raw, parsed: Parsed<K>) => Records[K]): void => {
    for (const raw of inIdOrder(reading.register.get(kind))) {
      const body = bodyOf(raw, reading);
      const parsed = parsedOf(kind, raw, reading);
      const record = parsed && make(raw, parsed);
      if (record && isReference(raw.id)) entries[kind].set(raw.id, entryOf(raw, record, body, reading));
      else {
        (raw.draft ? brokenDrafts : broken).get(kind)?.add(raw.id);
        leave(raw, body, parsed !== undefined);
      }
    }
  };
  const leave = (raw: Raw, body: ParsedBody | undefined, isParsed: boolean): void => {
    if (!isParsed) describeUnfinished(raw, context);
    unfinished.push(entryOf(raw, asWritten(raw, observations.get(raw)), body, reading));
  };
  const observations = observationsOf(reading);
  each('place', (_raw, place) => place);
  each('actor', (raw, actor) => normalise.normaliseActor(raw, actor, context));
  each('source', (raw, source) => normalise.normaliseSource(raw, source, context));
  each('incident', (raw, incident) => normalise.normaliseIncident(raw, incident, entries, context));
  each('event', (raw, event) => normalise.normaliseEvent(raw, event, context));
  each('series', (raw, series) => normalise.normaliseSeries(raw, series, observations.get(raw), context));
  each('article', (_raw, article) => article);
  // Their mistakes are told too, though one of two with the same id will be given another or deleted.
  for (const raw of reading.doubles) {
    parsedOf(raw.kind, raw, reading);
    leave(raw, bodyOf(raw, reading), false);
  }
  entries.source = withInPlace(entries.source, inPlace, reading.report);
  return { entries, broken, brokenDrafts, unfinished };
}

/** Sources of their own and those described where they are cited, which must agree where they meet. */
function withInPlace(own: Entries['source'], inPlace: InPlaceSources, report: Report): Entries['source'] {
  if (inPlace.size === 0) return own;
  const all = new Map(own);
  for (const [id, entry] of inPlace) {
    const record = own.get(id);
    const conflict = record && conflictOf(entry, record);
    if (conflict) report(conflict);
    if (!record) all.set(id, Object.freeze(entry));
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inIdOrder(raws: ReadonlyMap<string, Raw> | undefined): Raw[] {
  return [...(raws?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

type Remembering = Pick<Reading, 'memory' | 'report'>;

function parsedOf<K extends RecordKind>(
  kind: K,
  raw: Raw,
  { memory, report }: Remembering,
): Parsed<K> | undefined {
  return memory.parsed(raw, (found) => parse(kind, raw, found), report) as Parsed<K> | undefined;
}

function bodyOf(raw: Raw, { memory, report }: Remembering): ParsedBody | undefined {
  return memory.bodies(raw, (found) => parsedBody(raw, found), report);
}

function parse<K extends RecordKind>(kind: K, raw: Raw, report: Report): Parsed<K> | undefined {
  if (kind === 'source') checkAddress(raw, report);
  const schema = SCHEMAS[kind];
  const value = kind === 'series' ? withoutObservations(raw.value) : raw.value;
  const result = schema.safeParse(value);
  if (result.success) return raw.unread ? undefined : (result.data as Parsed<K>);
  const alsoKnown = [...(raw.written.form === 'inline' ? ['id', 'body'] : []), ...(ALSO_KNOWN[kind] ?? [])];
  const against = { schema, value, written: raw.written, alsoKnown, unread: raw.unread };
  for (const found of explainIssues(result.error.issues, against)) report(inDraft(raw, found));
  const filled = raw.unread ? undefined : withStandIns(raw, value);
  return filled && (schema.safeParse(filled).data as Parsed<K> | undefined);
}

/** Fields that are read by themselves before the schema sees the record. */
const ALSO_KNOWN: Partial<Record<RecordKind, readonly string[]>> = {
  series: ['observations'],
  article: ['sources', 'incidents', 'events', 'series'],
};

function withoutObservations({ observations: _observations, ...rest }: Raw['value']): Raw['value'] {
  return Object.assign(noFields(), rest);
}

function parsedBody({ body, written }: Raw, report: Report): ParsedBody | undefined {
  if (!body) return undefined;
  const parsed = parseBody(body.text, { file: written.file, firstLine: body.line, placeAt: body.placeAt });
  for (const found of parsed.diagnostics) report(found);
  return parsed;
}

function entryOf<R>(raw: Raw, record: R, body: ParsedBody | undefined, reading: Reading): Entry<R> {
  const { kind, id, written, article, draft } = raw;
  const translations = reading.translations.get(`${kind}:${id}`) ?? NO_TRANSLATIONS;
  return Object.freeze({
    kind,
    id,
    record: Object.freeze(record),
    ...(body && { body }),
    ...(raw.body && { text: raw.body.text }),
    translations,
    written,
    ...(article !== undefined && { article }),
    draft,
    hash: hashOf(raw, translations, reading),
  });
}

/** Hash of all that is written for a record: its own file or row, its observations, its translations. */
function hashOf(raw: Raw, translations: Entry<unknown>['translations'], { observations }: Reading): string {
  const beside = raw.kind === 'series' ? observations.get(raw.id) : undefined;
  if (translations.size === 0 && !beside) return raw.hash;
  const parts = [...translations.values()].map((translation) => translation.hash);
  return hash('sha1', [raw.hash, beside?.text ?? '', ...parts].join('\u0000'));
}

const NO_TRANSLATIONS: ReadonlyMap<string, Translation> = new Map();

function checkAddress(raw: Raw, report: Report): void {
  if (raw.value.url !== undefined || raw.body !== undefined || isUnread(raw.unread, 'url')) return;
  const where = { file: raw.written.file, span: raw.written.keyAt(['title']) };
  const message =
    '“url” is missing and there is no text, expected an address or a sentence on where the source is to be had';
  const hint = 'Add “url: …”, or write in the text why there is none and where the source can be found.';
  report(inDraft(raw, diagnostic('source-without-address', where, message, hint)));
}
