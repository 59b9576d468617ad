import { describe, expect, it } from 'vitest';
import {
  type RecentTrend,
  recentTrendOfProportion,
  recentTrendOfValue,
} from '../../../src/stats/change/recent-trend.ts';
import published from './cases.json' with { type: 'json' };

function expectTrend(found: unknown, wanted: RecentTrend): void {
  const { direction, isConsistent, chiSquare } = found as RecentTrend;
  expect({ direction, isConsistent }).toEqual({ direction: wanted.direction, isConsistent: wanted.isConsistent });
  expect(Math.abs(chiSquare - wanted.chiSquare)).toBeLessThanOrEqual(published.tolerance * wanted.chiSquare);
}

describe('recent trend: published and worked cases', () => {
  it.each(published.proportions)('proportion: $title', ({ cases, populations, ...wanted }) => {
    expectTrend(recentTrendOfProportion(cases, populations), wanted as unknown as RecentTrend);
  });

  it.each(published.values)('value: $title', ({ values, lower, upper, ...wanted }) => {
    expectTrend(recentTrendOfValue(values, { lower, upper }), wanted as unknown as RecentTrend);
  });
});
