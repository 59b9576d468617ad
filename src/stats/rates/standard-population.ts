/** People of a standard population per age group. */
export interface StandardPopulation {
  /** lower bound of each age group in years, ascending from 0; the last group is open */
  readonly ages: readonly number[];
  /** people in each age group */
  readonly people: readonly number[];
}

/**
 * European standard population of 2013, 100,000 people of both sexes in five-year groups, 90 and over together.
 * @see Eurostat 2013, Revision of the European Standard Population, doi 10.2785/11470
 */
export const EUROPEAN_STANDARD_POPULATION_2013: StandardPopulation = Object.freeze({
  ages: Object.freeze([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]),
  people: Object.freeze([
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
  ]),
});

/**
 * Weights of wider age groups: the people of a standard population who fall into them.
 * @param ages lower bound of each group wanted in years, ascending; the last group is open
 * @param standard population to be put together
 * @returns people per group; those below the first bound belong to none
 * @throws {RangeError} if a bound is none of the standard's: its groups cannot be cut
 * @see golden: standardised-rate
 * @example standardWeights([0, 65]) // [80500, 19500]
 */
export function standardWeights(
  ages: readonly number[],
  standard: StandardPopulation = EUROPEAN_STANDARD_POPULATION_2013,
): number[] {
  const starts = ages.map((age, i) => {
    const start = standard.ages.indexOf(age);
    if (start < 0 || (i > 0 && age <= ages[i - 1]!))
      throw new RangeError(`age groups ascend and begin where those of the standard do, got ${ages.join(', ')}`);
    return start;
  });
  return starts.map((start, i) => standard.people.slice(start, starts[i + 1]).reduce((sum, people) => sum + people, 0));
}
