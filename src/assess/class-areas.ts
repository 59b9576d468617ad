import type { ClassBreaks } from '../core/assessed.ts';
import { type ClassMethod, type ClassRule, type IndicatorDefinition, MOST_CLASSES } from '../core/indicator.ts';
import { definitionStart } from '../core/period.ts';
import type { ShownIndicator, ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { ascendingValues } from '../stats/ascending-order.ts';
import { classFit } from '../stats/classes/class-fit.ts';
import { deviationBreaks } from '../stats/classes/deviation-breaks.ts';
import { equalBreaks } from '../stats/classes/equal-breaks.ts';
import { fisherJenks } from '../stats/classes/fisher-jenks.ts';
import { headTailBreaks } from '../stats/classes/head-tail-breaks.ts';
import { manualBreaks } from '../stats/classes/manual-breaks.ts';
import { quantileBreaks } from '../stats/classes/quantile-breaks.ts';
import { classOf } from './class-of.ts';
import type { LevelMembers } from './level-members.ts';
import { mergeClasses } from './merge-classes.ts';
import { shownValues } from './shown-values.ts';

/** A class with fewer areas would tell too much about each of them. */
export const FEWEST_AREAS = 3;

const METHODS: Readonly<Record<ClassMethod, (sorted: Float64Array, rule: ClassRule) => number[]>> = {
  quantile: (sorted, { classCount }) => quantileBreaks(sorted, classCount),
  jenks: (sorted, { classCount }) => fisherJenks(sorted, classCount).map(({ below, above }) => (below + above) / 2),
  equal: (sorted, { classCount }) => equalBreaks(sorted, classCount),
  deviation: (sorted, { classCount }) => deviationBreaks(sorted, classCount),
  'head-tail': headTailBreaks,
  manual: (_sorted, { bounds }) => manualBreaks(bounds),
  threshold: (_sorted, { bounds }) => manualBreaks(bounds),
};

/** Id of the method behind class bounds, for the log and the words of the pages. */
export function classMethodId({ method }: ClassRule): string {
  return method === 'quantile' ? 'quantile-7' : method;
}

/** How breaks are made. */
export interface BreakOptions {
  readonly levels: readonly LevelMembers[];
  /** all figures are public already, so small classes give nothing away */
  readonly isPublic: boolean;
}

/**
 * Class bounds of an indicator, fixed over its periods: made from all shown values of the lowest level of a scheme.
 * Where its definition changes, each definition has bounds of its own: values across a break are not compared.
 * Higher levels use the same bounds, so that a colour means the same everywhere; counts, which grow with the area,
 * have bounds of their own on each level. The region as a whole has no class.
 * @param indicator shown values of all periods, with its rule
 * @param options levels of the table; whether small classes matter
 * @returns one entry for each definition and level with shown values, lowest level of each scheme first
 */
export function classBreaks(indicator: ShownIndicator, options: BreakOptions): ClassBreaks[] {
  const { definition, periods } = indicator;
  return [null, ...definition.breaks].flatMap((since) => {
    const alike = periods.filter(({ period }) => definitionStart(definition.breaks, period) === since);
    return breaksOfDefinition({ ...indicator, periods: alike }, options).map((entry) => ({ ...entry, since }));
  });
}

function breaksOfDefinition(
  indicator: ShownIndicator,
  { levels, isPublic }: BreakOptions,
): readonly Omit<ClassBreaks, 'since'>[] {
  const breaks: Omit<ClassBreaks, 'since'>[] = [];
  const schemes = new Set(levels.map((level) => level.scheme));
  for (const scheme of schemes) {
    let fixed: LevelBounds | null = null;
    for (const level of levels.filter((entry) => entry.scheme === scheme && entry.level > 0).reverse()) {
      const hasShown = indicator.periods.some(({ value }) =>
        level.areas.some((area) => isShown(value.statuses[area]!)),
      );
      if (!hasShown) continue;
      const own: LevelBounds = fixed ?? levelBounds(indicator, level, isPublic);
      if (indicator.definition.kind !== 'count') fixed = { ...own, mergedClasses: 0 };
      breaks.push({ scheme, level: level.level, method: classMethodId(indicator.definition.classRule), ...own });
    }
  }
  return breaks;
}

type LevelBounds = Pick<ClassBreaks, 'bounds' | 'mergedClasses' | 'varianceFit'>;

function levelBounds({ definition, periods }: ShownIndicator, level: LevelMembers, isPublic: boolean): LevelBounds {
  const shown = periods.map(({ value }) => shownValues(value, level.areas));
  const all = new Float64Array(shown.reduce((sum, { values }) => sum + values.length, 0));
  let filled = 0;
  for (const { values } of shown) {
    all.set(values, filled);
    filled += values.length;
  }
  const pooled = ascendingValues(all);
  const rule = definition.classRule;
  const found = METHODS[rule.method](pooled, rule);
  const isWritten = rule.bounds.length > 0;
  const wanted = isWritten ? found : printedBounds(found, definition, [pooled[0]!, pooled.at(-1)!]);
  const limits = { fewestAreas: isPublic ? 0 : FEWEST_AREAS, mostClasses: MOST_CLASSES };
  const bounds = mergeClasses(shown, wanted, limits);
  const varianceFit = classFit(pooled, bounds)?.variance ?? null;
  return { bounds, mergedClasses: wanted.length - bounds.length, varianceFit };
}

/** Bounds as they are printed in the legend, so that legend and classes never disagree; none without values on a side. */
function printedBounds(
  bounds: readonly number[],
  { decimals }: IndicatorDefinition,
  [smallest, largest]: readonly [number, number],
): number[] {
  const printed = bounds.map((bound) => Number(bound.toFixed(decimals)) + 0);
  return printed.filter((bound, index) => bound > smallest && bound <= largest && bound !== printed[index - 1]);
}

/**
 * Classes of all areas in one period, from unrounded values.
 * @param period shown values
 * @param breaks bounds by level, of the definition that holds in the period
 * @param levels levels of the table
 * @returns 1…k, 0 where nothing is shown or the level has no bounds
 */
export function classAreas(
  period: ShownPeriod,
  breaks: readonly ClassBreaks[],
  levels: readonly LevelMembers[],
): Uint8Array {
  const { values, statuses } = period.value;
  const classes = new Uint8Array(values.length);
  for (const { scheme, level, bounds } of breaks) {
    const members = levels.find((entry) => entry.scheme === scheme && entry.level === level);
    for (const area of members?.areas ?? []) {
      if (isShown(statuses[area]!)) classes[area] = classOf(values[area]!, bounds);
    }
  }
  return classes;
}
