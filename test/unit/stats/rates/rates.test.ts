import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInterval, exactPoissonInterval } from '../../../../src/stats/byar-interval.ts';
import { dobsonLimits } from '../../../../src/stats/rates/dobson-limits.ts';
import { meanInterval } from '../../../../src/stats/rates/mean-interval.ts';
import { standardWeights } from '../../../../src/stats/rates/standard-population.ts';
import { standardisedDifference } from '../../../../src/stats/rates/standardised-difference.ts';
import { type StandardisedRate, standardisedRate } from '../../../../src/stats/rates/standardised-rate.ts';
import { expectedEvents, standardisedRatio } from '../../../../src/stats/rates/standardised-ratio.ts';

describe('meanInterval', () => {
  it('is none for no value, one value and only gaps', () => {
    expect(meanInterval([])).toBeNull();
    expect(meanInterval([5])).toBeNull();
    expect(meanInterval([Number.NaN, 5, Number.NaN])).toBeNull();
  });

  it('leaves gaps out and says so', () => {
    expect(meanInterval([4, Number.NaN, 6, 8])).toEqual(meanInterval([4, 6, 8]));
    expect(meanInterval([4, Number.NaN, 6, 8])!.count).toBe(3);
  });

  it('does not depend on the order and is wider at 99.8 per cent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (values) => {
        const usual = meanInterval(values)!;
        const reversed = meanInterval([...values].reverse())!;
        expect(reversed.lower).toBeCloseTo(usual.lower, 9);
        expect(meanInterval(values, 0.998)!.upper).toBeGreaterThanOrEqual(usual.upper);
      }),
    );
  });

  it('takes 240,000 values', () => {
    const found = meanInterval(Float64Array.from({ length: 240_000 }, (_, i) => i % 2))!;
    expect(found.mean).toBe(0.5);
    expect(found.upper - 0.5).toBeCloseTo((1.95997 * 0.5) / Math.sqrt(240_000), 7);
  });
});

describe('standardWeights', () => {
  it('puts age groups together', () => {
    expect(standardWeights([0, 65])).toEqual([80_500, 19_500]);
    expect(standardWeights([5, 15, 90])).toEqual([11_000, 83_000, 1000]);
    expect(standardWeights([])).toEqual([]);
  });

  it.each([[[0, 18]], [[0, 0]], [[20, 10]], [[-5]]])('refuses bounds %j', (ages) => {
    expect(() => standardWeights(ages)).toThrow(RangeError);
  });
});

const area = { events: [4, 6, 9], populations: [100, 200, 300], weights: [1, 2, 3] };

describe('standardisedRate', () => {
  it('is the crude rate with the Byar interval where the area is as old as the standard', () => {
    const found = standardisedRate({ ...area, weights: area.populations }) as StandardisedRate;
    const { lower, upper } = countInterval(19);
    expect(found.rate).toBeCloseTo(19 / 600, 14);
    expect(found.lower).toBeCloseTo(lower / 600, 14);
    expect(found.upper).toBeCloseTo(upper / 600, 14);
  });

  it('names the reason where there is no rate', () => {
    expect(standardisedRate({ ...area, events: [4, Number.NaN, 9] })).toBe('unknown');
    expect(standardisedRate({ ...area, populations: [100, Number.NaN, 300] })).toBe('unknown');
    expect(standardisedRate({ ...area, populations: [100, 0, 300] })).toBe('empty-stratum');
    expect(standardisedRate({ ...area, events: [4, 0, 5] })).toBe('few-events');
    expect(standardisedRate({ events: [], populations: [], weights: [] })).toBe('few-events');
  });

  it('refuses what no area can have', () => {
    expect(() => standardisedRate({ ...area, events: [1, 2] })).toThrow(RangeError);
    expect(() => standardisedRate({ ...area, events: [-1, 20, 2] })).toThrow(RangeError);
    expect(() => standardisedRate({ ...area, weights: [0, 0, 0] })).toThrow(RangeError);
    const repeated = [{ eventsPerPerson: 2, people: [2, 3, 4] }];
    expect(() => standardisedRate(area, { repeated })).toThrow(RangeError);
  });

  it('gives the same interval for single events told one by one, and a wider one for pairs', () => {
    const even = { ...area, events: [4, 6, 10] };
    const plain = standardisedRate(even) as StandardisedRate;
    expect(standardisedRate(even, { repeated: [{ eventsPerPerson: 1, people: even.events }] })).toEqual(plain);
    const pairs = standardisedRate(even, {
      repeated: [{ eventsPerPerson: 2, people: [2, 3, 5] }],
    }) as StandardisedRate;
    expect(pairs.variance).toBeCloseTo(2 * plain.variance, 15);
  });

  it('does not depend on the order of the strata or the size of the standard', () => {
    const stratum = fc.tuple(
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1 }), (strata) => {
        const columns = (rows: typeof strata, size: number) => ({
          events: rows.map(([events]) => events),
          populations: rows.map(([, people]) => people),
          weights: rows.map(([, , weight]) => weight * size),
        });
        const [found, other] = [
          standardisedRate(columns(strata, 1)),
          standardisedRate(columns([...strata].reverse(), 7)),
        ];
        if (typeof found === 'string' || typeof other === 'string') {
          expect(other).toBe(found);
          return;
        }
        expect(other.lower).toBeCloseTo(found.lower, 10);
        expect(other.upper).toBeCloseTo(found.upper, 10);
        expect(found.lower).toBeLessThanOrEqual(found.rate);
      }),
    );
  });
});

