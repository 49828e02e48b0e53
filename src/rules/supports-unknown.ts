import type { RecordKind } from '../corpus/corpus.ts';
import { isFields } from '../corpus/fields.ts';
import { SCHEMAS } from '../corpus/schemas.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { commonFields } from '../model/common.ts';
import { didYouMean, type NearestFinder, nearestFinder } from '../model/nearest.ts';
import { allEntries } from './references.ts';
import type { SiteRule } from './rule.ts';

/**
 * A citation supports fields of its record: a misspelt one would silently carry nothing, and take the citation out of
 * what the status is worked out from.
 */
export const supportsUnknown: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const { kind, record, written } of allEntries(corpus)) {
    const names = NAMES[kind];
    if (!names || !isFields(record) || !Array.isArray(record.citations)) continue;
    for (const [n, citation] of record.citations.entries()) {
      const supports: unknown[] =
        isFields(citation) && Array.isArray(citation.supports) ? citation.supports : [];
      for (const [m, name] of supports.entries()) {
        // What is no text is reported where fields are read.
        if (typeof name !== 'string' || names.has(name.split('.', 1)[0] ?? '')) continue;
        yield diagnostic(
          'supports-unknown',
          { file: written.file, span: written.at(['citations', n, 'supports', m]) },
          `unexpected “${name}” in “supports”, expected a field of the ${kind}`,
          didYouMean(names.nearest(name)) || `The fields are ${names.all}.`,
        );
      }
    }
  }
};

interface Names {
  has(name: string): boolean;
  nearest: NearestFinder;
  all: string;
}

function namesOf(kind: 'incident' | 'event' | 'series', more: readonly string[]): Names {
  const own = Object.keys(SCHEMAS[kind].shape).filter((name) => !(name in commonFields));
  const names = [...own, ...more];
  const set = new Set(names);
  return { has: (name) => set.has(name), nearest: nearestFinder(names), all: names.join(', ') };
}

/** The kinds of record that cite, and what their citations can support: the fields, and what is no field but said. */
const NAMES: Readonly<Partial<Record<RecordKind, Names>>> = {
  incident: namesOf('incident', ['killedAndWounded']),
  event: namesOf('event', []),
  series: namesOf('series', ['observations']),
};
