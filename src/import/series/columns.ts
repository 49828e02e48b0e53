import { observationFields } from '../../model/series.ts';

/** The columns of a series’ CSV: its key (period and dimensions), then the other fields of an observation. */
export function observationColumns(dimensions: readonly string[]): string[] {
  const others = Object.keys(observationFields).filter((name) => name !== 'period');
  return ['period', ...dimensions, ...others];
}
