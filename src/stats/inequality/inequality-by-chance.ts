import { binomialDraw } from '../distributions/binomial-draw.ts';
import { hypergeometricDraw } from '../distributions/hypergeometric-draw.ts';
import { quantileSorted } from '../quantile.ts';
import { type SeededChance, seededChance } from '../seeded-chance.ts';
import { assertAmounts } from './assert-amounts.ts';
import { atkinson } from './atkinson.ts';
import { gini } from './gini.ts';
import { theil } from './theil.ts';

/** What an index of inequality is by chance alone. */
export interface ChanceValue {
  /** mean of the draws */
  readonly expected: number;
  /** what it exceeds in one of twenty draws */
  readonly upper: number;
}

/** Gini, Theil and Atkinson if all areas had the same rate. */
export interface InequalityByChance {
  readonly gini: ChanceValue;
  readonly theil: ChanceValue;
  readonly atkinson: ChanceValue;
}

/** How cases are scattered. */
export interface ChanceOptions {
  /** same seed, same figures */
  readonly seed: number;
  readonly draws: number;
  /** true: nobody can be a case twice (a share); false: events (a rate) */
  readonly isShare: boolean;
  /** ε of the Atkinson index */
  readonly aversion: number;
}

const UPPER_SHARE = 0.95;

/**
 * Inequality that chance alone would make between areas of these sizes: all people keep their place, and who of them is
 * a case is drawn at random (shares: without putting back; rates: each event strikes anybody alike). Small areas and few
 * cases push every index up, so the index of the figures says something only beside this.
 * Areas are taken in the order of their people, so that the order of the rows does not matter.
 * Cost: O(draws × areas × log areas).
 * @param caseCount all cases, rounded to whole ones
 * @param populations people per area, rounded to whole ones
 * @param options seed (kept in the method log), draws, kind
 * @returns expected value and upper limit of each index; null where there is no case or nobody
 * @throws {RangeError} if a number is negative or missing
 * @see Cortese, Falk and Cohen 1976 (the thought); Davison and Hinkley 1997, chapter 4 (tests by simulation) ·
 *   golden: inequality
 */
export function inequalityByChance(
  caseCount: number,
  populations: ArrayLike<number>,
  { seed, draws, isShare, aversion }: ChanceOptions,
): InequalityByChance | null {
  assertAmounts([caseCount], [1]);
  assertAmounts(populations, populations);
  const people = Float64Array.from(populations, Math.round)
    .filter((count) => count > 0)
    .sort();
  const cases = Math.round(caseCount);
  const total = people.reduce((sum, count) => sum + count, 0);
  if (cases === 0 || total === 0 || (isShare && cases > total)) return null;
  const chance = seededChance(seed, 'inequality');
  const groups = new Uint8Array(people.length);
  const found = { gini: new Float64Array(draws), theil: new Float64Array(draws), atkinson: new Float64Array(draws) };
  for (let draw = 0; draw < draws; draw++) {
    const rates = scatteredRates(chance, people, { cases, total, isShare });
    found.gini[draw] = gini(rates, people)!;
    found.theil[draw] = theil(rates, people, groups)!.whole;
    found.atkinson[draw] = atkinson(rates, people, aversion)!;
  }
  return { gini: chanceValue(found.gini), theil: chanceValue(found.theil), atkinson: chanceValue(found.atkinson) };
}

function scatteredRates(
  chance: SeededChance,
  people: Float64Array,
  { cases, total, isShare }: { readonly cases: number; readonly total: number; readonly isShare: boolean },
): Float64Array {
  let [casesLeft, peopleLeft] = [cases, total];
  return people.map((count) => {
    const drawn = isShare
      ? hypergeometricDraw(chance, { marked: casesLeft, unmarked: peopleLeft - casesLeft, drawn: count })
      : binomialDraw(chance, casesLeft, count / peopleLeft);
    casesLeft -= drawn;
    peopleLeft -= count;
    return drawn / count;
  });
}

function chanceValue(values: Float64Array): ChanceValue {
  const sorted = values.toSorted();
  return {
    expected: values.reduce((sum, value) => sum + value, 0) / values.length,
    upper: quantileSorted(sorted, UPPER_SHARE),
  };
}
