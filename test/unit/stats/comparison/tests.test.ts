import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedPValues } from '../../../../src/stats/comparison/adjusted-p-values.ts';
import { newcombeDifference } from '../../../../src/stats/comparison/newcombe-difference.ts';
import { poissonRatio } from '../../../../src/stats/comparison/poisson-ratio.ts';
import {
  compareProportions,
  fisherTest,
  proportionChiSquare,
} from '../../../../src/stats/comparison/two-proportions.ts';

const RULES = ['benjamini-hochberg', 'benjamini-yekutieli', 'holm', 'bonferroni'] as const;

describe('adjustedPValues', () => {
  it('leaves gaps out of the number of tests', () => {
    expect([...adjustedPValues([Number.NaN, 0.01, Number.NaN, 0.02], 'bonferroni')]).toEqual([
      Number.NaN,
      0.02,
      Number.NaN,
      0.04,
    ]);
    expect([...adjustedPValues([])]).toEqual([]);
    expect([...adjustedPValues([Number.NaN])]).toEqual([Number.NaN]);
  });

  it('refuses what is no p-value', () => {
    expect(() => adjustedPValues([1.2])).toThrow(RangeError);
    expect(() => adjustedPValues([-0.1])).toThrow(RangeError);
  });

  it('keeps the order, never helps, and does not depend on the order of the tests', () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(list, fc.constantFrom(...RULES), (pValues, rule) => {
        const adjusted = adjustedPValues(pValues, rule);
        const reversed = adjustedPValues([...pValues].reverse(), rule);
        expect([...reversed].reverse()).toEqual([...adjusted]);
        pValues.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          pValues.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });

  it('takes 240,000 tests', () => {
    const pValues = Float64Array.from({ length: 240_000 }, (_, i) => (i + 1) / 240_000);
    expect(adjustedPValues(pValues).every((p) => Math.abs(p - 1) < 1e-12)).toBe(true);
  });
});

const share = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([population, part]) => ({ cases: Math.round(population * part), population }));

describe('comparing two proportions', () => {
  it('is none where nobody is counted', () => {
    const [nobody, some] = [
      { cases: 0, population: 0 },
      { cases: 1, population: 4 },
    ];
    expect(compareProportions(nobody, some)).toBeNull();
    expect(compareProportions(nobody, nobody)).toBeNull();
    expect(newcombeDifference(some, nobody)).toBeNull();
    expect(proportionChiSquare(some, nobody)).toBeNull();
  });

  it('finds no difference between no or only cases', () => {
    const none = { cases: 0, population: 5000 };
    expect(compareProportions(none, none)).toEqual({ method: 'fisher', pValue: 1 });
    const all = { cases: 5000, population: 5000 };
    expect(compareProportions(all, all)).toEqual({ method: 'fisher', pValue: 1 });
    expect(proportionChiSquare(all, all)).toBeNull();
  });

  it('refuses more cases than people, gaps and parts of people', () => {
    const some = { cases: 1, population: 4 };
    for (const wrong of [
      { cases: 5, population: 4 },
      { cases: -1, population: 4 },
      { cases: Number.NaN, population: 4 },
    ]) {
      expect(() => compareProportions(wrong, some)).toThrow(RangeError);
      expect(() => newcombeDifference(some, wrong)).toThrow(RangeError);
    }
    expect(() => fisherTest({ cases: 0.5, population: 4 }, some)).toThrow(RangeError);
  });

  it('takes 240,000 people', () => {
    const found = compareProportions({ cases: 1000, population: 120_000 }, { cases: 1200, population: 120_000 })!;
    expect(found.method).toBe('chi-square');
    expect(found.pValue).toBeLessThan(0.001);
    const exact = fisherTest({ cases: 1000, population: 120_000 }, { cases: 1200, population: 120_000 })!;
    expect(Math.abs(exact / found.pValue - 1)).toBeLessThan(0.1);
  });

  it('does not depend on who comes first', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        expect(compareProportions(first, second)!.pValue).toBeCloseTo(compareProportions(second, first)!.pValue, 9);
        const [found, turned] = [newcombeDifference(first, second)!, newcombeDifference(second, first)!];
        expect(found.lower).toBeCloseTo(-turned.upper, 12);
        expect(found.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      }),
    );
  });
});

describe('poissonRatio', () => {
  it('is none without any event and open without one of the second', () => {
    expect(poissonRatio({ events: 0, time: 10 }, { events: 0, time: 20 })).toBeNull();
    const open = poissonRatio({ events: 3, time: 10 }, { events: 0, time: 10 })!;
    expect(open).toMatchObject({ ratio: null, upper: null });
    expect(open.pValue).toBeCloseTo(0.25, 14);
    expect(open.lower).toBeCloseTo(0.025 ** (1 / 3) / (1 - 0.025 ** (1 / 3)), 10);
    expect(poissonRatio({ events: 0, time: 10 }, { events: 3, time: 10 })).toMatchObject({ ratio: 0, lower: 0 });
  });

  it('refuses parts of events and no time', () => {
    const some = { events: 3, time: 10 };
    for (const wrong of [
      { events: 1.5, time: 1 },
      { events: -1, time: 1 },
      { events: 1, time: 0 },
      { events: 1, time: Number.NaN },
    ])
      expect(() => poissonRatio(some, wrong)).toThrow(RangeError);
  });

  it('never lets p-value and interval contradict each other', () => {
    const period = fc.record({ events: fc.integer({ min: 0, max: 60 }), time: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(period, period, fc.constantFrom(0.95, 0.998), (first, second, confidence) => {
        const found = poissonRatio(first, second, confidence);
        fc.pre(found !== null && Math.abs(found.pValue - (1 - confidence)) > 1e-9);
        const excludesOne = found!.lower > 1 || (found!.upper !== null && found!.upper < 1);
        expect(found!.pValue < 1 - confidence).toBe(excludesOne);
      }),
    );
  });

  it('takes 240,000 events', () => {
    const found = poissonRatio({ events: 120_000, time: 1 }, { events: 119_000, time: 1 })!;
    const half = 1.959964 * Math.sqrt(1 / 120_000 + 1 / 119_000);
    expect(Math.log(found.upper! / found.ratio!)).toBeCloseTo(half, 4);
  });
});
