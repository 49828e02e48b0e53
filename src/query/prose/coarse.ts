/** The coarsest power of ten a number may be rounded to: 10 for 40, 100 for 1,200, 1 for 7, 0.1 for 24.6. */
export function coarseStep(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals;
  let step = 1;
  // The bound keeps nought, and numbers past what is exact, from going on for ever.
  while (value !== 0 && step < 1e15 && value % (step * 10) === 0) step *= 10;
  return step;
}
