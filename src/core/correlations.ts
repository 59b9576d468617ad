/** One kind of correlation between all pairs of indicators; each row by row, NaN where there is none. */
export interface CorrelationMatrix {
  /** between −1 and 1 */
  readonly coefficients: Float64Array;
  /** 95 % interval */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * How the core indicators go together over the areas of one level in one year. It speaks of areas, not of persons: what
 * goes together in areas need not go together in the people who live there.
 */
export interface CorrelationResult {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** year of the figures */
  readonly period: string;
  /** ids of the indicators; entry (i, j) of a matrix stands at i × indicators + j */
  readonly indicators: readonly string[];
  /** period of each of them, in the same order */
  readonly periods: readonly string[];
  /** areas of the level that the office does not exclude */
  readonly areaCount: number;
  /** areas that have both of a pair; the others are left out of that pair */
  readonly pairCounts: Uint32Array;
  /** hidden values per indicator, among the areas counted */
  readonly hiddenCounts: Uint32Array;
  readonly pearson: CorrelationMatrix;
  readonly spearman: CorrelationMatrix;
  /** core indicators without a shown value on this level in this year */
  readonly absent: readonly string[];
}
