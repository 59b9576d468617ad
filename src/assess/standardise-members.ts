import type { DeviationKind } from '../stats/mean-deviation.ts';
import { zScores } from '../stats/z-scores.ts';

/** A member of an index over the scored areas. */
export interface IndexInput {
  /** values turned so that high means strain; NaN where the area has none */
  readonly values: Float64Array;
  readonly weight: number;
}

/** An index over the scored areas. */
export interface StandardisedIndex {
  /** null where no member tells the areas apart */
  readonly values: Float64Array | null;
  /** weighted scores per member, as they enter the sum; NaN where the area has none */
  readonly contributions: readonly Float64Array[];
  /** members whose values are all equal: no information, left out */
  readonly withoutInformation: readonly number[];
}

/** Sums of scores that cancel each other leave rounding noise, which must not be standardised. */
const NEGLIGIBLE = 1e-9;

/**
 * The Berlin rule: z of each member over all scored areas, unweighted; weighted sum; z of the sum. Where an area lacks a
 * member, the weights of its other members are scaled up to the whole weight.
 * @param inputs members over the same areas
 * @param deviation `population` is the rule; the other exists to show that it matters
 * @returns the index in units of its own deviation, high = strain
 * @see Monitoring Soziale Stadtentwicklung Berlin · golden: berlin-status-dynamics
 */
export function standardiseMembers(
  inputs: readonly IndexInput[],
  deviation: DeviationKind = 'population',
): StandardisedIndex {
  const scores = inputs.map(({ values }) => scoresWithGaps(values, deviation));
  const withoutInformation = scores.flatMap((score, index) => (score ? [] : [index]));
  const areaCount = inputs[0]?.values.length ?? 0;
  const contributions = inputs.map(() => new Float64Array(areaCount).fill(Number.NaN));
  const sums = new Float64Array(areaCount);
  const fullWeight = inputs.reduce((sum, { weight }, index) => sum + (scores[index] ? weight : 0), 0);
  for (let area = 0; area < areaCount; area++) {
    let present = 0;
    inputs.forEach(({ weight }, index) => {
      const score = scores[index]?.[area] ?? Number.NaN;
      if (!Number.isNaN(score)) present += weight;
    });
    inputs.forEach(({ weight }, index) => {
      const score = scores[index]?.[area] ?? Number.NaN;
      if (Number.isNaN(score) || present === 0) return;
      const contribution = weight * score * (present === fullWeight ? 1 : fullWeight / present);
      contributions[index]![area] = contribution;
      sums[area]! += contribution;
    });
  }
  return { values: zScores(sums, deviation, NEGLIGIBLE), contributions, withoutInformation };
}

function scoresWithGaps(values: Float64Array, deviation: DeviationKind): Float64Array | null {
  const present = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    present[count] = value;
    count += 1;
  }
  const scores = zScores(present.subarray(0, count), deviation);
  if (!scores || count === values.length) return scores;
  let position = 0;
  return values.map((value) => (Number.isNaN(value) ? Number.NaN : scores[position++]!));
}
