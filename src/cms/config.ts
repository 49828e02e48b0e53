import { stringify } from 'yaml';
import { entryPlace } from '../authoring/entry-place.ts';
import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { entriesOf } from '../corpus/lookup.ts';
import { schemaOf } from '../corpus/schemas.ts';
import { LISTINGS, type Widget, widgetsOf } from './widgets.ts';

/** The kinds of entry that are Markdown files, as the CMS lists them. */
const COLLECTIONS = {
  incident: 'Incidents',
  article: 'Articles',
  event: 'Events',
  source: 'Sources',
  actor: 'Actors',
  place: 'Places',
} as const satisfies Partial<Record<RecordKind, string>>;

type Kind = keyof typeof COLLECTIONS;
const KINDS = Object.keys(COLLECTIONS) as Kind[];

/** Beside the fields of an entry that a form can hold (page/format.js). */
const OFFERED = '$offered';

/**
 * The configuration of the CMS, made from the schemas of the records: a form for each kind of entry, and a list for each kind
 * that others refer to. `local` lets it speak to a program on the editor’s own machine instead of a host.
 * @returns YAML
 * @throws if the site has not turned the CMS on
 */
export function cmsConfig(corpus: Corpus, { local }: { local: boolean }): string {
  const { admin, url, base } = corpus.site;
  if (admin === undefined) throw new Error('the site has no page /admin/');
  const { name, repo, branch = 'main', baseUrl } = admin.backend;
  return stringify(
    {
      backend: { name, ...(repo && { repo }), branch, ...(baseUrl && { base_url: baseUrl }) },
      ...(local && { local_backend: true }),
      site_url: new URL(base, url).href,
      media_folder: 'content/media',
      public_folder: 'media',
      slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
      collections: [
        ...KINDS.map((kind) => collection(kind, corpus)),
        ...Object.entries(LISTINGS).map(listing),
      ],
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function collection(kind: Kind, corpus: Corpus) {
  const all = widgetsOf(schemaOf(kind), corpus);
  const title = TITLES.find((name) => all.some((field) => field.name === name)) ?? 'title';
  const fields = [...all.filter(({ name }) => name === title), ...all.filter(({ name }) => name !== title)];
  const path = '{{year}}/{{month}}/{{day}}/'.split('/').slice(0, depthOf(kind, corpus)).join('/');
  return {
    name: `${kind}s`,
    label: COLLECTIONS[kind],
    label_singular: kind.charAt(0).toUpperCase() + kind.slice(1),
    folder: folderOf(kind),
    ...(path !== '' && { path: `${path}/{{slug}}` }),
    extension: 'md',
    format: `sourcebook-${kind}`,
    create: true,
    // What others refer to cannot be told from here.
    delete: false,
    filter: { field: OFFERED, value: true },
    identifier_field: title,
    slug: kind === 'incident' || kind === 'event' ? `{{fields.date}}-{{slug}}` : '{{slug}}',
    summary: `{{${title}}}`,
    editor: { preview: false },
    shadows: translatedOnly(kind, title, corpus),
    fields: [...fields, BODY],
  };
}

/** What records are called by: it comes first in their forms, and makes the id of a new one. */
const TITLES = ['title', 'name'];

const BODY: Omit<Widget, 'holds'> = {
  name: 'body',
  label: 'Text',
  widget: 'text',
  required: false,
  hint: 'In Markdown, with figures such as :stat[9]{count=incidents status=any} and citations such as [@source-id].',
};

/** A list of entries that relations lead to, also of those that no form can hold. */
function listing([kind, name]: [string, string]) {
  return {
    name,
    label: name,
    hide: true,
    folder: folderOf(kind as Kind),
    extension: 'md',
    format: `sourcebook-${name}`,
    create: false,
    delete: false,
    fields: [{ name: kind === 'source' ? 'title' : 'name', widget: 'string' }],
  };
}

function folderOf(kind: Kind): string {
  return entryPlace(kind, '').split('/').slice(0, -1).join('/');
}

/** How many folders below their own the files of a kind lie, at most. */
function depthOf(kind: Kind, corpus: Corpus): number {
  const own = folderOf(kind).split('/').length;
  const files = [...entriesOf(corpus, kind).values()].filter(({ written }) => written.form === 'file');
  return Math.max(0, ...files.map(({ written }) => written.file.split('/').length - 1 - own));
}

/** Titles of translations, by which their files are told from entries. */
function translatedOnly(kind: Kind, field: string, corpus: Corpus): string[] {
  const all = [...entriesOf(corpus, kind).values()];
  const own = new Set(all.map(({ record }) => (record as Record<string, unknown>)[field]));
  const translated = all.flatMap(({ translations }) =>
    [...translations.values()].map(({ fields }) => fields[field]),
  );
  return translated.filter((text): text is string => typeof text === 'string' && !own.has(text));
}
