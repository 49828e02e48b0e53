/**
 * So many runs of a property, on the same made-up values each time: a commit is not refused for what another did. To look
 * further, set SEED to a number or to `random`, and RUNS to how many.
 */
export function runs(numRuns = 100): { numRuns: number; seed?: number } {
  const { SEED, RUNS } = process.env;
  const count = RUNS === undefined ? numRuns : Number(RUNS);
  return SEED === 'random' ? { numRuns: count } : { numRuns: count, seed: Number(SEED ?? 20200830) };
}
