import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from '../../../src/stats/distributions/chi-square-quantile.ts';
import { type SeededChance, seededChance } from '../../../src/stats/seeded-chance.ts';

const seeds = fc.maxSafeInteger();
const draws = (chance: SeededChance, count: number) => Array.from({ length: count }, () => chance.uniform());

/** Chance a true generator passes this bound in one test of a million. */
const FAR = 1 - 1e-6;

function chiSquare(counts: ArrayLike<number>, expected: number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i]! - expected) ** 2 / expected;
  return sum;
}

describe('seededChance', () => {
  it('repeats itself for the same seed and purpose', () => {
    fc.assert(
      fc.property(seeds, fc.string(), (seed, purpose) => {
        expect(draws(seededChance(seed, purpose), 5)).toEqual(draws(seededChance(seed, purpose), 5));
      }),
    );
  });

  it('gives each seed and each purpose a stream of its own', () => {
    const streams = [
      ...Array.from({ length: 2000 }, (_, seed) => seededChance(seed - 1000)),
      ...['a', 'b', 'ab', 'ba', '\0', '\0\0', 'kinderarmut', 'kinderarmuT'].map((purpose) => seededChance(1, purpose)),
    ];
    expect(new Set(streams.map((stream) => stream.uniform())).size).toBe(streams.length);
  });

  it('shows no likeness between the streams of neighbouring seeds', () => {
    const count = 20_000;
    const [first, second] = [draws(seededChance(1), count), draws(seededChance(2), count)];
    let product = 0;
    for (let i = 0; i < count; i++) product += (first[i]! - 0.5) * (second[i]! - 0.5) * 12;
    expect(Math.abs(product / Math.sqrt(count))).toBeLessThan(5);
  });

  it.each([Number.NaN, 1.5, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the seed %d', (seed) => {
    expect(() => seededChance(seed)).toThrow(RangeError);
  });
});

describe('uniform', () => {
  it('fills 0 to 1 evenly', () => {
    const chance = seededChance(11);
    const counts = new Uint32Array(100);
    for (let i = 0; i < 200_000; i++) counts[Math.floor(chance.uniform() * 100)]! += 1;
    expect(chiSquare(counts, 2000)).toBeLessThan(chiSquareQuantile(FAR, 99));
  });
});

describe('integerBelow', () => {
  it('stays below the bound', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const drawn = seededChance(seed).integerBelow(bound);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
  });

  it.each([1, 2, 6, 7, 64, 100])('draws all numbers below %d equally often', (bound) => {
    const chance = seededChance(5);
    const counts = new Uint32Array(bound);
    for (let i = 0; i < bound * 2000; i++) counts[chance.integerBelow(bound)]! += 1;
    expect(chiSquare(counts, 2000)).toBeLessThanOrEqual(bound === 1 ? 0 : chiSquareQuantile(FAR, bound - 1));
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])('refuses the bound %d', (bound) => {
    expect(() => seededChance(1).integerBelow(bound)).toThrow(RangeError);
  });
});

describe('normal', () => {
  it('has the moments and the tails of the normal distribution', () => {
    const chance = seededChance(3);
    const count = 400_000;
    const sums = [0, 0, 0, 0];
    let beyond = 0;
    for (let i = 0; i < count; i++) {
      const value = chance.normal();
      for (let power = 1; power <= 4; power++) sums[power - 1]! += value ** power;
      if (Math.abs(value) > 1.959963984540054) beyond += 1;
    }
    // Five standard errors of each moment.
    const near = (found: number, wanted: number, variance: number) =>
      expect(Math.abs(found - wanted)).toBeLessThan(5 * Math.sqrt(variance / count));
    near(sums[0]! / count, 0, 1);
    near(sums[1]! / count, 1, 2);
    near(sums[2]! / count, 0, 15);
    near(sums[3]! / count, 3, 96);
    near(beyond / count, 0.05, 0.0475);
  });
});

describe('shuffle', () => {
  it('keeps the values and changes only their order', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, values) => {
        const shuffled = [...values];
        seededChance(seed).shuffle(shuffled);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });

  it('reaches each of the 24 orders of four equally often', () => {
    const chance = seededChance(9);
    const counts = new Map<string, number>();
    for (let i = 0; i < 48_000; i++) {
      const values = Uint8Array.of(0, 1, 2, 3);
      chance.shuffle(values);
      counts.set(values.join(''), (counts.get(values.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()], 2000)).toBeLessThan(chiSquareQuantile(FAR, 23));
  });

  it('orders 240,000 values in under a second', () => {
    const values = Float64Array.from({ length: 240_000 }, (_, i) => i);
    const started = performance.now();
    seededChance(1).shuffle(values);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(new Set(values).size).toBe(240_000);
  });
});
