import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { robustScores } from '../../../src/stats/change/robust-scores.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

function expectScores(found: Float64Array, wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((score, i) => {
    expect(Math.abs(found[i]! - score)).toBeLessThanOrEqual(tolerance * (1 + Math.abs(score)));
  });
}

describe('robust scores: worked cases', () => {
  it.each(byHand.cases)('$title', ({ values, median, scores, outliers }) => {
    const found = robustScores(values)!;
    expect({ median: found.median, outliers: found.outliers }).toEqual({ median, outliers });
    expectScores(found.scores, scores, byHand.tolerance);
  });
});

describeWithReference('robust scores: R', (folder) => {
  const { hampel: file } = JSON.parse(readFileSync(`${folder}/cases/anomaly_change_tests.json`, 'utf8'));

  it('agrees on median, scores and the one outlier', () => {
    const found = robustScores(file.x)!;
    expect(found.median).toBe(file.median);
    expect(found.outliers).toEqual([file.flag - 1]);
    expectScores(found.scores, file.modz, 1e-9);
  });
});
