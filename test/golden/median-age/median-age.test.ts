import { describe, expect, it } from 'vitest';
import { medianAgeColumn } from '../../../src/measure/median-age.ts';
import { testColumn } from '../../checked-table.ts';
import byHand from './cases.json' with { type: 'json' };

describe('median age: worked cases', () => {
  it.each(byHand.cases)('$title', ({ bands, median }) => {
    const counted = bands.map(([from, to, count]) => ({
      from: from ?? 0,
      to: to ?? Number.POSITIVE_INFINITY,
      column: testColumn([count ?? null]),
    }));
    const [found] = medianAgeColumn(counted, 1).values;
    if (median === null) expect(found).toBeNaN();
    else expect(Math.abs(found! - median)).toBeLessThan(byHand.tolerance);
  });
});
