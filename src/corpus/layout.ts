import { nearest } from '../model/nearest.ts';
import type { LedgerName, RecordKind } from './corpus.ts';

/** The ledgers that commands write into data/. */
export const LEDGER_FILES = {
  links: 'data/links.json',
  signOffs: 'data/sign-offs.json',
} as const satisfies Record<LedgerName, string>;

/** What a file of a site is, by where it lies. */
export type Slot =
  | { is: 'settings' }
  | { is: 'siteTexts'; language: string }
  | { is: 'entry'; kind: RecordKind; name: string }
  | { is: 'translation'; kind: RecordKind; name: string; language: string }
  | { is: 'bulk'; kind: RecordKind }
  | { is: 'series'; name: string }
  | { is: 'observations'; name: string }
  | { is: 'query'; name: string }
  | { is: 'picture' }
  | { is: 'ledger'; name: LedgerName }
  | { is: 'nothing' }
  | { is: 'unexpected'; hint: string };

/** Folders of content/ that hold one record to a file. */
const ENTRY_FOLDERS: Readonly<Record<string, RecordKind>> = {
  articles: 'article',
  incidents: 'incident',
  events: 'event',
  sources: 'source',
  actors: 'actor',
  places: 'place',
};

/** Names of folders that hold records, in content/ or in data/. */
export const RECORD_FOLDERS: readonly string[] = [...Object.keys(ENTRY_FOLDERS), 'series', 'queries'];

/** Folders of data/ that hold records in bulk. */
const BULK_FOLDERS: Readonly<Record<string, RecordKind>> = {
  incidents: 'incident',
  sources: 'source',
  events: 'event',
  actors: 'actor',
  places: 'place',
};

const LEDGER_NAMES: ReadonlyMap<string, LedgerName> = new Map([
  [LEDGER_FILES.links, 'links'],
  [LEDGER_FILES.signOffs, 'signOffs'],
]);

/** Files that may lie anywhere and are not read: notes for people, and dot files. */
const IGNORED = /^(?:\..*|README(?:\..*)?|LICEN[CS]E(?:\..*)?)$/i;

