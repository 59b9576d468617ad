import { describe, expect, it } from 'vitest';
import { adjustedPValues } from '../../../src/stats/comparison/adjusted-p-values.ts';
import { type LocalMoran, localMoran } from '../../../src/stats/space/local-moran.ts';
import { type LocalPermutation, localMoranPermutation } from '../../../src/stats/space/local-moran-permutation.ts';
import { moranQuadrants, QUADRANT } from '../../../src/stats/space/moran-quadrants.ts';
import { neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import { normalTest } from '../../../src/stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { describeWithReference } from '../../reference.ts';
import { isNear, readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

const QUADRANT_WORDS: Readonly<Record<string, number>> = {
  'High-High': QUADRANT.highHigh,
  'Low-Low': QUADRANT.lowLow,
  'High-Low': QUADRANT.highLow,
  'Low-High': QUADRANT.lowHigh,
};

describe('local Moran of three areas in a row, worked by hand', () => {
  const links = weighNeighbours(neighbourWeights([[1], [0, 2], [1]]), 'W');
  const values = Float64Array.from(printed.values);
  const found = localMoran(values, links) as LocalMoran;
  const agree = (own: Float64Array, wanted: readonly number[]) =>
    wanted.forEach((value, area) => {
      expect(own[area]).toBeCloseTo(value, 12);
    });

  it('statistic in both scalings', () => {
    agree(found.statistic, printed.statistic);
    agree((localMoran(values, links, 'pysal') as LocalMoran).statistic, printed.pysal);
  });

  it('conditional moments', () => {
    agree(found.conditional.expected, printed.conditionalExpected);
    agree(found.conditional.variance, printed.conditionalVariance);
  });

  it('quadrants', () => {
    const wanted = printed.quadrants.map((name) => QUADRANT[name as keyof typeof QUADRANT]);
    expect(Array.from(moranQuadrants(found.deviations, found.lag, 'zero'))).toEqual(wanted);
  });
});

describeWithReference('local Moran: spdep on Columbus', (folder) => {
  const { crime, links: lists, local, permuted } = readColumbus(folder);
  const links = weighNeighbours(lists.gal_queen, 'W');
  const found = localMoran(crime, links) as LocalMoran;
  const agree = (own: ArrayLike<number>, name: string) =>
    local[name]!.forEach((wanted, area) => {
      expect(isNear(own[area], wanted as number), `${name} of area ${area}`).toBe(true);
    });

  it('agrees on the statistic', () => agree(found.statistic, 'Ii'));

  it('agrees on conditional moments, scores and p-values', () => {
    const { expected, variance } = found.conditional;
    agree(expected, 'E_cond');
    agree(variance, 'Var_cond');
    const tests = Array.from(found.statistic, (I, area) => normalTest(I, expected[area]!, variance[area]!)!);
    agree(
      tests.map(({ z }) => z),
      'Z_cond',
    );
    agree(
      tests.map(({ p }) => p),
      'p_cond',
    );
  });

  it('agrees on p-values after Benjamini and Hochberg: of 13 below 0.05 three are left', () => {
    const { expected, variance } = found.conditional;
    const p = found.statistic.map((I, area) => normalTest(I, expected[area]!, variance[area]!)!.p);
    agree(adjustedPValues(p), 'p_BH');
    expect(p.filter((value) => value < 0.05)).toHaveLength(13);
    expect(adjustedPValues(p).filter((value) => value < 0.05)).toHaveLength(3);
  });

  it('agrees on total moments and scores', () => {
    const { expected, variance } = found.total;
    agree(expected, 'E_total');
    agree(variance, 'Var_total');
    agree(
      Array.from(found.statistic, (I, area) => normalTest(I, expected[area]!, variance[area]!)!.z),
      'Z_total',
    );
  });

  it('agrees on the quadrants of both variants', () => {
    for (const [variant, name] of [
      ['mean-lag', 'quadrant_mean'],
      ['zero', 'quadrant_pysal'],
    ] as const) {
      const wanted = local[name]!.map((word) => QUADRANT_WORDS[word]);
      expect(Array.from(moranQuadrants(found.deviations, found.lag, variant))).toEqual(wanted);
    }
  });

  it('agrees on p-values and scores by permutation with putting back, as far as chance lets it', () => {
    // fifty times as many, so that only the chance in the 9,999 of the case is left
    const options = { permutations: 499_999, seed: 1, draw: 'with-replacement' } as const;
    const own = localMoranPermutation(found, links, options);
    expect(permuted.p_sim).toHaveLength(49);
    permuted.p_sim!.forEach((wanted, area) => {
      expect(Math.abs(own.twoSided[area]! - wanted), `area ${area}`).toBeLessThan(0.02);
    });
    permuted.p_folded!.forEach((wanted, area) => {
      expect(Math.abs(own.folded[area]! - wanted), `area ${area}`).toBeLessThan(0.02);
    });
    const z = scores(own);
    permuted.Z!.forEach((wanted, area) => {
      expect(Math.abs(z[area]! - wanted), `area ${area}`).toBeLessThan(4 * errorOfScore(wanted));
    });
  }, 60_000);

  it('agrees without putting back with the exact conditional moments', () => {
    const own = localMoranPermutation(found, links, { permutations: 9999, seed: 1 });
    const z = scores(own);
    local.Z_cond!.forEach((wanted, area) => {
      expect(Math.abs(z[area]! - (wanted as number)), `area ${area}`).toBeLessThan(4 * errorOfScore(wanted as number));
    });
    permuted.p_folded!.forEach((wanted, area) => {
      expect(Math.abs(own.folded[area]! - wanted), `area ${area}`).toBeLessThan(0.02);
    });
  });

  /** Standard error of a score whose mean and deviation come from 9,999 draws. */
  const errorOfScore = (z: number): number => Math.sqrt((1 + (z * z) / 2) / 9999);

  function scores(own: LocalPermutation): number[] {
    return Array.from(
      found.lag,
      (lag, area) =>
        (Math.sign(found.deviations[area]!) * (lag - own.meanLag[area]!)) / Math.sqrt(own.varianceLag[area]!),
    );
  }
});
