import type { AreaTable } from './area.ts';
import type { CountCompanions, SeriesCompanions } from './companions.ts';
import type { GroupCode } from './group.ts';
import type { IndexDefinition, IndicatorDefinition, TypologyDefinition } from './indicator.ts';
import type { Source } from './source.ts';
import type { Table, ValueColumn } from './table.ts';

/** One line of a method log: what was done, with every choice that made a difference. Public. */
export interface MethodLogEntry {
  readonly step: string;
  readonly subject: string;
  readonly choices: Readonly<Record<string, string | number | boolean | null>>;
}

/** 1 → 2: deliveries mapped and checked. */
export interface CheckedTable extends Table {
  readonly sources: readonly Source[];
  /** source id of each delivered series */
  readonly sourceOfSeries: ReadonlyMap<string, readonly string[]>;
  /** series whose counts of areas do not add up to those above them (a person may count in several) */
  readonly notAdditive: ReadonlySet<string>;
  /** by series of a count: what was delivered beside it for its protection */
  readonly companions: ReadonlyMap<string, SeriesCompanions>;
  readonly indicators: readonly IndicatorDefinition[];
  readonly indices: readonly IndexDefinition[];
  readonly typologies: readonly TypologyDefinition[];
}

/** One delivered count inside a quantity: coefficient × series[group] at the period shifted by yearOffset. */
export interface QuantityTerm {
  readonly series: string;
  readonly group: GroupCode;
  readonly yearOffset: number;
  readonly coefficient: number;
}

/**
 * A linear combination of delivered counts, such as all residents aged 65 and over.
 * Equal combinations are one quantity, whichever indicators use them.
 */
export interface Quantity {
  readonly id: string;
  readonly terms: readonly QuantityTerm[];
  readonly sources: readonly string[];
  /** true if it counts people or things about people; false for square kilometres */
  readonly isCount: boolean;
}

/** A quantity at one time; names a column of counts. */
export interface CountName {
  readonly quantity: string;
  readonly basePeriod: string;
}

/** Counts of one age group; events are null where only its people matter. */
export interface StratumCounts {
  readonly events: CountName | null;
  readonly people: CountName;
}

/** What a standardised value is made of beside numerator and denominator, and what its interval needs. */
export interface MeasuredStandardisation {
  /** counts of each area by age group */
  readonly strata: readonly StratumCounts[];
  /** counts of the region on which the values of all areas rest */
  readonly reference: readonly StratumCounts[];
  /** variance of a rate in the squared unit of the indicator, NaN where there is none; null for a ratio */
  readonly variance: Float64Array | null;
  /** expected events of a ratio; null for a rate */
  readonly expected: ValueColumn | null;
}

/** A group of a series that a published count counts, at the time of the figure itself. */
export interface CountedGroup {
  readonly series: string;
  readonly group: GroupCode;
}

/** Whom numerator and denominator count; null where that is not one group: sums of several, differences, several years. */
export interface CountedSides {
  readonly numerator: CountedGroup | null;
  readonly denominator: CountedGroup | null;
}

/** One period of a measured indicator. */
export interface MeasuredPeriod {
  /** public period code; a span for pooled periods */
  readonly period: string;
  /** period code that yearOffset 0 of the numerator means */
  readonly basePeriod: string;
  /** the same for the denominator; differs where events of a year meet residents at its end; null: no denominator */
  readonly denominatorPeriod: string | null;
  readonly value: ValueColumn;
  readonly sources: readonly string[];
  /** of the standardised kinds alone */
  readonly standardisation?: MeasuredStandardisation;
}

/** An indicator over its periods; numerator and denominator are quantities, values are theirs divided. */
export interface MeasuredIndicator {
  readonly definition: IndicatorDefinition;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly counted: CountedSides;
  readonly periods: readonly MeasuredPeriod[];
}

/** Inside a delivered series: the parts add up to the whole (`''` = all ages; age bands; the sexes …). */
export interface GroupRelation {
  readonly series: string;
  readonly whole: GroupCode;
  readonly parts: readonly GroupCode[];
}

/** 2 → 3: counts, totals and rates; nothing that compares areas. Private. */
export interface MeasuredTable {
  readonly areas: AreaTable;
  readonly sources: readonly Source[];
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly groupRelations: readonly GroupRelation[];
  /** columnKey(quantity id, '', base period) → counts over areas */
  readonly counts: ReadonlyMap<string, ValueColumn>;
  /** by the same keys, for counts whose series have companions */
  readonly companions: ReadonlyMap<string, CountCompanions>;
  readonly indicators: readonly MeasuredIndicator[];
  readonly indices: readonly IndexDefinition[];
  readonly typologies: readonly TypologyDefinition[];
  readonly log: readonly MethodLogEntry[];
}

/** One period of an indicator as everybody may see it: hidden cells are NaN with status hidden. */
export interface ShownPeriod {
  readonly period: string;
  readonly value: ValueColumn;
  /** null where the indicator has none (a delivered share, a median) */
  readonly numerator: ValueColumn | null;
  /** of a standardised ratio the expected events */
  readonly denominator: ValueColumn | null;
  /** of a standardised rate alone: its variance in the squared unit of the indicator, NaN where no value is shown */
  readonly variance?: Float64Array;
  /**
   * Where the office declares classes to be computed before the gate: for each hidden value the class of the written
   * bounds that it lies in, from 1; 0 where none is told
   */
  readonly earlyClasses?: Uint8Array;
  /** ids of the sources of these figures */
  readonly sources: readonly string[];
}

/** An indicator behind the gate. */
export interface ShownIndicator {
  readonly definition: IndicatorDefinition;
  readonly counted: CountedSides;
  /** in time order */
  readonly periods: readonly ShownPeriod[];
}

declare const gate: unique symbol;

/** 3 → 4: what may be shown. Only protect/ can make one. Why a value is hidden is not in it. */
export interface ProtectedTable {
  readonly [gate]: true;
  readonly areas: AreaTable;
  readonly sources: readonly Source[];
  readonly indicators: readonly ShownIndicator[];
  readonly indices: readonly IndexDefinition[];
  readonly typologies: readonly TypologyDefinition[];
  readonly log: readonly MethodLogEntry[];
}

/** Why the gate hides a figure. */
export const PROTECTION_REASONS = [
  'minimum',
  'contributors',
  'dominance',
  'remainder',
  'denominator',
  'delivered-hidden',
  'secondary',
  'cannot-judge',
  'class-withheld',
] as const;

/** One line of the private protection log. */
export interface ProtectionLogEntry {
  readonly areaCode: string;
  readonly period: string;
  readonly quantity: string;
  readonly reason: (typeof PROTECTION_REASONS)[number];
  readonly detail: string;
}
