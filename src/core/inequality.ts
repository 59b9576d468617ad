/** One of the groups of areas that a social index orders. */
export interface InequalityGroup {
  readonly areas: number;
  readonly cases: number;
  readonly population: number;
  /** in the unit of the indicator */
  readonly value: number;
}

/** An index with the bounds of its counts. */
export interface BoundedIndex {
  readonly value: number;
  /** NaN where there are none */
  readonly lower: number;
  readonly upper: number;
}

/**
 * How unequal an indicator is between areas that a social index has put into groups: gap between the ends, pattern over
 * all groups, potential for improvement. It tells of areas, not of causes.
 */
export interface InequalityResult {
  readonly indicator: string;
  readonly period: string;
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** the index that orders the areas, with its period */
  readonly index: string;
  readonly indexPeriod: string;
  /** the indicator is part of that index, so that some of the gap is made by the grouping */
  readonly isMember: boolean;
  /** from the most burdened areas to the least burdened */
  readonly groups: readonly InequalityGroup[];
  /**
   * first group minus last in the unit of the indicator; two-sided p-value of such a gap where areas are put into groups
   * at random, adjusted for all indicators (Benjamini and Hochberg); clear at 5 %
   */
  readonly gap: { readonly difference: number; readonly adjusted: number; readonly isClear: boolean };
  /** first over last; null where the last group has no case */
  readonly gapRatio: number | null;
  /**
   * slope index of inequality: value at the least burdened end of the line through all groups minus that at the other
   * end; bounds at 95 % of how well the groups are counted, not of how much areas differ anyway
   */
  readonly slope: BoundedIndex;
  /** relative index of inequality: value at the least burdened end over that at the other; null where that is not above 0 */
  readonly relativeIndex: BoundedIndex | null;
  /** no group lies on the other side of its neighbour than the ends do */
  readonly isSteady: boolean;
  /**
   * cases that there would not be at the value of the last group in all areas, negative: that would be added, and their
   * share of all; null where the gap may be chance, where nobody is counted, and for figures of which none is too high
   */
  readonly potential: { readonly cases: number; readonly share: number } | null;
  /** areas in a group whose counts are not shown, and areas with shown counts in no group */
  readonly leftOut: number;
}
