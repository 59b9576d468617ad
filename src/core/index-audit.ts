/** A member of an index, as the office should see it before it publishes the index. */
export interface AuditedMember {
  /** id of the indicator or index */
  readonly member: string;
  /** false: it tells no areas apart and does not enter the index */
  readonly enters: boolean;
  /** share of the weights as the recipe takes them, 0–1 without sign */
  readonly nominalShare: number;
  /** share of the variance of the index that it brings in; null where parts do not add up or nothing varies */
  readonly effectiveShare: number | null;
  /** Pearson correlation of its scores with the index, between −1 and 1; null where there is none */
  readonly withIndex: number | null;
  /** scored areas (indices into AreaTable.areas) whose shown value lies far from the median of all scored areas */
  readonly farAreas: readonly number[];
  /** what happens without it; null where no index is left */
  readonly leftOut: LeftOutMember | null;
}

/** The index without one of its members, beside the published one. */
export interface LeftOutMember {
  /** areas that have an index both ways */
  readonly areaCount: number;
  /** mean and largest distance of the two ranks among these areas */
  readonly meanRankShift: number;
  readonly largestRankShift: number;
  /** areas that would be in another class */
  readonly changedClasses: number;
}

/**
 * How the members of an index go together on one level in its newest period; from scores that are turned the way of the
 * index. For the office alone: no writer of a publication reads it.
 */
export interface IndexAudit {
  readonly index: string;
  readonly period: string;
  readonly scheme: string;
  readonly levelId: string;
  /** scored areas */
  readonly areaCount: number;
  /** Cronbach's alpha of the scores; null where there is none */
  readonly alpha: number | null;
  /** share of the variance that the first principal component explains, 0–1; null where there is none */
  readonly firstShare: number | null;
  /** in the order of the definition */
  readonly members: readonly AuditedMember[];
  /** of the scores, row by row in the order of the members; null where there is none */
  readonly correlations: readonly (readonly (number | null)[])[];
}

/** Correlation from which two members count as the same thing twice. */
export const REDUNDANT_CORRELATION = 0.95;
/** Cronbach's alpha from which members count as consistent. */
export const CONSISTENT_ALPHA = 0.7;
/** An effective weight beyond this many times the nominal one counts as clearly more or less than the weight says. */
export const STRONGER_FACTOR = 1.5;
export const WEAKER_FACTOR = 0.5;
