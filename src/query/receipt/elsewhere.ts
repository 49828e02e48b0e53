import type { PartialDate } from '../../model/partial-date.ts';
import type { Problem } from '../problem.ts';
import type { NamedCountry, NamedPeriod } from '../prose/figure.ts';
import { numberLanguage } from '../prose/languages.ts';
import { readPeriod } from '../series/index.ts';
import type { Expression } from '../where/ast.ts';
import { parseWhere } from '../where/parse.ts';
import type { OfAreas, OfTime, Outcome } from './outcome.ts';

/** The text of a figure names another time or area than its value is of: “30 attacks in February” of the value for March. */
export function elsewhere(
  text: string,
  language: string,
  { time, areas, country, has }: Pick<Outcome, 'time' | 'areas' | 'country' | 'has'>,
): Problem | undefined {
  const words = numberLanguage(language);
  const otherThan = (seen: string | undefined, expected: string): Problem | undefined =>
    seen === undefined
      ? undefined
      : {
          rule: 'stat-mismatch',
          message: `unexpected “${seen}” in “${text}”, expected ${expected}: ${has}`,
          hint: 'Name what the figure is tied to, or tie it to what the text names.',
        };
  return (
    (time && otherThan(otherTime(words.periodsIn(text), time), time.period.text)) ??
    (areas && otherThan(otherArea(text, areas), `“${areas.own.join(', ')}”`)) ??
    (country === undefined ? undefined : otherThan(otherCountry(words.countriesIn(text), country), country))
  );
}

function otherCountry(named: readonly NamedCountry[], country: string): string | undefined {
  return named.some(({ code }) => code === country) ? undefined : named[0]?.words;
}

function otherTime(named: readonly NamedPeriod[], { period, whole }: OfTime): string | undefined {
  const outside = named.find((one) => !yearsOf(one, period).some((year) => covers(one, year, period)));
  if (outside) return outside.words;
  const isExact = (one: NamedPeriod) => yearsOf(one, period).some((year) => isSame(one, year, period));
  return whole && MEASURED.has(period.precision) && !named.some(isExact) ? named[0]?.words : undefined;
}

const MEASURED: ReadonlySet<string> = new Set(['month', 'quarter', 'year']);

/** The years that a period without a year can be of: all that the other reaches over. */
function yearsOf({ year }: NamedPeriod, { earliest, latest }: PartialDate): number[] {
  if (year !== undefined) return [year];
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  return [...new Set([first, last])];
}

/** The period lies in the named one; of a week or a longer stretch a part of it is enough. */
function covers(named: NamedPeriod, year: number, { earliest, latest, precision }: PartialDate): boolean {
  const [first, last] = daysOf(named, year);
  return precision === 'week' || precision === 'span'
    ? earliest <= last && latest >= first
    : earliest >= first && latest <= last;
}

function isSame(named: NamedPeriod, year: number, { earliest, latest }: PartialDate): boolean {
  return (
    `${earliest.slice(0, 7)} ${latest.slice(0, 7)}` ===
    daysOf(named, year)
      .map((day) => day.slice(0, 7))
      .join(' ')
  );
}

/** First and last day; a month’s last day is taken as the 31st, which sorts alike. */
function daysOf({ first, last }: NamedPeriod, year: number): [string, string] {
  const month = (n: number) => `${String(year).padStart(4, '0')}-${String(n).padStart(2, '0')}`;
  return [`${month(first)}-01`, `${month(last)}-31`];
}

function otherArea(text: string, { own, others }: OfAreas): string | undefined {
  const plain = wordsOf(text);
  const has = (name: string) => formsOf(name).some((form) => plain.includes(wordsOf(form)));
  return own.some(has) ? undefined : others.find((name) => !own.includes(name) && has(name));
}

/** A name as it stands in a text: in Arabic also joined to the word before it, as in بالعراق, والعراق and للعراق. */
function formsOf(name: string): string[] {
  if (!/^\p{Script=Arabic}/u.test(name)) return [name];
  const joined = ['', 'ب', 'ك', ...(name.startsWith('ال') ? [] : ['ل'])].map((word) => word + name);
  const forms = name.startsWith('ال') ? [...joined, `لل${name.slice(2)}`] : joined;
  return forms.flatMap((form) => [form, `و${form}`, `ف${form}`]);
}

/** The words of a text between single spaces, one at each end as well. */
function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** What a condition says that all it selects have in common: `date = 2020-08 and country = SY`. */
export function commonTo(condition: string | undefined): Pick<Outcome, 'time' | 'country'> {
  const expression = condition === undefined ? undefined : parseWhere(condition);
  if (expression === undefined || 'rule' in expression) return {};
  const period = readPeriod(valueAskedFor(expression, ['date']) ?? '');
  const country = valueAskedFor(expression, ['country', 'place.country']);
  return { ...(period && { time: { period, whole: false } }), ...(country !== undefined && { country }) };
}

/** The value of a field, under any of its names, where it is asked for by one plain comparison and no other. */
function valueAskedFor(expression: Expression, names: readonly string[]): string | undefined {
  const [one, ...others] = [...comparisonsOf(expression)].filter(({ field }) => names.includes(field.name));
  const needed = expression.type === 'and' ? expression.parts : [expression];
  if (!one || others.length > 0 || one.operator !== '=' || !needed.includes(one)) return undefined;
  return one.values[0]?.text;
}

function* comparisonsOf(expression: Expression): Iterable<Expression & { type: 'comparison' }> {
  if (expression.type === 'comparison') yield expression;
  else if (expression.type === 'not') yield* comparisonsOf(expression.part);
  else for (const part of expression.parts) yield* comparisonsOf(part);
}
