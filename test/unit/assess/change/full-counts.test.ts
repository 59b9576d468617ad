import { describe, expect, it } from 'vitest';
import { fullCounts } from '../../../../src/assess/change/full-counts.ts';
import { testIndicator } from '../../../checked-table.ts';

const share = testIndicator({
  id: 'a',
  kind: 'share',
  numerator: 'jobless',
  denominator: 'sum(residents, age 15..64)',
});
const young = testIndicator({
  id: 'b',
  kind: 'share',
  numerator: 'sum(residents, age < 20)',
  denominator: 'sum(residents)',
});
const longJobless = testIndicator({ id: 'c', kind: 'share', numerator: 'jobless_long', denominator: 'jobless' });
const isFullCount = fullCounts([share, young, longJobless]);

describe('fullCounts', () => {
  it.each([
    ['residents on a day', 'count', 'sum(residents)', '2021-12-31', true],
    ['their age groups against each other', 'ratio', 'sum(residents, age < 20)', '2021-12-31', true],
    ['a share of the population counted itself', 'count', 'jobless', '2021-12-31', false],
    ['people in care against the old', 'ratio', 'care_recipients', '2021-12-31', false],
    ['births of a year', 'count', 'births', '2021', false],
    ['whatever is counted over a year', 'count', 'residents', '2021', false],
    ['residents per square kilometre', 'density', 'sum(residents)', '2021-12-31', true],
    ['a median age', 'median-age', '', '2021-12-31', true],
    ['a share', 'share', 'sum(residents)', '2021-12-31', false],
    ['no expression', 'count', '', '2021-12-31', false],
  ] as const)('%s', (_title, kind, numerator, period, expected) => {
    expect(isFullCount(testIndicator({ id: 'x', kind, numerator }), period)).toBe(expected);
  });

  it('knows no population where nothing is counted in one', () => {
    expect(fullCounts([])(testIndicator({ id: 'x', kind: 'count', numerator: 'residents' }), '2021-12-31')).toBe(false);
  });
});
