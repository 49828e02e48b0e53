import type { RecordKind } from '../corpus/corpus.ts';
import { isKnown } from '../corpus/lookup.ts';
import { renamedHint } from '../corpus/renamed.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { meant } from './references.ts';
import type { RuleInput } from './rule.ts';

type UnknownRule = `${RecordKind}-unknown`;

/** How a record is brought into being, for the hint. */
const HOW: Readonly<Record<RecordKind, string>> = {
  source: 'Otherwise describe it in content/sources/<id>.md.',
  actor: 'Otherwise describe it in content/actors/<id>.md.',
  place: 'Otherwise describe it in content/places/<id>.md, or in place: name, country, precision.',
  series: 'Otherwise describe it in data/series/<id>.yaml.',
  event: 'Otherwise describe it in content/events/<id>.md.',
  incident: 'Otherwise describe it in content/incidents/<id>.md.',
  article: 'Otherwise write it in content/articles/<id>.md.',
};

/** Tells each reference to a record of one kind that is not there, with the nearest id there is. */
export function* unknownOf(kind: RecordKind, input: RuleInput): Iterable<Diagnostic> {
  const rule: UnknownRule = `${kind}-unknown`;
  for (const reference of input.references) {
    // A record that is there and cannot be read is reported as such, and once is enough.
    if (reference.wanted !== kind || isKnown(input.corpus, kind, meant(input.corpus, reference))) continue;
    const renamed = input.renamed(kind, reference.id);
    const near = renamed ? '' : didYouMean(input.nearestId[kind](reference.id));
    yield diagnostic(
      rule,
      reference.at(),
      `unexpected ${kind} “${reference.id}”, expected the id of ${/^[aei]/.test(kind) ? 'an' : 'a'} ${kind}`,
      renamed
        ? renamedHint(reference.id, renamed)
        : near === ''
          ? HOW[kind].replace('Otherwise d', 'D').replace('Otherwise w', 'W')
          : `${near} ${HOW[kind]}`,
    );
  }
}
