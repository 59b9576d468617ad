import type { GroupCode } from './group.ts';
import type { IndicatorKind } from './indicator.ts';
import type { SmallRates } from './source.ts';

/** One count inside a formula: coefficient × series[group] at the period shifted by `years`. */
export interface FormulaTerm {
  readonly series: string;
  readonly group: GroupCode;
  readonly years: number;
  readonly coefficient: number;
}

/** One period of an indicator: the delivered periods that the terms of each side mean, in the order of the terms. */
export interface FormulaPeriod {
  readonly period: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[] | null;
}

/**
 * What an indicator is summed from; its value is multiplier × numerator / denominator, or the numerator alone. Not so
 * for the standardised kinds: these are the counts beside the value.
 */
export interface IndicatorFormula {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly multiplier: number;
  readonly numerator: readonly FormulaTerm[];
  readonly denominator: readonly FormulaTerm[] | null;
  readonly periods: readonly FormulaPeriod[];
}

/** Groups of a series that make up another one, at the periods for which all of them were delivered. */
export interface FormulaWhole {
  readonly whole: GroupCode;
  readonly parts: readonly GroupCode[];
  readonly periods: readonly string[];
}

/** A series that formulas name. */
export interface FormulaSeries {
  readonly id: string;
  readonly sources: readonly string[];
  /** false: areas do not add up to the area above them (a person may count in several) */
  readonly addsUp: boolean;
  readonly wholes: readonly FormulaWhole[];
}

/** How counts are rounded before they are shown. */
export interface FormulaRounding {
  /** shown counts are multiples of this */
  readonly base: number;
  /** false: each goes to the nearest multiple, half-way upwards; true: to one beside it, so that sums hold */
  readonly keepsSums: boolean;
}

/** What a source demands of published figures, in general. */
export interface FormulaSource {
  readonly id: string;
  /** counts from 1 to below this are never shown; 0: no such rule, the figures are public already */
  readonly minimum: number;
  readonly zerosShown: boolean;
  readonly fullGroupsShown: boolean;
  readonly smallRates: SmallRates;
  /** largest difference between a printed count and the true one: rounding, noise; 0: printed as counted */
  readonly inexactness: number;
  /** null: counts are not rounded */
  readonly rounding: FormulaRounding | null;
  /** largest difference between a delivered total and the sum of its parts */
  readonly tolerance: number;
}

/**
 * How the published figures hang together, for everybody to read: what each indicator is summed from, which groups
 * make up others, and by which rules counts are withheld. Holds no figure about any area.
 */
export interface Formulas {
  readonly sources: readonly FormulaSource[];
  readonly series: readonly FormulaSeries[];
  readonly indicators: readonly IndicatorFormula[];
}
