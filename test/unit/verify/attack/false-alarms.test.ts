import { describe, expect, it } from 'vitest';
import type { ProtectionSecret } from '../../../../src/core/protection-secrets.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { neededFiles, type SmallEdition, type SmallFigure, YEAR } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

const hidden = (series: string, area: string, more: Partial<SmallFigure> = {}): SmallFigure => ({
  ...{ series, area, numerator: null, denominator: null },
  ...more,
});
const secret = (indicator: string, area: string, more: Partial<ProtectionSecret> = {}): ProtectionSecret => ({
  ...{ indicator, part: 'numerator', scheme: 'town', area, period: YEAR },
  ...{ value: 1, minimumCount: 3, requiredWidth: 3 },
  ...more,
});

async function judged(published: SmallEdition, ...secrets: ProtectionSecret[]): Promise<string[]> {
  return judgedAfter([], published, secrets);
}

async function judgedAfter(
  before: readonly SmallEdition[],
  published: SmallEdition,
  secrets: readonly ProtectionSecret[],
): Promise<string[]> {
  const filesOf = (edition: SmallEdition) => listedPublication(neededFiles(edition));
  const { findings } = await attack({
    files: filesOf(published),
    earlier: before.map((edition, at) => ({ name: `editions/${at}`, files: filesOf(edition) })),
    secrets: { secrets, rests: [] },
  });
  return findings.map(({ code, areaCode }) => `${code} ${areaCode}`);
}

// each stopped the build of an office where nobody learns anything new
describe('one person who is counted twice', () => {
  it('is the same in two schemes without a map that share their lowest areas', async () => {
    const figures = ['K', 'A', 'B', 'C', 'S', 'Z0', 'Z1'].map((area) => hidden('people', area));
    const edition: SmallEdition = {
      areas: {
        town: { K: null, A: 'K', B: 'K', C: 'K' },
        zones: { S: null, Z0: 'S', Z1: 'S', A: 'Z0', B: 'Z1', C: 'Z1' },
      },
      indicators: [{ id: 'people', numerator: ['people'] }],
      rules: { zerosShown: false },
      figures,
    };
    expect(await judged(edition, secret('people', 'K'), secret('people', 'S', { scheme: 'zones' }))).toEqual([]);
  });

  it('is the same in the rest of a share and in a count that is this rest', async () => {
    const edition: SmallEdition = {
      areas: { town: { K: null } },
      indicators: [
        { id: 'young', kind: 'share', numerator: ['people[age=0..17]'], denominator: ['people'] },
        { id: 'youth', kind: 'ratio', numerator: ['people[age=0..17]'], denominator: ['people[age=18..]'] },
      ],
      wholes: { people: { '': ['age=0..17', 'age=18..'] } },
      figures: [hidden('young', 'K', { denominator: 10 }), hidden('youth', 'K')],
    };
    const old = secret('youth', 'K', { part: 'denominator' });
    expect(await judged(edition, old, secret('young', 'K', { part: 'remainder' }))).toEqual([]);
  });
});

describe('somebody who is alone in a count', () => {
  // random office 20284: the only woman of the town, who is the only one supported there
  const shares: SmallEdition = {
    areas: { town: { K: null, A: 'K', B: 'K' } },
    indicators: [
      { id: 'share', kind: 'share', numerator: ['support[sex=f]'], denominator: ['people[sex=f]'] },
      { id: 'supported', numerator: ['support[sex=f]'] },
    ],
    rules: { fullGroupsShown: false },
    figures: [
      { series: 'share', area: 'B', numerator: 0, denominator: 0, value: null, status: 'not-applicable' },
      ...[hidden('share', 'K'), hidden('share', 'A'), hidden('supported', 'K'), hidden('supported', 'A')],
    ],
  };
  const woman = (area: string): ProtectionSecret => secret('share', area, { part: 'denominator' });
  const rest = (area: string): ProtectionSecret => secret('share', area, { part: 'remainder', value: 0 });

  it('learns nothing of others by what is left of it beside himself', async () => {
    expect(await judged(shares, woman('K'), rest('K'))).toEqual([]);
    expect(await judged(shares, woman('K'), woman('A'), rest('K'), rest('A'))).toEqual([]);
  });
});

