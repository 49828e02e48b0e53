import { connectedGroups } from '../../corpus/connected-groups.ts';
import type { Observation } from '../../corpus/corpus.ts';
import { isFormulaFault, parseFormula, type Reference, referencesOf } from '../formula/parse.ts';
import { isProblem } from '../problem.ts';
import { readBy } from './by.ts';
import type { SeriesIndex } from './index.ts';

/** The observation a formula's reference leads to; dimensions that are not given are those of the observation itself. */
export function resolveReference(
  index: SeriesIndex,
  reference: Reference,
  own: Observation,
): Observation | undefined {
  const given = reference.by === undefined ? {} : readBy(reference.by, index.series.dimensions);
  return isProblem(given) ? undefined : index.find(reference.period, { ...own.dimensions, ...given });
}

/** The observations that the formula of an observation mentions; none without a readable formula. */
export function parentsOf(index: SeriesIndex, observation: Observation): Observation[] {
  if (observation.formula === undefined) return [];
  const formula = parseFormula(observation.formula);
  if (isFormulaFault(formula)) return [];
  return referencesOf(formula).flatMap((reference) => resolveReference(index, reference, observation) ?? []);
}

/** The observations of a series whose formulas lead back to themselves, also by way of others. */
export function observationsInCircles(index: SeriesIndex): ReadonlySet<Observation> {
  const parents = new Map<Observation, Observation[]>();
  const groups = connectedGroups(index.series.observations, (observation) => {
    const found = parentsOf(index, observation);
    parents.set(observation, found);
    return found;
  });
  return new Set(
    groups.flatMap((group) =>
      group.length > 1 ? group : group.filter((one) => parents.get(one)?.includes(one)),
    ),
  );
}

/** Every observation that one is worked out from, through all formulas; in a circle itself as well. */
export function ancestorsOf(index: SeriesIndex, observation: Observation): ReadonlySet<Observation> {
  const found = new Set<Observation>();
  const open = [observation];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of parentsOf(index, next)) {
      if (found.has(parent)) continue;
      found.add(parent);
      open.push(parent);
    }
  }
  return found;
}

/**
 * The observation whose formula makes a change circular: one end worked out from the other, or both from the same one.
 * Undefined where the change is told by the data.
 */
export function circularBy(index: SeriesIndex, from: Observation, to: Observation): Observation | undefined {
  const [before, after] = [ancestorsOf(index, from), ancestorsOf(index, to)];
  if (before.has(to)) return from;
  if (after.has(from)) return to;
  const shared = [...before].some((observation) => after.has(observation));
  return shared && isRatio(index, from) && isRatio(index, to) ? to : undefined;
}

/** True when an observation is worked out from one other and numbers alone. */
function isRatio(index: SeriesIndex, observation: Observation): boolean {
  return new Set(parentsOf(index, observation)).size === 1;
}
