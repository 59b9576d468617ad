import { describe, expect, it } from 'vitest';
import { largestDistance } from '../../coinr-case.ts';
import { runOn } from '../../recipe-run.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import byHand from './cases.json' with { type: 'json' };

describe('recipe gesix: worked case', () => {
  it('weights by the first component and standardises again', () => {
    const { members, loadings, explained, expected } = byHand.gesix;
    const run = runOn(
      shippedRecipe('gesix'),
      members.map((values) => ({ values })),
    );
    expect(largestDistance(run.fit.weights, loadings)).toBeLessThan(1e-12);
    expect(run.explained).toBeCloseTo(explained, 12);
    expect(largestDistance(run.values!, expected)).toBeLessThan(1e-12);
  });
});

describe('recipe gisd: worked case', () => {
  const dimensions = byHand.gisd.dimensions.map(({ members, turned }) =>
    runOn(
      shippedRecipe('gisd-dimension'),
      members.map((values, j) => ({ values, isTurned: turned[j]! })),
    ),
  );

  it('puts each dimension between 0 and 1', () => {
    dimensions.forEach(({ values }, i) => {
      expect(largestDistance(values!, byHand.gisd.dimensions[i]!.expected)).toBeLessThan(1e-12);
    });
  });

  it('takes the mean of the three', () => {
    const run = runOn(
      shippedRecipe('gisd'),
      dimensions.map(({ values }) => ({ values: values! })),
    );
    expect(largestDistance(run.values!, byHand.gisd.expected)).toBeLessThan(1e-12);
  });
});