describe('somebody who is alone in a count of two areas', () => {
  const share = { id: 'share', kind: 'share', numerator: ['support'], denominator: ['people'] } as const;
  const inTown = (figures: readonly SmallFigure[]): SmallEdition => ({
    ...{ areas: { town: { K: null, A: 'K', B: 'K' } }, indicators: [share] },
    ...{ rules: { zerosShown: false, fullGroupsShown: false }, figures },
  });
  const of = (area: string, denominator: number): SmallFigure => hidden('share', area, { denominator });
  const both = (area: string) => [secret('share', area), secret('share', area, { part: 'remainder', value: 2 })];

  // random office 50373: of three people one is supported, and nobody lives elsewhere
  it('knows how many of the others are not, wherever they are counted', async () => {
    const nobody: SmallFigure = { series: 'share', area: 'B', numerator: 0, denominator: 0 };
    const empty = { ...nobody, value: null, status: 'not-applicable' } as const;
    expect(await judged(inTown([of('K', 3), of('A', 3), empty]), ...both('K'), ...both('A'))).toEqual([]);
  });

  it('learns of neighbours what their count leaves of them', async () => {
    const total: SmallFigure = { series: 'share', area: 'K', numerator: 2, denominator: 6 };
    const told = await judged(inTown([total, of('A', 3), of('B', 3)]), ...both('A'), ...both('B'));
    const byInsiders = told.filter((each) => each.includes('insider')).sort();
    expect(byInsiders).toEqual(['A', 'A', 'B', 'B'].map((area) => `attack-insider ${area}`));
  });

  it('learns of another year what the count of then leaves', async () => {
    const before = { ...share, id: 'before', numerator: ['support@-1'], denominator: ['people@-1'] };
    const change = { id: 'change', kind: 'change', numerator: ['support', '-support@-1'] } as const;
    const told = await judged(
      {
        ...{ areas: { town: { K: null } }, indicators: [share, before, change] },
        rules: { zerosShown: false, fullGroupsShown: false },
        figures: [of('K', 3), hidden('before', 'K', { denominator: 3 }), { series: 'change', area: 'K', numerator: 0 }],
      },
      ...both('K'),
      secret('before', 'K'),
      secret('before', 'K', { part: 'remainder', value: 2 }),
    );
    expect(told.filter((each) => each.includes('insider'))).toEqual(Array(4).fill('attack-insider K'));
  });
});

describe('somebody who is alone in several counts', () => {
  const old = (area: string, value: number) => secret('old', area, { value });
  // random office 1799: whoever is alone in A is of age, and nobody else of age is in T
  const ages = (ofAge: number | null): SmallEdition => ({
    areas: {
      town: { K: null, T: 'K', U: 'K', A: 'T', B: 'T', D: 'U', E: 'U' },
      zones: { S: null, Y: 'S', Z: 'S', A: 'Y', E: 'Y', B: 'Z', D: 'Z' },
    },
    indicators: [
      { id: 'people', numerator: ['people'] },
      { id: 'young', numerator: ['people[age=0..17]'] },
      { id: 'old', numerator: ['people[age=18..]'] },
    ],
    wholes: { people: { '': ['age=0..17', 'age=18..'] } },
    rules: { zerosShown: false },
    figures: [
      ...[
        { series: 'young', area: 'T', numerator: 5 },
        { series: 'young', area: 'B', numerator: 5 },
      ],
      ...[
        { series: 'old', area: 'Z', numerator: 4 },
        { series: 'old', area: 'D', numerator: 4 },
      ],
      ...[hidden('people', 'A'), hidden('young', 'A'), { series: 'old', area: 'K', numerator: ofAge }],
      ...['A', 'B', 'T', 'U', 'E'].map((area) => hidden('old', area)),
    ],
  });

  it('learns by the one of himself in the other', async () => {
    const told = await judged(ages(null), secret('people', 'A'), old('A', 1), old('T', 1));
    expect(told.filter((each) => each.includes('insider'))).toEqual([]);
  });

  it('learns by them of others all the same', async () => {
    const told = await judged(ages(7), secret('people', 'A'), old('A', 1), old('T', 1), old('E', 2));
    expect(new Set(told.filter((each) => each.includes('insider')))).toEqual(new Set(['attack-insider E']));
  });

  // random office 1627: who alone gets support among the women of A, and then is said to be the only woman there
  const supported = {
    id: 'supported',
    kind: 'share',
    numerator: ['support[sex=f]'],
    denominator: ['support'],
  } as const;
  const support = {
    id: 'support',
    kind: 'share',
    numerator: ['support[sex=f]'],
    denominator: ['people[sex=f]'],
  } as const;
  const women: SmallEdition = {
    areas: { town: { K: null, A: 'K', B: 'K' } },
    indicators: [supported],
    figures: [
      { series: 'supported', area: 'K', numerator: 8, denominator: 14 },
      ...[hidden('supported', 'A', { denominator: 4 }), hidden('supported', 'B', { denominator: 10 })],
    ],
  };
  const more: SmallEdition = {
    ...women,
    indicators: [supported, support],
    figures: [
      ...women.figures,
      { series: 'support', area: 'K', numerator: 8, denominator: 8 },
      ...[hidden('support', 'A'), hidden('support', 'B')],
    ],
  };
  const [woman, others] = [secret('support', 'A', { part: 'denominator' }), secret('supported', 'B', { value: 7 })];

  it('learns nothing that he knew before he was counted once more', async () => {
    expect(await judged(more, woman, others)).toContain('attack-insider B');
    const told = await judgedAfter([women], more, [woman, secret('supported', 'A'), others]);
    expect(told).not.toContain('attack-insider B');
    expect(told).toContain('attack-already-public B');
  });
});

