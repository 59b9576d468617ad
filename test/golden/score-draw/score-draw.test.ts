import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnCount, drawnProportion } from '../../../src/stats/composite/score-draw.ts';
import golden from './cases.json' with { type: 'json' };

describe('draws within the sampling error', () => {
  it.each(golden.proportions)(
    '$cases of $population reach the Wilson limits',
    ({ cases, population, lower, upper }) => {
      expect(Math.abs(drawnProportion(cases, population, -golden.z) - lower)).toBeLessThan(golden.tolerance);
      expect(Math.abs(drawnProportion(cases, population, golden.z) - upper)).toBeLessThan(golden.tolerance);
      expect(drawnProportion(cases, population, 0)).toBeCloseTo(cases / population, 12);
    },
  );

  it.each(golden.counts)('$events events reach the score limits', ({ events, lower, upper }) => {
    expect(Math.abs(drawnCount(events, -golden.z) - lower)).toBeLessThan(golden.tolerance * 10);
    expect(Math.abs(drawnCount(events, golden.z) - upper)).toBeLessThan(golden.tolerance * 10);
    expect(drawnCount(events, 0)).toBeCloseTo(events, 12);
  });

  it('rise with z and never leave what is possible', () => {
    const z = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), z, z, (population, some, first, second) => {
        const cases = some % (population + 1);
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        const [from, to] = [drawnProportion(cases, population, low), drawnProportion(cases, population, high)];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(to + 1e-12);
        expect(drawnCount(some, low)).toBeLessThanOrEqual(drawnCount(some, high) + 1e-9);
        expect(drawnCount(some, low)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
