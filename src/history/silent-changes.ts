import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import type { ChangedFact, Comparison, GoneRecord } from './compare.ts';

/**
 * What nobody is told of: facts of published records that are not what they were, without a correction, and records that are
 * gone without a word. `today` is YYYY-MM-DD, for what is proposed.
 */
export function* silentChanges({ changed, gone }: Comparison, today: string): Iterable<Diagnostic> {
  for (const one of changed) if (!one.told && !becomesTombstone(one)) yield silent(one, today);
  for (const one of gone) yield dead(one);
}

/** A record that is merged into another says so on its page. */
function becomesTombstone({ field, now }: ChangedFact): boolean {
  return field === 'mergedInto' || now.facts.has('mergedInto');
}

function silent({ before, field, label, from, to, at }: ChangedFact, today: string): Diagnostic {
  const what = field === 'figures' ? `figure ${label}` : `“${label}”`;
  return diagnostic(
    'correction-missing',
    at,
    `unexpected change of ${what} of ${before.kind} “${before.id}” from ${shown(from)} to ${shown(to)}, expected a correction that tells readers of it`,
    `Add to its “corrections”: {date: ${today}, note: "What was wrong and what is right", fields: [${field}]}; or put back what stood there.`,
  );
}

function shown(value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
}

function dead({ before, renamed }: GoneRecord): Diagnostic {
  const { kind, id, file } = before;
  const hint = renamed
    ? `If it is “${renamed.id}” now, add to that “formerIds: [${id}]”; else put it back.`
    : kind === 'incident'
      ? 'Put it back with “status: retracted” and the reason as a correction, or with “mergedInto: <id>” if another tells of the same; its page then says so.'
      : 'Put it back with “mergedInto: <id>”, or name it in the “formerIds” of the record that takes its place.';
  return diagnostic(
    'tombstone-missing',
    renamed ? { file: renamed.file, span: renamed.span } : { file, span: FILE_START },
    `${kind} “${id}”, which was published, is missing, expected its address to live on`,
    hint,
  );
}
