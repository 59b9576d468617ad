import { describe, expect, it } from 'vitest';
import { controlLimits } from '../../../src/stats/comparison/control-limits.ts';
import { deviationLevel, levelAgainstBenchmark } from '../../../src/stats/comparison/deviation-level.ts';
import byHand from './cases.json' with { type: 'json' };

describe('control limits: worked cases', () => {
  it.each(byHand.cases)(
    '$benchmark of $population at $confidence',
    ({ benchmark, population, confidence, ...wanted }) => {
      const found = controlLimits(benchmark, population, confidence);
      expect(Math.abs(found.lower - wanted.lower)).toBeLessThan(byHand.tolerance);
      expect(Math.abs(found.upper - wanted.upper)).toBeLessThan(byHand.tolerance);
    },
  );
});

describe('levels: worked cases', () => {
  it.each(byHand.levels)('$title', ({ value, level }) => {
    expect(deviationLevel(value, byHand.limits)).toBe(level);
    expect(levelAgainstBenchmark(value, byHand.limits)).toBe(0 - level);
  });
});