describe('a change', () => {
  const change = { id: 'change', kind: 'change', numerator: ['people', '-people@-1'] } as const;
  const areas = { town: { K: null, A: 'K', B: 'K' } };

  it('is not too small where it must be a loss', async () => {
    const count = (area: string, period: string, numerator: number | null): SmallFigure => ({
      ...{ series: 'people', area, period, numerator },
    });
    const edition: SmallEdition = {
      areas,
      indicators: [
        { id: 'people', numerator: ['people'], periods: ['2020', YEAR] },
        { ...change, denominator: ['people@-1'] },
      ],
      figures: [
        ...[count('K', '2020', 60), count('A', '2020', 30), count('B', '2020', 30)],
        ...[count('K', YEAR, 20), count('A', YEAR, null), count('B', YEAR, null)],
        ...[hidden('change', 'A', { denominator: 30 }), hidden('change', 'B', { denominator: 30 })],
      ],
    };
    expect(await judged(edition)).toEqual([]);
  });

  it('by one is no person who could know it', async () => {
    const edition: SmallEdition = {
      areas,
      indicators: [{ ...change, denominator: ['people@-1'] }],
      figures: [
        { series: 'change', area: 'K', numerator: 3, denominator: 20 },
        ...[hidden('change', 'A'), hidden('change', 'B')],
      ],
    };
    const one = (area: string, value: number) => secret('change', area, { value, minimumCount: 0, requiredWidth: 1 });
    expect(await judged(edition, one('A', 1), one('B', 2))).toEqual([]);
  });
});

describe('a hidden change', () => {
  const edition: SmallEdition = {
    areas: { town: { K: null } },
    indicators: [
      { id: 'people', numerator: ['people'] },
      { id: 'before', numerator: ['people@-1'] },
      { id: 'change', kind: 'change', numerator: ['people', '-people@-1'], denominator: ['people@-1'] },
    ],
    figures: [
      { series: 'people', area: 'K', numerator: 40 },
      { series: 'before', area: 'K', numerator: 38 },
      hidden('change', 'K'),
    ],
  };

  it('may follow where it is no secret: it counts nobody', async () => {
    expect(await judged(edition)).toEqual([]);
    expect(await judged(edition, secret('change', 'K'))).not.toEqual([]);
  });

  it('is taken for a secret by whoever was told none', async () => {
    const { findings } = await attack({ files: listedPublication(neededFiles(edition)) });
    expect(findings.map(({ code }) => code)).toEqual(['attack-count-exact']);
  });
});
