import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationGrade } from '../../../../src/stats/comparison/deviation-grade.ts';
import {
  proportionFunnelFlag,
  rateFunnelFlags,
  ratioFunnelFlag,
} from '../../../../src/stats/comparison/funnel-flag.ts';
import { proportionFunnel, ratioFunnel } from '../../../../src/stats/comparison/funnel-limits.ts';

const crude = { multiplier: 1000, isStandardised: false };

describe('funnels', () => {
  it('narrow as areas grow and stay around the baseline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 240_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (people, share) => {
        const [small, large] = [proportionFunnel(share, people), proportionFunnel(share, people + 1)];
        expect(small.lower).toBeLessThanOrEqual(large.lower);
        expect(large.upper).toBeLessThanOrEqual(small.upper);
        expect(small.lower <= share && share <= small.upper).toBe(true);
      }),
    );
  });

  it('of events stand on both sides of 1', () => {
    for (const events of [1, 2, 9, 10, 1000, 240_000]) {
      const { lower, upper, expectedAtLower, expectedAtUpper } = ratioFunnel(events, 0.998);
      expect(lower < 1 && upper! > 1 && expectedAtUpper < events && events < expectedAtLower).toBe(true);
    }
  });

  it('refuse what is no share and no people', () => {
    expect(() => proportionFunnel(1.1, 10)).toThrow(RangeError);
    expect(() => proportionFunnel(0.5, 0)).toThrow(RangeError);
    expect(() => ratioFunnel(-1)).toThrow(RangeError);
    expect(() => ratioFunnelFlag(Number.NaN, 3)).toThrow(RangeError);
    expect(() => ratioFunnelFlag(3, Number.NaN)).toThrow(RangeError);
    expect(() => proportionFunnelFlag(Number.NaN, 10, 0.5)).toThrow(RangeError);
  });

  it('find nothing odd where all areas are equal', () => {
    expect(proportionFunnelFlag(20, 100, 0.2)).toBe(0);
    const areas = { events: [12, 12, 12], rates: [10, 10, 10], populations: [1200, 1200, 1200] };
    const found = rateFunnelFlags(areas, crude);
    expect(found.baseline).toBeCloseTo(10, 12);
    expect(found.grades).toEqual([0, 0, 0]);
  });
});

describe('rateFunnelFlags', () => {
  it('judges no area without count, rate or people, and leaves it out of the baseline', () => {
    const gap = Number.NaN;
    const areas = { events: [20, gap, 20, 0, 0], rates: [10, 10, gap, 0, 0], populations: [2000, 99, 99, 3000, 0] };
    const found = rateFunnelFlags(areas, crude);
    expect(found.baseline).toBeCloseTo((1000 * 20) / 5000, 12);
    expect(found.grades.map((grade) => grade === null)).toEqual([false, true, true, false, true]);
  });

  it('has no baseline without areas', () => {
    expect(rateFunnelFlags({ events: [], rates: [], populations: [] }, crude)).toMatchObject({
      baseline: null,
      grades: [],
    });
    const few = { events: [9], rates: [10], populations: [900] };
    expect(rateFunnelFlags(few, { ...crude, isStandardised: true })).toMatchObject({ baseline: null, grades: [null] });
  });

  it('refuses negative events', () => {
    expect(() => rateFunnelFlags({ events: [-1], rates: [1], populations: [1] }, crude)).toThrow(RangeError);
  });

  it('does not depend on the order of the areas', () => {
    const area = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(fc.array(area, { maxLength: 20 }), (list) => {
        const flags = (rows: typeof list) =>
          rateFunnelFlags(
            {
              events: rows.map(([events]) => events),
              rates: rows.map(([events, people]) => (1000 * events) / people),
              populations: rows.map(([, people]) => people),
            },
            crude,
          ).grades;
        expect(flags([...list].reverse())).toEqual([...flags(list)].reverse());
      }),
    );
  });
});

describe('deviationGrade', () => {
  const limits = { inner: { lower: 0.4, upper: 0.6 }, outer: { lower: 0.3, upper: 0.7 } };

  it('never calls something missing within', () => {
    expect(() => deviationGrade(Number.NaN, limits)).toThrow(RangeError);
    const unknown = { ...limits, outer: { lower: Number.NaN, upper: Number.NaN } };
    expect(() => deviationGrade(0.5, unknown)).toThrow(RangeError);
  });
});
