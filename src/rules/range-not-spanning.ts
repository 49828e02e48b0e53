import type { Entry, Incident } from '../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import {
  type Casualties,
  type CasualtyRange,
  COUNT_FIELDS,
  rangeText,
  together,
} from '../model/casualty-range.ts';
import type { SiteRule } from './rule.ts';

/**
 * A stated range must span what its citations say, those set aside apart (contract, citation). A floor (“15+”) is
 * spanned by a range that begins no higher and reaches it.
 */
export const rangeNotSpanning: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const entry of corpus.incidents.values()) {
    for (const [n, citation] of entry.record.citations.entries()) {
      if (!citation.says || citation.setAside !== undefined) continue;
      for (const field of COUNT_FIELDS) {
        const stated = known(entry.record[field]);
        const said = known(citation.says[field]);
        if (stated && said && !spans(stated, said))
          yield tell(entry, n, field, `${field}: ${rangeText(stated)}`, said);
      }
      const [killed, wounded] = [known(entry.record.killed), known(entry.record.wounded)];
      const both = killed && wounded && together(killed, wounded);
      const said = known(citation.says.killedAndWounded);
      if (both && said && !spans(both, said)) {
        yield tell(entry, n, 'killedAndWounded', `killed and wounded together: ${rangeText(both)}`, said);
      }
    }
  }
};

function known(count: Casualties | undefined): CasualtyRange | undefined {
  return count === 'unknown' ? undefined : count;
}

function spans(stated: CasualtyRange, said: CasualtyRange): boolean {
  const top = stated.max ?? Number.POSITIVE_INFINITY;
  return stated.min <= said.min && top >= (said.max ?? said.min);
}

function tell(
  { record, written }: Entry<Incident>,
  n: number,
  field: string,
  stated: string,
  said: CasualtyRange,
): Diagnostic {
  const source = record.citations[n]?.source ?? '';
  return diagnostic(
    'range-not-spanning',
    { file: written.file, span: written.at(['citations', n, 'says', field]) },
    `unexpected ${rangeText(said)} in “${field}” of ${source}, expected a number within what is stated (${stated})`,
    'Widen the stated range, or say under setAside why this source is left out of it.',
  );
}
