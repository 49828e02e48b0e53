import type { Observation } from '../../corpus/corpus.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { keyOf } from '../../query/series/index.ts';
import type { FigureRule } from './rule.ts';

/** A period is observed once for each set of dimensions; an older value is marked as superseded. */
export const seriesPeriodDuplicate: FigureRule = function* ({ corpus }) {
  for (const { id, record } of corpus.series.values()) {
    const seen = new Map<string, Observation>();
    for (const observation of record.observations) {
      if (observation.superseded) continue;
      const { period, dimensions, file, span } = observation;
      const key = keyOf(period, dimensions, record.dimensions);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, observation);
        continue;
      }
      const where = [period.text, ...Object.values(dimensions)].join(', ');
      const other = first.file === file ? `line ${first.span.line}` : first.file;
      yield diagnostic(
        'series-period-duplicate',
        { file, span },
        `unexpected second observation of ${where} in “${id}”, expected one (the first is on ${other})`,
        'Mark the older one superseded: true, or take one out.',
      );
    }
  }
};
