/** Rounding noise of equal values must not pass for a spread. */
const RELATIVE_NOISE = 1e-12;

/** Sums of squares and products around the means of two variables. */
export interface JointSpread {
  /** pairs in which both are there */
  readonly count: number;
  /** sums of squared distances from the mean; 0 where all are equal up to rounding */
  readonly firstSquares: number;
  readonly secondSquares: number;
  readonly products: number;
}

/**
 * Spread of two variables over the positions where both are there.
 * @param first NaN where there is none
 * @param second the other variable, in the same order
 * @returns sums around the means of these positions
 */
export function jointSpread(first: ArrayLike<number>, second: ArrayLike<number>): JointSpread {
  let [count, firstSum, secondSum, firstLargest, secondLargest] = [0, 0, 0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    const [x, y] = [first[i]!, second[i]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count += 1;
    firstSum += x;
    secondSum += y;
    firstLargest = Math.max(firstLargest, Math.abs(x));
    secondLargest = Math.max(secondLargest, Math.abs(y));
  }
  const [firstMean, secondMean] = [firstSum / count, secondSum / count];
  let [firstSquares, secondSquares, products] = [0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    const [x, y] = [first[i]! - firstMean, second[i]! - secondMean];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    firstSquares += x * x;
    secondSquares += y * y;
    products += x * y;
  }
  const isEqual = (squares: number, largest: number) => !(Math.sqrt(squares / count) > largest * RELATIVE_NOISE);
  if (isEqual(firstSquares, firstLargest)) firstSquares = 0;
  if (isEqual(secondSquares, secondLargest)) secondSquares = 0;
  return { count, firstSquares, secondSquares, products };
}

/**
 * Pearson correlation over the positions where both are there.
 * @param first NaN where there is none
 * @param second the other variable, in the same order
 * @returns between −1 and 1; null below three common positions or where one of them is equal everywhere
 * @see golden: index-audit
 */
export function pearsonCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  const { count, firstSquares, secondSquares, products } = jointSpread(first, second);
  if (count < 3 || firstSquares === 0 || secondSquares === 0) return null;
  return Math.max(-1, Math.min(1, products / Math.sqrt(firstSquares * secondSquares)));
}

/**
 * Correlations of all members with one another.
 * @param members variables over the same areas, NaN where there is none
 * @returns row by row, each pair over the areas that have both; the diagonal is 1
 */
export function correlationMatrix(members: readonly ArrayLike<number>[]): (number | null)[][] {
  return members.map((first, row) =>
    members.map((second, column) => (row === column ? 1 : pearsonCorrelation(first, second))),
  );
}
