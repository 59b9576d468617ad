import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';
import { joinCountPermutation } from '../../../../src/stats/space/join-count-permutation.ts';
import { type JoinCounts, joinCounts } from '../../../../src/stats/space/join-counts.ts';
import { lattice } from '../../../golden/moran/columbus.ts';

const links = lattice(5, 4);
const classes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 });
const OPTIONS = { permutations: 49, seed: 3 };

describe('joinCountPermutation', () => {
  it('counts each class as the join count of its marks', () => {
    fc.assert(
      fc.property(classes, (list) => {
        for (const { classNumber, joins, twoSided } of joinCountPermutation(Uint8Array.from(list), links, OPTIONS)) {
          const marks = Uint8Array.from(list, (each) => (each === classNumber ? 1 : 0));
          const counted = joinCounts(marks, links);
          if (typeof counted !== 'string') expect(joins).toBe((counted as JoinCounts).marked.statistic);
          expect(twoSided).toBeGreaterThan(0);
          expect(twoSided).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is certain of one class alone, and knows none without any', () => {
    expect(joinCountPermutation(new Uint8Array(20).fill(2), links, OPTIONS)).toEqual([
      { classNumber: 2, joins: 31, twoSided: 1 },
    ]);
    expect(joinCountPermutation(new Uint8Array(20), links, OPTIONS)).toEqual([]);
    expect(joinCountPermutation(new Uint8Array(0), lattice(0, 0), OPTIONS)).toEqual([]);
  });

  it('calls hardly more than one in twenty scattered arrangements unusual', () => {
    const chance = seededChance(8);
    const list = Uint8Array.from({ length: 20 }, (_, place) => (place < 9 ? 1 : 2));
    let unusual = 0;
    for (let trial = 0; trial < 400; trial++) {
      chance.shuffle(list);
      const [first] = joinCountPermutation(list, links, { permutations: 199, seed: trial });
      if (first!.twoSided <= 0.05) unusual += 1;
    }
    // counts come in steps, so that less than a twentieth is usual; four standard errors above it are not
    expect(unusual / 400).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 400));
  });

  it('gives the same for the same seed and refuses what does not fit', () => {
    const list = Uint8Array.from({ length: 20 }, (_, place) => 1 + (place % 3));
    expect(joinCountPermutation(list, links, OPTIONS)).toEqual(joinCountPermutation(list, links, OPTIONS));
    expect(() => joinCountPermutation(list.subarray(1), links, OPTIONS)).toThrow(RangeError);
    expect(() => joinCountPermutation(list, links, { permutations: 0, seed: 1 })).toThrow(RangeError);
  });
});
