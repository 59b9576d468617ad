import { describe, expect, it } from 'vitest';
import { deviationGrade } from '../../../src/stats/comparison/deviation-grade.ts';
import byHand from './cases.json' with { type: 'json' };

describe('grades: worked cases', () => {
  it.each(byHand.grades)('$title', ({ value, grade }) => {
    expect(deviationGrade(value, byHand.limits)).toBe(grade);
  });
});
