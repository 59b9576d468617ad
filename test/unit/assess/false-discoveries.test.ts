import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { COMPARISON } from '../../../src/core/comparison.ts';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { binomialDraw } from '../../../src/stats/distributions/binomial-draw.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
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

// a region of 10 % with four areas of 100: twice P(X ≥ 17) = 0.0412 by the binomial distribution (R: pbinom)
const REGION = 1000;

describe('differences that hold among all comparisons', () => {
  it('drop what may be chance: p 0.041 is clear alone, but not among four', () => {
    const { periods, log } = assessed([period('2021', [100, 30, 17, 10, 10], [REGION, 100, 100, 100, 100])]);
    expect(periods[0]?.againstRegion[2]).toBe(COMPARISON.higher);
    expect([...periods[0]!.holds!]).toEqual([0, 1, 0, 0, 0]);
    expect(log).toMatchObject({ comparisons: 4, differencesThatHold: 1 });
    const alone = assessed([period('2021', [100, 17], [REGION, 100])], SHARE, ['A']);
    expect([...alone.periods[0]!.holds!]).toEqual([0, 1]);
  });

  it('are looked for in the newest compared period alone', () => {
    const { periods } = assessed([
      period('2020', [100, 30, 17, 10, 10], [REGION, 100, 100, 100, 100]),
      period('2021', [100, 40, 17, 10, 10], [REGION, 100, 100, 100, 100]),
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

  it('keep to five per cent where shares are small and areas too', () => {
    const chance = seededChance(3);
    const codes = Array.from({ length: 400 }, (_, area) => `A${area}`);
    let editions = 0;
    for (let edition = 0; edition < 10; edition++) {
      const drawn = codes.map(() => binomialDraw(chance, 100, 0.02));
      const { log } = assessed([period('2021', [800, ...drawn], [40_000, ...codes.map(() => 100)])], SHARE, codes);
      editions += Number(log?.differencesThatHold) > 0 ? 1 : 0;
    }
    // the score test would find something in nearly all of them
    expect(editions).toBeLessThanOrEqual(2);
  });

  it('are looked for against the area above too, and on each level in its own newest period', () => {
    const areas = testAreas([
      { code: 'M', level: 1, parent: 'R' },
      { code: 'A', level: 2, parent: 'M' },
      { code: 'B', level: 2, parent: 'M' },
    ]);
    const periods = [
      period('2020', [100, 40, 36, 16], [REGION, 200, 100, 100]),
      period('2021', [100, 40, 'hidden', 'hidden'], [REGION, 200, 100, 100]),
    ];
    const table = assess(protectedTable({ areas, indicators: [{ definition: SHARE, periods }] }));
    const [older, newest] = table.indicators.get('x')!.periods;
    expect([...older!.holds!]).toEqual([0, 0, 1, 0]);
    // above and below are 20 %
    expect([...older!.holdsParent!]).toEqual([0, 0, 1, 0]);
    expect([...newest!.holds!]).toEqual([0, 1, 0, 0]);
    // right below the region there is one benchmark and one test, but both comparisons are answered
    expect([...newest!.holdsParent!]).toEqual([0, 1, 0, 0]);
    expect(newest!.againstParent[1]).toBe(newest!.againstRegion[1]);
    expect(table.log.find(({ step }) => step === 'false-discoveries')?.choices).toMatchObject({ comparisons: 5 });
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
