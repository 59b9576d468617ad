import { describe, expect, it } from 'vitest';
import type { IndexResult } from '../../../../src/core/assessed.ts';
import { classRange } from '../../../../src/publish/chapters/index-names.ts';
import { testIndex } from '../../../checked-table.ts';

const resultOf = (rule: string) => ({ definition: testIndex({ id: 'ix', rule }) }) as unknown as IndexResult;

describe('the range of a class', () => {
  it('says which side a bound belongs to', () => {
    const burden = resultOf('burden');
    expect([1, 2, 3, 4].map((position) => classRange('de', burden, position))).toEqual([
      'unter −1',
      'ab −1 bis 1',
      'über 1 bis 1,50',
      'über 1,50',
    ]);
    expect(classRange('en', burden, 2)).toBe('from −1 up to 1');
  });

  it('is empty where classes go by rank', () => {
    expect(classRange('de', resultOf('deprivation-wales'), 1)).toBe('');
  });
});
