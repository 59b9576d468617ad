/** Bounds on the search for the best pattern. They count steps and never time, so that equal input gives equal bytes. */
export interface OptimumLimits {
  /** most cells of a component that is searched */
  readonly cells: number;
  /** most nodes of one search in whole numbers */
  readonly nodes: number;
  /** most times that a pattern is proposed and judged */
  readonly rounds: number;
  /** a pattern this close to the best possible is good enough, as a share of its cost */
  readonly gap: number;
}

/** Limits of `--optimal`. */
export const OPTIMUM_LIMITS: OptimumLimits = Object.freeze({ cells: 500, nodes: 5000, rounds: 500, gap: 0.001 });
