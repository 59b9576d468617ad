import type { AgeStructures } from './ages.ts';
import type { Texts } from './area.ts';
import type { ClusterResult } from './area-clusters.ts';
import type { AreaInequalityResult } from './area-inequality.ts';
import type { IndexCertainty } from './certainty.ts';
import type { ClassJoins } from './class-joins.ts';
import type { CorrelationResult } from './correlations.ts';
import type { CourseResult } from './course.ts';
import type { Finding } from './finding.ts';
import type { FunnelResult } from './funnel.ts';
import type { IndexAudit } from './index-audit.ts';
import type { IndexDefinition, TypologyDefinition } from './indicator.ts';
import type { InequalityResult } from './inequality.ts';
import type { SegregationResult } from './segregation.ts';
import type { SimilarAreasResult } from './similar-areas.ts';
import type { MethodLogEntry, ProtectedTable } from './stages.ts';
import type { ValueColumn } from './table.ts';

/** What is said about one period of an indicator, per area; made from shown values only. */
export interface Assessment {
  readonly period: string;
  /** 95 % interval in the indicator's unit; NaN where none can be given; null if the kind has none */
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
  /** 1 = highest shown value among areas of the same scheme and level; 0 = no rank; ties share the smaller rank */
  readonly ranks: Uint32Array;
  /** number of ranked areas, per area (those of its scheme and level) */
  readonly rankedCounts: Uint32Array;
  /** ranks that the intervals allow in the newest period of a level, see stats/rank-range; null where there are none */
  readonly rankFrom: Uint32Array | null;
  readonly rankTo: Uint32Array | null;
  /** class 1…k by the breaks of the indicator; 0 = none */
  readonly classes: Uint8Array;
  /** bytes of COMPARISON against the parent area and against the region */
  readonly againstParent: Uint8Array;
  readonly againstRegion: Uint8Array;
  /** bytes of RELIABILITY; null for kinds without cases and base */
  readonly reliability: Uint8Array | null;
  /** 1 where the difference to the region holds among all comparisons of the edition; null: not looked at */
  readonly holds: Uint8Array | null;
  /** the same of the difference to the area above; right below the region both answers are one */
  readonly holdsParent: Uint8Array | null;
}

/** Class bounds of an indicator on one level of one scheme, fixed over the periods of one definition. */
export interface ClassBreaks {
  /** first day of that definition; null: the first or only one */
  readonly since: string | null;
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** inner bounds, ascending: class i holds values in [bounds[i−2], bounds[i−1]) */
  readonly bounds: readonly number[];
  /** id of the method; locale words it */
  readonly method: string;
  /** classes that were joined to a neighbour: they held fewer than three areas, or there were more than colours */
  readonly mergedClasses: number;
  /** share of the variance over all periods that the classes describe (GVF, 0–1); null where all values are equal */
  readonly varianceFit: number | null;
}

/** How an indicator went up to its newest period on the level of each area; columns over all areas. */
export interface AssessedChange {
  /** positions in the indicator's periods: the newest, and the one it is compared with; −1: none */
  readonly to: Int16Array;
  readonly from: Int16Array;
  /** bytes of CHANGE: a way is told only where it is relevant and more than chance */
  readonly directions: Uint8Array;
  /** newest minus base in the indicator's unit, with its 95 % interval; NaN where there is none */
  readonly differences: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** bytes of TREND_TEST, for the way that is told */
  readonly trendTests: Uint8Array;
}

/** Assessments of one indicator. */
export interface AssessedIndicator {
  readonly indicator: string;
  readonly change: AssessedChange;
  readonly breaks: readonly ClassBreaks[];
  /** in the order of the indicator's periods */
  readonly periods: readonly Assessment[];
}

/** One step of a recipe as it was carried out: every choice, and what came of it. Public. */
export interface IndexStep {
  readonly step: 'screen' | 'impute' | 'treat' | 'normalise' | 'weight' | 'aggregate' | 'rescale' | 'classify';
  readonly choices: MethodLogEntry['choices'];
}

