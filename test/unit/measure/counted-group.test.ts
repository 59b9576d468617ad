import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../src/core/indicator.ts';
import { countedGroup } from '../../../src/measure/counted-group.ts';
import { parseExpression } from '../../../src/measure/expression.ts';
import { testIndicator } from '../../checked-table.ts';

function counted(text: string, given: Partial<IndicatorDefinition> = {}) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return countedGroup(testIndicator({ id: 'x', kind: 'share', ...given }), parsed.requests);
}

describe('countedGroup', () => {
  it('names one group of one series, however its ages are written', () => {
    expect(counted('residents')).toEqual({ series: 'residents', group: '' });
    expect(counted('sum(residents)')).toEqual({ series: 'residents', group: '' });
    for (const ages of ['age < 18', 'age <= 17', 'age 0..17', 'age ..17', 'age = 0..17'])
      expect(counted(`sum(residents, ${ages})`)).toEqual({ series: 'residents', group: 'age=0..17' });
    expect(counted('sum(residents, sex = f, age >= 65)')).toEqual({ series: 'residents', group: 'age=65..;sex=f' });
  });

  it('says nothing of sums, differences, means, other years and several years', () => {
    const many = ['births + deaths', 'residents - births', '2 * births', 'mean(residents)', 'previous(residents, 1)'];
    for (const text of many) expect(counted(text), text).toBeNull();
    expect(counted('births', { pooledPeriods: 3 })).toBeNull();
  });

  it('says nothing of kinds that publish something else', () => {
    expect(counted('deaths', { kind: 'standardised-ratio' })).toBeNull();
    expect(counted('residents', { kind: 'median-age' })).toBeNull();
  });
});
