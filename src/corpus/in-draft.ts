import type { Diagnostic } from '../diagnostics/diagnostic.ts';
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

/** The fields of a draft article, of nothing else, with something for a text that is still missing: so it can be looked at while it is written. */
export function withStandIns({ kind, id, draft }: Raw, value: Raw['value']): Raw['value'] | undefined {
  return kind === 'article' && draft ? { title: id, description: '…', ...value } : undefined;
}
