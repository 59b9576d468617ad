import { describe, expect, it } from 'vitest';
import { printableFinding } from '../../../../src/core/finding.ts';
import type { ProtectionSecret } from '../../../../src/core/protection-secrets.ts';
import { renderFinding } from '../../../../src/locale/finding-text.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, smallPublication, YEAR } from '../../../small-edition.ts';

const count = (area: string, numerator: number | null): SmallFigure => ({ series: 'people', area, numerator });
const edition = (figures: readonly SmallFigure[], more: Partial<SmallEdition> = {}): SmallEdition => ({
  areas: { town: { K: null, A: 'K', B: 'K', C: 'K', D: 'K' } },
  indicators: [{ id: 'people', numerator: ['people'] }],
  figures,
  ...more,
});
const secret = (area: string, value: number | null, more: Partial<ProtectionSecret> = {}): ProtectionSecret => ({
  indicator: 'people',
  part: 'numerator',
  scheme: 'town',
  area,
  period: YEAR,
  value,
  minimumCount: 3,
  requiredWidth: 3,
  ...more,
});
async function judged(published: SmallEdition, ...secrets: ProtectionSecret[]): Promise<string[]> {
  const { findings } = await attack({ files: smallPublication(published), secrets: { secrets, rests: [] } });
  return findings.map(({ code, severity, areaCode, confidential }) => {
    const range = confidential?.lower === undefined ? '' : ` ${confidential.lower}..${confidential.upper}`;
    return `${severity} ${code.replace('attack-', '')} ${areaCode}${range}`;
  });
}

// C + D = 5: each lies between 1 and 4
const PAIR = edition([count('K', 40), count('A', 15), count('B', 20), count('C', null), count('D', null)]);
// B + C + D = 9: each lies between 1 and 7
const TRIPLE = edition([count('K', 24), count('A', 15), count('B', null), count('C', null), count('D', null)]);

