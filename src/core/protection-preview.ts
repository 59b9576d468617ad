import type { Texts } from './area.ts';

/** One way in which figures could be published otherwise. */
export type PreviewChange =
  | { readonly kind: 'today' }
  /** the same smallest count for every source that is not public already */
  | { readonly kind: 'threshold'; readonly minimumCount: number }
  /** all indicators that differ in nothing but neighbouring or nested age groups become one each */
  | { readonly kind: 'all-ages'; readonly indicatorCount: number }
  /** the areas of the lowest level that lose most are joined with a neighbour */
  | { readonly kind: 'small-areas'; readonly areaCount: number }
  /** nothing is published on the lowest level */
  | { readonly kind: 'level-above'; readonly level: Texts }
  | { readonly kind: 'age-pair'; readonly first: Texts; readonly second: Texts }
  | { readonly kind: 'area-pair'; readonly first: string; readonly second: string };

/** What a change would cost. */
export interface PreviewLine {
  readonly change: PreviewChange;
  /** values that are there to be shown, over all indicators, periods and areas */
  readonly values: number;
  /** of these hidden by the gate */
  readonly hidden: number;
  /** values that do not exist any more on their own: those of today less `values` */
  readonly givenUp: number;
}

/** What would be lost with other thresholds, ages and areas. For the office alone. */
export interface ProtectionPreview {
  readonly lines: readonly PreviewLine[];
  /** single joins, the one that saves most hidden values first */
  readonly ages: readonly PreviewLine[];
  readonly areas: readonly PreviewLine[];
}
