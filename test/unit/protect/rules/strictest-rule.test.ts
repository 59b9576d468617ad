import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/core/source.ts';
import { stricterOf, strictestRule } from '../../../../src/protect/rules/strictest-rule.ts';
import { RULE } from '../invented-table.ts';

const source = (id: string, minimumCount: number, alreadyPublic: string | null = null): [string, Source] => {
  const rest = { publisher: '', licence: '', licenceUrl: null, attribution: null, delivered: '', reference: null };
  return [id, { id, names: { de: id }, ...rest, alreadyPublic, protection: { ...RULE, minimumCount }, tolerance: 0 }];
};
const sources = new Map([source('a', 3), source('b', 10), source('open', 20, 'yearbook')]);

describe('the strictest rule', () => {
  it('is the one of the stricter source', () => {
    expect(strictestRule(sources, ['a', 'b'])?.minimumCount).toBe(10);
    expect(strictestRule(sources, ['b', 'a'])?.minimumCount).toBe(10);
  });

  it('leaves sources aside that are public already, and is none where all are', () => {
    expect(strictestRule(sources, ['a', 'open'])?.minimumCount).toBe(3);
    expect(strictestRule(sources, ['open'])).toBeNull();
    expect(strictestRule(sources, [])).toBeNull();
  });

  it('refuses a source that nobody declared', () => {
    expect(() => strictestRule(sources, ['nobody'])).toThrow(/nobody/);
  });

  it('takes each point from whichever rule is stricter in it', () => {
    const one = { ...RULE, smallRates: 'unreliable' as const, minimumDenominator: 100, zerosPublishable: false };
    const other = {
      ...RULE,
      smallRates: 'uncertain' as const,
      minimumCount: 5,
      minimumNumerator: 4,
      fullGroupsPublishable: false,
    };
    const strict = {
      minimumCount: 5,
      minimumDenominator: 100,
      minimumNumerator: 4,
      smallRates: 'unreliable',
      zerosPublishable: false,
      fullGroupsPublishable: false,
      method: 'suppression',
      roundingBase: 5,
      noise: { largest: 7, variance: 4, unshown: 2 },
      noiseTable: null,
      minimumContributors: 0,
      dominance: null,
      priorPosterior: null,
    };
    expect(stricterOf(one, other)).toEqual(strict);
    expect(stricterOf(null, other)).toEqual(other);
  });
});
