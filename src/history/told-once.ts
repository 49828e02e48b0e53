import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What is found in a site as it is, and what is untold of its changes, without telling of one number twice: one that stayed
 * behind may be cited nowhere as well. It is told of by the change, which says more, and is as grave as it was.
 */
export function toldOnce(found: readonly Diagnostic[], untold: readonly Diagnostic[]): Diagnostic[] {
  const uncited = new Map(
    found.filter(({ rule }) => rule === 'number-not-cited').map((one) => [placeKey(one), one]),
  );
  const both = new Set<Diagnostic>();
  const known = new Set(found.filter(({ rule }) => UNTIED.has(rule)).map(placeKey));
  const news = untold.filter((one) => one.rule !== 'figure-unchecked' || !known.has(placeKey(one)));
  const changes = news.map((one) => {
    const twin = one.rule === 'text-stale' ? uncited.get(placeKey(one)) : undefined;
    if (twin === undefined) return one;
    both.add(twin);
    return { ...one, severity: twin.severity, hint: HINT };
  });
  return [...found.filter((one) => !both.has(one)), ...changes];
}

/** Rules that tell of numbers which are no figures, each where the site’s policy has it. */
const UNTIED: ReadonlySet<string> = new Set(['figure-unchecked', 'number-not-cited']);

// Left as it is it would be told of again, as no citation gives it.
const HINT =
  'If it is that number, write the new one here as well. If it counts something else, give it in the words of the citation that says it, under quote or evidence.';

function placeKey({ file, line, column, endLine, endColumn }: Diagnostic): string {
  return JSON.stringify([file, line, column, endLine, endColumn]);
}
