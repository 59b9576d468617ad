import { describe, expect, it } from 'vitest';
import { normalLimit } from '../../../src/stats/distributions/normal-limit.ts';
import { inequalitySlope, inequalitySlopeLimits } from '../../../src/stats/inequality/inequality-slope.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
import computed from './cases.json' with { type: 'json' };

const DRAWS = 100_000;

/** Five standard errors of a simulated percentile, relative to the half width of the interval. */
function allowance(confidence: number): number {
  const tail = (1 - confidence) / 2;
  const limit = normalLimit(confidence);
  const density = Math.exp((-limit * limit) / 2) / Math.sqrt(2 * Math.PI);
  return (5 * Math.sqrt((tail * (1 - tail)) / DRAWS)) / (density * limit);
}

describe('slope and relative index of inequality', () => {
  it.each(computed.cases)('$title: line', ({ values, populations, ...wanted }) => {
    const found = inequalitySlope({ values, populations })!;
    for (const key of ['slope', 'intercept', 'ratio'] as const)
      expect(Math.abs(found[key]! - wanted[key]), key).toBeLessThanOrEqual(
        computed.tolerance * (1 + Math.abs(wanted[key])),
      );
  });

  const simulated = computed.cases.flatMap(({ limits, ...groups }) => limits.map((limit) => ({ ...groups, ...limit })));
  it.each(simulated)('$title: limits at $confidence', ({ values, populations, errors, confidence, slope, ratio }) => {
    const chance = seededChance(2024);
    const found = inequalitySlopeLimits({ values, populations }, { errors, chance, confidence, draws: DRAWS })!;
    for (const [interval, wanted] of [
      [found.slope, slope],
      [found.ratio!, ratio],
    ] as const) {
      const allowed = (allowance(confidence) * (wanted[1]! - wanted[0]!)) / 2;
      expect(Math.abs(interval.lower - wanted[0]!)).toBeLessThan(allowed);
      expect(Math.abs(interval.upper - wanted[1]!)).toBeLessThan(allowed);
    }
  });
});
