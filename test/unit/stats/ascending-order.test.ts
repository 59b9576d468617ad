import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder, ascendingValues } from '../../../src/stats/ascending-order.ts';

const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -20, max: 20 }));
const share = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -1, max: 1 }));

describe('ascendingOrder', () => {
  it('keeps equal values in their order and handles none', () => {
    expect([...ascendingOrder(Float64Array.of(2, 1, 2, 1))]).toEqual([1, 3, 0, 2]);
    expect([...ascendingOrder(new Float64Array())]).toEqual([]);
  });

  it.each([
    ['few values of any sign and size', number, 0, 200],
    ['many values of any sign and size', number, 257, 2000],
    ['many values of like size', share, 257, 2000],
  ])('sorts %s as the language does', (_, value, minLength, maxLength) => {
    fc.assert(
      fc.property(fc.array(value, { minLength, maxLength }), (list) => {
        const sorted = [...ascendingValues(Float64Array.from(list))];
        const wanted = [...list].sort((first, second) => first - second);
        expect(sorted.map((value) => value + 0)).toEqual(wanted.map((value) => value + 0));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps equal values in their order among many', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => index % 3);
    const order = ascendingOrder(values);
    for (let i = 1; i < order.length; i++) {
      if (values[order[i]!] === values[order[i - 1]!]) expect(order[i]!).toBeGreaterThan(order[i - 1]!);
    }
  });
});
