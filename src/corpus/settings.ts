import { type Diagnostic, diagnostic, FILE_START, type Location } from '../diagnostics/diagnostic.ts';
import { INCIDENT_KINDS } from '../model/incident.ts';
import { PAGE_LANGUAGES, pageLanguage } from '../model/languages.ts';
import { type SiteInput, siteSchema } from '../model/site.ts';
import { FEWEST_ORIGINS } from '../model/status.ts';
import type { Corpus, Site } from './corpus.ts';
import { decode } from './decode.ts';
import { fieldsOf } from './entry-file.ts';
import type { Io } from './io.ts';
import { explainIssues } from './issues.ts';
import type { Unread } from './unread.ts';
import { yamlPlaces } from './yaml/places.ts';

/** Where a site's settings are. */
export const SETTINGS_FILE = 'content/site.yaml';

/** A site’s settings, and those of its fields that could not be read. */
export interface SettingsRead {
  site: Omit<Site, 'translations'>;
  unread: Unread | undefined;
}

/** Reads content/site.yaml with its defaults. Where it cannot be read, the rest is still looked at, with defaults alone. */
export function readSettings(text: string | undefined, report: (found: Diagnostic) => void): SettingsRead {
  if (text === undefined) return { site: withDefaults(NO_SETTINGS), unread: 'rest' };
  const source = { text, file: SETTINGS_FILE, firstLine: 1 };
  const { fields, unread } = fieldsOf(source, { file: SETTINGS_FILE, span: FILE_START }, report);
  const result = siteSchema.safeParse(fields);
  if (result.success) {
    reportLanguages(result.data.languages, source, report);
    return { site: withDefaults(result.data), unread };
  }
  const places = yamlPlaces(source);
  const written = {
    file: SETTINGS_FILE,
    at: places.at,
    keyAt: (path: readonly (string | number)[]) => (path.length === 0 ? FILE_START : places.keyAt(path)),
  };
  const against = { schema: siteSchema, value: fields, written, unread };
  for (const found of explainIssues(result.error.issues, against)) report(found);
  const right = readable(fields);
  const wrong = Object.keys(siteSchema.shape).filter((key) => !(key in right) && key in fields);
  return { site: withDefaults({ ...NO_SETTINGS, ...right }), unread: unread ?? new Set(wrong) };
}

/** Pages need words in their language; there is nothing to fall back to that a reader would want. */
function reportLanguages(
  languages: readonly string[],
  source: Parameters<typeof yamlPlaces>[0],
  report: (found: Diagnostic) => void,
): void {
  for (const [n, language] of languages.entries()) {
    if (pageLanguage(language) !== undefined) continue;
    report(
      diagnostic(
        'site-language',
        { file: SETTINGS_FILE, span: yamlPlaces(source).at(['languages', n]) },
        `unexpected language “${language}”, expected one that pages can be written in: ${PAGE_LANGUAGES.join(', ')}`,
        'Take it out, or add its words to src/views/words as the README says.',
      ),
    );
  }
}

/** The address of the home page, as browsers write it: of two sites with the same one every address is the same. */
export function homeOf({ url, base }: Pick<Site, 'url' | 'base'>): string {
  const home = `${url.replace(/\/+$/, '')}${base}`;
  return URL.parse(home)?.href ?? home;
}

/** Where a setting stands. */
export function settingPlace({ sourceLine }: Pick<Corpus, 'sourceLine'>, key: keyof SiteInput): Location {
  const lines: string[] = [];
  for (let line: string | undefined; ; lines.push(line)) {
    line = sourceLine(SETTINGS_FILE, lines.length + 1);
    if (line === undefined) break;
  }
  const places = yamlPlaces({ text: lines.join('\n'), file: SETTINGS_FILE, firstLine: 1 });
  return { file: SETTINGS_FILE, span: places.at([key]) };
}

/** Says that the settings file is not there. */
export function settingsMissing(): Diagnostic {
  return diagnostic(
    'site-missing',
    { file: SETTINGS_FILE, span: FILE_START },
    'content/site.yaml is missing, expected the settings of the site',
    'Write it with title, description, url, languages, publisher and licence; or point --site at another folder.',
  );
}

const NO_SETTINGS: SiteInput = {
  title: '',
  description: '',
  url: 'https://example.org',
  languages: ['en'],
  publisher: '',
  licence: '',
};

/** Those settings that are right by themselves, so that one mistake does not set off others in the records. */
function readable(fields: Readonly<Record<string, unknown>>): Partial<SiteInput> {
  const right: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(siteSchema.shape)) {
    const result = schema.safeParse(fields[key]);
    if (result.success && result.data !== undefined) right[key] = result.data;
  }
  return right;
}

function withDefaults(input: SiteInput): Omit<Site, 'translations'> {
  const { base, navigation, vocabulary, policy, ...rest } = input;
  return Object.freeze({
    ...rest,
    base: withSlashes(base ?? '/'),
    navigation: navigation ?? [],
    vocabulary: {
      kinds: vocabulary?.kinds ?? defaultKinds(),
      ...(vocabulary?.targets !== undefined && { targets: vocabulary.targets }),
      ...(vocabulary?.topics !== undefined && { topics: vocabulary.topics }),
    },
    policy: {
      sourcePages: policy?.sourcePages ?? 'all',
      bareFigures: policy?.bareFigures ?? 'warn',
      sharePictures: policy?.sharePictures ?? 'site',
      victimNames: policy?.victimNames ?? 'withhold',
      ...(policy?.archivedCopies !== undefined && { archivedCopies: policy.archivedCopies }),
      fewestOrigins: Math.max(FEWEST_ORIGINS, policy?.fewestOrigins ?? FEWEST_ORIGINS),
    },
  });
}

function withSlashes(base: string): string {
  return `/${base
    .split('/')
    .filter((part) => part !== '')
    .join('/')}/`.replace('//', '/');
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { ied: 'IED', vbied: 'Vehicle-borne IED' };

function defaultKinds(): Record<string, string> {
  return Object.fromEntries(INCIDENT_KINDS.map((kind) => [kind, ABBREVIATIONS[kind] ?? sentence(kind)]));
}

function sentence(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The path a site is published under, with a slash at both ends: '/' where its settings cannot be read. */
export function readBase(root: string, io: Pick<Io, 'read'>): string {
  try {
    const text = decode(io.read(`${root}/${SETTINGS_FILE}`));
    return typeof text === 'string' ? readSettings(text, () => {}).site.base : '/';
  } catch {
    return '/';
  }
}