/** What an index is like on one level of one scheme; areas of a level are scored among each other. */
export interface IndexLevel {
  readonly scheme: string;
  readonly levelId: string;
  /** indices into AreaTable.areas of the scored areas, in order */
  readonly scored: Uint32Array;
  /** weights as they were used, in the order of the members; 0 for a member without information */
  readonly weights: readonly number[];
  readonly steps: readonly IndexStep[];
}

/** One period of an index. */
export interface IndexPeriod {
  readonly period: string;
  /** index on the scale of the recipe; what a high value means stands in the recipe */
  readonly value: ValueColumn;
  /** 1-based position in IndexResult.classIds, 0 = no class */
  readonly classes: Uint8Array;
  /** 1 = highest value among the scored areas of the level, ties share the smaller rank, 0 = no rank */
  readonly ranks: Uint32Array;
  readonly rankedCounts: Uint32Array;
  /**
   * Per member, in the order of the definition, what it brings each area: the parts of the distance of the index from
   * the mean of the scored areas, in standard deviations of the index before rescaling. For sums and arithmetic means
   * the parts add up to that distance; for other means they are what the area would lose without the member. NaN: none.
   */
  readonly contributions: readonly Float64Array[];
  /**
   * The index on the scale of its first period, so that a change common to all areas shows; NaN where there is none;
   * null where the recipe has no scale that lasts (ranks), or fixes its base itself
   */
  readonly onFirstBase: Float64Array | null;
  /** levels on which it was scored */
  readonly levels: readonly IndexLevel[];
}

/** An index over its periods. */
export interface IndexResult {
  readonly definition: IndexDefinition;
  /** ids of the classes of the recipe, from low to high values of the index */
  readonly classIds: readonly string[];
  /** their names, in the same order */
  readonly classNames: readonly Texts[];
  /** days on which the definition of a member changes, ascending: no line and no scale goes over one */
  readonly breaks: readonly string[];
  readonly periods: readonly IndexPeriod[];
}

/** Cross of status and dynamics; 0 = not classified, else 1 + (status class − 1) × dynamics classes + (dynamics class − 1). */
export interface TypologyResult {
  readonly definition: TypologyDefinition;
  readonly statusClassIds: readonly string[];
  readonly dynamicsClassIds: readonly string[];
  readonly periods: readonly { readonly period: string; readonly groups: Uint8Array; readonly attention: Uint8Array }[];
}

/**
 * What an area and its neighbours are like, beyond chance. none: not judged, as value, shape or neighbours are missing;
 * usual: judged, nothing beyond chance; else the area first, its surroundings second.
 */
export const SURROUNDINGS = Object.freeze({ none: 0, usual: 1, highHigh: 2, lowLow: 3, highLow: 4, lowHigh: 5 });

/** Why the areas of a level were not judged; the last: the edition has more areas and indicators than can be. */
export type NoSurroundings = 'too-few-areas' | 'all-equal' | 'no-neighbours' | 'no-permutations-left';

/** The spatial pattern of one level of one scheme. */
export interface SurroundingsLevel {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** Moran's I of all judged areas with its two-sided p-value; null with a reason */
  readonly moran: { readonly statistic: number; readonly expected: number; readonly p: number } | null;
  /** Geary's C of the same values (1 without pattern, below it neighbours are alike) with its two-sided p-value */
  readonly geary: { readonly statistic: number; readonly p: number } | null;
  /**
   * Global G of Getis and Ord of the values as they are (rates pulled towards that of all): above its expectation it is
   * the high values that lie together, below it the low ones; null where a value is negative
   */
  readonly getisOrd: { readonly statistic: number; readonly expected: number; readonly p: number } | null;
  /** false where a single unusual area could not survive the correction for so many */
  readonly canFindSingle: boolean;
  readonly reason: NoSurroundings | null;
  readonly judgedCount: number;
  /** areas of the level that were not judged, by reason */
  readonly leftOut: {
    readonly hidden: number;
    readonly withoutValue: number;
    readonly withoutShape: number;
    /** they touch no area that has a value */
    readonly withoutNeighbours: number;
  };
}

