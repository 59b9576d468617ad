import { describe, expect, it } from 'vitest';
import {
  correlatedVariable,
  linearCorrelation,
  rankCorrelation,
} from '../../../src/stats/correlation/correlated-variable.ts';
import { correlationInterval } from '../../../src/stats/correlation/correlation-interval.ts';
import published from './cases.json' with { type: 'json' };

const withGaps = (values: readonly number[], gaps: readonly number[]) =>
  Float64Array.from(values, (value, index) => (gaps.includes(index) ? Number.NaN : value));
const pearson = (first: readonly number[] | Float64Array, second: readonly number[] | Float64Array) =>
  linearCorrelation(correlatedVariable(Float64Array.from(first)), correlatedVariable(Float64Array.from(second)))!;
const spearman = (first: readonly number[] | Float64Array, second: readonly number[] | Float64Array) =>
  rankCorrelation(correlatedVariable(Float64Array.from(first)), correlatedVariable(Float64Array.from(second)))!;

function expectNear(found: number, wanted: number): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
}

function expectInterval(
  found: { readonly lower: number; readonly upper: number } | null,
  [lower, upper]: readonly number[],
): void {
  expectNear(found!.lower, lower!);
  expectNear(found!.upper, upper!);
}

describe('correlation: R and a textbook', () => {
  const { speed, dist, gaps } = published;

  it('agrees on Pearson with its intervals', () => {
    const coefficient = pearson(speed, dist);
    expectNear(coefficient, published.pearson.coefficient);
    expectInterval(correlationInterval(coefficient, 50, { kind: 'pearson' }), published.pearson['95']);
    const wide = correlationInterval(coefficient, 50, { kind: 'pearson', confidence: 0.998 });
    expectInterval(wide, published.pearson['99.8']);
  });

  it('agrees on Spearman with ties and its interval', () => {
    const coefficient = spearman(speed, dist);
    expectNear(coefficient, published.spearman.coefficient);
    expectInterval(correlationInterval(coefficient, 50, { kind: 'rank' }), published.spearman['95']);
    expectNear(spearman(published.iq, published.hours), published.iqHours);
  });

  it('leaves out pairs with a gap', () => {
    const [first, second] = [withGaps(speed, gaps.speed), withGaps(dist, gaps.dist)];
    const coefficient = pearson(first, second);
    expectNear(coefficient, published.withGaps.pearson);
    const { pairCount } = published.withGaps;
    expectInterval(correlationInterval(coefficient, pairCount, { kind: 'pearson' }), published.withGaps['95']);
    expectNear(spearman(first, second), published.withGaps.spearman);
  });
});
