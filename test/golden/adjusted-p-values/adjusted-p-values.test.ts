import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Adjustment, adjustedPValues } from '../../../src/stats/comparison/adjusted-p-values.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

const RULES = ['benjamini-hochberg', 'benjamini-yekutieli', 'holm', 'bonferroni'] as const;

function expectNear(found: ArrayLike<number>, wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(tolerance);
  });
}

describe('adjusted p-values: worked cases', () => {
  const cases = byHand.cases.flatMap((row) => RULES.map((rule) => ({ ...row, rule })));
  it.each(cases)('$title, $rule', ({ pValues, rule, ...wanted }) => {
    expectNear(adjustedPValues(pValues, rule), wanted[rule], byHand.tolerance);
  });

  it.each(['benjamini-hochberg', 'holm', 'bonferroni'] as const)('%s rejects as many as published', (rule) => {
    const { pValues, level, ...wanted } = byHand.rejections;
    expect(adjustedPValues(pValues, rule).filter((p) => p <= level)).toHaveLength(wanted[rule]);
  });
});

describeWithReference('adjusted p-values: R', (folder) => {
  const { multiple_testing: file } = JSON.parse(readFileSync(`${folder}/cases/anomaly_change_tests.json`, 'utf8'));

  it.each([
    ['BH', 'benjamini-hochberg'],
    ['BY', 'benjamini-yekutieli'],
    ['holm', 'holm'],
    ['bonferroni', 'bonferroni'],
  ] as const)('agrees with p.adjust for %s', (name, rule: Adjustment) => {
    expect(file[name]).toHaveLength(10);
    expectNear(adjustedPValues(file.p, rule), file[name], 1e-9 * Math.min(...file[name]));
  });
});
