import type { Bar, BarPart, BarsSpec, PeriodBar } from '../../charts/spec.ts';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { BarPeriod } from '../../markdown/directives.ts';
import type { CountField } from '../../model/casualty-range.ts';
import { STATUSES } from '../../model/status.ts';
import { lastDayOf } from '../../query/incident-groups.ts';
import { totals } from '../../query/totals.ts';
import type { Coverage } from '../coverage.ts';
import type { Desk } from '../desk.ts';
import { capital } from '../sources/disagreement.ts';
import type { BarGroup, BarsRequest } from './bar-groups.ts';

/** What a chart of bars is drawn from. `receipt` names the receipt of the nth bar, from 0. */
export function barsSpec(
  desk: Desk,
  bars: readonly BarGroup[],
  { sum, period, rank }: BarsRequest,
  receipt: (bar: number) => string,
): BarsSpec {
  const { words } = desk;
  const unit = sum ? words.say.peopleOf(sum) : words.say.barsUnit;
  if (period) {
    const covered = desk.coverage();
    return {
      kind: 'stack',
      unit,
      period,
      bars: bars.map((bar, n) => periodBar(desk, bar, { sum, period, covered, receipt: receipt(n) })),
      words: words.charts,
    };
  }
  return {
    kind: 'rank',
    unit,
    by: capital(words.say.barsBy(rank ?? 'country')),
    bars: bars.map(({ label, incidents }, n) => ({
      label,
      receipt: receipt(n),
      ...sizeOf(desk, incidents, sum),
    })),
    words: words.charts,
  };
}

function periodBar(
  desk: Desk,
  { key = '', label, incidents }: BarGroup,
  {
    sum,
    period,
    covered,
    receipt,
  }: { sum: CountField | undefined; period: BarPeriod; covered: Coverage; receipt: string },
): PeriodBar {
  const end = lastDayOf(key, period);
  if (incidents.length === 0 && (end < covered.first || key > covered.last))
    return { day: key, label, parts: [], gap: true };
  const bar = {
    day: key,
    label,
    receipt,
    // A period that was over when the site was last changed is whole, as far as it ever will be.
    ...(end > covered.changed && key <= covered.changed && { unfinished: true }),
  };
  return { ...bar, ...sizeOf(desk, incidents, sum) };
}

/** How long a bar is, and its parts. */
function sizeOf(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  sum: CountField | undefined,
): Omit<Bar, 'label' | 'receipt'> {
  if (!sum || incidents.length === 0) {
    const count = sum ? 0 : incidents.length;
    return { parts: sum ? [] : countsOf(incidents), min: count, max: count };
  }
  const { value, unknown, byStatus } = totals(incidents, sum);
  return {
    ...value,
    unknown,
    parts: byStatus.map(({ status, value: part }) => ({
      status,
      count: part?.min ?? 0,
      text: part ? desk.words.range(part.min, part.max) : desk.words.labels.receipt.notKnown,
    })),
  };
}

function countsOf(incidents: readonly Entry<Incident>[]): BarPart[] {
  return STATUSES.flatMap((status) => {
    const count = incidents.filter(({ record }) => record.status === status).length;
    return count > 0 ? [{ status, count }] : [];
  });
}
