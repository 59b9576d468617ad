import { hypergeometricProbability } from '../distributions/count-probability.ts';
import { gammaShareAbove } from '../distributions/gamma-share.ts';

/** Cases among people. */
export interface Proportion {
  readonly cases: number;
  readonly population: number;
}

/** Test of two proportions for being equal. */
export interface ProportionTest {
  readonly method: 'chi-square' | 'fisher';
  /** two-sided */
  readonly pValue: number;
}

/** Below this expected count the chi-square distribution no longer holds. */
const LEAST_EXPECTED = 5;
/** Probabilities that differ by less are equal up to rounding. */
const RELATIVE_NOISE = 1e-7;
/** What adds less than this to a sum of falling probabilities cannot be seen in it. */
const NEGLIGIBLE = 1e-18;

function assertProportion({ cases, population }: Proportion): void {
  if (!(population >= 0 && cases >= 0 && cases <= population))
    throw new RangeError(`a proportion needs 0 ≤ cases ≤ population, got ${cases} of ${population}`);
}

/**
 * Statistic of the chi-square test of two proportions, without correction; one degree of freedom.
 * @param first cases and people of one period or area
 * @param second of the other
 * @returns statistic, 0 or more; null where nobody is counted on one side or there are no or only cases
 * @throws {RangeError} if cases exceed the population or a figure is negative or missing
 * @see golden: two-periods
 */
export function proportionChiSquare(first: Proportion, second: Proportion): number | null {
  assertProportion(first);
  assertProportion(second);
  const people = first.population + second.population;
  const cases = first.cases + second.cases;
  const spread = first.population * second.population * cases * (people - cases);
  if (spread === 0) return null;
  const difference = first.cases * second.population - second.cases * first.population;
  return (difference * difference * people) / spread;
}

/**
 * Fisher's exact test of two proportions: sums the probabilities of all tables that are no more probable than the
 * observed one.
 * @param first whole numbers of cases and people
 * @param second of the other
 * @returns two-sided p-value; null where nobody is counted on one side
 * @throws {RangeError} if a figure is no whole number or cases exceed the population
 * @see Fisher 1935 · golden: two-periods
 */
export function fisherTest(first: Proportion, second: Proportion): number | null {
  for (const proportion of [first, second]) {
    assertProportion(proportion);
    if (!(Number.isInteger(proportion.cases) && Number.isInteger(proportion.population)))
      throw new RangeError(`an exact test counts whole people, got ${proportion.cases} of ${proportion.population}`);
  }
  if (first.population === 0 || second.population === 0) return null;
  const cases = first.cases + second.cases;
  const urn = { marked: cases, unmarked: first.population + second.population - cases, drawn: first.population };
  const own = hypergeometricProbability(first.cases, urn);
  return Math.min(1, own + lessProbable(first.cases, urn, own) + lessProbable(second.cases, turned(urn), own));
}

interface Urn {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

/** The same tables seen from what stays in the urn: the cases of one side are those that the other has not. */
const turned = ({ marked, unmarked, drawn }: Urn): Urn => ({ marked, unmarked, drawn: marked + unmarked - drawn });

/** Probability of all tables with more cases that are no more probable; each follows from the one before it. */
function lessProbable(count: number, { marked, unmarked, drawn }: Urn, own: number): number {
  const limit = own * (1 + RELATIVE_NOISE);
  let [sum, probability] = [0, own];
  for (let k = count; k < Math.min(drawn, marked); k++) {
    probability *= ((marked - k) * (drawn - k)) / ((k + 1) * (unmarked - drawn + k + 1));
    if (probability > limit) continue;
    sum += probability;
    if (probability < sum * NEGLIGIBLE) break;
  }
  return sum;
}

/**
 * Tests whether two proportions differ: chi-square without correction, or Fisher's exact test where fewer than five
 * cases or others are expected on one side.
 * @param first whole numbers of cases and people of one period or area
 * @param second of the other; nobody may be in both
 * @returns method and two-sided p-value; null where nobody is counted on one side
 * @throws {RangeError} as {@link fisherTest}
 * @see golden: two-periods
 * @example compareProportions({ cases: 45, population: 1200 }, { cases: 70, population: 1250 }).pValue // 0.0304
 */
export function compareProportions(first: Proportion, second: Proportion): ProportionTest | null {
  assertProportion(first);
  assertProportion(second);
  const people = first.population + second.population;
  const cases = first.cases + second.cases;
  const fewest = (Math.min(first.population, second.population) * Math.min(cases, people - cases)) / people;
  const statistic = proportionChiSquare(first, second);
  if (fewest >= LEAST_EXPECTED && statistic !== null)
    return { method: 'chi-square', pValue: gammaShareAbove(0.5, statistic / 2) };
  const pValue = fisherTest(first, second);
  return pValue === null ? null : { method: 'fisher', pValue };
}
