import { describe, expect, it } from 'vitest';
import { areaReliability } from '../../../src/assess/area-reliability.ts';
import { RELIABILITY } from '../../../src/core/reliability.ts';
import type { ShownPeriod } from '../../../src/core/stages.ts';
import { type TestCell, testColumn } from '../../checked-table.ts';

const { none, steady, unsteady, few } = RELIABILITY;

function period(numerators: readonly TestCell[] | null, denominators: readonly TestCell[] | null): ShownPeriod {
  const value = testColumn((numerators ?? denominators ?? []).map((cell) => (typeof cell === 'string' ? cell : 1)));
  return {
    period: '2021',
    value,
    numerator: numerators && testColumn(numerators),
    denominator: denominators && testColumn(denominators),
    sources: [],
  };
}

describe('reliability of areas', () => {
  it('goes by the relative error of a rate: 20 events are steady, 12 unsteady, 11 few', () => {
    const many: TestCell[] = [1000, 1000, 1000, 1000, 1000];
    expect([...areaReliability('rate', period([20, 19, 12, 11, 0], many))!]).toEqual([
      steady,
      unsteady,
      unsteady,
      few,
      few,
    ]);
  });

  it('is kinder to a share, which cannot exceed one, but not below ten cases or thirty people', () => {
    // 10 of 40: √(0.75 / 10) = 0.274; 15 of 40: √(0.625 / 15) = 0.204; 9 of 10,000; 28 of 29
    const found = areaReliability('share', period([10, 15, 9, 28], [40, 40, 10_000, 29]));
    expect([...found!]).toEqual([unsteady, steady, few, few]);
  });

  it('says nothing of what is hidden, unknown, or made of more cases than people', () => {
    const found = areaReliability('share', period(['hidden', null, 50], [100, 100, 40]));
    expect([...found!]).toEqual([none, none, none]);
    expect([...areaReliability('share', period(['hidden'], [20]))!]).toEqual([none]);
  });

  it('looks at the base alone where the numerator counts no cases', () => {
    expect([...areaReliability('mean', period([900, 900], [29, 30]))!]).toEqual([few, none]);
  });

  it('is nothing for counts, densities and delivered values', () => {
    for (const kind of ['count', 'density', 'median-age', 'delivered'] as const)
      expect(areaReliability(kind, period([5], [10]))).toBeNull();
    expect(areaReliability('share', period([5], null))).toBeNull();
    expect([...areaReliability('share', period([], []))!]).toEqual([]);
  });
});
