import type { Texts } from './area.ts';

/** What becomes of a rate on too few people or cases, from the strictest to the mildest. */
export const SMALL_RATES = ['hidden', 'unreliable', 'uncertain'] as const;
/**
 * `hidden`: with its numerator, as a secret · `unreliable`: the rate is withheld, the counts stay · `uncertain`: shown
 * with a mark.
 */
export type SmallRates = (typeof SMALL_RATES)[number];

/**
 * How counts are protected: `suppression` hides small ones and what would tell them · `rounding` shows multiples of a
 * base · `controlled-rounding` the same so that parts still make wholes · `cell-key` adds the noise of the records.
 */
export const PROTECTION_METHODS = ['suppression', 'rounding', 'controlled-rounding', 'cell-key'] as const;
export type ProtectionMethod = (typeof PROTECTION_METHODS)[number];

/** Noises with their probabilities by true count from 0; the last row holds for all larger counts. */
export type NoiseProbabilities = readonly {
  readonly noises: readonly number[];
  readonly probabilities: readonly number[];
}[];

/** Rule of a source for what may be shown; see protect/rules. */
export interface ProtectionRule {
  readonly method: ProtectionMethod;
  /** counts are multiples of this where they are rounded */
  readonly roundingBase: number;
  /** what noise is like: largest change, variance, and up to which count nothing but 0 is shown */
  readonly noise: { readonly largest: number; readonly variance: number; readonly unshown: number };
  /** file with a noise table of the office, which then holds instead; null: made from `noise` */
  readonly noiseTable: string | null;
  /** counts from 1 to minimumCount − 1 are hidden, and so are remainders of that size */
  readonly minimumCount: number;
  /** denominators below this are too few for a rate (0: no such rule) */
  readonly minimumDenominator: number;
  /** a rate needs at least this numerator, or none at all (0: no such rule) */
  readonly minimumNumerator: number;
  readonly smallRates: SmallRates;
  /** may a zero be shown? */
  readonly zerosPublishable: boolean;
  /** may a count equal to its whole be shown (100 %)? */
  readonly fullGroupsPublishable: boolean;
  /** a count needs at least so many households or firms behind it (0: no such rule) */
  readonly minimumContributors: number;
  /** the `largest` contributors must not bring more than `percent` of a count; null: no such rule. Never published */
  readonly dominance: { readonly largest: number; readonly percent: number } | null;
  /**
   * what the two largest contributors leave must be at least so many per cent of the largest, so that the second
   * cannot estimate the first; null: no such rule. Never published
   */
  readonly priorPosterior: number | null;
}

/** A source as the workspace declares it: public names beside the rules for its figures. */
export interface Source {
  readonly id: string;
  readonly names: Texts;
  readonly publisher: string;
  readonly licence: string;
  readonly licenceUrl: string | null;
  readonly attribution: string | null;
  /** ISO date of delivery */
  readonly delivered: string;
  /** reference date or period in words, as the source states it */
  readonly reference: Texts | null;
  /** why the figures are public already; null: they pass the gate by rule */
  readonly alreadyPublic: string | null;
  readonly protection: ProtectionRule;
  /** the office's noise table, where it has one */
  readonly noiseTable?: NoiseProbabilities;
  /** allowed difference between a delivered total and the sum of its parts, in units */
  readonly tolerance: number;
}
