import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { fitsFrequency, PERIOD_EXAMPLES } from '../../model/frequency.ts';
import type { FigureRule } from './rule.ts';

/** A period fits the frequency of its series: months in a monthly one, seven days in a weekly one. */
export const seriesPeriodFrequency: FigureRule = function* ({ corpus }) {
  for (const { id, record } of corpus.series.values()) {
    const { frequency } = record;
    if (frequency === 'irregular') continue;
    for (const { period, file, span } of record.observations) {
      if (fitsFrequency(period, frequency)) continue;
      yield diagnostic(
        'series-period-frequency',
        { file, span },
        `unexpected period ${period.text} in “${id}” (frequency: ${frequency}), expected ${PERIOD_EXAMPLES[frequency]}`,
        'Correct the period, or write frequency: irregular where periods differ.',
      );
    }
  }
};
