import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  relativeStandardError,
  reliabilityOf,
  reliabilityOfStandardised,
  signalShare,
  smallestDenominator,
} from '../../../../src/stats/rates/reliability.ts';

const gap = Number.NaN;

describe('reliabilityOf', () => {
  it('has no error without events and calls the figure unreliable', () => {
    expect(reliabilityOf(0, 50, 'rate')).toEqual({
      relativeError: null,
      band: 'unreliable',
      hasFewEvents: true,
      hasSmallDenominator: false,
    });
    expect(reliabilityOf(0, 0, 'share').relativeError).toBeNull();
  });

  it('marks fewer than ten events and fewer than thirty people', () => {
    expect(reliabilityOf(9, 30, 'rate')).toMatchObject({ hasFewEvents: true, hasSmallDenominator: false });
    expect(reliabilityOf(10, 29, 'rate')).toMatchObject({ hasFewEvents: false, hasSmallDenominator: true });
  });

  it('lets a rate have more events than people, but no share', () => {
    expect(reliabilityOf(40, 30, 'rate').band).toBe('steady');
    expect(() => reliabilityOf(40, 30, 'share')).toThrow(RangeError);
  });

  it('refuses negative and missing figures', () => {
    expect(() => relativeStandardError(-1)).toThrow(RangeError);
    expect(() => relativeStandardError(gap)).toThrow(RangeError);
    expect(() => reliabilityOf(1, gap, 'rate')).toThrow(RangeError);
  });

  it('gets better with more events', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 240_000 }), (events) => {
        expect(relativeStandardError(events + 1)!).toBeLessThan(relativeStandardError(events)!);
        expect(relativeStandardError(events, 240_001)!).toBeLessThanOrEqual(relativeStandardError(events)!);
      }),
    );
  });
});

describe('smallestDenominator', () => {
  it('is just enough', () => {
    const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(share, fc.constantFrom(0.1, 0.2, 0.23), (usual, error) => {
        const people = smallestDenominator(usual, error);
        const errorAt = (count: number) => Math.sqrt((1 - usual) / (usual * count));
        expect(errorAt(people)).toBeLessThanOrEqual(error * (1 + 1e-9));
        if (people > 30) expect(errorAt(people - 1)).toBeGreaterThan(error);
      }),
    );
  });

  it('refuses no share and no error', () => {
    expect(() => smallestDenominator(0)).toThrow(RangeError);
    expect(() => smallestDenominator(1.1)).toThrow(RangeError);
    expect(() => smallestDenominator(0.5, 0)).toThrow(RangeError);
    expect(smallestDenominator(1)).toBe(30);
  });
});

describe('signalShare', () => {
  it('is none for fewer than two values and for equal ones', () => {
    expect(signalShare([], [])).toBeNull();
    expect(signalShare([3], [1])).toBeNull();
    expect(signalShare([3, gap], [1, gap])).toBeNull();
    expect(signalShare([3, 3, 3], [1, 1, 1])).toBeNull();
  });

  it('leaves areas without value out', () => {
    expect(signalShare([10, gap, 20, 30], [5, gap, 5, 5])).toBe(signalShare([10, 20, 30], [5, 5, 5]));
  });

  it('refuses values without error', () => {
    expect(() => signalShare([1, 2], [1, gap])).toThrow(RangeError);
    expect(() => signalShare([1, 2], [1])).toThrow(RangeError);
  });

  it('does not depend on the order of the areas', () => {
    const area = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(area, { minLength: 2 }), (list) => {
        const share = (rows: typeof list) =>
          signalShare(
            rows.map(([value]) => value),
            rows.map(([, error]) => error),
          );
        expect((share([...list].reverse()) ?? -1).toFixed(9)).toBe((share(list) ?? -1).toFixed(9));
      }),
    );
  });
});

describe('reliabilityOfStandardised', () => {
  const weighted = { rate: 0.1, variance: 0.0001, events: 100 };

  it('marks few events and few people whatever the error', () => {
    expect(reliabilityOfStandardised(weighted, 900)).toMatchObject({ band: 'steady', hasFewEvents: false });
    expect(reliabilityOfStandardised({ ...weighted, events: 9 }, 900).hasFewEvents).toBe(true);
    expect(reliabilityOfStandardised(weighted, 29).hasSmallDenominator).toBe(true);
  });

  it.each([{ rate: 0 }, { variance: gap }, { events: -1 }])('refuses %j', (wrong) => {
    expect(() => reliabilityOfStandardised({ ...weighted, ...wrong }, 900)).toThrow(RangeError);
  });
});
