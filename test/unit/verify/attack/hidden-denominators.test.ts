import { describe, expect, it } from 'vitest';
import type { ProtectionSecret } from '../../../../src/core/protection-secrets.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, smallPublication, YEAR } from '../../../small-edition.ts';

/** A lies within the school district S1, B within S2, and C in both. */
const BASE: Omit<SmallEdition, 'figures'> = {
  areas: { social: { K: null, A: 'K', B: 'K', C: 'K' }, school: { S: null, S1: 'S', S2: 'S' } },
  overlaps: {
    'social/A': { 'school/S1': 1 },
    'social/B': { 'school/S2': 1 },
    'social/C': { 'school/S1': 0.5, 'school/S2': 0.5 },
    'school/S1': { 'social/A': 0.5, 'social/C': 0.5 },
    'school/S2': { 'social/B': 0.5, 'social/C': 0.5 },
  },
  indicators: [
    { id: 'people', numerator: ['people'] },
    { id: 'share', kind: 'share', numerator: ['cases'], denominator: ['people'] },
  ],
};
const PEOPLE: Readonly<Record<string, number>> = { K: 300, A: 2, B: 50, C: 248, S: 300, S1: 102, S2: 198 };

/** A and B hide their people and with them the share; who lives in C and S1 tells the cases of A and B. */
function edition(
  cases: Readonly<Record<string, number>>,
  { rules = {}, hidden = ['A', 'B'] }: { rules?: NonNullable<SmallEdition['rules']>; hidden?: readonly string[] } = {},
): SmallEdition {
  const figures = Object.keys(PEOPLE).flatMap((area): SmallFigure[] => {
    const denominator = hidden.includes(area) ? null : PEOPLE[area]!;
    const isShown = area !== 'A' && area !== 'B';
    return [
      { series: 'people', area, numerator: denominator },
      { series: 'share', area, numerator: isShown ? cases[area]! : null, denominator },
    ];
  });
  return { ...BASE, rules, figures };
}

async function found(given: SmallEdition, secrets?: readonly ProtectionSecret[]): Promise<string[]> {
  const { findings } = await attack({
    files: smallPublication(given),
    ...(secrets ? { secrets: { secrets, rests: [] } } : {}),
  });
  return findings.flatMap(({ code, areaCode, details = {}, confidential = {} }) =>
    code === 'attack-file-unread'
      ? []
      : [
          `${code.replace('attack-', '')} ${areaCode} ${details.indicator} ${confidential.lower}..${confidential.upper}`,
        ],
  );
}

const secret = (area: string, value: number): ProtectionSecret => ({
  ...{ indicator: 'share', part: 'numerator', scheme: 'social', area, period: YEAR, value },
  ...{ minimumCount: 3, requiredWidth: 3 },
});

// nobody in S1, so nobody in A, and the other 16 in B
const NONE_AND_ENOUGH = { K: 30, C: 14, S: 30, S1: 0, S2: 30 };
// at most one in A, and 15 or 16 in B
const ONE_AT_MOST = { K: 30, C: 14, S: 30, S1: 1, S2: 29 };

describe('a numerator that is hidden beside its denominator', () => {
  it('may follow where it is nobody, or enough', async () => {
    expect(await found(edition(NONE_AND_ENOUGH))).toEqual([]);
  });

  it('may not where nobody is a secret too', async () => {
    const told = await found(edition(NONE_AND_ENOUGH, { rules: { zerosShown: false } }));
    expect(told).toContain('count-exact A share 0..0');
  });

  it('may not where its denominator is shown', async () => {
    expect(await found(edition(NONE_AND_ENOUGH, { hidden: [] }))).toEqual(
      expect.arrayContaining(['count-exact A share 0..0', 'count-exact B share 16..16']),
    );
  });

  it('may not where it is published for itself as well', async () => {
    const given = edition(NONE_AND_ENOUGH);
    const cases = ['A', 'B'].map((area): SmallFigure => ({ series: 'cases', area, numerator: null }));
    const both = {
      ...given,
      indicators: [...given.indicators, { id: 'cases', numerator: ['cases'] }],
      figures: [...given.figures, ...cases],
    };
    expect(await found(both)).toEqual(
      expect.arrayContaining(['count-exact A share 0..0', 'count-exact B share 16..16']),
    );
  });

  it('is taken for a secret where it may be a small count', async () => {
    expect(await found(edition(ONE_AT_MOST))).toEqual(['count-small A share 0..1']);
  });

  it('is one only where the office says so, if it says anything', async () => {
    expect(await found(edition(ONE_AT_MOST), [])).toEqual([]);
    expect(await found(edition(ONE_AT_MOST), [secret('A', 1)])).toEqual(['count-small A share 0..1']);
    expect(await found(edition(NONE_AND_ENOUGH), [secret('B', 16)])).toEqual(['count-exact B share 16..16']);
  });
});
