/** What the queries of a site may use at most. */
export interface QueryLimits {
  /** Seconds for each query. */
  seconds: number;
  /** Seconds for all of them together. */
  allSeconds: number;
  /** Memory for all of them, as DuckDB writes it. */
  memory: string;
}

/** The time that is left for the queries of a site. */
export interface Budget {
  /** Seconds that the next query may take; 0 where nothing is left. */
  next(): number;
  /** Runs a query and takes what it needed from what is left. */
  spend<T>(run: () => Promise<T>): Promise<T>;
}

/** A budget; `now` gives milliseconds. */
export function createBudget(
  { seconds, allSeconds }: QueryLimits,
  now: () => number = () => performance.now(),
): Budget {
  let spent = 0;
  return {
    next: () => Math.max(0, Math.min(seconds, allSeconds - spent)),
    async spend(run) {
      const start = now();
      try {
        return await run();
      } finally {
        spent += (now() - start) / 1000;
      }
    },
  };
}
