import type { ClassBreaks } from '../core/assessed.ts';
import type { IndicatorDefinition } from '../core/indicator.ts';
import type { ShownIndicator, ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { ascendingValues } from '../stats/ascending-order.ts';
import { quantileBreaks } from '../stats/quantile-breaks.ts';
import type { LevelMembers } from './level-members.ts';
import { type ShownValues, shownValues } from './shown-values.ts';

/** Classes on a map, where the figures allow so many. */
export const CLASS_COUNT = 5;
/** A class with fewer areas would tell too much about each of them. */
const FEWEST_AREAS = 3;
const METHOD = 'quantile-7';

/** How breaks are made. */
export interface BreakOptions {
  readonly levels: readonly LevelMembers[];
  /** all figures are public already, so small classes give nothing away */
  readonly isPublic: boolean;
}

/**
 * Class bounds of an indicator, fixed over its periods: quantiles of all shown values of the lowest level of a scheme.
 * Higher levels use the same bounds, so that a colour means the same everywhere; counts, which grow with the area,
 * have bounds of their own on each level. The region as a whole has no class.
 * @param indicator shown values of all periods
 * @param options levels of the table; whether small classes matter
 * @returns one entry for each level with shown values, lowest level of each scheme first
 */
export function classBreaks(indicator: ShownIndicator, { levels, isPublic }: BreakOptions): ClassBreaks[] {
  const breaks: ClassBreaks[] = [];
  const schemes = new Set(levels.map((level) => level.scheme));
  for (const scheme of schemes) {
    let fixed: number[] | null = null;
    for (const level of levels.filter((entry) => entry.scheme === scheme && entry.level > 0).reverse()) {
      const hasShown = indicator.periods.some(({ value }) =>
        level.areas.some((area) => isShown(value.statuses[area]!)),
      );
      if (!hasShown) continue;
      const bounds: number[] = fixed ?? levelBounds(indicator, level, isPublic);
      if (indicator.definition.kind !== 'count') fixed = bounds;
      breaks.push({ scheme, level: level.level, bounds, method: METHOD });
    }
  }
  return breaks;
}

function levelBounds({ definition, periods }: ShownIndicator, level: LevelMembers, isPublic: boolean): number[] {
  const shown = periods.map(({ value }) => shownValues(value, level.areas));
  const all = new Float64Array(shown.reduce((sum, { values }) => sum + values.length, 0));
  let filled = 0;
  for (const { values } of shown) {
    all.set(values, filled);
    filled += values.length;
  }
  const pooled = ascendingValues(all);
  for (let classCount = CLASS_COUNT; classCount > 1; classCount--) {
    const bounds = printedBounds(quantileBreaks(pooled, classCount), definition, [pooled[0]!, pooled.at(-1)!]);
    if (isPublic || bounds.length === 0 || smallestClass(shown, bounds) >= FEWEST_AREAS) return bounds;
  }
  return [];
}

/** Bounds as they are printed in the legend, so that legend and classes never disagree. */
function printedBounds(
  bounds: readonly number[],
  { decimals }: IndicatorDefinition,
  [smallest, largest]: readonly [number, number],
): number[] {
  const printed = bounds.map((bound) => Number(bound.toFixed(decimals)) + 0);
  return printed.filter((bound, index) => bound > smallest && bound <= largest && bound !== printed[index - 1]);
}

/** Number of different areas in the class that has fewest; an area counts once, however many periods it has. */
function smallestClass(shown: readonly ShownValues[], bounds: readonly number[]): number {
  const sizes = new Array<number>(bounds.length + 1).fill(0);
  const seen = new Map<number, number>();
  for (const { areas, values } of shown) {
    for (let i = 0; i < areas.length; i++) {
      const found = classOf(values[i]!, bounds);
      const classes = seen.get(areas[i]!) ?? 0;
      if (classes & (1 << found)) continue;
      seen.set(areas[i]!, classes | (1 << found));
      sizes[found - 1]! += 1;
    }
  }
  return Math.min(...sizes);
}

/** Class of a value, from 1: the number of bounds at or below it plus one. */
export function classOf(value: number, bounds: readonly number[]): number {
  let position = 0;
  while (position < bounds.length && value >= bounds[position]!) position += 1;
  return position + 1;
}

/**
 * Classes of all areas in one period, from unrounded values.
 * @param period shown values
 * @param breaks bounds by level
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
