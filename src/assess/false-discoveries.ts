import type { AssessedIndicator, Assessment } from '../core/assessed.ts';
import { COMPARISON } from '../core/comparison.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { adjustedPValues } from '../stats/comparison/adjusted-p-values.ts';
import { binomialShares, poissonShares } from '../stats/distributions/count-share.ts';
import type { Benchmarks } from './compare-areas.ts';
import type { LevelMembers } from './level-members.ts';

/** Share of false alarms among the differences that are said to hold. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Assessed indicators whose newest comparisons know whether they hold among all others. */
export interface Discoveries {
  readonly indicators: ReadonlyMap<string, AssessedIndicator>;
  readonly log: MethodLogEntry;
}

/** Levels of the table and the benchmarks of each area. */
export interface DiscoveryContext {
  readonly levels: readonly LevelMembers[];
  readonly parents: Benchmarks;
  readonly regions: Benchmarks;
}

/** Which comparison of an area is tested. */
type Against = 'region' | 'parent';

/** One comparison in the newest compared period of its level. */
interface Test {
  readonly indicator: string;
  readonly period: number;
  readonly area: number;
  readonly against: Against;
  readonly pValue: number;
}

/** Where the answers of a period are put. */
type Answers = Readonly<Record<Against, Uint8Array>>;

/**
 * Among thousands of comparisons some differ by chance alone. Tests every comparison with the region and with the area
 * above that an edition makes in the newest period of each indicator and level, by exact tests of the share and of
 * the events behind a rate, and keeps the share of false alarms at five per cent by Benjamini and Hochberg.
 * @param shown indicators as they came through the gate
 * @param assessed their assessments by id
 * @param context levels and benchmarks
 * @returns assessments with `holds` and `holdsParent` in those periods, and how many were tested and held
 */
export function holdingDifferences(
  shown: readonly ShownIndicator[],
  assessed: ReadonlyMap<string, AssessedIndicator>,
  context: DiscoveryContext,
): Discoveries {
  const tests = shown.flatMap((indicator) => testsOf(indicator, assessed.get(indicator.definition.id), context));
  const adjusted = adjustedPValues(Float64Array.from(tests, ({ pValue }) => pValue));
  const answers = new Map<string, Map<number, Answers>>();
  let held = 0;
  const { parents, regions } = context;
  tests.forEach(({ indicator, period, area, against }, position) => {
    const answer = adjusted[position]! <= FALSE_DISCOVERY_RATE ? 1 : 0;
    const found = answersOf(answers, { indicator, period, areaCount: regions.length });
    found[against][area] = answer;
    // right below the region the area above is the region: one test answers both
    if (parents[area] === regions[area]) found.parent[area] = answer;
    held += answer;
  });
  const indicators = new Map(
    [...assessed].map(([id, whole]) => [id, { ...whole, periods: withAnswers(whole.periods, answers.get(id)) }]),
  );
  const choices = {
    method: 'benjamini-hochberg',
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    comparisons: tests.length,
    differencesThatHold: held,
  };
  return { indicators, log: { step: 'false-discoveries', subject: 'edition', choices } };
}

function answersOf(
  answers: Map<string, Map<number, Answers>>,
  { indicator, period, areaCount }: { readonly indicator: string; readonly period: number; readonly areaCount: number },
): Answers {
  const periods = answers.get(indicator) ?? new Map<number, Answers>();
  answers.set(indicator, periods);
  const found = periods.get(period) ?? { region: new Uint8Array(areaCount), parent: new Uint8Array(areaCount) };
  periods.set(period, found);
  return found;
}

function withAnswers(periods: readonly Assessment[], answers: ReadonlyMap<number, Answers> | undefined): Assessment[] {
  return periods.map((assessment, period) => {
    const found = answers?.get(period);
    return found ? { ...assessment, holds: found.region, holdsParent: found.parent } : assessment;
  });
}

function testsOf(
  indicator: ShownIndicator,
  assessed: AssessedIndicator | undefined,
  { levels, parents, regions }: DiscoveryContext,
): Test[] {
  if (!assessed) return [];
  return levels.flatMap(({ areas }) => {
    const period = assessed.periods.findLastIndex(({ againstRegion, againstParent }) =>
      areas.some((area) => againstRegion[area] !== COMPARISON.none || againstParent[area] !== COMPARISON.none),
    );
    const comparisons = assessed.periods[period];
    if (!comparisons) return [];
    const tests: Test[] = [];
    const add = (area: number, against: Against, benchmark: number): void => {
      const pValue = pValueOf(indicator, { period, area, benchmark });
      if (pValue !== null) tests.push({ indicator: indicator.definition.id, period, area, against, pValue });
    };
    for (const area of areas) {
      const [parent, region] = [parents[area]!, regions[area]!];
      if (comparisons.againstRegion[area] !== COMPARISON.none) add(area, 'region', region);
      // an area right below the region has one benchmark only
      if (parent !== region && comparisons.againstParent[area] !== COMPARISON.none) add(area, 'parent', parent);
    }
    return tests;
  });
}

interface Counts {
  readonly cases: number;
  readonly base: number;
  readonly rate: number;
  /** standard error of a standardised rate, else NaN */
  readonly error: number;
}

function countsAt(
  { value, numerator, denominator, variance }: ShownPeriod,
  multiplier: number,
  area: number,
): Counts | null {
  if (!numerator || !denominator) return null;
  if (!isShown(numerator.statuses[area]!) || !isShown(denominator.statuses[area]!)) return null;
  return {
    cases: numerator.values[area]!,
    base: denominator.values[area]!,
    rate: value.values[area]! / multiplier,
    error: Math.sqrt(variance?.[area] ?? Number.NaN) / multiplier,
  };
}

/** Exact two-sided p-value against a fixed benchmark, twice the smaller side; null where there is no such test. */
function pValueOf(
  { definition, periods }: ShownIndicator,
  { period, area, benchmark }: { readonly period: number; readonly area: number; readonly benchmark: number },
): number | null {
  const shown = periods[period]!;
  const counts = countsAt(shown, definition.multiplier, area);
  const expected = shown.value.values[benchmark]! / definition.multiplier;
  if (!counts || !(expected > 0) || !Number.isInteger(counts.cases)) return null;
  const { cases, base } = counts;
  if (definition.kind === 'rate' || definition.kind === 'standardised-ratio')
    return smallerSideTwice(poissonShares(cases, base * expected));
  if (definition.kind === 'standardised-rate') return standardisedPValue(counts, expected);
  if (expected >= 1 || cases > base || !Number.isInteger(base)) return null;
  return smallerSideTwice(binomialShares(cases, base, expected));
}

function smallerSideTwice({ atMost, atLeast }: { readonly atMost: number; readonly atLeast: number }): number {
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** Dobson's limits scale the distance of events from their sum to the error of the rate: so does the test. */
function standardisedPValue({ cases, rate, error }: Counts, benchmark: number): number | null {
  if (!(error > 0)) return null;
  const mean = cases + ((benchmark - rate) / error) * Math.sqrt(cases);
  return smallerSideTwice(poissonShares(cases, Math.max(0, mean)));
}
