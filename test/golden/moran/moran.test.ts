import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moran } from '../../../src/stats/space/moran.ts';
import { moranPermutation } from '../../../src/stats/space/moran-permutation.ts';
import { neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { normalTest, type SpatialStatistic } from '../../../src/stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { describeWithReference } from '../../reference.ts';
import printed from './cases.json' with { type: 'json' };
import { isNear, lattice, readColumbus } from './columbus.ts';

const known = <T>(found: T | string): T => {
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe("Moran's I: worked by hand and published by PySAL", () => {
  it('agrees on a lattice of nine areas, with both variances', () => {
    const values = Float64Array.from({ length: 9 }, (_, area) => area + 1);
    const found = known(moran(values, lattice(3, 3)));
    expect(found.statistic).toBeCloseTo(printed.lattice.I, 12);
    expect(found.expected).toBe(printed.lattice.expected);
    expect(found.varianceNormal).toBeCloseTo(printed.lattice.varianceNormal, 12);
    expect(found.varianceRandom).toBeCloseTo(printed.lattice.varianceRandom, 12);
  });

  it('agrees on three areas in a row, where no variance over all orders is known', () => {
    const links = weighNeighbours(neighbourWeights([[1], [0, 2], [1]]), 'W');
    const found = known(moran(Float64Array.from(printed.row.values), links));
    expect(found.statistic).toBeCloseTo(printed.row.I, 12);
    expect(found.expected).toBe(printed.row.expected);
    expect(found.varianceRandom).toBeNull();
  });
});

describeWithReference("Moran's I: spdep on Columbus", (folder) => {
  const columbus = readColumbus(folder);
  const styled = columbus.global.map((row) => [`${row.weights} ${row.style}`, row] as const);

  it('has ten combinations of neighbours and style to compare', () => expect(styled).toHaveLength(10));

  it.each(styled)('agrees for %s on I, expectation, both variances, scores and p-value', (_, row) => {
    const found: SpatialStatistic = known(
      moran(columbus.crime, weighNeighbours(columbus.links[row.weights], row.style)),
    );
    const random = normalTest(found.statistic, found.expected, found.varianceRandom)!;
    const normal = normalTest(found.statistic, found.expected, found.varianceNormal)!;
    const pairs: [number | null, unknown][] = [
      [found.statistic, row.moran_I],
      [found.expected, row.E],
      [found.varianceRandom, row.var_rand],
      [found.varianceNormal, row.var_norm],
      [random.z, row.z_rand],
      [normal.z, row.z_norm],
    ];
    for (const [own, theirs] of pairs) expect(isNear(own, theirs as number), `${own} for ${theirs}`).toBe(true);
    const p = row.p_two_sided_rand as number;
    // a p-value so far out magnifies the last digits of z by its own size
    expect(Math.abs(random.p - p) / p).toBeLessThan(1e-9);
  });

  it('gives the same statistic by permutation, and moments near the exact ones', () => {
    const links = weighNeighbours(columbus.links.gal_queen, 'W');
    const exact = known(moran(columbus.crime, links));
    const found = known(moranPermutation(columbus.crime, links, { permutations: 9999, seed: 1 }));
    expect(isNear(found.statistic, exact.statistic)).toBe(true);
    expect(found.twoSided).toBe(2 / 10_000);
    expect(Math.abs(found.expected - exact.expected)).toBeLessThan(4 * Math.sqrt(exact.varianceRandom! / 9999));
    expect(Math.abs(found.variance! / exact.varianceRandom! - 1)).toBeLessThan(0.06);
  });
});

describeWithReference("Moran's I: spdep on a lattice", (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/spatial_lattice.json`, 'utf8'));
  const values = Float64Array.from({ length: 9 }, (_, area) => area + 1);

  it('agrees with common sides and with corners', () => {
    const rook = known(moran(values, lattice(3, 3)));
    expect(isNear(rook.statistic, file.rook_B.I)).toBe(true);
    expect(isNear(rook.varianceRandom, file.rook_B.var_rand)).toBe(true);
    expect(isNear(rook.varianceNormal, file.rook_B.var_norm)).toBe(true);
    const queen = known(moran(values, weighNeighbours(lattice(3, 3, true), 'W')));
    expect(isNear(queen.statistic, file.queen_W.I)).toBe(true);
    expect(isNear(queen.varianceRandom, file.queen_W.var_rand)).toBe(true);
  });
});
