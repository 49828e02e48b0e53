import { addressKind } from './address.ts';

/** The folders of content/ whose files are records. */
export type RecordFolder = 'articles' | 'incidents' | 'events' | 'sources' | 'actors' | 'places';

/** A record as its file names it. */
export interface RecordFile {
  folder: RecordFolder;
  id: string;
  /** For a translation, `<id>.<lang>.md`. */
  language?: string;
}

/** What a link of a text leads to, as far as can be told without looking. */
export type LinkAim =
  /** Another site, or a mail. */
  | { kind: 'elsewhere' }
  /** A heading of the same text; `fragment` without the #. */
  | { kind: 'here'; fragment: string }
  /** A file of the site by its path from the site’s folder; `record` if its place says that it is one. */
  | { kind: 'file'; path: string; fragment: string; record?: RecordFile }
  /** An address of the built site, below its base: `/incidents/some-id/`. */
  | { kind: 'page'; path: string; fragment: string }
  /** A path that leads out of the site’s folder. */
  | { kind: 'outside'; path: string }
  /** An address that may not be followed; reported when the text was parsed. */
  | { kind: 'unsafe' };

/**
 * Resolves the address of a link in a file of the site.
 * @param file path of the file from the site’s folder, such as `content/articles/a.md`
 * @param url the address as written, such as `../incidents/b.md#what-is-known`
 */
export function resolveLink(file: string, url: string): LinkAim {
  const kind = addressKind(url);
  if (kind === 'web' || kind === 'mail') return { kind: 'elsewhere' };
  if (kind === 'unsafe' || kind === 'empty') return { kind: 'unsafe' };
  const hash = url.indexOf('#');
  const fragment = hash === -1 ? '' : decode(url.slice(hash + 1).trim());
  if (kind === 'fragment') return { kind: 'here', fragment };
  const beforeHash = hash === -1 ? url : url.slice(0, hash);
  const path = decode((beforeHash.split('?', 1)[0] ?? '').trim());
  if (path.startsWith('/')) return { kind: 'page', path, fragment };
  const full = join(file, path);
  if (full === undefined) return { kind: 'outside', path };
  const record = recordFile(full);
  return record ? { kind: 'file', path: full, fragment, record } : { kind: 'file', path: full, fragment };
}

/** The record that a file of the site holds by its name and place; undefined where it holds none. */
export function recordFile(path: string): RecordFile | undefined {
  const match = /^content\/(articles|incidents|events|sources|actors|places)\/(?:.*\/)?([^/]+)\.md$/.exec(
    path,
  );
  if (!match?.[1] || !match[2]) return undefined;
  const folder = match[1] as RecordFolder;
  const [id = '', language, ...more] = match[2].split('.');
  if (more.length > 0) return undefined;
  return language === undefined ? { folder, id } : { folder, id, language };
}

/** A relative path from the folder of a file; undefined where it leaves the site. */
function join(file: string, path: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
