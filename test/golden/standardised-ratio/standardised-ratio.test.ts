import { describe, expect, it } from 'vitest';
import { expectedEvents, standardisedRatio } from '../../../src/stats/rates/standardised-ratio.ts';
import published from './cases.json' with { type: 'json' };

describe('indirectly standardised ratio: published example', () => {
  it('expects as many events per age group as printed', () => {
    const { events, populations } = published.reference;
    const found = published.populations.map((people, i) =>
      expectedEvents([people], { events: [events[i]!], populations: [populations[i]!] })!.toFixed(3),
    );
    expect(found).toEqual(published.printedExpected.map((expected) => expected.toFixed(3)));
  });

  it.each(published.limits)('agrees at $confidence', ({ confidence, ...wanted }) => {
    const expected = expectedEvents(published.populations, published.reference)!;
    expect(Math.abs(expected - published.expected)).toBeLessThanOrEqual(published.tolerance * published.expected);
    const found = standardisedRatio(published.observed, expected, confidence)!;
    for (const key of ['ratio', 'lower', 'upper'] as const)
      expect(Math.abs(found[key] - wanted[key]), key).toBeLessThanOrEqual(published.tolerance * wanted[key]);
  });
});
