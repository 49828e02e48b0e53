import { FIRST_YEAR, LAST_YEAR, type MadeIncident, two } from './incidents.ts';
import type { Random } from './random.ts';

/** Values of a series by month (`2018-01`). */
export type MonthValues = ReadonlyMap<string, number>;

/** Monthly values of three years. */
export function makeSeries(random: Random): Map<string, number> {
  const values = new Map<string, number>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (let month = 1; month <= 12; month++) values.set(`${year}-${two(month)}`, random.whole(20, 200));
  }
  return values;
}

/** What is known of the incidents of a month in a country: for figures that are right. */
export interface MonthCount {
  incidents: number;
  killedMin: number;
  killedMax: number;
}

/** Counts incidents by country and month, under `IQ 2018-01`. */
export function countByMonth(incidents: readonly MadeIncident[]): Map<string, MonthCount> {
  const counts = new Map<string, MonthCount>();
  for (const { country, date, killedMin, killedMax } of incidents) {
    const key = `${country} ${date.slice(0, 7)}`;
    const count = counts.get(key) ?? { incidents: 0, killedMin: 0, killedMax: 0 };
    count.incidents += 1;
    count.killedMin += killedMin;
    count.killedMax += killedMax;
    counts.set(key, count);
  }
  return counts;
}

/** What an article is made from. */
export interface ArticleParts {
  series: string;
  values: MonthValues;
  counts: ReadonlyMap<string, MonthCount>;
  incidents: readonly MadeIncident[];
  sources: number;
}

const PARAGRAPHS = 7;

/** An article of about 500 words with a chart, five figures, six citations and a link. */
export function makeArticle(n: number, parts: ArticleParts, random: Random): string {
  const figures = makeFigures(parts, random);
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, p) => {
    const sentences = Array.from({ length: 4 }, () => random.sentence(random.whole(14, 19)));
    const figure = figures[p];
    if (figure !== undefined) sentences.splice(2, 0, figure);
    const cite = p < 6 ? ` [@source-${random.whole(0, parts.sources - 1)}]` : '';
    return `${sentences.join(' ').slice(0, -1)}${cite}.`;
  });
  const incident = random.pick(parts.incidents);
  paragraphs.push(`More is told under [${incident.title.toLowerCase()}](/incidents/${incident.id}/).`);
  paragraphs.splice(2, 0, `::trend{series=${parts.series}}`, '## What the counts say');
  return `---
title: ${random.sentence(7).slice(0, -1)}
description: ${random.sentence(16)}
published: 2021-01-${two((n % 28) + 1)}
authors: [Example Desk]
topics: [${random.pick(['claims', 'counts', 'borders', 'roads'])}]
summary:
  - ${random.sentence(10)}
  - ${random.sentence(10)}
---

${paragraphs.join('\n\n')}
`;
}

function makeFigures({ series, values, counts }: ArticleParts, random: Random): string[] {
  const months = [...values.keys()];
  const at = () => {
    const month = random.pick(months);
    return `There were :stat[${values.get(month)}]{series=${series} at=${month}} attacks in that month.`;
  };
  const [key, count] = random.pick([...counts]);
  const [country, month] = key.split(' ');
  const where = `where="date = ${month} and country = ${country}" status=any`;
  const { incidents, killedMin, killedMax } = count;
  const killed = killedMin === killedMax ? killedMin : `${killedMin}–${killedMax}`;
  return [
    at(),
    at(),
    change(series, values, random),
    `In all :stat[${incidents}]{count=incidents ${where}} attacks are on file for it.`,
    `They killed :stat[${killed}]{sum=killed ${where}} people.`,
  ];
}

function change(series: string, values: MonthValues, random: Random): string {
  const months = [...values.keys()];
  const from = random.whole(0, months.length - 2);
  const [before, after] = [months[from] ?? '', months[from + 1] ?? ''];
  const percent = Math.round(
    (((values.get(after) ?? 0) - (values.get(before) ?? 1)) / (values.get(before) ?? 1)) * 100,
  );
  const how = percent < 0 ? 'fell' : 'rose';
  return `Attacks ${how} by :stat[${Math.abs(percent)} percent]{series=${series} change=${before}/${after}${percent < 0 ? ' fall' : ''}} then.`;
}
