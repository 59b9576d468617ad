import type { AreaTable } from '../../core/area.ts';
import type { CorrelationMatrix, CorrelationResult } from '../../core/correlations.ts';
import type { MethodLogEntry, ShownIndicator } from '../../core/stages.ts';
import { STATUS } from '../../core/status.ts';
import {
  type CorrelatedVariable,
  correlatedVariable,
  linearCorrelation,
  rankCorrelation,
} from '../../stats/correlation/correlated-variable.ts';
import { type CorrelationKind, correlationInterval } from '../../stats/correlation/correlation-interval.ts';
import { type LevelFigures, levelFigures, lowestLevels } from '../level-figures.ts';
import type { LevelMembers } from '../level-members.ts';
import { shownAtAll } from '../shown-at.ts';

const CONFIDENCE = 0.95;
/** Fewer pairs of values say nothing about a relation. */
const FEWEST_PAIRS = 10;

/** What correlations are made of. */
export interface CorrelationContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
}

/**
 * Correlations of all core indicators but counts on the lowest level of each scheme, in the newest year that most of them
 * have. Counts grow with the area and would only say that large areas have more of everything. Each pair is made of the
 * areas that show both; every area counts once, however many people live there.
 * @param context shown indicators
 * @returns matrices per scheme; what was used and left out
 */
export function assessCorrelations(context: CorrelationContext): {
  results: CorrelationResult[];
  log: MethodLogEntry[];
} {
  const core = context.indicators.filter(({ definition }) => definition.core && definition.kind !== 'count');
  const figures = core.map(({ definition, periods }) => ({ id: definition.id, periods }));
  const results = lowestLevels(figures, context.levels, context.areas).flatMap((level) => {
    const found = levelFigures(figures, level);
    return found && found.columns.length > 1 ? [resultOf(found, context.areas)] : [];
  });
  return { results, log: results.map((result) => logOf(result, context.areas)) };
}

function resultOf({ level, year, columns, absent }: LevelFigures, table: AreaTable): CorrelationResult {
  const areas = level.areas.filter((area) => !table.areas[area]!.excluded);
  const variables = columns.map(({ value }) => correlatedVariable(shownAtAll(value, areas)));
  const hidden = columns.map(({ value }) => areas.filter((area) => value.statuses[area]! === STATUS.hidden).length);
  const pairCounts = pairCountsOf(variables);
  return {
    scheme: level.scheme,
    level: level.level,
    period: year,
    indicators: columns.map(({ id }) => id),
    periods: columns.map(({ period }) => period),
    areaCount: areas.length,
    pairCounts,
    hiddenCounts: Uint32Array.from(hidden),
    pearson: matrixOf(variables, pairCounts, { kind: 'pearson', correlate: linearCorrelation }),
    spearman: matrixOf(variables, pairCounts, { kind: 'rank', correlate: rankCorrelation }),
    absent,
  };
}

function pairCountsOf(variables: readonly CorrelatedVariable[]): Uint32Array {
  const size = variables.length;
  const counts = new Uint32Array(size * size);
  variables.forEach((first, row) => {
    for (let column = row; column < size; column++) {
      const other = variables[column]!.values;
      let count = 0;
      for (let i = 0; i < first.order.length; i++) if (!Number.isNaN(other[first.order[i]!]!)) count += 1;
      counts[row * size + column] = count;
      counts[column * size + row] = count;
    }
  });
  return counts;
}

interface Correlating {
  readonly kind: CorrelationKind;
  correlate(first: CorrelatedVariable, second: CorrelatedVariable): number | null;
}

function matrixOf(
  variables: readonly CorrelatedVariable[],
  pairCounts: Uint32Array,
  { kind, correlate }: Correlating,
): CorrelationMatrix {
  const size = variables.length;
  const column = (): Float64Array => new Float64Array(size * size).fill(Number.NaN);
  const matrix = { coefficients: column(), lower: column(), upper: column() };
  variables.forEach((first, row) => {
    for (let other = row + 1; other < size; other++) {
      const pairCount = pairCounts[row * size + other]!;
      if (pairCount < FEWEST_PAIRS) continue;
      const coefficient = correlate(first, variables[other]!);
      if (coefficient === null) continue;
      const interval = correlationInterval(coefficient, pairCount, { kind, confidence: CONFIDENCE })!;
      for (const at of [row * size + other, other * size + row]) {
        matrix.coefficients[at] = coefficient;
        matrix.lower[at] = interval.lower;
        matrix.upper[at] = interval.upper;
      }
    }
  });
  return matrix;
}

function logOf(result: CorrelationResult, { schemes }: AreaTable): MethodLogEntry {
  const { indicators, pairCounts, pearson } = result;
  const size = indicators.length;
  const isPair = (at: number): boolean => Math.floor(at / size) < at % size;
  const found = pearson.coefficients.filter((coefficient, at) => isPair(at) && !Number.isNaN(coefficient)).length;
  const choices = {
    level: schemes.find(({ id }) => id === result.scheme)?.levels[result.level]?.id ?? '',
    period: result.period,
    figures: indicators.join(', '),
    figuresAbsent: result.absent.join(', '),
    comparedAreas: result.areaCount,
    hiddenLeftOut: result.hiddenCounts.reduce((sum, count) => sum + count, 0),
    fewestPairs: pairCounts.reduce((fewest, count) => Math.min(fewest, count), result.areaCount),
    pairsWithCorrelation: found,
    pairsWithout: (size * (size - 1)) / 2 - found,
    fewestAreas: FEWEST_PAIRS,
    confidence: CONFIDENCE,
  };
  return { step: 'correlation', subject: result.scheme, choices };
}
