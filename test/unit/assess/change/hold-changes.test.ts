import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { CHANGE } from '../../../../src/core/change.ts';
import { testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const SHARE = testIndicator({ id: 'x', kind: 'share', multiplier: 100 });
const BASE = 1000;

/** Directions of areas that went from 100 of 1,000 to the given counts. */
function directionsOf(counts: readonly number[], kind: 'share' | 'rate' = 'share') {
  const codes = counts.map((_, at) => `A${at}`);
  const period = (code: string, cases: readonly number[]) => ({
    period: code,
    values: [null, ...cases.map((count) => (100 * count) / BASE)],
    numerators: [null, ...cases],
    denominators: [null, ...cases.map(() => BASE)],
  });
  const periods = [
    period(
      '2020',
      counts.map(() => 100),
    ),
    period('2021', counts),
  ];
  const definition = { ...SHARE, kind };
  const table = assess(protectedTable({ areas: testAreas(codes), indicators: [{ definition, periods }] }));
  const log = table.log.find(({ step }) => step === 'held-changes')?.choices;
  return { directions: [...table.indicators.get('x')!.change.directions].slice(1), log };
}

// chi-square of 100 against 128 of 1,000 each: 28² · 2000 / (228 · 1772) = 3.881, p = 0.0488
describe('changes that hold among all others', () => {
  it('are told alone, but not beside nine that may be chance', () => {
    expect(directionsOf([128]).directions).toEqual([CHANGE.up]);
    const { directions, log } = directionsOf([128, ...Array.from({ length: 9 }, () => 101)]);
    expect(directions).toEqual(Array.from({ length: 10 }, () => CHANGE.unclear));
    expect(log).toMatchObject({ changes: 10, directionsTakenBack: 1, falseDiscoveryRate: 0.05 });
  });

  it('are told beside others where they are strong', () => {
    const { directions, log } = directionsOf([300, ...Array.from({ length: 9 }, () => 101)]);
    expect(directions[0]).toBe(CHANGE.up);
    expect(log).toMatchObject({ changes: 10, directionsTakenBack: 0 });
  });

  it('are looked for among rates too', () => {
    expect(directionsOf([300, 101], 'rate').directions).toEqual([CHANGE.up, CHANGE.unclear]);
  });

  it('count also what is not told: no choice by outcome', () => {
    expect(directionsOf([300, 100, 100]).log).toMatchObject({ changes: 3, directionsTakenBack: 0 });
  });

  it('test nothing without areas', () => {
    expect(directionsOf([]).log).toMatchObject({ changes: 0, directionsTakenBack: 0 });
  });
});
