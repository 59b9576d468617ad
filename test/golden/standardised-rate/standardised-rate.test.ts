import { describe, expect, it } from 'vitest';
import { EUROPEAN_STANDARD_POPULATION_2013 } from '../../../src/stats/rates/standard-population.ts';
import { standardisedDifference } from '../../../src/stats/rates/standardised-difference.ts';
import { type StandardisedRate, standardisedRate } from '../../../src/stats/rates/standardised-rate.ts';
import computed from './cases.json' with { type: 'json' };

describe('directly standardised rate: published counts', () => {
  it.each(computed.cases)('$title', ({ events, populations, weights, confidence, repeated = [], ...wanted }) => {
    const found = standardisedRate({ events, populations, weights }, { confidence, repeated }) as StandardisedRate;
    for (const key of ['rate', 'lower', 'upper'] as const)
      expect(Math.abs(found[key] - wanted[key]), key).toBeLessThanOrEqual(computed.tolerance * wanted[key]);
  });
});

describe('difference of two standardised rates', () => {
  it.each(computed.differences)('$title', ({ first, second, confidence, ...wanted }) => {
    const found = standardisedDifference(first, second, confidence)!;
    for (const key of ['lower', 'upper', 'pValue'] as const)
      expect(Math.abs(found[key] - wanted[key]), key).toBeLessThanOrEqual(1e-11 * Math.abs(wanted[key]));
  });
});

describe('European standard population of 2013', () => {
  it('has the 19 groups and 100,000 people that Eurostat prints', () => {
    const { ages, people } = EUROPEAN_STANDARD_POPULATION_2013;
    expect([ages.length, people.length, people.reduce((sum, group) => sum + group, 0)]).toEqual([19, 19, 100_000]);
    expect(people.slice(0, 4).concat(people.slice(-3))).toEqual([5000, 5500, 5500, 5500, 2500, 1500, 1000]);
  });
});
