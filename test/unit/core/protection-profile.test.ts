import { describe, expect, it } from 'vitest';
import { protectionSchema } from '../../../src/core/config-schema.ts';
import { PROTECTION_PROFILES, protectionRule } from '../../../src/core/protection-profile.ts';

describe('protection profiles', () => {
  it('are what holds where nothing else is written', () => {
    expect(protectionSchema.parse({})).toEqual(PROTECTION_PROFILES.register);
    expect(protectionSchema.parse({ profile: 'ba' })).toEqual(PROTECTION_PROFILES.ba);
  });

  it('give way to single options, also to those that switch a rule off', () => {
    const rule = protectionSchema.parse({ profile: 'strict', minimumCount: 5, minimumContributors: 0 });
    expect(rule).toEqual({ ...PROTECTION_PROFILES.strict, minimumCount: 5, minimumContributors: 0 });
    expect(protectionRule({ profile: 'ba', dominance: undefined }).dominance).toBeNull();
  });

  it('keep the rules of workspaces that name no profile', () => {
    expect(protectionSchema.parse({ minimumCount: 5 })).toMatchObject({
      minimumCount: 5,
      minimumDenominator: 100,
      minimumNumerator: 3,
      smallRates: 'unreliable',
      zerosPublishable: true,
      fullGroupsPublishable: true,
      minimumContributors: 0,
    });
  });

  it('are refused by other names, as are rules without sense', () => {
    for (const written of [
      { profile: 'baa' },
      { dominance: { largest: 0, percent: 50 } },
      { dominance: { largest: 1, percent: 100 } },
      { priorPosterior: 0 },
      { minimumContributors: -1 },
    ])
      expect(protectionSchema.safeParse(written).success, JSON.stringify(written)).toBe(false);
  });
});
