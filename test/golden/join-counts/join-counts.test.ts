import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { joinCountPermutation } from '../../../src/stats/space/join-count-permutation.ts';
import { type JoinCounts, joinCounts } from '../../../src/stats/space/join-counts.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, lattice } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

const marks = Uint8Array.from({ length: 16 }, (_, area) => (area < 8 ? 0 : 1));
const found = joinCounts(marks, lattice(4, 4)) as JoinCounts;

it('join counts of a lattice, published by PySAL', () => {
  expect(found.marked.statistic).toBe(printed.marked);
  expect(found.unmarked.statistic).toBe(printed.unmarked);
  expect(found.mixed).toBe(printed.mixed);
  expect(found.marked.expected).toBeCloseTo(printed.expected, 12);
});

it.each(printed.scattered)(
  'classes $classes in a row: all ways to scatter them',
  ({ classes, columns, joins, twoSided }) => {
    const permutations = 19_999;
    const drawn = joinCountPermutation(Uint8Array.from(classes), lattice(columns, 1), { permutations, seed: 1 });
    expect(drawn.map((each) => each.joins)).toEqual(joins);
    // four standard errors of twice a share of so many draws
    drawn.forEach((each, at) => {
      expect(Math.abs(each.twoSided - twoSided[at]!)).toBeLessThan((2 * 4 * 0.5) / Math.sqrt(permutations));
    });
  },
);

describeWithReference('join counts: spdep', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/spatial_lattice.json`, 'utf8')).joincount4x4;

  it('agrees on statistic, expectation and variance of both kinds', () => {
    for (const [own, theirs] of [
      [found.unmarked, file.same0],
      [found.marked, file.same1],
    ] as const) {
      expect(own.statistic).toBe(theirs[0]);
      expect(isNear(own.expected, theirs[1])).toBe(true);
      expect(isNear(own.varianceRandom, theirs[2])).toBe(true);
    }
  });
});
