import type { Source, SourceKind } from '../model/source.ts';
import type { CslItem } from './csl.ts';

const TYPES: Readonly<Partial<Record<SourceKind, string>>> = {
  'news-agency': 'article',
  newspaper: 'article',
  magazine: 'article',
  academic: 'article',
  'think-tank': 'techreport',
  ngo: 'techreport',
  official: 'techreport',
};

/** The field that names the publisher, which BibTeX calls differently for each type of entry. */
const PUBLISHER: Readonly<Record<string, string>> = {
  article: 'journal',
  techreport: 'institution',
  misc: 'howpublished',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A source as a BibTeX entry. Its key is the source’s id, with a colon for the slash of an inline one. */
export function bibtexEntry(id: string, source: Source): string {
  const type = TYPES[source.kind] ?? 'misc';
  const { published, link, url, accessed } = source;
  const address = url !== undefined && link !== false ? url : undefined;
  const [year, month] = (published && !published.openStart ? published.text : '').split(/[-/?~%]/);
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(source.title)}}`],
    ['author', source.authors?.map((name) => `{${escapeTex(name)}}`).join(' and ')],
    [PUBLISHER[type] ?? 'howpublished', escapeTex(source.publisher)],
    ['year', year || undefined],
    ['url', address?.replace(/[{}\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)],
    ['urldate', address && accessed?.precision === 'day' ? accessed.earliest : undefined],
    ['language', source.language],
    ['version', source.version && escapeTex(source.version)],
    ['note', source.remark && escapeTex(source.remark)],
  ];
  return written(type, id.replace('/', ':'), fields, month);
}

/** A page of a site as a BibTeX entry. */
export function bibtexPage(key: string, item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  return written(
    'misc',
    key,
    [
      ['title', `{${escapeTex(item.title)}}`],
      ['author', item.author?.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ')],
      ['howpublished', escapeTex(item['container-title'] ?? '')],
      ['publisher', escapeTex(item.publisher ?? '')],
      ['year', year === undefined ? undefined : String(year)],
      ['url', item.URL],
    ],
    month === undefined ? undefined : String(month),
  );
}

function written(
  type: string,
  key: string,
  fields: readonly [name: string, value: string | undefined][],
  month: string | undefined,
): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const name = month && MONTHS[Number(month) - 1];
  if (name) lines.push(`  month = ${name}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Escapes what TeX reads as commands; letters of every script stay as they are, for today’s BibTeX programs read UTF-8. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&%#_^~]/g, (character) => TEX[character] ?? '').replace(/\s+/g, ' ');
}
