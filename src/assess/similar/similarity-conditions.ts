import type { IndicatorDefinition } from '../../core/indicator.ts';
import type { SimilarityCondition } from '../../core/similar-areas.ts';
import type { ShownIndicator } from '../../core/stages.ts';
import { meanDeviation } from '../../stats/mean-deviation.ts';
import type { CompleteAreas } from '../complete-areas.ts';
import type { Figure, FigureColumn, LevelFigures } from '../level-figures.ts';

const SMALLEST_RATIO = 1.1;
/** Areas exactly as far apart as the tolerance are still similar, whatever dividing did to the last digit. */
const NOISE = 1e-9;

/** Indicators that conditions may be made of: those the catalogue names, else all core indicators. */
export function similarityFigures(indicators: readonly ShownIndicator[]): { figures: Figure[]; isDeclared: boolean } {
  const declared = indicators.filter(({ definition }) => definition.similarity !== null);
  const chosen = declared.length > 0 ? declared : indicators.filter(({ definition }) => definition.core);
  const figures = chosen.map(({ definition, periods }) => ({ id: definition.id, periods }));
  return { figures, isDeclared: declared.length > 0 };
}

/** Where the catalogue names none: the first count and the first other indicator of each topic, in its order. */
export function chosenFigures(
  figures: LevelFigures,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
): LevelFigures {
  const seen = new Set<string>();
  const columns = figures.columns.filter(({ id }) => {
    const { kind, topic } = definitions.get(id)!;
    const place = kind === 'count' ? 'count' : topic;
    const isFirst = !seen.has(place);
    seen.add(place);
    return isFirst;
  });
  return { ...figures, columns };
}

/** A condition with the coordinates of the complete areas. */
export interface ScaledCondition {
  readonly condition: SimilarityCondition;
  /** values, for ratios their logarithms, in units of the spread */
  readonly coordinates: Float64Array;
  /** tolerance on that scale */
  readonly reach: number;
}

/**
 * Conditions from the figures of the complete areas. A figure that is the same everywhere drops out; counts of 0 have no
 * ratio and are compared by difference.
 */
export function similarityConditions(
  columns: readonly FigureColumn[],
  complete: CompleteAreas,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
): ScaledCondition[] {
  return columns.flatMap(({ id, period }, index) => {
    const definition = definitions.get(id)!;
    const values = complete.columns[index]!;
    const isRatio = definition.kind === 'count' && values.every((value) => value > 0);
    const scaled = isRatio ? values.map(Math.log) : values;
    const spread = meanDeviation(scaled, 'population')?.deviation ?? 0;
    if (spread === 0) return [];
    const tolerance = toleranceOf(definition, spread, isRatio);
    const condition = { indicator: id, period, scale: isRatio ? 'ratio' : 'difference', tolerance, spread } as const;
    const reach = ((isRatio ? Math.log(tolerance) : tolerance) / spread) * (1 + NOISE);
    return [{ condition, coordinates: scaled.map((value) => value / spread), reach }];
  });
}

/** As declared, else one spread, rounded as it is printed so that the words say exactly what was done. */
function toleranceOf({ similarity, decimals }: IndicatorDefinition, spread: number, isRatio: boolean): number {
  const declared = similarity?.tolerance ?? null;
  if (isRatio) {
    const ratio = declared === null ? Math.exp(spread) : 1 + declared / 100;
    return Math.max(SMALLEST_RATIO, Number(ratio.toFixed(1)));
  }
  return declared ?? Math.max(10 ** -decimals, Number(spread.toFixed(decimals)));
}
