/** Dissimilarity less the bias of small areas, with the range of 95 % of the draws; in the order of SegregationResult.areas. */
export interface CorrectedSegregation {
  /** NaN where there is none */
  readonly corrected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the dissimilarity is larger than chance alone makes it in 39 of 40 cases, else 0 */
  readonly beyondChance: Uint8Array;
}

/** How unevenly the people counted by a share live over the areas below, in one period. */
export interface SegregationPeriod {
  readonly period: string;
  /**
   * Per area of SegregationResult.areas: ok, or why there is nothing: hidden or unknown (too much of it below), or
   * not-applicable (too few areas below, or everybody or nobody belongs to the group)
   */
  readonly statuses: Uint8Array;
  /** index of dissimilarity, 0–1; NaN where the status is not ok, as in all that follow */
  readonly dissimilarity: Float64Array;
  /** dissimilarity that chance alone would make of areas and a group of this size */
  readonly expected: Float64Array;
  /** share of the own group in the area of an average member, 0–1 */
  readonly isolation: Float64Array;
  /** Gini index of segregation, 0–1 */
  readonly gini: Float64Array;
  /** Atkinson index of segregation, both sides weighted alike, 0–1 */
  readonly atkinson: Float64Array;
  /** local segregation of the group in nats: 0 where it is spread like everybody */
  readonly local: Float64Array;
  /** information index H, 0–1 */
  readonly information: Float64Array;
  /** share of H that lies between the areas next below (the municipalities of a region), 0–1; NaN where these are the parts */
  readonly betweenShare: Float64Array;
  /** areas below that are included, and that are left out because a count is not shown */
  readonly partCounts: Uint32Array;
  readonly leftOutCounts: Uint32Array;
  /** null for periods and indicators for which it is not made */
  readonly corrected: CorrectedSegregation | null;
}

/** Segregation of the people counted by one share indicator. */
export interface SegregationResult {
  readonly indicator: string;
  readonly scheme: string;
  /** level of the parts, an index into the scheme's levels */
  readonly partLevel: number;
  /** indices of the areas above that have parts, in the order of the area table */
  readonly areas: Uint32Array;
  /** in time order; only the newest where there are very many areas */
  readonly periods: readonly SegregationPeriod[];
  readonly seed: number;
}
