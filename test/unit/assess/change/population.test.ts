import { describe, expect, it } from 'vitest';
import { populationOf } from '../../../../src/assess/change/population.ts';
import type { IndicatorDefinition } from '../../../../src/core/indicator.ts';
import { testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const CATALOGUE = [
  testIndicator({ id: 'residents', kind: 'count', numerator: 'sum(residents)' }),
  testIndicator({ id: 'young', kind: 'share', numerator: 'sum(residents, age < 20)', denominator: 'sum(residents)' }),
  testIndicator({ id: 'jobless', kind: 'share', numerator: 'jobless', denominator: 'sum(residents, age 15..64)' }),
  testIndicator({ id: 'long', kind: 'share', numerator: 'jobless_long', denominator: 'jobless' }),
];

function population(catalogue: readonly IndicatorDefinition[] = CATALOGUE) {
  const periods = [{ period: '2021-12-31', values: [300, 120, 'hidden'] as const }];
  const indicators = catalogue.map((definition) => ({ definition, periods }));
  return populationOf(protectedTable({ areas: testAreas(['A', 'B']), indicators }).indicators);
}

describe('populationOf', () => {
  it.each([
    ['residents on a day', 'count', 'sum(residents)', '2021-12-31', true],
    ['residents per square kilometre', 'density', 'sum(residents)', '2021-12-31', true],
    ['doctors per square kilometre', 'density', 'doctors', '2021-12-31', false],
    ['a part of the population', 'count', 'jobless', '2021-12-31', false],
    ['age groups against each other', 'ratio', 'sum(residents, age < 20)', '2021-12-31', false],
    ['births of a year', 'count', 'births', '2021', false],
    ['whatever is counted over a year', 'count', 'residents', '2021', false],
    ['a share', 'share', 'sum(residents)', '2021-12-31', false],
    ['no expression', 'count', '', '2021-12-31', false],
  ] as const)('knows a full count: %s', (_title, kind, numerator, period, expected) => {
    expect(population().isFullCount(testIndicator({ id: 'x', kind, numerator }), period)).toBe(expected);
  });

  it('does not change its mind where the catalogue grows by one', () => {
    const jobless = testIndicator({ id: 'x', kind: 'count', numerator: 'jobless' });
    const without = CATALOGUE.filter(({ id }) => id !== 'jobless');
    expect(population(without).isFullCount(jobless, '2021-12-31')).toBe(false);
  });

  it('knows ratios of parts of one series', () => {
    const ratio = (numerator: string, denominator: string) =>
      population().isOfOneSeries(testIndicator({ id: 'x', kind: 'ratio', numerator, denominator }));
    expect(ratio('sum(residents, age < 20)', 'sum(residents, age 20..64)')).toBe(true);
    expect(ratio('care_recipients', 'sum(residents, age >= 65)')).toBe(false);
    expect(ratio('', '')).toBe(false);
  });

  it('finds the people of an area, where their count is shown', () => {
    const { people } = population();
    expect([people(0, '2021-12-31'), people(1, '2021-12-31')]).toEqual([300, 120]);
    expect(people(2, '2021-12-31')).toBeNaN();
    expect(people(1, '2020-12-31')).toBeNaN();
    expect(population(CATALOGUE.slice(1)).people(1, '2021-12-31')).toBeNaN();
  });

  it('knows none where nothing is counted in one', () => {
    const count = testIndicator({ id: 'x', kind: 'count', numerator: 'residents' });
    expect(population([]).isFullCount(count, '2021-12-31')).toBe(false);
  });
});
