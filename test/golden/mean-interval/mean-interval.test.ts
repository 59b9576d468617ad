import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/stats/rates/mean-interval.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

describe('interval of a mean: worked cases', () => {
  it.each(byHand.cases)('$title', ({ values, ...wanted }) => {
    const found = meanInterval(values)!;
    for (const key of ['mean', 'deviation', 'lower', 'upper'] as const)
      expect(Math.abs(found[key] - wanted[key]), key).toBeLessThanOrEqual(byHand.tolerance);
  });
});

describeWithReference('interval of a mean: PHEindicatormethods', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/phe_rates_proportions.json`, 'utf8'));
  const isNear = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted);

  it('agrees on means, deviations and limits at 95 and 99.8 per cent', () => {
    expect(file.mean_results).toHaveLength(3);
    for (const row of file.mean_results) {
      const values = file.mean_data
        .filter(({ area }: { area: string }) => area === row.area || row.area === 'No grouping')
        .map(({ values: value }: { values: number }) => value);
      const [usual, strict] = [meanInterval(values, 0.95)!, meanInterval(values, 0.998)!];
      expect(usual.count).toBe(row.value_count);
      expect(isNear(usual.mean, row.value) && isNear(usual.deviation, row.stdev)).toBe(true);
      expect(isNear(usual.lower, row.lower95_0cl) && isNear(usual.upper, row.upper95_0cl)).toBe(true);
      expect(isNear(strict.lower, row.lower99_8cl) && isNear(strict.upper, row.upper99_8cl)).toBe(true);
    }
  });
});
