/** One index of inequality; in the order of AreaInequalityResult.areas, NaN where there is nothing. */
export interface InequalityIndex {
  readonly value: Float64Array;
  /** mean of what chance alone makes of areas of these sizes; null for periods and indicators for which it is not made */
  readonly expected: Float64Array | null;
  /** what chance exceeds in one of twenty draws; null likewise */
  readonly upper: Float64Array | null;
}

/** How unequal a share or rate is between the areas below, each counted by its people, in one period. */
export interface AreaInequalityPeriod {
  readonly period: string;
  /**
   * Per area of AreaInequalityResult.areas: ok, or why there is nothing: hidden or unknown (too much of it below), or
   * not-applicable (too few areas below, or no case)
   */
  readonly statuses: Uint8Array;
  /** cases by people over the included areas, in the unit of the indicator */
  readonly means: Float64Array;
  readonly gini: InequalityIndex;
  readonly theil: InequalityIndex;
  /** with aversion to inequality ε = 0.5 */
  readonly atkinson: InequalityIndex;
  /** share of Theil's index that lies between the areas next below (the municipalities of a region), 0–1; NaN: none */
  readonly betweenShare: Float64Array;
  /** areas below that are included, and that are left out because a count is not shown */
  readonly partCounts: Uint32Array;
  readonly leftOutCounts: Uint32Array;
}

/** Inequality of one share or rate between the areas of a municipality or of the region. */
export interface AreaInequalityResult {
  readonly indicator: string;
  readonly scheme: string;
  /** level of the parts, an index into the scheme's levels */
  readonly partLevel: number;
  /** indices of the areas above that have parts, in the order of the area table */
  readonly areas: Uint32Array;
  /** in time order; only the newest where there are very many areas */
  readonly periods: readonly AreaInequalityPeriod[];
  readonly seed: number;
}
