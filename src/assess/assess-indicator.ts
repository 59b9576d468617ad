import type { AssessedIndicator, ClassBreaks } from '../core/assessed.ts';
import { definitionStart } from '../core/period.ts';
import type { MethodLogEntry, ShownIndicator } from '../core/stages.ts';
import { isShown, STATUS } from '../core/status.ts';
import { areaReliability } from './area-reliability.ts';
import { assessChange } from './change/assess-change.ts';
import { RELEVANT_CHANGE } from './change/change-test.ts';
import type { Population } from './change/population.ts';
import { classAreas, classBreaks, classMethodId, FEWEST_AREAS } from './class-areas.ts';
import { type Benchmarks, compareAreas } from './compare-areas.ts';
import type { LevelMembers } from './level-members.ts';
import { newestPeriod } from './newest-period.ts';
import { rankAreas, rankRangesOf } from './rank-areas.ts';
import { CONFIDENCE, HIGH_CONFIDENCE, intervalMethod, shownIntervals } from './shown-intervals.ts';

/** What the assessment of every indicator needs of the table. */
export interface AssessContext {
  readonly levels: readonly LevelMembers[];
  readonly parents: Benchmarks;
  readonly regions: Benchmarks;
  /** ids of the sources whose figures are public already */
  readonly publicSources: ReadonlySet<string>;
  readonly population: Population;
  /** see ChangeContext */
  readonly baseYears: number;
}

/** Assessments of one indicator, and what was done. */
export interface IndicatorAssessment {
  readonly assessed: AssessedIndicator;
  /** two-sided p-values of its changes over areas; NaN where a direction rests on no single test */
  readonly changeTests: Float64Array;
  readonly log: MethodLogEntry;
}

/**
 * Intervals, comparisons, ranks and classes of an indicator, from shown values only.
 * @param indicator as it came through the gate
 * @param context levels, benchmarks and sources of the table
 * @returns the assessments in the order of the periods, and what was done and left out
 */
export function assessIndicator(indicator: ShownIndicator, context: AssessContext): IndicatorAssessment {
  const { definition, periods } = indicator;
  const isPublic = periods.every(({ sources }) => sources.every((source) => context.publicSources.has(source)));
  const breaks = classBreaks(indicator, { levels: context.levels, isPublic });
  const breaksIn = (code: string): readonly ClassBreaks[] =>
    breaks.filter(({ since }) => since === definitionStart(definition.breaks, code));
  const newest = context.levels.map(({ areas }) => newestPeriod(periods, areas));
  // two standardised ratios must not be compared with each other, each only with the region
  const isComparable = definition.kind !== 'standardised-ratio';
  const ranked = isComparable ? context.levels : [];
  const parents = isComparable ? context.parents : context.parents.map(() => -1);
  const assessments = periods.map((period, position) => {
    const clear = shownIntervals(definition, period);
    const intervals = { clear, far: shownIntervals(definition, period, HIGH_CONFIDENCE) };
    return {
      period: period.period,
      ...clear,
      ...rankAreas(period.value, ranked),
      // ranges are told of the newest figures only; all years of 10,990 areas would cost seconds
      ...rankRangesOf(
        period.value,
        clear,
        ranked.filter((_, level) => newest[level] === position),
      ),
      classes: classAreas(period, breaksIn(period.period), context.levels),
      againstParent: compareAreas(period.value, intervals, parents),
      againstRegion: compareAreas(period.value, intervals, context.regions),
      reliability: areaReliability(definition.kind, period),
      holds: null,
      holdsParent: null,
    };
  });
  const choices = {
    interval: intervalMethod(definition),
    confidence: intervalMethod(definition) === null ? null : CONFIDENCE,
    highConfidence: intervalMethod(definition) === null ? null : HIGH_CONFIDENCE,
    comparison: intervalMethod(definition) === null ? null : 'benchmark against the interval of the area',
    ranks: isComparable ? 'highest shown value first, equal values share the smaller rank' : null,
    classes: breaks.map(({ scheme, bounds }) => `${scheme}: ${bounds.length + 1}`).join(', '),
    classesWanted: definition.classRule.classCount,
    classMethod: classMethodId(definition.classRule),
    classBounds: 'over all periods of a definition, as printed',
    classesMerged: breaks.reduce((sum, { mergedClasses }) => sum + mergedClasses, 0),
    fewestAreasPerClass: isPublic ? null : FEWEST_AREAS,
    relevantChange: RELEVANT_CHANGE,
    changeYears: context.baseYears,
    ...leftOut(indicator),
  };
  const { levels, population, baseYears } = context;
  const { change, pValues } = assessChange(indicator, { assessments, levels, population, baseYears });
  return {
    assessed: { indicator: definition.id, change, breaks, periods: assessments },
    changeTests: pValues,
    log: { step: 'assess', subject: definition.id, choices },
  };
}

function leftOut({ periods }: ShownIndicator): { shownValues: number; hiddenLeftOut: number; otherLeftOut: number } {
  let [shownValues, hiddenLeftOut, otherLeftOut] = [0, 0, 0];
  for (const { value } of periods) {
    for (const status of value.statuses) {
      if (isShown(status)) shownValues += 1;
      else if (status === STATUS.hidden) hiddenLeftOut += 1;
      else otherLeftOut += 1;
    }
  }
  return { shownValues, hiddenLeftOut, otherLeftOut };
}
