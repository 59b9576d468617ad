import { describe, expect, it } from 'vitest';
import { gini } from '../../../src/stats/inequality/gini.ts';
import { theil } from '../../../src/stats/inequality/theil.ts';
import byHand from './cases.json' with { type: 'json' };

function expectNear(found: number | null | undefined, wanted: number | null): void {
  if (wanted === null) expect(found ?? null).toBeNull();
  else expect(found).toBeCloseTo(wanted, 9);
}

describe('inequality of amounts: worked cases', () => {
  it.each(byHand.cases)('$title', ({ values, groups, ...wanted }) => {
    expectNear(gini(Float64Array.from(values)), wanted.gini);
    const parts = theil(values, groups);
    expectNear(parts?.whole, wanted.theil);
    expectNear(parts?.between, wanted.between);
  });
});