describe('dobsonLimits', () => {
  it('has no width where the rate does not vary and no bound below 0', () => {
    expect(dobsonLimits({ rate: 0.2, variance: 0, events: 12 })).toEqual({ lower: 0.2, upper: 0.2 });
    expect(dobsonLimits({ rate: 0.2, variance: 9, events: 12 }).lower).toBe(0);
  });

  it.each([{ events: 0 }, { variance: -1 }, { variance: Number.NaN }])('refuses %j', (wrong) => {
    expect(() => dobsonLimits({ rate: 0.2, variance: 1, events: 12, ...wrong })).toThrow(RangeError);
  });
});

describe('standardisedDifference', () => {
  const [one, other] = [
    { rate: 0.3, variance: 0.0004, events: 40 },
    { rate: 0.2, variance: 0.0003, events: 50 },
  ];

  it('turns round with its rates and does not hang on their unit', () => {
    const [found, back] = [standardisedDifference(one, other)!, standardisedDifference(other, one)!];
    expect([-back.upper, -back.lower, back.pValue]).toEqual([found.lower, found.upper, found.pValue]);
    const scaled = [one, other].map((each) => ({ ...each, rate: each.rate * 1e3, variance: each.variance * 1e6 }));
    expect(standardisedDifference(scaled[0]!, scaled[1]!)!.lower / 1000).toBeCloseTo(found.lower, 12);
  });

  it('is certain of nothing between equal rates and none where neither varies', () => {
    expect(standardisedDifference(one, one)!.pValue).toBe(1);
    expect(standardisedDifference({ ...one, variance: 0 }, { ...other, variance: 0 })).toBeNull();
  });
});

describe('standardisedRatio', () => {
  it('is exact below ten events and none where nothing is expected', () => {
    expect(standardisedRatio(3, 2)).toEqual({
      ratio: 1.5,
      lower: exactPoissonInterval(3).lower / 2,
      upper: exactPoissonInterval(3).upper / 2,
    });
    expect(standardisedRatio(0, 2)!.lower).toBe(0);
    expect(standardisedRatio(0, 0)).toBeNull();
  });

  it('refuses negative and missing figures', () => {
    expect(() => standardisedRatio(1, -1)).toThrow(RangeError);
    expect(() => standardisedRatio(1, Number.NaN)).toThrow(RangeError);
    expect(() => standardisedRatio(Number.NaN, 1)).toThrow(RangeError);
  });

  it('expects all events of the reference in the reference itself', () => {
    const reference = { events: [3, 0, 8], populations: [50, 70, 20] };
    expect(expectedEvents(reference.populations, reference)).toBeCloseTo(11, 12);
  });

  it('expects nothing known where a figure is missing or the reference is empty', () => {
    expect(expectedEvents([5, Number.NaN], { events: [1, 1], populations: [9, 9] })).toBeNull();
    expect(expectedEvents([5, 5], { events: [1, 0], populations: [9, 0] })).toBeNull();
    expect(expectedEvents([5, 0], { events: [1, 0], populations: [10, 0] })).toBe(0.5);
    expect(() => expectedEvents([5], { events: [1, 1], populations: [9, 9] })).toThrow(RangeError);
    expect(() => expectedEvents([-5], { events: [1], populations: [9] })).toThrow(RangeError);
  });
});
