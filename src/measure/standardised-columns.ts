import { isShown, STATUS, weakerStatus } from '../core/status.ts';
import { emptyColumn, type ValueColumn } from '../core/table.ts';
import { standardWeights } from '../stats/rates/standard-population.ts';
import { type NoStandardisedRate, standardisedRate } from '../stats/rates/standardised-rate.ts';
import { expectedEvents } from '../stats/rates/standardised-ratio.ts';

/** Events and people of one age group over all areas. */
export interface StratumColumns {
  readonly events: ValueColumn;
  readonly people: ValueColumn;
}

/** Why there is no value although all counts are known. */
const STATUS_OF: Readonly<Record<Exclude<NoStandardisedRate, 'unknown'>, number>> = {
  'empty-stratum': STATUS['not-applicable'],
  'few-events': STATUS.unreliable,
};

/**
 * People of the European standard population in each age group.
 * @param groups ages of each group in completed years, ascending and without gap; the last one may be open
 * @returns people per group, out of 100,000
 * @throws {RangeError} if a bound lies inside a group of the standard
 * @see golden: standardised-rate
 */
export function europeanWeights(groups: readonly { readonly from: number; readonly to: number }[]): readonly number[] {
  const end = groups.at(-1)?.to ?? Number.POSITIVE_INFINITY;
  const starts = groups.map(({ from }) => from);
  return standardWeights(end === Number.POSITIVE_INFINITY ? starts : [...starts, end + 1]).slice(0, groups.length);
}

/**
 * Directly standardised rates, area by area. A value needs every age group, else it has the weakest of their statuses;
 * nobody in an age group: not applicable; fewer than ten events: unreliable.
 * @param strata events and people by age group
 * @param weightsOf people of the standard population by age group, for an area; NaN where they are not known
 * @param multiplier factor to the unit of the indicator
 * @returns rates, and their variance in the squared unit (NaN where there is no rate)
 * @see golden: standardised-rate
 */
export function standardisedRateColumn(
  strata: readonly StratumColumns[],
  weightsOf: (area: number) => readonly number[],
  multiplier: number,
): { readonly value: ValueColumn; readonly variance: Float64Array } {
  const areaCount = strata[0]?.people.values.length ?? 0;
  const value = emptyColumn(areaCount);
  const variance = new Float64Array(areaCount).fill(Number.NaN);
  for (let area = 0; area < areaCount; area++) {
    const weights = weightsOf(area);
    if (!weights.some((people) => people > 0)) continue;
    const status = weakestStatus(strata, area);
    value.statuses[area] = status;
    if (!isShown(status)) continue;
    const found = standardisedRate({
      events: strata.map(({ events }) => events.values[area]!),
      populations: strata.map(({ people }) => people.values[area]!),
      weights,
    });
    if (typeof found === 'string') {
      value.statuses[area] = found === 'unknown' ? STATUS.unknown : STATUS_OF[found];
      continue;
    }
    value.values[area] = multiplier * found.rate;
    variance[area] = multiplier * multiplier * found.variance;
  }
  return { value, variance };
}

function weakestStatus(strata: readonly StratumColumns[], area: number): number {
  let status: number = STATUS.ok;
  for (const { events, people } of strata) {
    status = weakerStatus(weakerStatus(status, events.statuses[area]!), people.statuses[area]!);
    // a difference below zero counts nobody
    if (events.values[area]! < 0 || people.values[area]! < 0) status = weakerStatus(status, STATUS.unknown);
  }
  return status;
}

/**
 * Events that each area had if the rates by age of its region were its own. A value needs the people of every age group
 * and both counts of the region, else it has the weakest of their statuses.
 * @param strata by age group: people over all areas, events where the region is
 * @param regionOf index of the region of each area, −1 for none
 * @returns expected events; unknown where people live in an age group in which the region has nobody
 * @see golden: standardised-ratio
 */
export function expectedColumn(strata: readonly StratumColumns[], regionOf: ArrayLike<number>): ValueColumn {
  const result = emptyColumn(regionOf.length);
  for (let area = 0; area < regionOf.length; area++) {
    const region = regionOf[area]!;
    if (region < 0) continue;
    let status = weakestStatus(strata, region);
    for (const { people } of strata)
      status = weakerStatus(status, people.values[area]! < 0 ? STATUS.unknown : people.statuses[area]!);
    const expected = isShown(status)
      ? expectedEvents(
          strata.map(({ people }) => people.values[area]!),
          {
            events: strata.map(({ events }) => events.values[region]!),
            populations: strata.map(({ people }) => people.values[region]!),
          },
        )
      : null;
    result.statuses[area] = isShown(status) && expected === null ? STATUS.unknown : status;
    if (expected !== null) result.values[area] = expected;
  }
  return result;
}
