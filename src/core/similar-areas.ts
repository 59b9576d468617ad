/** Areas that are shown as similar to one area, at most. */
export const MOST_SIMILAR = 5;

/** One condition that similar areas fulfil; a committee can read and change it. */
export interface SimilarityCondition {
  /** id of the indicator */
  readonly indicator: string;
  readonly period: string;
  /** difference: compared by what lies between; ratio: by how many times as large, for counts that grow with the area */
  readonly scale: 'difference' | 'ratio';
  /**
   * Largest difference in the unit of the indicator, or largest ratio (1.5: at most half as large again), of areas that
   * are called similar.
   */
  readonly tolerance: number;
  /** what counts as one unit of distance: the standard deviation of the areas, for ratios of their natural logarithms */
  readonly spread: number;
}

/** For each area of a level those that resemble it most under stated conditions. */
export interface SimilarAreasResult {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** year of the figures */
  readonly period: string;
  /** true if the catalogue names the conditions; else they are chosen: the first count and one indicator per topic */
  readonly isDeclared: boolean;
  readonly conditions: readonly SimilarityCondition[];
  /** per area of the table: shown where it takes part, else why not */
  readonly statuses: Uint8Array;
  /**
   * MOST_SIMILAR entries per area of the table: indices of areas, those that fulfil all conditions first, each kind from
   * the nearest on; −1 where there are no more areas
   */
  readonly neighbours: Int32Array;
  /** beside them: number of conditions fulfilled, as many as there are for an area that is called similar */
  readonly fulfilled: Uint8Array;
  /** beside them: mean difference over the conditions in units of their spreads; NaN beside −1 */
  readonly distances: Float64Array;
}
