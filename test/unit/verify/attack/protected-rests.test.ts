import { describe, expect, it } from 'vitest';
import type { ProtectionSecrets, RestSecret } from '../../../../src/core/protection-secrets.ts';
import { isShown } from '../../../../src/core/status.ts';
import { renderFinding } from '../../../../src/locale/finding-text.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, smallPublication, YEAR } from '../../../small-edition.ts';
import { inventedTable } from '../../protect/invented-table.ts';

const solver = await loadLinearSolver();

/** Where people live, by social area and school district: of C the north lies in S1 and the south in S2. */
const PLACES: Readonly<Record<string, { people: number; households: number }>> = {
  'A S1': { people: 1200, households: 600 },
  'B S1': { people: 900, households: 400 },
  'C S1': { people: 40, households: 1 },
  'C S2': { people: 1462, households: 700 },
  'D S2': { people: 1100, households: 500 },
  'E S3': { people: 1000, households: 500 },
};
const AREAS = {
  social: { K: null, A: 'K', B: 'K', C: 'K', D: 'K', E: 'K' },
  school: { S: null, S1: 'S', S2: 'S', S3: 'S' },
};
const OVERLAPS = {
  'social/A': { 'school/S1': 1 },
  'social/B': { 'school/S1': 1 },
  'social/C': { 'school/S1': 0.5, 'school/S2': 0.5 },
  'social/D': { 'school/S2': 1 },
  'social/E': { 'school/S3': 1 },
  'school/S1': { 'social/A': 0.4, 'social/B': 0.4, 'social/C': 0.2 },
  'school/S2': { 'social/C': 0.3333, 'social/D': 0.6667 },
  'school/S3': { 'social/E': 1 },
};
const CODES = [...Object.keys(AREAS.social), ...Object.keys(AREAS.school)];

const sumIn = (code: string, what: 'people' | 'households'): number =>
  Object.entries(PLACES).reduce(
    (sum, [zones, place]) =>
      code === 'K' || code === 'S' || zones.split(' ').includes(code) ? sum + place[what] : sum,
    0,
  );

const edition = (hidden: readonly string[]): SmallEdition => ({
  areas: AREAS,
  overlaps: OVERLAPS,
  indicators: [{ id: 'people', numerator: ['people'] }],
  figures: CODES.map((area): SmallFigure => {
    return { series: 'people', area, numerator: hidden.includes(area) ? null : sumIn(area, 'people') };
  }),
});

/** S1 less A and B, the forty people of one household. */
const rest = (more: Partial<RestSecret> = {}): RestSecret => ({
  indicator: 'people',
  part: 'numerator',
  period: YEAR,
  whole: [['school', 'S1']],
  parts: [
    ['social', 'A'],
    ['social', 'B'],
  ],
  value: 40,
  minimumCount: 3,
  requiredWidth: 3,
  ...more,
});

async function judged(hidden: readonly string[], secrets: ProtectionSecrets | null) {
  const { findings } = await attack({ files: smallPublication(edition(hidden)), secrets });
  return findings.map(({ code, severity, areaCode, details = {}, confidential = {} }) => {
    const { whole, parts } = details;
    const what = code === 'attack-rest-small' ? `${whole} - ${parts}` : `${code} ${areaCode}`;
    return `${severity} ${what} ${confidential.lower}..${confidential.upper}`;
  });
}
const onlyRest = (more?: Partial<RestSecret>): ProtectionSecrets => ({ secrets: [], rests: [rest(more)] });

describe('what the gate protects between two schemes', () => {
  // enough people, but all of one household: only the office can know that they are a secret
  const table = inventedTable({
    trees: AREAS,
    periods: [YEAR],
    indicators: [{ id: 'people', kind: 'count', numerator: 'people' }],
    rule: { minimumContributors: 3 },
    behind: (_, code) => ({ contributors: sumIn(code, 'households') }),
    count: (_series, _group, _period, code) => sumIn(code, 'people'),
  });
  const indexOf = (code: string): number => table.areas.areas.findIndex((area) => area.code === code);
  const atoms = Object.keys(PLACES).map((zones) => ({ areas: zones.split(' ').map(indexOf), squareMetres: 1 }));
  const { table: shown, secrets } = protect(table, { earlier: [], solver, atoms });
  const statuses = shown.indicators[0]!.periods[0]!.numerator!.statuses;
  const hidden = CODES.filter((code) => !isShown(statuses[indexOf(code)]!));

  it('is among the secrets, and nothing else', () => {
    expect(secrets.secrets).toEqual([]);
    expect(secrets.rests).toContainEqual(rest());
  });

  it('cannot be worked out from what the gate shows', async () => {
    expect(hidden).not.toEqual([]);
    expect(await judged(hidden, secrets)).toEqual([]);
  });

  it('is found in a build that shows it, by these secrets alone', async () => {
    expect(await judged([], null)).toEqual([]);
    expect(await judged([], { ...secrets, rests: [] })).toEqual([]);
    expect(await judged([], secrets)).toContain('error S1 - A, B 40..40');
  });

  it('is found in a build that hides it only at first sight', async () => {
    // A and B are K less the others
    expect(await judged(['A', 'B'], { ...secrets, rests: [] })).toEqual([]);
    expect(await judged(['A', 'B'], secrets)).toContain('error S1 - A, B 40..40');
  });
});

describe('a rest that is a secret', () => {
  it('must be as wide as it demands, and as large', async () => {
    // A and D are 2300 together: S1 less B leaves A no more than 1240
    expect(await judged(['A', 'D'], onlyRest({ requiredWidth: 1000 }))).toEqual([]);
    expect(await judged(['A', 'D'], onlyRest({ requiredWidth: 100_000 }))).toEqual([
      expect.stringMatching(/S1 - A, B/),
    ]);
    expect(await judged(['A', 'D'], onlyRest({ minimumCount: 100_000 }))).toEqual([expect.stringMatching(/S1 - A, B/)]);
  });

  it('never helps the attacker: the verdict does not depend on its value', async () => {
    for (const value of [1, 40, null]) expect(await judged(['A', 'D'], onlyRest({ value }))).toEqual([]);
  });

  it('is none to readers who take it for nobody', async () => {
    // E and S3 are the same ground
    const sides = { whole: [['social', 'E']], parts: [['school', 'S3']] } as const;
    expect(await judged(['A', 'D'], onlyRest(sides))).toEqual([]);
  });

  it('of something that this publication does not have is a reason for doubt', async () => {
    for (const wrong of [{ indicator: 'other' }, { part: 'denominator' }, { whole: [['school', 'S9']] }] as const)
      expect(await judged(['A', 'D'], onlyRest(wrong))).toEqual([expect.stringMatching(/^error attack-file-damaged/)]);
  });

  it('is told without a figure', async () => {
    const { findings } = await attack({ files: smallPublication(edition([])), secrets: onlyRest() });
    const texts = findings.flatMap((finding) => [renderFinding(finding, 'de'), renderFinding(finding, 'en')]);
    expect(texts.join('\n')).toContain('„S1“ ohne „A, B“');
    expect(texts.join('\n')).toContain('lässt sich zu genau errechnen');
    expect(texts.join('\n')).not.toMatch(/\b40\b|undefined|\{/);
  });
});
