import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byarLimits, countInterval } from '../../../src/stats/byar-interval.ts';
import { describeWithReference } from '../../reference.ts';
import printed from './cases.json' with { type: 'json' };

const isNear = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted);

describe('interval of a count: printed tables', () => {
  it.each(printed.cases)('$count events', ({ count, lower, upper }) => {
    const interval = countInterval(count);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(printed.tolerance);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(printed.tolerance);
  });
});

describeWithReference('interval of a count: PHEindicatormethods', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/phe_rates_proportions.json`, 'utf8'));

  it('agrees on all limits of crude rates, exact and Byar', () => {
    let compared = 0;
    for (const row of file.rate) {
      if (row.Numerator === null || row.Denominator === null) continue;
      for (const [confidence, lower, upper] of [
        [0.95, row.lower95_0cl, row.upper95_0cl],
        [0.998, row.lower99_8cl, row.upper99_8cl],
      ]) {
        const found = countInterval(row.Numerator, confidence);
        const scale = row.multiplier / row.Denominator;
        expect(isNear(found.lower * scale, lower) && isNear(found.upper * scale, upper)).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBe(34);
  });

  it('agrees on rates of grouped areas', () => {
    const rows = file.rate_grouped.filter((row: { lowercl: number | null }) => row.lowercl !== null);
    expect(rows.length).toBeGreaterThan(8);
    for (const { Numerator, Denominator, multiplier, lowercl, uppercl, confidence } of rows) {
      const found = countInterval(Numerator, Number.parseFloat(confidence) / 100);
      const scale = multiplier / Denominator;
      expect(isNear(found.lower * scale, lowercl) && isNear(found.upper * scale, uppercl)).toBe(true);
    }
  });

  it('agrees on the table of Byar limits and gives none where the lower one is negative', () => {
    const rows = file.byars_wilson.filter((row: { method: string }) => row.method === 'Byars');
    expect(rows).toHaveLength(7);
    for (const { x, confidence, lowercl, uppercl } of rows) {
      const found = byarLimits(x, Number.parseFloat(confidence) / 100);
      if (lowercl === null) expect(found.lower).toBeNull();
      else expect(isNear(found.lower!, lowercl)).toBe(true);
      expect(isNear(found.upper, uppercl)).toBe(true);
    }
  });
});
