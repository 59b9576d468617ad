import { ascendingOrder } from '../ascending-order.ts';

/**
 * How p-values of many tests are adjusted: for the share of false alarms among the alarms (Benjamini–Hochberg for
 * independent tests, Benjamini–Yekutieli for any), or for any false alarm at all (Holm, Bonferroni).
 */
export type Adjustment = 'benjamini-hochberg' | 'benjamini-yekutieli' | 'holm' | 'bonferroni';

type Rule = (sorted: Float64Array) => Float64Array;

/** From the largest p-value down, each at most as large as the one before. */
function stepUp(sorted: Float64Array, factor: number): Float64Array {
  const adjusted = new Float64Array(sorted.length);
  let smallest = 1;
  for (let i = sorted.length - 1; i >= 0; i--) {
    smallest = Math.min(smallest, (sorted[i]! * sorted.length * factor) / (i + 1));
    adjusted[i] = smallest;
  }
  return adjusted;
}

function harmonicSum(count: number): number {
  let sum = 0;
  for (let i = count; i >= 1; i--) sum += 1 / i;
  return sum;
}

function holm(sorted: Float64Array): Float64Array {
  const adjusted = new Float64Array(sorted.length);
  let largest = 0;
  for (let i = 0; i < sorted.length; i++) {
    largest = Math.max(largest, Math.min(1, sorted[i]! * (sorted.length - i)));
    adjusted[i] = largest;
  }
  return adjusted;
}

const RULES: Readonly<Record<Adjustment, Rule>> = {
  'benjamini-hochberg': (sorted) => stepUp(sorted, 1),
  'benjamini-yekutieli': (sorted) => stepUp(sorted, harmonicSum(sorted.length)),
  holm,
  bonferroni: (sorted) => sorted.map((p) => Math.min(1, p * sorted.length)),
};

/**
 * Adjusts p-values for the number of tests. Compare the result with the level (0.05) as if it were one test.
 * @param pValues from 0 to 1; NaN where there is none: it does not count as a test
 * @param adjustment rule; Benjamini–Hochberg if nothing else is wanted
 * @returns adjusted p-values in the same order, NaN where there was none
 * @throws {RangeError} if a p-value lies outside 0–1
 * @see Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001; Holm 1979 · golden: adjusted-p-values
 * @example adjustedPValues([0.01, 0.04, 0.03]) // 0.03, 0.04, 0.04
 */
export function adjustedPValues(
  pValues: ArrayLike<number>,
  adjustment: Adjustment = 'benjamini-hochberg',
): Float64Array {
  const positions: number[] = [];
  for (let i = 0; i < pValues.length; i++) {
    if (pValues[i]! < 0 || pValues[i]! > 1) throw new RangeError(`a p-value lies between 0 and 1, got ${pValues[i]}`);
    if (!Number.isNaN(pValues[i]!)) positions.push(i);
  }
  const known = Float64Array.from(positions, (position) => pValues[position]!);
  const order = ascendingOrder(known);
  const adjusted = RULES[adjustment](Float64Array.from(order, (position) => known[position]!));
  const result = new Float64Array(pValues.length).fill(Number.NaN);
  order.forEach((position, i) => {
    result[positions[position]!] = adjusted[i]!;
  });
  return result;
}
