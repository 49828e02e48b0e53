import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, FILE_START, tidyDiagnostics } from '../diagnostics/diagnostic.ts';
import { citedBy, relaysOf, toldBy } from './cited-by.ts';
import type { Corpus, Entry, Evidence, Incident, NamedQuery, RecordKind } from './corpus.ts';
import { decode } from './decode.ts';
import { evidenceOf } from './evidence.ts';
import { gather, type TextFile, type UnreadableFile } from './gather.ts';
import type { Io } from './io.ts';
import { readLedgers } from './ledgers.ts';
import { linesOf } from './lines.ts';
import { createMemory, type ReadMemory } from './memory.ts';
import { namesOf } from './names.ts';
import { followOrigins } from './origins.ts';
import { picturesOf } from './pictures.ts';
import { readRaws } from './raws.ts';
import { readRecords } from './records.ts';
import { checkFormerIds, register } from './register.ts';
import { readSettings, settingsMissing } from './settings.ts';
import { siteTexts } from './site-texts.ts';
import { translationsOf } from './translations.ts';
import { isUnread } from './unread.ts';

/** A site as read, and everything wrong with its files and records, in the order of their places. */
export interface Loaded {
  corpus: Corpus;
  diagnostics: Diagnostic[];
}

type Report = (found: Diagnostic) => void;

/**
 * Reads a site's content/ and data/ in one pass: files, YAML, CSV, Markdown, schemas; then normalises the three forms
 * of writing a record to one, indexes and freezes. An author's mistake never throws: it is a diagnostic, and the rest
 * of the site is read all the same. `root` is the site's folder, absolute.
 * @param memory what an earlier reading left, of this site or any other
 */
export async function load(root: string, io: Io, memory: ReadMemory = createMemory()): Promise<Loaded> {
  memory.begin();
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => void diagnostics.push(found);
  const gathered = gather(root, io, report);
  const { texts } = gathered;
  if (!gathered.hasSettings) report(settingsMissing());
  const settings = texts.find(({ slot }) => slot.is === 'settings');
  const { site: ownSite, unread: unreadSettings } = readSettings(settings?.text, report);
  const site = Object.freeze({ ...ownSite, translations: siteTexts(texts, ownSite.languages, report) });
  const { raws, unread } = readRaws(gathered, memory, report);
  const unreadFiles = new Set(
    gathered.unreadable.flatMap(({ slot }) => (slot.is === 'observations' ? [slot.name] : [])),
  );
  const { register: all, doubles } = register(raws, report);
  checkFormerIds(all, report);
  const names = namesOf(all);
  const exists = (kind: RecordKind, id: string): boolean =>
    names.has(kind, id) || unread.get(kind)?.has(id) === true;
  const languages = isUnread(unreadSettings, 'languages') ? undefined : site.languages;
  const translations = translationsOf(texts, { languages, exists, memory }, report);
  const observations = observationFiles(texts, exists, report);
  const { entries, broken, brokenDrafts, unfinished } = readRecords({
    register: all,
    doubles,
    names,
    observations,
    unreadFiles,
    translations,
    memory,
    report,
  });
  for (const [kind, ids] of unread) for (const id of ids) broken.get(kind)?.add(id);
  const { of: origins, self, circles, duplicates } = followOrigins(entries.source);
  const { incidents, evidence } = withStatus(
    entries.incident,
    { origins, ownOrigins: self },
    site.policy.fewestOrigins,
  );
  const { article: articles, event: events, series, source: sources, actor: actors, place: places } = entries;
  const citing = { incidents, events, series, articles, actors, places };
  const corpus: Corpus = Object.freeze({
    site,
    articles,
    incidents,
    events,
    sources,
    series,
    actors,
    places,
    queries: queriesOf(texts),
    pictures: picturesOf(gathered.pictures),
    origins,
    ownOrigins: self,
    evidence,
    citedBy: citedBy(citing, names),
    toldBy: toldBy(citing, names),
    relays: relaysOf(sources),
    circles,
    duplicateSources: duplicates,
    broken,
    brokenDrafts,
    placesLost: [...incidents.values()].some(
      ({ draft, record }) => !draft && record.placeId !== undefined && !record.place,
    ),
    unfinished,
    ledgers: readLedgers(gathered, report),
    unreadSettings,
    sourceLine: sourceLines([...texts, ...openedTexts(gathered.unreadable)]),
  });
  return { corpus, diagnostics: tidyDiagnostics(diagnostics) };
}

/** Incidents with their status: as stated, else as their citations carry. */
function withStatus(
  entries: ReadonlyMap<string, Entry<Incident>>,
  sources: Parameters<typeof evidenceOf>[1],
  fewest: number,
): { incidents: Map<string, Entry<Incident>>; evidence: Map<string, Evidence> } {
  const incidents = new Map<string, Entry<Incident>>();
  const evidence = new Map<string, Evidence>();
  for (const [id, entry] of entries) {
    const found = evidenceOf(entry.record, sources, fewest);
    const { statedStatus } = entry.record;
    const record = Object.freeze({ ...entry.record, status: statedStatus ?? found.carried ?? 'claimed' });
    evidence.set(id, found);
    incidents.set(id, Object.freeze({ ...entry, record }));
  }
  return { incidents, evidence };
}

function observationFiles(
  texts: readonly TextFile[],
  exists: (kind: RecordKind, id: string) => boolean,
  report: Report,
): Map<string, { file: string; text: string }> {
  const found = new Map<string, { file: string; text: string }>();
  for (const { file, text, slot } of texts) {
    if (slot.is !== 'observations') continue;
    found.set(slot.name, { file, text });
    if (exists('series', slot.name)) continue;
    const message = `unexpected observations without a series, expected data/series/${slot.name}.yaml beside them`;
    report(
      diagnostic(
        'series-metadata-missing',
        { file, span: FILE_START },
        message,
        'Write the series’ title, unit, frequency, measure and citations into that file.',
      ),
    );
  }
  return found;
}

function queriesOf(texts: readonly TextFile[]): Map<string, NamedQuery> {
  const found = new Map<string, NamedQuery>();
  for (const { file, text, slot } of texts) {
    if (slot.is === 'query') found.set(slot.name, Object.freeze({ id: slot.name, file, sql: text }));
  }
  return found;
}

/** Files that were opened and are text, though not to be read on: two versions of an entry in one file. */
function openedTexts(files: readonly UnreadableFile[]): Pick<TextFile, 'file' | 'text'>[] {
  return files.flatMap(({ file, bytes }) => {
    const text = bytes && decode(bytes);
    return typeof text === 'string' ? [{ file, text }] : [];
  });
}

function sourceLines(texts: readonly Pick<TextFile, 'file' | 'text'>[]): Corpus['sourceLine'] {
  const byFile = new Map(texts.map(({ file, text }) => [file, text]));
  const lines = new Map<string, ReturnType<typeof linesOf>>();
  return (file, line) => {
    const text = byFile.get(file);
    if (text === undefined || file === '') return undefined;
    const known = lines.get(file) ?? linesOf(text);
    lines.set(file, known);
    return known.line(line);
  };
}
