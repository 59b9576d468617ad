import { normalQuantile } from './distributions/normal-quantile.ts';

/** Chance that a seed alone decides: the same seed and the same calls give the same numbers everywhere. */
export interface SeededChance {
  /** from 0 to below 1, in steps of 2⁻⁵³ */
  uniform(): number;
  /**
   * Whole number from 0 to below the bound, each equally likely.
   * @throws {RangeError} if the bound is no whole number from 1 to 2³²
   */
  integerBelow(bound: number): number;
  /** mean 0, deviation 1; takes two draws each time */
  normal(): number;
  /** Puts the values into random order, in place: hand over a copy of your own. */
  shuffle(values: Shuffled): void;
}

/** A list of numbers that may be put into another order. */
export interface Shuffled {
  readonly length: number;
  [position: number]: number;
}

const LARGEST_BOUND = 2 ** 32;
const TWO_TO_26 = 2 ** 26;
const STEP_53 = 2 ** -53;
const STEP_52 = 2 ** -52;

const asWord = (value: bigint): bigint => BigInt.asUintN(64, value);

/**
 * SplitMix64: spreads the bits of a seed, so that neighbouring seeds give unrelated streams.
 * @param seed 64-bit state to start from
 * @returns a function whose calls give the 64-bit words one after another
 * @see Steele, Lea and Flood 2014; reference code of Vigna 2015, public domain · golden: seeded-chance
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = asWord(seed);
  return () => {
    state = asWord(state + 0x9e3779b97f4a7c15n);
    const first = asWord((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    const second = asWord((first ^ (first >> 27n)) * 0x94d049bb133111ebn);
    return second ^ (second >> 31n);
  };
}

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * xoshiro128**: 32-bit words with a period of 2¹²⁸ − 1. Not for secrets.
 * @param seed four 32-bit words, not all 0
 * @returns a function whose calls give whole numbers from 0 to 2³² − 1
 * @see Blackman and Vigna 2021, reference code 1.1, public domain · golden: seeded-chance
 */
export function xoshiro128(seed: ArrayLike<number>): () => number {
  const state = Int32Array.from(seed);
  return () => {
    const [s0, s1, s2, s3] = [state[0]!, state[1]!, state[2]!, state[3]!];
    const mixed2 = s2 ^ s0;
    const mixed3 = s3 ^ s1;
    state[0] = s0 ^ mixed3;
    state[1] = s1 ^ mixed2;
    state[2] = mixed2 ^ (s1 << 9);
    state[3] = rotate(mixed3, 11);
    return Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0;
  };
}

/** The seed with a purpose stirred in, one character after another; without purpose it stays as it is. */
function seedFor(seed: number, purpose: string): bigint {
  let word = BigInt(seed);
  for (let i = 0; i < purpose.length; i++) word = splitMix64(asWord(word) ^ BigInt(purpose.charCodeAt(i) + 1))();
  return word;
}

function stateOf(seed: bigint): Uint32Array {
  const next = splitMix64(seed);
  const [first, second] = [next(), next()];
  return Uint32Array.from([first, first >> 32n, second, second >> 32n], (word) => Number(BigInt.asUintN(32, word)));
}

/**
 * Chance for permutations, simulations and clusters: xoshiro128**, its state filled by SplitMix64.
 * Normal draws by inversion, so that each takes the same number of words.
 * @param seed whole number, kept in the method log
 * @param purpose what the draws are for, such as the code of an indicator: each purpose has a stream of its own, so
 *   that a further one leaves the others as they are
 * @returns a stream that starts anew with every call
 * @throws {RangeError} if the seed is no whole number between ±2⁵³
 * @see golden: seeded-chance
 * @example seededChance(7).integerBelow(6) // the same throw of a die, every time
 */
export function seededChance(seed: number, purpose = ''): SeededChance {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, got ${seed}`);
  const word = xoshiro128(stateOf(seedFor(seed, purpose)));
  const integerBelow = (bound: number): number => {
    if (!(Number.isInteger(bound) && bound >= 1 && bound <= LARGEST_BOUND))
      throw new RangeError(`a bound is a whole number from 1 to 2³², got ${bound}`);
    if (bound === 1) return 0;
    const spareBits = Math.clz32(bound - 1);
    // Drawing again what lies above is the only way that favours no number.
    let drawn = word() >>> spareBits;
    while (drawn >= bound) drawn = word() >>> spareBits;
    return drawn;
  };
  return {
    uniform: () => ((word() >>> 5) * TWO_TO_26 + (word() >>> 6)) * STEP_53,
    integerBelow,
    // Half a step away from 0 and 1, where the quantile is infinite.
    normal: () => normalQuantile(((word() >>> 6) * TWO_TO_26 + (word() >>> 6) + 0.5) * STEP_52),
    shuffle: (values) => {
      for (let last = values.length - 1; last > 0; last--) {
        const other = integerBelow(last + 1);
        const kept = values[last]!;
        values[last] = values[other]!;
        values[other] = kept;
      }
    },
  };
}
