import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/trend/labels.ts';
import { ticksOf } from '../../../src/client/explore/axis.ts';
import { filter, indexOf } from '../../../src/client/explore/filter.ts';
import { sayIn } from '../../../src/client/explore/say.ts';
import { endsOf, lanesOf, layOutLanes, MARK } from '../../../src/client/explore/timeline-layout.ts';
import { spanOf } from '../../../src/client/explore/trend.ts';
import { isoMonth, monthOf } from '../../../src/explore/days.ts';
import { type ExploreState, START } from '../../../src/explore/state.ts';
import { exploreWordsAr } from '../../../src/views/words/explore-ar.ts';
import { exploreWordsEn } from '../../../src/views/words/explore-en.ts';
import { madeTable } from '../../explore/made-table.ts';
import { runs } from '../../support/runs.ts';

const own = { kinds: {}, statuses: {} };
const languages = [sayIn({ ...exploreWordsEn, ...own }), sayIn({ ...exploreWordsAr('ar'), ...own })];

describe('the labels of an axis of time', () => {
  it('stand beside one another, however long the axis and the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900 * 12, max: 2030 * 12 }),
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 250, max: 1200 }),
        fc.constantFrom(...languages),
        (from, months, length, say) => {
          const ticks = ticksOf(from, from + months, length, say);
          const at = (month: number): number => ((month - from) / (months + 1)) * length;
          ticks.forEach(({ month, label }, i) => {
            const end = at(month) + textWidth(label, 12);
            expect(end).toBeLessThanOrEqual(ticks[i + 1] ? at(ticks[i + 1]?.month ?? 0) - 10 : length + 0.01);
          });
          if (months >= 24) expect(ticks.length).toBeGreaterThan(0);
        },
      ),
      runs(),
    );
  });
});

describe('the lanes of the timeline', () => {
  const index = indexOf(madeTable(120));
  const result = filter(index, START, undefined);
  const lanes = lanesOf({ index, result });
  const [first, last] = endsOf(lanes);
  const { lanes: laid, columns: many } = layOutLanes(
    lanes,
    { index },
    (day) => ((day - first) / (last - first + 1)) * 900,
  );

  it('are one for each kind, with a sign of its status for each incident', () => {
    const { columns, dictionaries } = index.table;
    expect(laid.length).toBe(new Set(columns.kind).size);
    for (const { lane, marks } of laid) {
      const statuses = lane.rows.map((row) => dictionaries.statuses[columns.status[row] ?? 0]);
      expect(marks.map(({ status }) => status).sort()).toEqual(statuses.sort());
    }
  });

  it('have no sign over another, nor higher than the lane says', () => {
    for (const { marks, levels } of laid) {
      const places = marks.map(({ along, level }) => `${along} ${level}`);
      expect(new Set(places).size).toBe(places.length);
      expect(Math.max(...marks.map(({ level }) => level))).toBe(levels - 1);
    }
  });

  it('have columns instead of signs, all of them, once there are too many for a sign each', () => {
    expect(many).toBe(false);
    const crowd = indexOf(madeTable(4000));
    const all = lanesOf({ index: crowd, result: filter(crowd, START, undefined) });
    const [from, to] = endsOf(all);
    const { lanes: crowded, columns } = layOutLanes(
      all,
      { index: crowd },
      (day) => ((day - from) / (to - from)) * 900,
    );
    expect(columns).toBe(true);
    expect(crowded.flatMap(({ marks }) => marks)).toEqual([]);
  });

  it('count in columns what is known closely enough, and keep a line for what is not', () => {
    for (const { lane, columns, spans } of laid) {
      const counted = [...columns.values()].flat().reduce((sum, count) => sum + count, 0);
      expect(counted + spans.length).toBe(lane.rows.length);
      for (const [from, to] of spans) expect(to - from).toBeGreaterThan(2 * MARK);
    }
  });
});

describe('the axis of the months', () => {
  const index = indexOf(madeTable(3000));
  const spanIn = (state: ExploreState) => spanOf({ index, state, result: filter(index, state, undefined) });

  it('reaches over all months that match, where no dates are chosen', () => {
    expect(spanIn(START)).toEqual({ from: index.firstMonth, to: index.lastMonth });
    const state = { ...START, chosen: { ...START.chosen, year: ['2020'], kind: ['kind-1'] } };
    const months = [...filter(index, state, undefined).rows].map((row) =>
      monthOf(index.table.columns.first[row] ?? 0),
    );
    const span = spanIn(state);
    expect(span.from).toBeLessThanOrEqual(Math.min(...months));
    expect(span.to).toBeGreaterThanOrEqual(Math.max(...months));
    expect(span.to - span.from).toBe(11);
  });

  it('follows the chosen dates, with some months around a few', () => {
    const [from, to] = [index.lastMonth - 20, index.lastMonth - 5];
    expect(spanIn({ ...START, from: isoMonth(from), to: isoMonth(to) })).toEqual({ from, to });
    const few = spanIn({ ...START, from: isoMonth(from), to: isoMonth(from) });
    expect(few.from).toBeLessThan(from);
    expect(few.to).toBeGreaterThan(from);
    expect(few.to - few.from).toBe(11);
    expect(spanIn({ ...START, from: '1990', to: '1991' })).toEqual({
      from: index.firstMonth,
      to: index.lastMonth,
    });
  });
});
