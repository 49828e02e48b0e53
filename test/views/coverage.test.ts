import { describe, expect, it } from 'vitest';
import type { Receipt, ReceiptRow } from '../../src/query/receipt.ts';
import { timesOfFigures } from '../../src/views/coverage.ts';
import { buildCorpus } from '../support/corpus-builder.ts';

describe('the time that the figures of a text are about', () => {
  const timeOf = timesOfFigures(buildCorpus({}));
  const figure = (...periods: string[]): Receipt => {
    const rows = periods.map((key): ReceiptRow => ({ kind: 'observation', id: 'attacks', label: key, key }));
    return { rows } as Receipt;
  };

  it('is that of their rows, from the first to the last', () => {
    expect(timeOf([figure('2020-07'), undefined, figure('2020-03', '2020-09')])?.text).toBe(
      '2020-03/2020-09',
    );
  });

  it('is not told by one figure, nor by the same one several times: the text may be about anything', () => {
    expect(timeOf([figure('2020-07')])).toBeUndefined();
    expect(timeOf([figure('2020-07'), figure('2020-07'), figure('2020-08', '2020-07')])).toBeUndefined();
  });
});
