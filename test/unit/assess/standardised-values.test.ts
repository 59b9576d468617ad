import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { CHANGE } from '../../../src/core/change.ts';
import { COMPARISON } from '../../../src/core/comparison.ts';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { RELIABILITY } from '../../../src/core/reliability.ts';
import { testAreas, testIndicator } from '../../checked-table.ts';
import { protectedTable, type TestPeriod } from '../../protected-table.ts';

const RATE = testIndicator({ id: 'x', kind: 'standardised-rate', multiplier: 100_000, decimals: 1 });
const RATIO = testIndicator({ id: 'x', kind: 'standardised-ratio', multiplier: 100, decimals: 0 });
const { none, similar, higher, farHigher, farLower } = COMPARISON;

/** Down's syndrome in Michigan 1950–1964 per 100,000 births: first births, and fifth and later ones (Fay and Feuer 1997). */
const FIRST = { value: 92.30452553319944, events: 412, variance: 39.18982724160465 };
const LATER = { value: 75.52900744525679, events: 740, variance: 16.82709694365188 };
const SMALL = { value: 80, events: 20, variance: 800 };

interface Weighted {
  readonly value: number;
  readonly events: number;
  readonly variance: number;
}

const rates = (period: string, ...areas: readonly Weighted[]): TestPeriod => ({
  period,
  values: areas.map(({ value }) => value),
  numerators: areas.map(({ events }) => events),
  denominators: areas.map(() => 500_000),
  variances: areas.map(({ variance }) => variance),
});

const ratios = (period: string, observed: readonly number[], expected: readonly number[]): TestPeriod => ({
  period,
  values: observed.map((events, area) => (100 * events) / expected[area]!),
  numerators: observed,
  denominators: expected,
});

function assessed(periods: readonly TestPeriod[], definition: IndicatorDefinition) {
  const areas = testAreas([
    { code: 'R', level: 0 },
    { code: 'M', level: 1, parent: 'R' },
    { code: 'A', level: 2, parent: 'M' },
    { code: 'B', level: 2, parent: 'M' },
  ]);
  const table = assess(protectedTable({ areas, indicators: [{ definition, periods }] }));
  return { table, found: table.indicators.get('x')! };
}

describe('a standardised rate', () => {
  it('has the interval of Dobson at both confidences', () => {
    const { found, table } = assessed([rates('2021', LATER, LATER, FIRST, SMALL)], RATE);
    expect(found.periods[0]!.lower![2]).toBeCloseTo(80.32922141948438, 8);
    expect(found.periods[0]!.upper![2]).toBeCloseTo(105.18720920841746, 8);
    const log = table.log.find(({ step }) => step === 'assess')!;
    expect(log.choices).toMatchObject({ interval: 'dobson', highConfidence: 0.998 });
  });

  it('is compared with municipality and region, and has a rank', () => {
    const [period] = assessed([rates('2021', LATER, LATER, FIRST, SMALL)], RATE).found.periods;
    expect([...period!.againstParent]).toEqual([none, similar, higher, similar]);
    expect([...period!.againstRegion]).toEqual([none, similar, higher, similar]);
    expect([...period!.ranks]).toEqual([0, 0, 1, 2]);
  });

  it('holds among other comparisons by the test that its interval turns round', () => {
    const holds = (region: number): number =>
      assessed([rates('2021', { ...LATER, value: region }, LATER, FIRST, SMALL)], RATE).found.periods[0]!.holds![2]!;
    // alone just outside the lower bound of 80.33; of three comparisons it has to lie farther off
    expect([holds(80.3), holds(70)]).toEqual([0, 1]);
  });

  it('is as reliable as its own error says, not as the number of its events', () => {
    const wide = { ...SMALL, variance: 801, events: 40 };
    const [period] = assessed([rates('2021', LATER, FIRST, wide, { ...SMALL, events: 9 })], RATE).found.periods;
    const { steady, few } = RELIABILITY;
    expect([...period!.reliability!]).toEqual([steady, steady, few, few]);
  });

  it('has risen where the difference is relevant and no chance', () => {
    const to = (area: Weighted) => [
      rates('2016', LATER, LATER, LATER, SMALL),
      rates('2021', LATER, area, LATER, SMALL),
    ];
    // z = (92.3 − 75.5) / √(3.9 + 16.8) = 3.7; beside it 11.4 either way, more than the tenth that matters
    const { directions } = assessed(to({ ...FIRST, events: 4120, variance: 3.9 }), RATE).found.change;
    expect([...directions]).toEqual([CHANGE.unclear, CHANGE.up, CHANGE.unclear, CHANGE.unclear]);
    const { change } = assessed(to(FIRST), RATE).found;
    expect([change.lower[1], change.upper[1]]).toEqual([
      expect.closeTo(2.18333383428, 8),
      expect.closeTo(31.88559846257, 8),
    ]);
  });

  it('has nothing of all this where its variance is not shown', () => {
    const { variances: _, ...bare } = rates('2021', LATER, LATER, FIRST, SMALL);
    const [period] = assessed([bare], RATE).found.periods;
    expect([...period!.lower!].every(Number.isNaN)).toBe(true);
    expect([...period!.againstRegion]).toEqual([none, none, none, none]);
    expect([...period!.reliability!]).toEqual([0, 0, 0, 0]);
  });
});

describe('a standardised ratio', () => {
  const period = ratios('2021', [538, 538, 12, 60], [538, 528.726, 8, 30.5]);

  it('has the interval of its observed events over the expected ones', () => {
    const [found] = assessed([period], RATIO).found.periods;
    expect(found!.lower![2]).toBeCloseTo(77.4189, 4);
    expect(found!.upper![2]).toBeCloseTo(262.0357, 4);
  });

  it('is compared with the region alone and has no rank', () => {
    const { found, table } = assessed([period], RATIO);
    const [only] = found.periods;
    expect([...only!.againstRegion]).toEqual([none, similar, similar, farHigher]);
    expect([...only!.againstParent]).toEqual([none, none, none, none]);
    expect([...only!.ranks]).toEqual([0, 0, 0, 0]);
    expect(only!.rankFrom).toBeNull();
    expect(only!.holds![3]).toBe(1);
    expect(table.log.find(({ step }) => step === 'assess')!.choices.ranks).toBeNull();
  });

  it('is as reliable as the number of its events, however few are expected', () => {
    const [only] = assessed([ratios('2021', [538, 25, 15, 5], [538, 20, 12, 8])], RATIO).found.periods;
    const { steady, unsteady, few } = RELIABILITY;
    expect([...only!.reliability!]).toEqual([steady, steady, unsteady, few]);
  });

  it('goes no way over time: each period has a standard of its own, and the region is always at 100', () => {
    const before = ratios('2016', [538, 538, 90, 60], [538, 538, 60, 60]);
    const { change } = assessed([before, ratios('2021', [538, 538, 30, 60], [538, 538, 60.5, 60])], RATIO).found;
    expect([...change.directions]).toEqual([0, 1, 2, 3].map(() => CHANGE.none));
  });

  it('far below the region is called so', () => {
    const [only] = assessed([ratios('2021', [538, 538, 10, 60], [538, 538, 40, 60])], RATIO).found.periods;
    expect(only!.againstRegion[2]).toBe(farLower);
  });
});
