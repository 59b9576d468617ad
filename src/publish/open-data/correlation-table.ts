import type { AssessedTable } from '../../core/assessed.ts';
import type { CorrelationResult } from '../../core/correlations.ts';
import { number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly result: CorrelationResult;
  readonly first: number;
  readonly second: number;
}

/** correlations.csv: each pair of core indicators once; without coefficients where too few areas show both. */
export function correlationTable({ table: { areas }, correlations }: AssessedTable): SideTable {
  const at = ({ result, first, second }: Row): number => first * result.indicators.length + second;
  const levelOf = ({ scheme, level }: CorrelationResult): string | null =>
    areas.schemes.find(({ id }) => id === scheme)?.levels[level]?.id ?? null;
  return sideTable<Row>(
    'correlations',
    [
      text('scheme', ({ result }) => result.scheme),
      text('area_level', ({ result }) => levelOf(result)),
      text('series', ({ result, first }) => result.indicators[first]!),
      text('period', ({ result, first }) => result.periods[first]!),
      text('other_series', ({ result, second }) => result.indicators[second]!),
      text('other_period', ({ result, second }) => result.periods[second]!),
      number('areas_counted', (row) => row.result.pairCounts[at(row)]!),
      number('pearson', (row) => row.result.pearson.coefficients[at(row)]!),
      number('pearson_lower', (row) => row.result.pearson.lower[at(row)]!),
      number('pearson_upper', (row) => row.result.pearson.upper[at(row)]!),
      number('spearman', (row) => row.result.spearman.coefficients[at(row)]!),
      number('spearman_lower', (row) => row.result.spearman.lower[at(row)]!),
      number('spearman_upper', (row) => row.result.spearman.upper[at(row)]!),
      text('status', (row) => (Number.isNaN(row.result.spearman.coefficients[at(row)]!) ? 'not-applicable' : 'ok')),
    ],
    () =>
      correlations.flatMap((result) =>
        result.indicators.flatMap((_, first) =>
          result.indicators.slice(first + 1).map((__, offset) => ({ result, first, second: first + 1 + offset })),
        ),
      ),
  );
}
