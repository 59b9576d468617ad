import type { IndicatorDefinition } from '../../core/indicator.ts';
import { parsePeriod } from '../../core/period.ts';

/** Says whether a value counts everybody there is on a day, so that what it shows is so. */
export type FullCounts = (definition: IndicatorDefinition, period: string) => boolean;

/** The series that an expression names first: `sum(residents, age < 20)` → residents. */
const leadingSeries = (expression: string): string => /\b[a-z][a-z0-9_]*\b(?!\s*\()/.exec(expression)?.[0] ?? '';

/**
 * Tells counts of a whole population from counts of cases. A population is a series that shares and rates are counted
 * in and that is itself no part of another (residents, households, school entrants). Counts of cases (births, people in
 * care) go up and down by chance and are tested; densities, median ages and counts of a population on a day are not.
 * @param definitions all indicators of the edition
 * @see docs/methods/change.md
 */
export function fullCounts(definitions: readonly IndicatorDefinition[]): FullCounts {
  const counted = definitions.filter(({ kind }) => kind === 'share' || kind === 'rate');
  const populations = new Set(counted.map(({ denominator }) => leadingSeries(denominator)));
  for (const { numerator, denominator } of counted) {
    const part = leadingSeries(numerator);
    if (part !== leadingSeries(denominator)) populations.delete(part);
  }
  return ({ kind, numerator }, period) => {
    if (kind === 'density' || kind === 'median-age') return true;
    const isStock = parsePeriod(period)?.kind === 'reference-date';
    return (kind === 'count' || kind === 'ratio') && isStock && populations.has(leadingSeries(numerator));
  };
}
