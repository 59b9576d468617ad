import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, smallFiles, YEAR } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

/**
 * A row of five social areas, and school districts that follow their borders but for half of C: its north lies in S1,
 * where two people live, its south in S2.
 */
const AREAS = {
  social: { K: null, A: 'K', B: 'K', C: 'K', D: 'K', E: 'K' },
  school: { S: null, S1: 'S', S2: 'S', S3: 'S' },
};
const OVERLAPS = {
  'social/A': { 'school/S1': 1 },
  'social/B': { 'school/S1': 1 },
  'social/C': { 'school/S1': 0.5, 'school/S2': 0.5 },
  'social/D': { 'school/S2': 0.9997, 'school/S3': 0.0003 },
  'social/E': { 'school/S3': 1 },
  'school/S1': { 'social/A': 0.4, 'social/B': 0.4, 'social/C': 0.2 },
  'school/S2': { 'social/C': 0.3334, 'social/D': 0.6666 },
  'school/S3': { 'social/D': 0.0003, 'social/E': 0.9997 },
};
const RESIDENTS: Readonly<Record<string, number>> = {
  ...{ K: 5702, A: 1200, B: 900, C: 1502, D: 1100, E: 1000 },
  ...{ S: 5702, S1: 2102, S2: 2600, S3: 1000 },
};

const edition = (hidden: readonly string[], counts: Readonly<Record<string, number>> = {}): SmallEdition => ({
  areas: AREAS,
  overlaps: OVERLAPS,
  indicators: [{ id: 'people', numerator: ['people'] }],
  figures: Object.entries({ ...RESIDENTS, ...counts }).map(([area, numerator]): SmallFigure => {
    return { series: 'people', area, numerator: hidden.includes(area) ? null : numerator };
  }),
});

async function found(given: SmallEdition, change: (path: string, text: string) => string | null = (_, text) => text) {
  const files = smallFiles(given);
  for (const path of ['data/overlaps.csv', 'data/areas.geojson']) {
    const text = change(path, new TextDecoder().decode(files.get(path)));
    if (text === null) files.delete(path);
    else files.set(path, new TextEncoder().encode(text));
  }
  const { findings } = await attack({ files: listedPublication(files) });
  return findings.map(({ code, areaCode, file, details = {}, confidential = {} }) => {
    const { whole, parts } = details;
    const { lower, upper } = confidential;
    const count = lower === upper ? lower : `${lower}–${upper}`;
    if (code === 'attack-file-damaged') return `damaged ${file}`;
    return code === 'attack-rest-small'
      ? `rest ${whole} - ${parts} = ${count}`
      : `${code.replace('attack-', '')} ${areaCode} ${lower}..${upper}`;
  });
}

describe('two schemes that differ by half an area with two people', () => {
  it('give the two people away where every count is shown', async () => {
    expect(await found(edition([]))).toEqual(['rest C, D - S2 = 2', 'rest S1 - A, B = 2']);
  });

  it('give them away where a total makes up for what is hidden', async () => {
    // A and B are hidden, but K less C, D and E is both of them
    expect(await found(edition(['A', 'B']))).toContain('rest S1 - A, B = 2');
  });

  it('do not where what is hidden leaves more ways', async () => {
    expect(await found(edition(['A', 'D']))).toEqual([]);
  });

  it('say nothing where no overlap is published and the map shows none', async () => {
    const { overlaps: _, ...without } = edition([]);
    expect(await found(without, (path, text) => (path.endsWith('.csv') ? null : text))).toEqual([]);
  });

  it('bound what lies within: where B leaves two people of a district, A has no more', async () => {
    const counts = { A: 2, B: 900, C: 1502, D: 2298, S1: 902, S2: 3800 };
    const told = await found(edition(['A', 'D', 'S1', 'S2'], counts));
    expect(told.filter((text) => text.includes(' A '))).toEqual([]);
    expect(await found(edition(['A', 'D'], counts))).toContain('count-small A 1..2');
  });
});

describe('borders that are the same', () => {
  it('make one count of two', async () => {
    expect(await found(edition(['A', 'D', 'E']))).toContain('count-exact E 1000..1000');
  });

  it('are not where shown counts differ', async () => {
    const cases = { A: 10, B: 10, C: 10, D: 17, E: 400, S1: 15, S2: 20, S3: 407 };
    const other = Object.entries(cases).map(([area, numerator]) => ({ series: 'cases', area, numerator }));
    const given = edition(['A', 'D', 'E']);
    const both = {
      ...given,
      indicators: [...given.indicators, { id: 'cases', numerator: ['cases'] }],
      figures: [...given.figures, ...other],
    };
    expect(await found(both)).toEqual([]);
  });

  it('are not where an area within holds more people than the one around it', async () => {
    expect(await found(edition([], { S1: 2099, S2: 2603 }))).toEqual([]);
  });
});

describe('a map that cannot be read', () => {
  const shaped = (text: string): string => {
    const { features, ...rest } = JSON.parse(text) as { features: { properties: { code: string } }[] };
    const shapes = features.map((feature) => ({
      ...feature,
      geometry: { type: 'Point', coordinates: [feature.properties.code] },
    }));
    return JSON.stringify({ ...rest, features: shapes });
  };

  it('is a finding where two schemes have shapes', async () => {
    const told = await found(edition([]), (path, text) => (path.endsWith('.csv') ? null : shaped(text)));
    expect(told).toEqual(['damaged data/overlaps.csv']);
  });

  it.each([
    ['nothing', () => ''],
    ['a heading alone', (text: string) => `${text.split('\n')[0]}\n`],
    ['a missing column', (text: string) => text.replace('surface_share', 'share')],
    ['a column too many', (text: string) => text.replace('surface_share', 'surface_share,note')],
    ['an end between two digits', (text: string) => text.slice(0, -2)],
    ['a line that was cut off', (text: string) => `${text.slice(0, -12)}\n`],
    ['an unknown area', (text: string) => text.replace('social,A,level,school,S1', 'social,Z,level,school,S1')],
    ['an unknown other area', (text: string) => text.replace('school,S1,1', 'school,S9,1')],
    ['two areas of one scheme', (text: string) => text.replace('school,S1,1', 'social,B,1')],
    ['no share', (text: string) => text.replace('school,S1,1', 'school,S1,')],
    ['a share of words', (text: string) => text.replace('school,S1,1', 'school,S1,all')],
    ['a share above everything', (text: string) => text.replace('school,S1,1', 'school,S1,2')],
    ['shares that are more than the area', (text: string) => text.replace('school,S1,0.5', 'school,S1,0.6')],
  ])('is a finding: %s', async (_what, change) => {
    const told = await found(edition([]), (path, text) => (path.endsWith('.csv') ? change(text) : text));
    expect(told).toEqual(['damaged data/overlaps.csv']);
  });
});

it('a rest that earlier editions gave away is told apart', async () => {
  const files = (hidden: readonly string[]) => listedPublication(smallFiles(edition(hidden)));
  const earlier = [{ name: 'before', files: files([]) }];
  const { findings } = await attack({ files: files(['A', 'D']), earlier });
  expect(findings.map(({ code }) => code)).not.toContain('attack-rest-small');
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'attack-already-public',
      severity: 'warning',
      details: expect.objectContaining({ part: 'rest', period: YEAR }),
      confidential: { lower: 2, upper: 2 },
    }),
  );
});
