import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { COMPARISON } from '../../../src/core/comparison.ts';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { type TestCell, testAreas, testIndicator } from '../../checked-table.ts';
import { protectedTable, type TestPeriod } from '../../protected-table.ts';

const SHARE = testIndicator({ id: 'x', kind: 'share', multiplier: 100 });

const period = (code: string, numerators: readonly TestCell[], denominators: readonly number[]): TestPeriod => ({
  period: code,
  numerators,
  denominators,
  values: numerators.map((above, area) => (typeof above === 'number' ? (100 * above) / denominators[area]! : 'hidden')),
});

function assessed(
  periods: readonly TestPeriod[],
  definition: IndicatorDefinition = SHARE,
  codes = ['A', 'B', 'C', 'D'],
) {
  const table = assess(protectedTable({ areas: testAreas(codes), indicators: [{ definition, periods }] }));
  const log = table.log.find(({ step }) => step === 'false-discoveries')?.choices;
  return { periods: table.indicators.get('x')!.periods, log };
}

// a region of 10 % with four areas of 100: score test z = (x − 10) / 3
const REGION = 1000;

describe('differences that hold among all comparisons', () => {
  it('drop what may be chance: p 0.0455 is clear alone, but 0.091 among four', () => {
    const { periods, log } = assessed([period('2021', [100, 30, 16, 10, 10], [REGION, 100, 100, 100, 100])]);
    expect(periods[0]?.againstRegion[2]).toBe(COMPARISON.higher);
    expect([...periods[0]!.holds!]).toEqual([0, 1, 0, 0, 0]);
    expect(log).toMatchObject({ comparisons: 4, differencesThatHold: 1 });
    const alone = assessed([period('2021', [100, 16], [REGION, 100])], SHARE, ['A']);
    expect([...alone.periods[0]!.holds!]).toEqual([0, 1]);
  });

  it('are looked for in the newest compared period alone', () => {
    const { periods } = assessed([
      period('2020', [100, 30, 16, 10, 10], [REGION, 100, 100, 100, 100]),
      period('2021', [100, 40, 16, 10, 10], [REGION, 100, 100, 100, 100]),
    ]);
    expect(periods[0]?.holds).toBe(null);
    expect(periods[1]?.holds?.[1]).toBe(1);
  });

  it('take rates by the exact test and count no hidden value', () => {
    const rate = testIndicator({ id: 'x', kind: 'rate', multiplier: 100 });
    const { periods, log } = assessed([period('2021', [100, 30, 'hidden', 10, 9], [REGION, 100, 100, 100, 100])], rate);
    expect([...periods[0]!.holds!]).toEqual([0, 1, 0, 0, 0]);
    expect(log).toMatchObject({ comparisons: 3, differencesThatHold: 1 });
  });

  it.each([
    ['no area', [100], [REGION], []],
    ['all equal', [100, 10, 10], [REGION, 100, 100], ['A', 'B']],
    ['a region without cases', [0, 0, 0], [REGION, 100, 100], ['A', 'B']],
    ['a region of cases alone', [REGION, 100, 100], [REGION, 100, 100], ['A', 'B']],
  ] as const)('%s: nothing holds', (_title, numerators, denominators, codes) => {
    const { log } = assessed([period('2021', numerators, denominators)], SHARE, [...codes]);
    expect(log).toMatchObject({ differencesThatHold: 0 });
  });
});
