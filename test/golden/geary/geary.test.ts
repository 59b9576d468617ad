import { describe, expect, it } from 'vitest';
import { geary } from '../../../src/stats/space/geary.ts';
import { normalTest, type SpatialStatistic } from '../../../src/stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, lattice, readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

it("Geary's C of a lattice, worked by hand", () => {
  const found = geary(
    Float64Array.from({ length: 9 }, (_, area) => area + 1),
    lattice(3, 3),
  ) as SpatialStatistic;
  expect(found.statistic).toBeCloseTo(printed.C, 12);
  expect(found.expected).toBe(1);
});

describeWithReference("Geary's C: spdep on Columbus", (folder) => {
  const columbus = readColumbus(folder);

  describe.each(columbus.global.map((row) => [`${row.weights} ${row.style}`, row] as const))('%s', (_, row) => {
    const links = weighNeighbours(columbus.links[row.weights], row.style);
    const found = geary(columbus.crime, links) as SpatialStatistic;

    it('agrees on C and both variances', () => {
      expect(isNear(found.statistic, row.geary_C as number)).toBe(true);
      expect(isNear(found.varianceRandom, row.geary_var_rand as number)).toBe(true);
      expect(isNear(found.varianceNormal, row.geary_var_norm as number)).toBe(true);
    });

    it('agrees on the score, whose sign spdep turns', () => {
      const { z } = normalTest(found.statistic, found.expected, found.varianceRandom)!;
      expect(isNear(-z, row.geary_z_rand as number)).toBe(true);
    });
  });
});
