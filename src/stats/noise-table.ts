/** What the noise of a cell-key table shall be like. */
export interface NoiseDesign {
  /** largest noise upwards or downwards, in people */
  readonly largest: number;
  readonly variance: number;
  /** counts from 1 to this are never the result (2: nobody is told of one or two people); 0 allows all */
  readonly unshown: number;
}

/** Noise for one true count: `upper[i]` is the chance of `noises[i]` or one before it, 0–1. */
export interface NoiseRow {
  readonly noises: readonly number[];
  readonly probabilities: readonly number[];
  readonly upper: readonly number[];
}

/** Rows by true count from 0; the last one holds for all larger counts. */
export type NoiseTable = readonly NoiseRow[];

const STEPS = 500;
const EXACT = 1e-13;

/**
 * Noise that tells least: for each true count the distribution of largest entropy with mean 0, the wanted variance and
 * no result below 0 or among the unshown ones; where no noise at all is possible it is the likeliest. Zero stays zero.
 * @returns rows for true counts 0 … largest + unshown + 1
 * @throws {RangeError} if no such distribution exists: the variance is too large or too small for the bounds
 * @see Marley & Leaver 2011; Giessing 2016 · golden: cell-key
 */
export function noiseTable(design: NoiseDesign): NoiseTable {
  const { largest, variance, unshown } = design;
  if (!(largest >= 1 && variance > 0 && unshown >= 0)) throw new RangeError('a design needs room and a variance');
  const nothing: NoiseRow = { noises: [0], probabilities: [1], upper: [1] };
  return [
    nothing,
    ...Array.from({ length: largest + unshown + 1 }, (_, index) => {
      const noises = allowedNoises(index + 1, design);
      return noiseRow(noises, probabilitiesOf(noises, variance));
    }),
  ];
}

/** A row from noises with their probabilities, both in one order. */
export function noiseRow(noises: readonly number[], probabilities: readonly number[]): NoiseRow {
  let sum = 0;
  const upper = probabilities.map((probability) => {
    sum += probability;
    return sum;
  });
  upper[upper.length - 1] = 1;
  return { noises, probabilities, upper };
}

function allowedNoises(count: number, { largest, unshown }: NoiseDesign): number[] {
  const noises: number[] = [];
  for (let noise = -Math.min(count, largest); noise <= largest; noise += 1)
    if (count + noise === 0 || count + noise > unshown) noises.push(noise);
  return noises;
}

function probabilitiesOf(noises: readonly number[], variance: number): number[] {
  // noises that would be likelier than none share its probability
  const tied = new Set<number>([0]);
  for (;;) {
    const first = noises.map((noise) => (tied.has(noise) ? meanOf(tied, (one) => one) : noise));
    const second = noises.map((noise) => (tied.has(noise) ? meanOf(tied, (one) => one * one) : noise * noise));
    const found = exponentialFamily({ first, second, variance });
    const ofNone = found[noises.indexOf(0)];
    const above = ofNone === undefined ? [] : noises.filter((_, index) => found[index]! > ofNone + 1e-12);
    if (above.length === 0) return found;
    for (const noise of above) tied.add(noise);
  }
}

function meanOf(values: ReadonlySet<number>, read: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += read(value);
  return sum / values.size;
}

interface Moments {
  /** the first and the second power of each noise */
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly variance: number;
}

// Probabilities ∝ exp(a·first + b·second) with mean 0 and the variance: Newton's method on the convex dual.
function exponentialFamily(moments: Moments): number[] {
  const { first, second, variance } = moments;
  const expected = (weights: readonly number[], read: (index: number) => number): number =>
    weights.reduce((sum, weight, index) => sum + weight * read(index), 0);
  let [a, b] = [0, 0];
  for (let step = 0; step < STEPS; step += 1) {
    const shares = sharesAt(moments, a, b);
    const mean = expected(shares, (index) => first[index]!);
    const square = expected(shares, (index) => second[index]!);
    const [offMean, offSquare] = [mean, square - variance];
    if (Math.abs(offMean) + Math.abs(offSquare) < EXACT * (1 + variance)) return shares;
    const spread = expected(shares, (index) => (first[index]! - mean) ** 2);
    const mixed = expected(shares, (index) => (first[index]! - mean) * (second[index]! - square));
    const spreadOfSquare = expected(shares, (index) => (second[index]! - square) ** 2);
    const determinant = spread * spreadOfSquare - mixed * mixed;
    if (!(determinant > 1e-14)) break;
    const towardsA = (spreadOfSquare * offMean - mixed * offSquare) / determinant;
    const towardsB = (spread * offSquare - mixed * offMean) / determinant;
    const damping = dampingOf(moments, { a, b, towardsA, towardsB });
    a -= damping * towardsA;
    b -= damping * towardsB;
  }
  throw new RangeError(`no noise between ${first[0]} and ${first.at(-1)} has mean 0 and variance ${variance}`);
}

function sharesAt({ first, second }: Moments, a: number, b: number): number[] {
  const exponents = first.map((one, index) => a * one + b * second[index]!);
  const most = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function dampingOf(
  { first, second, variance }: Moments,
  { a, b, towardsA, towardsB }: Readonly<Record<'a' | 'b' | 'towardsA' | 'towardsB', number>>,
): number {
  const dual = (damping: number): number => {
    const [atA, atB] = [a - damping * towardsA, b - damping * towardsB];
    const exponents = first.map((one, index) => atA * one + atB * second[index]!);
    const most = Math.max(...exponents);
    const total = exponents.reduce((sum, exponent) => sum + Math.exp(exponent - most), 0);
    return most + Math.log(total) - atB * variance;
  };
  const now = dual(0);
  let damping = 1;
  while (dual(damping) > now + 1e-14 && damping > 1e-9) damping /= 2;
  return damping;
}

/**
 * Noise of a count: the first entry of its row whose upper bound lies above the key.
 * @param count true count, whole, 0 or more
 * @param key cell key as a fraction, 0 ≤ key < 1
 */
export function noiseOf(count: number, key: number, table: NoiseTable): number {
  const row = table[Math.min(count, table.length - 1)]!;
  const found = row.upper.findIndex((upper) => key < upper);
  return row.noises[found < 0 ? row.noises.length - 1 : found]!;
}