describe('secrets', () => {
  it('demand a width that the reader alone cannot know of', async () => {
    expect(await judged(PAIR)).toEqual([]);
    expect(await judged(PAIR, secret('C', 2, { requiredWidth: 3 }))).toEqual([]);
    expect(await judged(PAIR, secret('C', 2, { requiredWidth: 4 }))).toEqual(['error count-narrow C 1..4']);
  });

  it('never help the attacker: only the demand changes the verdict, not the value', async () => {
    for (const value of [1, 2, 3, 4, null])
      expect(await judged(TRIPLE, secret('C', value === 1 ? 2 : value, { requiredWidth: 6 }))).toEqual([]);
    expect(await judged(TRIPLE, secret('C', 2, { requiredWidth: 7 }))).toEqual(['error count-narrow C 1..7']);
  });

  it('demand that a larger minimum is possible', async () => {
    expect(await judged(PAIR, secret('C', 2, { minimumCount: 4, requiredWidth: 1 }))).toEqual([]);
    expect(await judged(PAIR, secret('C', 2, { minimumCount: 5, requiredWidth: 1 }))).toEqual([
      'error count-small C 1..4',
    ]);
  });

  it('tell whoever is alone in one count what the other one is', async () => {
    expect(await judged(PAIR, secret('C', 1), secret('D', 4))).toEqual(['error insider D 4..4']);
    expect(await judged(TRIPLE, secret('C', 1), secret('D', 4))).toEqual([]);
  });

  it('are not kept from somebody who is alone in them', async () => {
    expect(await judged(PAIR, secret('C', 1))).toEqual([]);
  });

  // 2019 and 2020 together, 2020 and 2021 together, and all of them, 2020 twice
  const years = (first: number | null): SmallEdition => ({
    areas: { town: { K: null } },
    indicators: [
      { id: 'before', numerator: ['people@-2', 'people@-1'] },
      { id: 'after', numerator: ['people@-1', 'people'] },
      { id: 'both', numerator: ['people@-2', 'people@-1', 'people@-1', 'people'] },
      { id: 'first', numerator: ['people@-2'] },
    ],
    rules: { minimum: 1, zerosShown: false },
    figures: [
      { series: 'before', area: 'K', numerator: null },
      { series: 'after', area: 'K', numerator: null },
      { series: 'both', area: 'K', numerator: 2 },
      { series: 'first', area: 'K', numerator: first, ...(first === null ? { status: 'unknown' } : {}) },
    ],
  });
  const pair = (indicator: string) => secret('K', 1, { indicator, minimumCount: 1, requiredWidth: 1 });

  it('are not kept from somebody who must be in them himself', async () => {
    // nobody in 2019, so that the one of 2019 and 2020 is the one of 2020 and 2021
    expect(await judged(years(0), pair('before'), pair('after'))).toEqual([]);
  });

  it('are kept from somebody who may be in another year', async () => {
    // he may have been counted in 2019: then the one of 2020 and 2021 is somebody else
    expect(await judged(years(null), pair('before'), pair('after'))).toEqual([
      'error insider K 1..1',
      'error insider K 1..1',
    ]);
  });

  it('are not kept from the only person of the whole that they are a share of', async () => {
    const shares = (numerator: number | null, cases: number): SmallEdition =>
      edition(
        [
          { series: 'share', area: 'K', numerator: cases, denominator: 40 },
          { series: 'share', area: 'A', numerator: null, denominator: null },
          { series: 'share', area: 'B', numerator, denominator: null },
        ],
        {
          areas: { town: { K: null, A: 'K', B: 'K' } },
          indicators: [{ id: 'share', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
        },
      );
    const whole = secret('A', 1, { indicator: 'share', part: 'denominator' });
    const part = secret('A', 1, { indicator: 'share' });
    expect(await judged(shares(null, 6), whole, part)).toEqual([]);
  });

  it('are found where they are simply printed', async () => {
    expect(await judged(TRIPLE, secret('A', 15))).toEqual(['error figure-shown A']);
  });

  it('that follow from public sources alone are reported, but stop nothing', async () => {
    const lone = edition([count('K', 37), count('A', 15), count('B', 20), count('C', 0), count('D', null)]);
    expect(await judged(lone, secret('D', 2))).toEqual(['error count-exact D 2..2']);
    expect(await judged({ ...lone, rules: { minimum: 0 } }, secret('D', 2))).toEqual(['warning already-public D 2..2']);
  });

  it('that this publication does not have are a reason for doubt', async () => {
    expect(await judged(TRIPLE, secret('Z', 2))).toEqual(['error file-damaged Z']);
    expect(await judged(TRIPLE, secret('A', 2, { indicator: 'other' }))).toEqual(['error file-damaged A']);
  });

  it('may be what a share leaves of its whole', async () => {
    const shares = edition(
      [
        { series: 'share', area: 'K', numerator: 112, denominator: 120 },
        { series: 'share', area: 'A', numerator: null, denominator: 60 },
        { series: 'share', area: 'B', numerator: null, denominator: 60 },
      ],
      {
        areas: { town: { K: null, A: 'K', B: 'K' } },
        indicators: [{ id: 'share', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
      },
    );
    const rest = (requiredWidth: number) => secret('A', 5, { indicator: 'share', part: 'remainder', requiredWidth });
    expect(await judged(shares, rest(8))).toEqual([]);
    expect(await judged(shares, rest(9))).toEqual(['error count-narrow A 0..8']);
  });

  it('may be what a share leaves of a whole that is hidden as well', async () => {
    const shares = (cases: number, more: readonly SmallFigure[] = []): SmallEdition =>
      edition(
        [
          { series: 'share', area: 'K', numerator: cases, denominator: 27 },
          { series: 'share', area: 'A', numerator: null, denominator: null },
          { series: 'share', area: 'B', numerator: null, denominator: null },
          { series: 'share', area: 'C', numerator: 0, denominator: 3 },
          ...more,
        ],
        {
          areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
          indicators: [
            { id: 'share', kind: 'share', numerator: ['cases'], denominator: ['people'] },
            { id: 'cases', numerator: ['cases'] },
          ],
        },
      );
    const rest = secret('A', 2, { indicator: 'share', part: 'remainder' });
    // A and B leave two of their people together, whoever they are
    expect(await judged(shares(22), rest)).toEqual(['error count-small A 0..2']);
    expect(await judged(shares(22))).toEqual([]);
    expect(await judged(shares(21), rest)).toEqual([]);
    // where the count of A is shown its whole is open all the same
    const shown: SmallFigure = { series: 'cases', area: 'A', numerator: 10 };
    expect(await judged(shares(22, [shown]), rest)).toContain('error count-small A 0..2');
    expect((await judged(shares(21, [shown]), rest)).join()).not.toContain(' A ');
  });

  it('may be a change, which tells nothing to somebody who was alone', async () => {
    const change: SmallEdition = {
      areas: { town: { K: null, A: 'K', B: 'K' } },
      indicators: [
        { id: 'people', numerator: ['people'] },
        { id: 'change', kind: 'change', numerator: ['people', '-people@-1'], denominator: ['people@-1'] },
      ],
      figures: [
        ...['K', 'A', 'B'].map((area) => count(area, 0)),
        ...['K', 'A', 'B'].map((area) => ({ series: 'change', area, numerator: null, denominator: null })),
      ],
    };
    const alone = secret('A', 1, { indicator: 'change', part: 'denominator' });
    expect(await judged(change, alone, secret('A', -1, { indicator: 'change' }))).toEqual([]);
  });
});

describe('findings that are printed', () => {
  const printed = async (published: SmallEdition, ...secrets: ProtectionSecret[]): Promise<string> => {
    const { findings } = await attack({ files: smallPublication(published), secrets: { secrets, rests: [] } });
    expect(findings.length).toBeGreaterThan(0);
    const texts = findings.flatMap((finding) => [renderFinding(finding, 'de'), renderFinding(finding, 'en')]);
    return [...texts, JSON.stringify(findings.map(printableFinding))].join('\n');
  };

  it('name the place of what follows, never the figure', async () => {
    const lone = edition([count('K', 40_000), count('A', 15_000), count('B', 17_609), count('C', null)]);
    const told = await printed({ ...lone, areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } } }, secret('C', 7391));
    expect(told).toContain('attack-count-exact');
    expect(told).toContain('im Gebiet „C“');
    expect(told).not.toMatch(/7[.,]?391/);
    expect(told).not.toContain('confidential');
  });

  it('do not name who is alone, for that tells a one', async () => {
    const told = await printed(PAIR, secret('C', 1), secret('D', 4));
    expect(told).toContain('attack-insider');
    expect(told).toContain('in area "D"');
    expect(told).not.toMatch(/"C"|„C“/);
    expect(told).not.toMatch(/\b[14]\b/);
  });

  it('do not tell by how little two figures differ', async () => {
    const share: SmallEdition = {
      areas: { town: { K: null } },
      indicators: [{ id: 'share', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
      figures: [{ series: 'share', area: 'K', numerator: 58, denominator: 60 }],
    };
    const told = await printed(share);
    expect(told).toContain('attack-difference-small');
    expect(told.replaceAll(YEAR, '')).not.toMatch(/\b2\b/);
  });
});

describe('one person alone in areas of two schemes', () => {
  // C lies in S1 and S2; all others are shown to be empty
  const overlapping: SmallEdition = {
    areas: { town: { K: null, A: 'K', B: 'K', C: 'K' }, school: { S: null, S1: 'S', S2: 'S' } },
    overlaps: {
      'town/A': { 'school/S1': 1 },
      'town/B': { 'school/S2': 1 },
      'town/C': { 'school/S1': 0.5, 'school/S2': 0.5 },
      'school/S1': { 'town/A': 0.5, 'town/C': 0.5 },
      'school/S2': { 'town/B': 0.5, 'town/C': 0.5 },
    },
    indicators: [{ id: 'people', numerator: ['people'] }],
    figures: ['K', 'A', 'B', 'C', 'S', 'S1', 'S2'].map((area) =>
      count(area, 'ABS2'.includes(area) && area !== 'S' ? 0 : null),
    ),
  };
  const alone = ['K', 'C'].map((area) => secret(area, 1));
  const inSchool = ['S', 'S1'].map((area) => secret(area, 1, { scheme: 'school' }));

  it('is the same', async () => {
    expect(await judged(overlapping, ...alone, ...inSchool)).toEqual([]);
  });

  it('is not where somebody else may be in the other part', async () => {
    const figures = overlapping.figures.map((figure) =>
      figure.area === 'S2' ? count('S2', 3) : figure.area === 'K' ? count('K', 4) : figure,
    );
    expect(await judged({ ...overlapping, figures }, ...alone.slice(1), ...inSchool.slice(1))).not.toEqual([]);
  });
});
