import { describe, expect, it } from 'vitest';
import { localGetisOrd } from '../../../src/stats/space/local-getis-ord.ts';
import { neighbourWeights, withSelf } from '../../../src/stats/space/neighbour-weights.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

describe('local G of three areas in a row, worked by hand', () => {
  const links = neighbourWeights([[1], [0, 2], [1]]);
  const values = Float64Array.from(printed.values);

  it('without the area itself', () => {
    const found = localGetisOrd(values, links) as Float64Array;
    printed.G.forEach((wanted, area) => {
      if (wanted === null) expect(found[area]).toBeNaN();
      else expect(found[area]).toBeCloseTo(wanted, 12);
    });
  });

  it('with the area itself', () => {
    const found = localGetisOrd(values, withSelf(links)) as Float64Array;
    expect(found[0]).toBeCloseTo(printed.GStarOfFirst, 12);
  });
});

describeWithReference('local G: spdep on Columbus', (folder) => {
  const { crime, links, local } = readColumbus(folder);

  it.each([
    ['localG_z_B', links.gal_queen],
    ['localG_z_W', weighNeighbours(links.gal_queen, 'W')],
    ['localGstar_z_B', withSelf(links.gal_queen)],
    ['localGstar_z_W', weighNeighbours(withSelf(links.gal_queen), 'W')],
  ])('agrees on %s', (name, styled) => {
    const found = localGetisOrd(crime, styled) as Float64Array;
    expect(local[name]).toHaveLength(49);
    local[name]!.forEach((wanted, area) => {
      expect(isNear(found[area], wanted as number), `area ${area}`).toBe(true);
    });
  });
});
