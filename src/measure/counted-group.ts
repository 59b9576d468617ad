import { formatAgeRange, groupCode } from '../core/group.ts';
import type { IndicatorDefinition, IndicatorKind } from '../core/indicator.ts';
import type { CountedGroup } from '../core/stages.ts';
import type { Condition, Request } from './expression.ts';

/** Kinds whose numerator and denominator are published as the catalogue asks for them. */
const PLAIN: readonly IndicatorKind[] = ['count', 'share', 'rate', 'ratio'];

/**
 * Whom one side of an indicator counts.
 * @param definition the line of the catalogue
 * @param requests the parsed expression of that side
 * @returns one group of one series, at the time of the figure itself; null for sums, differences, several years, and
 *   kinds that publish something else
 * @example countedGroup(definition, requestsOf('sum(residents, age < 18)')) // {series: 'residents', group: 'age=0..17'}
 */
export function countedGroup(definition: IndicatorDefinition, requests: readonly Request[]): CountedGroup | null {
  const [request, ...others] = requests;
  if (!request || others.length > 0 || request.coefficient !== 1 || request.yearOffset !== 0) return null;
  if (definition.pooledPeriods > 1 || !PLAIN.includes(definition.kind)) return null;
  return { series: request.series, group: groupCode(request.conditions.map(written)) };
}

function written(condition: Condition): readonly [string, string] {
  if (condition.kind === 'value') return [condition.dimension, condition.value];
  return [condition.dimension, formatAgeRange(condition)];
}
