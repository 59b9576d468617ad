import { describe, expect, it } from 'vitest';
import { controlLimits } from '../../../src/stats/comparison/control-limits.ts';
import { deviationGrade, gradeAgainstBenchmark } from '../../../src/stats/comparison/deviation-grade.ts';
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

describe('grades: worked cases', () => {
  it.each(byHand.grades)('$title', ({ value, grade }) => {
    expect(deviationGrade(value, byHand.limits)).toBe(grade);
    expect(gradeAgainstBenchmark(value, byHand.limits)).toBe(0 - grade);
  });
});
