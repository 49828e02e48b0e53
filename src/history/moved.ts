import type { Corpus } from '../corpus/corpus.ts';
import { homeOf, settingPlace } from '../corpus/settings.ts';
import { isUnread } from '../corpus/unread.ts';
import type { Location } from '../diagnostics/diagnostic.ts';

/** Another address of the whole site, and with it of every page and file. */
export interface Moved {
  /** That of the home page. */
  from: string;
  to: string;
  at: Location;
}

/** Where the site went, by its settings; undefined where it stayed, or either address cannot be read. */
export function movedTo(before: Corpus, now: Corpus): Moved | undefined {
  const keys = ['url', 'base'] as const;
  const isRead = ({ unreadSettings }: Corpus) => keys.every((key) => !isUnread(unreadSettings, key));
  if (!isRead(before) || !isRead(now)) return undefined;
  const [from, to] = [homeOf(before.site), homeOf(now.site)];
  if (from === to) return undefined;
  // A base that is none may be left out, and then there is no place for it.
  const isBase = before.site.url === now.site.url && now.site.base !== '/';
  return { from, to, at: settingPlace(now, isBase ? 'base' : 'url') };
}
