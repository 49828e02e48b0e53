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
