/** Cases and the people among whom they were counted, one of each per area. */
export interface EventCounts {
  /** 0 or more */
  readonly cases: Float64Array;
  /** above 0 */
  readonly populations: Float64Array;
}

/** Rates of areas with what all areas have in common. */
export interface EventRates {
  readonly rates: Float64Array;
  /** cases of all areas by the people of all areas */
  readonly overall: number;
  /** variance of the rates around it, weighted by people */
  readonly variance: number;
  readonly meanPopulation: number;
}

/**
 * Rates per person and their spread, the start of every empirical Bayes method.
 * @param counts cases and people per area
 * @returns rates; overall and variance are 0 without areas
 * @throws {RangeError} if an area has no people, fewer than 0 cases, or there are not as many of both
 * @see Marshall 1991
 */
export function eventRates({ cases, populations }: EventCounts): EventRates {
  if (cases.length !== populations.length)
    throw new RangeError(`${cases.length} counts of cases do not fit ${populations.length} of people`);
  let [caseCount, peopleCount] = [0, 0];
  const rates = cases.map((count, area) => {
    const people = populations[area]!;
    if (!(people > 0 && count >= 0))
      throw new RangeError(`a rate needs cases ≥ 0 and people > 0, got ${count}, ${people}`);
    caseCount += count;
    peopleCount += people;
    return count / people;
  });
  if (peopleCount === 0) return { rates, overall: 0, variance: 0, meanPopulation: 0 };
  const overall = caseCount / peopleCount;
  let spread = 0;
  for (let area = 0; area < rates.length; area++) spread += populations[area]! * (rates[area]! - overall) ** 2;
  return { rates, overall, variance: spread / peopleCount, meanPopulation: peopleCount / rates.length };
}
