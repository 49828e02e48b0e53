/** What an address leads to, as far as its beginning tells. */
export type AddressKind = 'web' | 'mail' | 'path' | 'fragment' | 'empty' | 'unsafe';

// What browsers drop or trim before they look for a scheme, and what looks like nothing on a page.
const DROPPED = /[\p{Cc}\p{Cf}\p{Z}]/gu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Sorts an address by its beginning, after dropping what browsers drop (tabs and line ends inside, spaces around), so
 * that `java⇥script:` is seen for what it is. Unsafe are all schemes but http, https and mailto, and addresses that
 * begin with two slashes or a backslash, which leave the site without saying how.
 */
export function addressKind(url: string): AddressKind {
  const seen = url.replace(DROPPED, '');
  if (seen === '') return 'empty';
  if (seen.startsWith('#')) return 'fragment';
  if (/^[/\\]{2}/.test(seen) || seen.startsWith('\\')) return 'unsafe';
  const scheme = SCHEME.exec(seen)?.[0].toLowerCase();
  if (scheme === undefined) return /^[^/?#]*:/.test(seen) ? 'unsafe' : 'path';
  if (scheme === 'mailto:') return 'mail';
  if (scheme === 'http:' || scheme === 'https:') return /^https?:\/\/[^/]/i.test(seen) ? 'web' : 'unsafe';
  return 'unsafe';
}

/** True where a reader’s browser may follow the address. */
export function isSafeAddress(url: string): boolean {
  const kind = addressKind(url);
  return kind !== 'unsafe' && kind !== 'empty';
}

/** True for a picture of the site’s own, `media/…`, that stays inside that folder. */
export function isMediaPath(url: string): boolean {
  if (!/^media\/[^\\?#]+$/.test(url) || /\p{Cc}/u.test(url)) return false;
  const decoded = decode(url);
  return decoded?.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..') ?? false;
}

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
