import type { Entry, Incident } from '../corpus/corpus.ts';
import { nearest } from '../model/nearest.ts';
import type { Comparison, Expression } from '../query/where/ast.ts';
import { INCIDENT_FIELDS } from '../query/where/fields.ts';

/** Looks whether the data have the texts that a condition asks for, to tell of a slip that leaves out every row. */
export interface AskedValues {
  /** Takes notice of a row. */
  see(entry: Entry<Incident>): void;
  /** For each text that no row had: a sentence that names the nearest that one has. */
  unmet(): string[];
}

/** Different texts of a field that are remembered; place names and titles are without number. */
const MOST_KEPT = 2000;

/** Watches for the texts that a condition compares with. */
export function askedValues(condition: Expression): AskedValues {
  const asked = textComparisons(condition).flatMap(({ field: { name }, values }) => {
    const field = INCIDENT_FIELDS.find((one) => one.name === name || one.short === name);
    return field?.type === 'text' ? [{ name, field, wanted: values.map(({ text }) => text) }] : [];
  });
  const seen = asked.map(() => new Set<string>());
  return {
    see(entry) {
      for (const [n, { field }] of asked.entries()) {
        const kept = seen[n];
        if (kept === undefined || kept.size >= MOST_KEPT) continue;
        for (const value of [field.get(entry)].flat()) if (typeof value === 'string') kept.add(value);
      }
    },
    unmet: () =>
      asked.flatMap(({ name, wanted }, n) => {
        const kept = seen[n] ?? new Set();
        return wanted
          .filter((text) => !kept.has(text) && kept.size < MOST_KEPT)
          .map((text) => `No row has ${name} = '${text}'${instead(text, [...kept])}`);
      }),
  };
}

function textComparisons(condition: Expression): Comparison[] {
  if (condition.type === 'not') return textComparisons(condition.part);
  if (condition.type !== 'comparison') return condition.parts.flatMap(textComparisons);
  return condition.operator === '=' || condition.operator === 'in' ? [condition] : [];
}

const MOST_NAMED = 3;

/** The end of the sentence: the text that was meant, if one is alike; else some of those that there are. */
function instead(text: string, there: readonly string[]): string {
  const wanted = folded(text);
  // By itself, and by each of its words: “Baghdat” is meant for “Baghdad city”.
  const plain = new Map(
    there.flatMap((one) => [folded(one), ...folded(one).split(' ')].map((word) => [word, one] as const)),
  );
  const alike = [...plain.keys()].find((one) => one.startsWith(wanted)) ?? nearest(wanted, plain.keys());
  if (alike !== undefined) return `; did you mean '${plain.get(alike)}'?`;
  if (there.length === 0) return '; it is given by none.';
  const more = there.length - MOST_NAMED;
  const named = there.slice(0, MOST_NAMED).map((one) => `'${one}'`);
  return `; there are ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Without accents and capitals. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
