import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/stats/wilson-interval.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

describe('Wilson interval: worked cases', () => {
  it.each(byHand.cases)('$cases of $population', ({ cases, population, lower, upper }) => {
    const interval = wilsonInterval(cases, population);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(byHand.tolerance);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(byHand.tolerance);
  });
});

interface Row {
  readonly Numerator: number | null;
  readonly Denominator: number | null;
  readonly multiplier: number;
  readonly lower95_0cl: number | null;
  readonly upper95_0cl: number | null;
  readonly lower99_8cl: number | null;
  readonly upper99_8cl: number | null;
}

describeWithReference('Wilson interval: PHEindicatormethods', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/phe_rates_proportions.json`, 'utf8'));
  const isNear = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-9 * Math.max(1e-3, Math.abs(wanted));

  it('agrees on all limits of proportions', () => {
    const rows: Row[] = file.proportion;
    let compared = 0;
    for (const row of rows) {
      if (row.Numerator === null || row.Denominator === null || row.lower95_0cl === null) continue;
      for (const [confidence, lower, upper] of [
        [0.95, row.lower95_0cl, row.upper95_0cl],
        [0.998, row.lower99_8cl, row.upper99_8cl],
      ] as const) {
        const found = wilsonInterval(row.Numerator, row.Denominator, confidence);
        expect([found.lower * row.multiplier, lower]).toSatisfy(([a, b]) => isNear(a, b));
        expect([found.upper * row.multiplier, upper]).toSatisfy(([a, b]) => isNear(a, b));
        compared += 2;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('agrees on proportions of grouped areas', () => {
    const rows = file.proportion_grouped.filter((row: { lowercl: number | null }) => row.lowercl !== null);
    expect(rows).toHaveLength(8);
    for (const { Numerator, Denominator, multiplier, lowercl, uppercl, confidence } of rows) {
      const found = wilsonInterval(Numerator, Denominator, Number.parseFloat(confidence) / 100);
      expect(isNear(found.lower * multiplier, lowercl) && isNear(found.upper * multiplier, uppercl)).toBe(true);
    }
  });

  it('agrees on the table of limits', () => {
    const rows = file.byars_wilson.filter((row: { method: string }) => row.method === 'Wilson');
    expect(rows).toHaveLength(6);
    for (const { x, n, confidence, lowercl, uppercl } of rows) {
      const found = wilsonInterval(x, n, Number.parseFloat(confidence) / 100);
      expect(isNear(found.lower, lowercl) && isNear(found.upper, uppercl)).toBe(true);
    }
  });
});
