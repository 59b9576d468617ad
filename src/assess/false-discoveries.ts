import type { AssessedIndicator } from '../core/assessed.ts';
import { COMPARISON } from '../core/comparison.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { adjustedPValues } from '../stats/comparison/adjusted-p-values.ts';
import { poissonShares } from '../stats/distributions/count-share.ts';
import { normalShareBeyond } from '../stats/distributions/normal-share.ts';
import type { Benchmarks } from './compare-areas.ts';

/** Share of false alarms among the differences that are said to hold. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Assessed indicators whose newest comparisons know whether they hold among all others. */
export interface Discoveries {
  readonly indicators: ReadonlyMap<string, AssessedIndicator>;
  readonly log: MethodLogEntry;
}

/** Comparisons of one indicator in its newest compared period. */
interface Tests {
  readonly indicator: string;
  readonly period: number;
  readonly areas: readonly number[];
  readonly pValues: readonly number[];
}

/**
 * Among thousands of comparisons some differ by chance alone. Tests every comparison with the region that an edition
 * makes in the newest period of each indicator (score test of the share, exact test of the rate: the same tests that
 * the intervals turn round) and keeps the share of false alarms at five per cent by Benjamini and Hochberg.
 * @param shown indicators as they came through the gate
 * @param assessed their assessments by id
 * @param regions benchmark of each area
 * @returns assessments with `holds` in those periods, and how many were tested and held
 */
export function holdingDifferences(
  shown: readonly ShownIndicator[],
  assessed: ReadonlyMap<string, AssessedIndicator>,
  regions: Benchmarks,
): Discoveries {
  const tests = shown.flatMap((indicator) => testsOf(indicator, assessed.get(indicator.definition.id), regions));
  const adjusted = adjustedPValues(tests.flatMap(({ pValues }) => pValues));
  const indicators = new Map(assessed);
  let [from, held] = [0, 0];
  for (const { indicator, period, areas } of tests) {
    const whole = indicators.get(indicator)!;
    const holds = new Uint8Array(regions.length);
    areas.forEach((area, position) => {
      const isHeld = adjusted[from + position]! <= FALSE_DISCOVERY_RATE;
      holds[area] = isHeld ? 1 : 0;
      held += isHeld ? 1 : 0;
    });
    from += areas.length;
    const periods = whole.periods.map((each, position) => (position === period ? { ...each, holds } : each));
    indicators.set(indicator, { ...whole, periods });
  }
  const choices = {
    method: 'benjamini-hochberg',
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    comparisons: from,
    differencesThatHold: held,
  };
  return { indicators, log: { step: 'false-discoveries', subject: 'edition', choices } };
}

function testsOf(
  { definition, periods }: ShownIndicator,
  assessed: AssessedIndicator | undefined,
  regions: Benchmarks,
) {
  const period = (assessed?.periods ?? []).findLastIndex(({ againstRegion }) =>
    againstRegion.some((comparison) => comparison !== COMPARISON.none),
  );
  const shown = periods[period];
  const comparisons = assessed?.periods[period]?.againstRegion;
  if (!shown || !comparisons) return [];
  const areas: number[] = [];
  const pValues: number[] = [];
  comparisons.forEach((comparison, area) => {
    if (comparison === COMPARISON.none) return;
    const benchmark = shown.value.values[regions[area]!]! / definition.multiplier;
    const pValue = pValueOf(definition.kind, countsAt(shown, area), benchmark);
    if (pValue === null) return;
    areas.push(area);
    pValues.push(pValue);
  });
  return [{ indicator: definition.id, period, areas, pValues } satisfies Tests];
}

interface Counts {
  readonly cases: number;
  readonly base: number;
}

function countsAt({ numerator, denominator }: ShownPeriod, area: number): Counts | null {
  if (!numerator || !denominator) return null;
  if (!isShown(numerator.statuses[area]!) || !isShown(denominator.statuses[area]!)) return null;
  return { cases: numerator.values[area]!, base: denominator.values[area]! };
}

/** Two-sided p-value against a fixed benchmark; null where there is no such test. */
function pValueOf(kind: string, counts: Counts | null, benchmark: number): number | null {
  if (!counts || !(benchmark > 0)) return null;
  const { cases, base } = counts;
  const expected = base * benchmark;
  if (kind === 'rate') {
    if (!Number.isInteger(cases)) return null;
    const { atMost, atLeast } = poissonShares(cases, expected);
    return Math.min(1, 2 * Math.min(atMost, atLeast));
  }
  if (benchmark >= 1) return null;
  return normalShareBeyond((cases - expected) / Math.sqrt(expected * (1 - benchmark)));
}