/** `2020-09-03-tuz.ar.md`: the record's name and a language tag. */
const TRANSLATION = /^(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/;

/** `site.ar.yaml`: the texts of the site itself in another language. */
const SITE_TEXTS = /^site\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.yaml$/;

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** Says what a file is. `path` is relative to the site and begins with content/ or data/. */
export function slotOf(path: string): Slot {
  const parts = path.split('/');
  const [top = '', folder = ''] = parts;
  const base = parts.at(-1) ?? '';
  if (parts.some((part) => IGNORED.test(part))) return { is: 'nothing' };
  return top === 'content' ? contentSlot(parts, folder, base) : dataSlot(parts, folder, base);
}

function contentSlot(parts: readonly string[], folder: string, base: string): Slot {
  if (parts.length === 2) {
    if (base === 'site.yaml') return { is: 'settings' };
    const texts = SITE_TEXTS.exec(base)?.[1];
    return texts === undefined
      ? unexpected(
          'In content/ itself lie only site.yaml and its texts in other languages, site.<lang>.yaml.',
        )
      : { is: 'siteTexts', language: texts };
  }
  if (folder === 'media') {
    return PICTURE.test(base)
      ? { is: 'picture' }
      : unexpected('Move it: content/media holds pictures: png, jpg, gif, webp, svg, avif.');
  }
  const kind = Object.hasOwn(ENTRY_FOLDERS, folder) ? ENTRY_FOLDERS[folder] : undefined;
  if (kind === undefined) {
    const folders = [...Object.keys(ENTRY_FOLDERS), 'media'];
    return unexpected(folderHint(folder, 'content', folders));
  }
  if (parts.length > 3 && kind !== 'incident')
    return unexpected(`Only content/incidents has sub-folders; move it to content/${folder}/.`);
  return base.endsWith('.md')
    ? entrySlot(kind, base)
    : unexpected(otherEndingHint(base, '.md', `content/${folder}`));
}

/** Endings that programs put behind, or in place of, the one that is meant. */
const OTHER_ENDINGS = /\.(md|markdown|mdown|csv|sql)(?:\.te?xt)?$/i;
const TO_BE_SAVED = /\.(?:docx?|odt|rtf|pages|xlsx?|ods|numbers)$/i;

/** What to do with a file whose name has not the ending that its folder reads. */
function otherEndingHint(base: string, ending: '.md' | '.csv' | '.sql', folder: string): string {
  if (TO_BE_SAVED.test(base))
    return `Save it as text, with the ending ${ending}: ${folder} holds ${ending} files.`;
  const written = OTHER_ENDINGS.exec(base);
  const isMeant = (written?.[1] ?? '').toLowerCase().startsWith(ending.slice(1, 3));
  if (written === null || !isMeant) return `Move it: ${folder} holds ${ending} files.`;
  const named = base.slice(0, written.index);
  return `Rename it to ${named}${ending}: ${folder} holds ${ending} files. Some systems hide the end of a name.`;
}

function entrySlot(kind: RecordKind, base: string): Slot {
  const translation = TRANSLATION.exec(base);
  if (translation)
    return { is: 'translation', kind, name: translation[1] ?? '', language: translation[2] ?? '' };
  return { is: 'entry', kind, name: base.slice(0, -'.md'.length) };
}

const IN_DATA = `In data/ itself lie only the ledgers that commands write: ${[...LEDGER_NAMES.keys()].join(', ')}.`;

/** A table as it is published, data/incidents.csv, is meant for the folder of that name. */
function inDataHint(base: string): string {
  const folder = base.replace(/\.csv$/, '');
  return base.endsWith('.csv') && Object.hasOwn(BULK_FOLDERS, folder)
    ? `Move it to data/${folder}/.`
    : IN_DATA;
}

function dataSlot(parts: readonly string[], folder: string, base: string): Slot {
  if (parts.length === 2) {
    const ledger = LEDGER_NAMES.get(parts.join('/'));
    return ledger === undefined ? unexpected(inDataHint(base)) : { is: 'ledger', name: ledger };
  }
  // A series written in an article is published as <article-id>/<local-id>, and may be put back so.
  if (folder === 'series' && parts.length <= 4) return seriesSlot(base, parts.slice(2, -1));
  if (parts.length > 3)
    return unexpected(`The folders of data/ have no sub-folders; move it to data/${folder}/.`);
  if (folder === 'queries') {
    return base.endsWith('.sql')
      ? { is: 'query', name: base.slice(0, -'.sql'.length) }
      : unexpected(otherEndingHint(base, '.sql', 'data/queries'));
  }
  const kind = Object.hasOwn(BULK_FOLDERS, folder) ? BULK_FOLDERS[folder] : undefined;
  if (kind === undefined) {
    return unexpected(folderHint(folder, 'data', ['series', 'queries', ...Object.keys(BULK_FOLDERS)]));
  }
  if (base.endsWith('.csv')) return { is: 'bulk', kind };
  const translation = TRANSLATION.exec(base);
  if (translation)
    return { is: 'translation', kind, name: translation[1] ?? '', language: translation[2] ?? '' };
  return unexpected(otherEndingHint(base, '.csv', `data/${folder}`));
}

/** `article` is empty, or holds the folder that is named as the article it was written in. */
function seriesSlot(base: string, article: readonly string[]): Slot {
  const named = (local: string): string => [...article, local].join('/');
  if (base.endsWith('.yaml')) return { is: 'series', name: named(base.slice(0, -'.yaml'.length)) };
  if (base.endsWith('.csv')) return { is: 'observations', name: named(base.slice(0, -'.csv'.length)) };
  const translation = TRANSLATION.exec(base);
  if (translation) {
    const [, local = '', language = ''] = translation;
    return { is: 'translation', kind: 'series', name: named(local), language };
  }
  return unexpected('Move it: data/series holds a .yaml and a .csv file for each series.');
}

function folderHint(folder: string, top: string, folders: readonly string[]): string {
  const near = nearest(folder, folders);
  return near === undefined
    ? `The folders of ${top}/ are ${folders.slice(0, -1).join(', ')} and ${folders.at(-1)}.`
    : `Move it to ${top}/${near}/, if that is meant.`;
}

function unexpected(hint: string): Slot {
  return { is: 'unexpected', hint };
}
