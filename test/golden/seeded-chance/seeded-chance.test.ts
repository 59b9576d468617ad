import { describe, expect, it } from 'vitest';
import { seededChance, splitMix64, xoshiro128 } from '../../../src/stats/seeded-chance.ts';
import reference from './cases.json' with { type: 'json' };

describe('seeded chance: words of the reference code', () => {
  it.each(reference.splitMix)('SplitMix64 from $seed', ({ seed, words }) => {
    const next = splitMix64(BigInt(seed));
    expect(words.map(() => String(next()))).toEqual(words);
  });

  it('xoshiro128** from its state', () => {
    const { state, first, afterAMillion } = reference.words;
    const next = xoshiro128(state);
    expect(first.map(() => next())).toEqual(first);
    for (let drawn = first.length; drawn < 1_000_000; drawn++) next();
    expect(next()).toBe(afterAMillion);
  });

  it('uniform numbers from a seed', () => {
    const chance = seededChance(reference.uniform.seed);
    expect(reference.uniform.numbers.map(() => chance.uniform())).toEqual(reference.uniform.numbers);
  });
});
