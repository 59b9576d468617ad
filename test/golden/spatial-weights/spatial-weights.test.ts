import { describe, expect, it } from 'vitest';
import { neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { type WeightStyle, weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { weightSums } from '../../../src/stats/space/weight-sums.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

describe('styles of weights: worked by hand', () => {
  const row = neighbourWeights([[1], [0, 2], [1], []]);

  it.each(Object.entries(printed.styles))('%s', (style, { rows, s0, s1, s2 }) => {
    const links = weighNeighbours(row, style as WeightStyle);
    expect(Array.from(links.weights)).toEqual(rows.flat());
    const sums = weightSums(links);
    expect(sums.s0).toBeCloseTo(s0, 12);
    expect(sums.s1).toBeCloseTo(s1, 12);
    expect(sums.s2).toBeCloseTo(s2, 12);
  });

  it('S: 1 and 1 over root 2, scaled to three areas with neighbours', () => {
    const links = weighNeighbours(row, 'S');
    const total = 2 + 2 * Math.SQRT1_2;
    const wanted = [1, Math.SQRT1_2, Math.SQRT1_2, 1].map((weight) => (3 * weight) / total);
    wanted.forEach((weight, entry) => {
      expect(links.weights[entry]).toBeCloseTo(weight, 12);
    });
  });
});

describeWithReference('sums of weights: spdep on Columbus', (folder) => {
  const columbus = readColumbus(folder);

  it.each(columbus.global.map((row) => [`${row.weights} ${row.style}`, row] as const))('agrees for %s', (_, row) => {
    const sums = weightSums(weighNeighbours(columbus.links[row.weights], row.style));
    expect(isNear(sums.s0, row.S0 as number)).toBe(true);
    expect(isNear(sums.s1, row.S1 as number)).toBe(true);
    expect(isNear(sums.s2, row.S2 as number)).toBe(true);
  });
});