/** How areas stand among their neighbours, for an indicator or index in its newest period; from shown values only. */
export interface Surroundings {
  readonly period: string;
  /** true: rates entered as empirical Bayes scores, as their denominators differ; false: values as they are */
  readonly areScores: boolean;
  /** random draws behind each p-value, and their seed */
  readonly permutations: number;
  readonly seed: number;
  /** bytes of SURROUNDINGS over all areas of the table */
  readonly codes: Uint8Array;
  /** two-sided p-value per area after Benjamini and Hochberg; NaN where not judged */
  readonly adjusted: Float64Array;
  /** local G of Getis and Ord as a standard normal score: above 0 where high values lie around; NaN where not judged */
  readonly localG: Float64Array;
  /** local Geary: 0 where an area is like its neighbours, the larger the more it differs; NaN where not judged */
  readonly localGeary: Float64Array;
  /** of shares and rates alone; null for others. NaN where not judged */
  readonly rates: {
    /** pulled towards that of all areas, the more the fewer people stand behind them */
    readonly smoothed: Float64Array;
    /** pulled towards that of the area and its neighbours together */
    readonly smoothedAround: Float64Array;
    /**
     * Probability of so many events or more where there are as many as the rate of all lets expect, else of so few or
     * fewer (Choynowski); null for shares
     */
    readonly chance: Float64Array | null;
  } | null;
  /** the lowest level of each scheme that has values and shapes */
  readonly levels: readonly SurroundingsLevel[];
}

/** Results by id; without an entry: no core indicator, a plain count, or nothing on a map. */
export interface AssessedSurroundings {
  readonly indicators: ReadonlyMap<string, Surroundings>;
  readonly indices: ReadonlyMap<string, Surroundings>;
}

/** 4 → 5: the shown table with everything derived from it. */
export interface AssessedTable {
  readonly table: ProtectedTable;
  readonly indicators: ReadonlyMap<string, AssessedIndicator>;
  readonly indices: readonly IndexResult[];
  /** how the members of each index go together; for the office alone */
  readonly audits: readonly IndexAudit[];
  readonly typologies: readonly TypologyResult[];
  /** clusters of the lowest level, one result per scheme that has enough areas and figures */
  readonly clusters: readonly ClusterResult[];
  /** areas like mine, one result per scheme that has areas to compare */
  readonly similarAreas: readonly SimilarAreasResult[];
  /** how unevenly the people counted by shares live, one result per share and scheme with enough areas */
  readonly segregation: readonly SegregationResult[];
  /** how unequal shares and rates are between areas, one result per indicator and scheme with enough areas */
  readonly areaInequality: readonly AreaInequalityResult[];
  /** how the core indicators go together over areas, one result per scheme */
  readonly correlations: readonly CorrelationResult[];
  /** how sure ranks and classes of the indices are, one result per index, scheme and level */
  readonly certainty: readonly IndexCertainty[];
  /** gap, pattern and potential of shares and rates, where an index over all topics orders the areas */
  readonly inequality: readonly InequalityResult[];
  /** areas measured by limits for their size, one result per share or rate with counts and scheme */
  readonly funnels: readonly FunnelResult[];
  /** the way of each indicator in whole regions over all years */
  readonly courses: readonly CourseResult[];
  /** how old people are, one result per period that is the newest of some level */
  readonly ages: readonly AgeStructures[];
  /** methods that were replaced because there are too many areas */
  readonly findings: readonly Finding[];
  /** borders within the classes of indices and typologies */
  readonly classJoins: readonly ClassJoins[];
  /** areas beside their neighbours */
  readonly surroundings: AssessedSurroundings;
  readonly log: readonly MethodLogEntry[];
}
