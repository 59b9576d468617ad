import { seededChance } from '../seeded-chance.ts';

/** How often and from which seed. */
export interface PermutationOptions {
  /** whole number above 0; the smallest possible p-value is 2 / (permutations + 1) */
  readonly permutations: number;
  /** same seed, same p-values */
  readonly seed: number;
}

/**
 * How neighbours are drawn: `without-replacement` is the permutation proper (PySAL), each other area once at most;
 * `with-replacement` may draw an area twice (spdep 1.2), which makes p-values a little larger where areas are few.
 */
export type DrawVariant = 'without-replacement' | 'with-replacement';

/** What is drawn. */
export interface DrawOptions extends PermutationOptions {
  /** how many others there are to draw from */
  readonly otherCount: number;
  /** how many are drawn in each permutation, at most `otherCount` */
  readonly size: number;
  readonly draw: DrawVariant;
}

/** Positions drawn in each permutation, and the other way round: which draws hold a position. */
export interface NeighbourDraws {
  readonly permutations: number;
  readonly size: number;
  /** positions among the others; draw d of permutation r stands at r × size + d */
  readonly positions: Uint32Array;
  /** entries starts[p] … starts[p + 1] − 1 of the next two tell which draw of which permutation holds position p */
  readonly starts: Uint32Array;
  readonly usedDraws: Uint32Array;
  readonly usedPermutations: Uint32Array;
}

/**
 * Draws positions at random, the same for the same options. The first k of each permutation are a draw of k.
 * @param options how many of how many, how often, how, and from which seed
 * @returns the draws
 * @throws {RangeError} if the number of permutations is not a whole number above 0
 */
export function neighbourDraws({ permutations, seed, otherCount, size, draw: variant }: DrawOptions): NeighbourDraws {
  if (!(Number.isInteger(permutations) && permutations > 0))
    throw new RangeError(`permutations are a whole number above 0, got ${permutations}`);
  const chance = seededChance(seed, 'local-moran');
  const isPutBack = variant === 'with-replacement';
  const pool = Uint32Array.from({ length: otherCount }, (_, position) => position);
  const positions = new Uint32Array(permutations * size);
  const starts = new Uint32Array(pool.length + 1);
  for (let place = 0; place < positions.length; place++) {
    // The first places of the pool are the draws of this permutation, whatever order the one before left.
    const draw = place % size;
    const other = isPutBack ? chance.integerBelow(otherCount) : draw + chance.integerBelow(otherCount - draw);
    const drawn = pool[other]!;
    pool[other] = pool[draw]!;
    pool[draw] = drawn;
    positions[place] = drawn;
    starts[drawn + 1]! += 1;
  }
  for (let position = 0; position < pool.length; position++) starts[position + 1]! += starts[position]!;
  const next = starts.slice();
  const usedDraws = new Uint32Array(positions.length);
  const usedPermutations = new Uint32Array(positions.length);
  for (let place = 0; place < positions.length; place++) {
    const entry = next[positions[place]!]!++;
    usedDraws[entry] = place % size;
    usedPermutations[entry] = Math.floor(place / size);
  }
  return { permutations, size, positions, starts, usedDraws, usedPermutations };
}
