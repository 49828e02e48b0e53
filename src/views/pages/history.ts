import type { Correction } from '../../model/common.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Desk } from '../desk.ts';
import type { Dates, DateText } from '../page.ts';
import { dateText } from '../pieces.ts';

/** What became of a record since it was published. */
export interface History {
  published?: DateText;
  updated?: DateText;
  corrections: CorrectionView[];
}

/** One correction. */
export interface CorrectionView {
  date: DateText;
  note: string;
  /** Fields that were changed, in words. */
  fields?: string;
}

interface Dated {
  published?: PartialDate;
  updated?: PartialDate;
  corrections?: Correction[];
}

/** When a record was published and last changed; a correction is a change. */
export function datesOf(desk: Desk, record: Dated): Dates {
  const changes = [record.updated, ...(record.corrections ?? []).map((c) => c.date)].filter(
    (d) => d !== undefined,
  );
  const last = changes.reduce<PartialDate | undefined>(
    (a, b) => (a && a.latest >= b.latest ? a : b),
    undefined,
  );
  return {
    published: record.published && dateText(desk.words, record.published),
    updated: last && dateText(desk.words, last),
  };
}

/** The history of a record, its newest correction first. */
export function historyOf(desk: Desk, record: Dated): History {
  const { published, updated } = datesOf(desk, record);
  const corrections = [...(record.corrections ?? [])].sort((a, b) =>
    a.date.latest < b.date.latest ? 1 : -1,
  );
  return {
    published,
    updated,
    corrections: corrections.map((correction) => correctionView(desk, correction)),
  };
}

/** One correction in words. */
export function correctionView(desk: Desk, { date, note, fields }: Correction): CorrectionView {
  return {
    date: dateText(desk.words, date),
    note,
    fields: fields && desk.words.list(fields.map(desk.words.field)),
  };
}
