import { expect, it } from 'vitest';
import { getisOrd } from '../../../src/stats/space/getis-ord.ts';
import { neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { normalTest, type SpatialStatistic } from '../../../src/stats/space/spatial-statistic.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

it('global G of three areas in a row, worked by hand', () => {
  const links = neighbourWeights([[1], [0, 2], [1]]);
  const found = getisOrd(Float64Array.from(printed.values), links) as SpatialStatistic;
  expect(found.statistic).toBeCloseTo(printed.G, 12);
  expect(found.expected).toBeCloseTo(printed.expected, 12);
  expect(found.varianceRandom).toBeNull();
});

describeWithReference('global G: spdep on Columbus', (folder) => {
  const columbus = readColumbus(folder);

  it('agrees on G, expectation, variance and score for both neighbour lists in style B', () => {
    const rows = columbus.global.filter((row) => row.globalG !== undefined);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const found = getisOrd(columbus.crime, columbus.links[row.weights]) as SpatialStatistic;
      const { z } = normalTest(found.statistic, found.expected, found.varianceRandom)!;
      expect(isNear(found.statistic, row.globalG as number)).toBe(true);
      expect(isNear(found.expected, row.globalG_E as number)).toBe(true);
      expect(Math.abs(found.varianceRandom! / (row.globalG_var as number) - 1)).toBeLessThan(1e-9);
      expect(isNear(z, (row.globalG_z as number[][])[0]![0]!)).toBe(true);
    }
  });
});
