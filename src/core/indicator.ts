import type { Texts } from './area.ts';
import type { Recipe } from './recipe.ts';

/** The five topics of an edition, in the order of publication. */
export const TOPICS = ['soziodemografie', 'soziooekonomie', 'bildung', 'gesundheit', 'integration'] as const;
/** Topic of an indicator or index. */
export type Topic = (typeof TOPICS)[number];

/** What a high value means: strain and need point upwards, relief downwards, neutral says nothing. */
export const DIRECTIONS = ['strain', 'relief', 'neutral', 'need'] as const;
/** Direction of an indicator; neutral never enters an index. */
export type Direction = (typeof DIRECTIONS)[number];

/**
 * How a value is made. Where nothing else is said it is multiplier × numerator / denominator:
 * - `count`: the numerator itself
 * - `share`: part of a whole (numerator ≤ denominator)
 * - `rate`: events per persons · `ratio`: one group against another · `density`: persons per km²
 * - `balance`: difference of two counts per persons · `change`: difference of two periods against the earlier
 * - `mean`: a sum against a number of cases
 * - `standardised-rate`: the rate that an area had if its people were as old as a standard population
 * - `standardised-ratio`: events against those expected at the rates by age of the region
 * - `median-age`: age of the middle person, from grouped ages
 * - `delivered`: a share or level that arrives without counts; never aggregated
 */
export const INDICATOR_KINDS = [
  'count',
  'share',
  'rate',
  'ratio',
  'density',
  'balance',
  'change',
  'mean',
  'standardised-rate',
  'standardised-ratio',
  'median-age',
  'delivered',
] as const;
/** Kind of an indicator, see INDICATOR_KINDS. */
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/**
 * How values become classes on maps:
 * - `quantile`: about equally many areas in each · `equal`: equal widths
 * - `jenks`: areas of a class as alike as possible · `deviation`: round multiples of the standard deviation
 * - `head-tail`: for figures where few areas have very much; chooses its own number of classes
 * - `manual`: bounds as written · `threshold`: one limit, reached or not
 */
export const CLASS_METHODS = ['quantile', 'jenks', 'equal', 'deviation', 'head-tail', 'manual', 'threshold'] as const;
/** Method of classing, see CLASS_METHODS. */
export type ClassMethod = (typeof CLASS_METHODS)[number];

/** How the classes of an indicator are made. */
export interface ClassRule {
  readonly method: ClassMethod;
  /** classes wanted; for written bounds one more than these, for `head-tail` the most there may be */
  readonly classCount: number;
  /** inner bounds as written, ascending, in the unit of the indicator; empty where the method finds them */
  readonly bounds: readonly number[];
  /** classes of written bounds are told where the value is hidden: computed before the gate */
  readonly isEarly?: true;
}

/** Kinds whose class may be told before the gate: a part of a denominator that is shown, or events against one. */
export const EARLY_CLASS_KINDS: readonly IndicatorKind[] = ['share', 'rate'];

/** Most classes of an indicator: maps have so many colours that can be told apart. */
export const MOST_CLASSES = 5;
/** What holds where the catalogue says nothing. */
export const DEFAULT_CLASS_RULE: ClassRule = { method: 'quantile', classCount: MOST_CLASSES, bounds: [] };

/**
 * Whose ages are the standard: the European standard population of 2013, or the region's own people. A rate takes their
 * weights, those of the region from its first period so that all years compare; a ratio takes the region's rates.
 */
export const STANDARDS = ['european-2013', 'region'] as const;
/** Name of a standard, see STANDARDS. */
export type Standard = (typeof STANDARDS)[number];

/** First ages of the groups of the European standard population: five years each, 90 and over together. */
export const FIVE_YEAR_AGES: readonly number[] = Array.from({ length: 19 }, (_, group) => 5 * group);

/** How an indicator is standardised by age. */
export interface Standardisation {
  readonly standard: Standard;
  /** first age of each group in years, ascending; the last group is open, or ends where the denominator does */
  readonly ages: readonly number[];
}

/** One line of the catalogue, complete. Values are in `unit`: with multiplier 100 and unit `%` a value of 12.3 is 12.3 %. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly names: Texts;
  readonly topic: Topic;
  readonly kind: IndicatorKind;
  /** expression over delivered series, see measure/expression; empty for none */
  readonly numerator: string;
  readonly denominator: string;
  readonly multiplier: number;
  /** `%`, `per-1000`, `per-100`, `persons`, `years`, `persons-per-km2`, `level` … see locale */
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  /** null for the kinds that are not standardised */
  readonly standardisation: Standardisation | null;
  /** number of consecutive periods added up before dividing (1: none) */
  readonly pooledPeriods: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** days on which a new definition begins, ascending; figures on both sides of one are never compared */
  readonly breaks: readonly string[];
  /** what changed on those days */
  readonly breakReason: Texts | null;
  readonly core: boolean;
  /** classes on maps */
  readonly classRule: ClassRule;
  /**
   * Condition of areas that are called similar, null: none. Tolerance: largest difference in the unit of the indicator,
   * for counts in per cent (50: at most half as large again); null: one standard deviation
   */
  readonly similarity: { readonly tolerance: number | null } | null;
  /** what it is; formula in words; why it matters; limits */
  readonly definition: Texts | null;
  readonly formula: Texts | null;
  readonly why: Texts | null;
  readonly limits: Texts | null;
  /** where the catalogue declares it */
  readonly declared: Declared;
}

/** Place of a declaration in the workspace, for findings. */
export interface Declared {
  readonly file: string;
  readonly row: number;
}

/** One indicator, or another index, inside an index. */
export interface IndexMember {
  /** id of the indicator or index */
  readonly indicator: string;
  readonly weight: number;
  /** what it stands for in a recipe with roles; null: none */
  readonly role: string | null;
}

/** A composite index as the catalogue declares it. */
export interface IndexDefinition {
  readonly id: string;
  readonly names: Texts;
  readonly topic: Topic | null;
  /** id of the recipe */
  readonly rule: string;
  readonly recipe: Recipe;
  readonly members: readonly IndexMember[];
  /** level id at which areas are compared; null: the lowest */
  readonly level: string | null;
  /** indicator that holds the residents of an area (for minimumPopulation); null: none */
  readonly population: string | null;
  /** residents an area needs to be scored, from the list or else the recipe; null: none */
  readonly minimumPopulation: number | null;
  /** share of weight that must be present, 0–1, from the list or else the recipe */
  readonly minimumWeight: number;
  /** first and last day whose periods the index is made for; null: open */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly definition: Texts | null;
  readonly declared: Declared;
}

/** A cross of a status and a dynamics index (Berlin: 4 × 3 groups). */
export interface TypologyDefinition {
  readonly id: string;
  readonly names: Texts;
  readonly status: string;
  readonly dynamics: string;
}
