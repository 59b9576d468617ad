import { expect, it } from 'vitest';
import { localGeary } from '../../../src/stats/space/local-geary.ts';
import { neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

it('local Geary of three areas in a row, worked by hand', () => {
  const links = weighNeighbours(neighbourWeights([[1], [0, 2], [1]]), 'W');
  const found = localGeary(Float64Array.from(printed.values), links) as Float64Array;
  printed.C.forEach((wanted, area) => {
    expect(found[area]).toBeCloseTo(wanted, 12);
  });
});

describeWithReference('local Geary: spdep on Columbus', (folder) => {
  const { crime, links, local } = readColumbus(folder);

  it('agrees on all areas', () => {
    const found = localGeary(crime, weighNeighbours(links.gal_queen, 'W')) as Float64Array;
    expect(local.localC).toHaveLength(49);
    local.localC!.forEach((wanted, area) => {
      expect(isNear(found[area], wanted as number)).toBe(true);
    });
  });
});
