import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankDescending } from '../../../src/stats/rank-descending.ts';
import { rankRanges } from '../../../src/stats/rank-range.ts';
import byHand from './cases.json' with { type: 'json' };

const numbers = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

describe('rank range: worked cases', () => {
  it.each(byHand.cases)('$title', ({ lower, upper, from, to }) => {
    const found = rankRanges(numbers(lower), numbers(upper));
    expect([...found.from]).toEqual(from);
    expect([...found.to]).toEqual(to);
  });
});

describe('rank range: laws', () => {
  const intervals = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.nat(9), fc.nat(9)), { maxLength: 40 });

  it('holds the rank of the value itself, and does not depend on the order of rows', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const values = given.map(([value]) => value);
        const lower = numbers(given.map(([value, below]) => value - below));
        const upper = numbers(given.map(([value, , above]) => value + above));
        const { from, to } = rankRanges(lower, upper);
        const ranks = rankDescending(Float64Array.from(values));
        values.forEach((_, at) => {
          expect(from[at]).toBeLessThanOrEqual(ranks[at]!);
          expect(to[at]).toBeGreaterThanOrEqual(ranks[at]!);
        });
        const turned = rankRanges(lower.toReversed(), upper.toReversed());
        expect([...turned.from].reverse()).toEqual([...from]);
        expect([...turned.to].reverse()).toEqual([...to]);
      }),
    );
  });

  it('takes 240,000 areas', () => {
    const lower = Float64Array.from({ length: 240_000 }, (_, at) => (at * 7919) % 240_000);
    const { from, to } = rankRanges(lower, lower);
    expect([from[0], to[0]]).toEqual([240_000, 240_000]);
    expect(from.reduce((sum, rank) => sum + rank, 0)).toBe((240_000 * 240_001) / 2);
  });
});
