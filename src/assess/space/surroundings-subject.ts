import type { AreaTable } from '../../core/area.ts';
import type { IndexResult } from '../../core/assessed.ts';
import type { IndicatorDefinition, IndicatorKind } from '../../core/indicator.ts';
import type { ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import type { BayesFamily } from '../../stats/space/empirical-bayes.ts';

/** Something whose areas are compared with their neighbours: one column of values, with its counts where it is a rate. */
export interface SurroundingsSubject {
  readonly kind: 'indicators' | 'indices';
  readonly id: string;
  readonly period: string;
  readonly value: ValueColumn;
  /** cases and people of a share or rate; null for everything else */
  readonly counts: {
    readonly numerator: ValueColumn;
    readonly denominator: ValueColumn;
    /** a value is that many times cases per person */
    readonly multiplier: number;
    /** a share cannot exceed 1: its chance is smaller than that of a rate */
    readonly family: BayesFamily;
  } | null;
}

/** Kinds whose chance follows from numerator and denominator; of a standardised ratio those are the expected events. */
const RATES: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['share', 'rate', 'standardised-ratio']);

/**
 * What is compared with its neighbours: indices, then core indicators, each in its newest period with a shown value below the
 * region. Plain counts are left out, as they follow the size of the areas.
 * @param areas all areas
 * @param indices as assessed
 * @param indicators as shown
 * @returns subjects in this order
 */
export function surroundingsSubjects(
  { areas }: AreaTable,
  indices: readonly IndexResult[],
  indicators: readonly ShownIndicator[],
): SurroundingsSubject[] {
  const newestShown = <T extends { readonly value: ValueColumn }>(periods: readonly T[]): T | undefined =>
    periods.findLast(({ value }) => areas.some(({ level }, area) => level > 0 && isShown(value.statuses[area]!)));
  const fromIndices = indices.flatMap(({ definition, periods }): SurroundingsSubject[] => {
    const newest = newestShown(periods);
    return newest
      ? [{ kind: 'indices', id: definition.id, period: newest.period, value: newest.value, counts: null }]
      : [];
  });
  const fromIndicators = indicators.flatMap(({ definition, periods }): SurroundingsSubject[] => {
    const newest = definition.core && definition.kind !== 'count' ? newestShown(periods) : undefined;
    if (!newest) return [];
    const { period, value } = newest;
    const isRate = RATES.has(definition.kind);
    return [
      {
        kind: 'indicators',
        id: definition.id,
        period,
        value,
        counts: isRate ? countsOf(newest, definition) : null,
      },
    ];
  });
  return [...fromIndices, ...fromIndicators];
}

const countsOf = (
  { numerator, denominator }: ShownPeriod,
  { kind, multiplier }: IndicatorDefinition,
): SurroundingsSubject['counts'] =>
  numerator && denominator
    ? { numerator, denominator, multiplier, family: kind === 'share' ? 'binomial' : 'poisson' }
    : null;
