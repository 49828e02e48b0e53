import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Raw } from './raw.ts';

/** What a draft may lack for as long as it is one. */
const LACKING = new Set<string>(['field-missing', 'source-without-address']);

/**
 * A finding about a record: a draft is not finished yet, so that what it lacks is a warning and stops nothing. A wrong
 * value is wrong in a draft too.
 */
export function inDraft({ draft }: Pick<Raw, 'draft'>, found: Diagnostic): Diagnostic {
  return draft && LACKING.has(found.rule) ? { ...found, severity: 'warning' } : found;
}

/** Stands for the day on which a draft will be published while it does not say: behind every day, so that it comes first in lists. */
const NOT_YET = '9999-12-31';

/** Whether a date stands for that of a draft that has none. No page shows it. */
export function isNotYet({ text }: PartialDate): boolean {
  return text === NOT_YET;
}

/** The fields of a draft article, of nothing else, with something for what is still missing: so it can be looked at while it is written. */
export function withStandIns({ kind, id, draft }: Raw, value: Raw['value']): Raw['value'] | undefined {
  return kind === 'article' && draft
    ? { title: id, description: '…', published: NOT_YET, ...value }
    : undefined;
}
