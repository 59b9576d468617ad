import { describe, expect, it } from 'vitest';
import { localPValues } from '../../../../src/assess/space/local-p-values.ts';
import { adjustedPValues } from '../../../../src/stats/comparison/adjusted-p-values.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';
import { type LocalMoran, localMoran } from '../../../../src/stats/space/local-moran.ts';
import { localMoranPermutation } from '../../../../src/stats/space/local-moran-permutation.ts';
import { type NeighbourWeights, neighbourWeights } from '../../../../src/stats/space/neighbour-weights.ts';
import { weighNeighbours } from '../../../../src/stats/space/weigh-neighbours.ts';

/** Squares side by side, each with those that share a side or a corner. */
function squares(width: number): NeighbourWeights {
  const lists = Array.from({ length: width * width }, (_, area) => {
    const [column, row] = [area % width, Math.floor(area / width)];
    const around: number[] = [];
    for (let down = row - 1; down <= row + 1; down++)
      for (let aside = column - 1; aside <= column + 1; aside++)
        if ((aside !== column || down !== row) && Math.min(aside, down) >= 0 && Math.max(aside, down) < width)
          around.push(down * width + aside);
    return around;
  });
  return weighNeighbours(neighbourWeights(lists), 'W');
}

function noise(width: number, seed: number): Float64Array {
  const chance = seededChance(seed, 'test');
  return Float64Array.from({ length: width * width }, () => chance.normal());
}

const COARSE = { permutations: 999, seed: 7 };
const WIDTH = 25;
const LINKS = squares(WIDTH);

/** Noise with one area that stands high amid high ones. */
function planted(): LocalMoran {
  const values = noise(WIDTH, 1);
  const centre = 12 * WIDTH + 12;
  for (const step of [0, 1, -1, WIDTH, -WIDTH, WIDTH + 1, WIDTH - 1, -WIDTH + 1, -WIDTH - 1]) values[centre + step] = 3;
  return localMoran(values, LINKS) as LocalMoran;
}

describe('local p-values', () => {
  it('find a single unusual area among 625 although 999 draws could not', () => {
    const local = planted();
    const centre = 12 * WIDTH + 12;
    const coarse = localMoranPermutation(local, LINKS, COARSE).twoSided;
    expect(coarse[centre]).toBeCloseTo(0.002, 12);
    expect(adjustedPValues(coarse)[centre]).toBeGreaterThan(0.05);
    const { pValues, canFindSingle } = localPValues(local, LINKS, COARSE);
    expect(canFindSingle).toBe(true);
    expect(adjustedPValues(pValues)[centre]).toBeLessThan(0.05);
  });

  it('name something in no more than about 5 % of maps without any pattern', () => {
    const links = squares(18);
    let alarms = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const local = localMoran(noise(18, seed), links) as LocalMoran;
      const { pValues } = localPValues(local, links, { permutations: 999, seed });
      if (adjustedPValues(pValues).some((each) => each <= 0.05)) alarms += 1;
    }
    // of 100 maps at 5 %: more than 11 in one of 200 cases
    expect(alarms).toBeLessThanOrEqual(11);
  });

  it('keep the first draws where these are fine enough', () => {
    const links = squares(4);
    const local = localMoran(noise(4, 1), links) as LocalMoran;
    const { pValues, canFindSingle } = localPValues(local, links, COARSE);
    expect(canFindSingle).toBe(true);
    expect(pValues).toEqual(localMoranPermutation(local, links, COARSE).twoSided);
  });

  it('are the same for the same seed', () => {
    expect(localPValues(planted(), LINKS, COARSE)).toEqual(localPValues(planted(), LINKS, COARSE));
  });

  it('say so where no number of draws is fine enough', () => {
    const count = 26_000;
    const chain = neighbourWeights(
      Array.from({ length: count }, (_, area) => [area - 1, area + 1].filter((each) => each >= 0 && each < count)),
    );
    const chance = seededChance(1, 'test');
    const values = Float64Array.from({ length: count }, () => chance.normal());
    const links = weighNeighbours(chain, 'W');
    const local = localMoran(values, links) as LocalMoran;
    expect(localPValues(local, links, { permutations: 99, seed: 1 }).canFindSingle).toBe(false);
  });
});

describe('draws for some areas only', () => {
  it('give these the same p-values as draws for all', () => {
    const local = planted();
    const only = Uint32Array.of(0, 3, 99, 312, 624);
    const all = localMoranPermutation(local, LINKS, COARSE).twoSided;
    const some = localMoranPermutation(local, LINKS, { ...COARSE, only }).twoSided;
    for (const area of only) expect(some[area]).toBe(all[area]);
    expect(some[1]).toBeNaN();
  });
});
