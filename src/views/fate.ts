import type { Entry } from '../corpus/corpus.ts';
import type { Desk } from './desk.ts';
import type { Page } from './page.ts';
import { linkTo } from './pieces.ts';

/** What became of a record that was merged into another, whatever its kind, or of an incident that was withdrawn. */
export function fateOf(desk: Desk, { kind, record }: Pick<Entry<unknown>, 'kind' | 'record'>): Page['fate'] {
  const { mergedInto, status } = record as { mergedInto?: string; status?: string };
  const { say } = desk.words;
  if (mergedInto !== undefined) return { text: say.mergedInto, link: linkTo(desk, kind, mergedInto) };
  return kind === 'incident' && status === 'retracted' ? { text: say.retracted } : undefined;
}
