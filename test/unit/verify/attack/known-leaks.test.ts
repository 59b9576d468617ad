import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, smallPublication, YEAR } from '../../../small-edition.ts';

/** What the attacker found, short: code, area, indicator, period and range. */
async function found(edition: SmallEdition): Promise<string[]> {
  const { findings } = await attack({ files: smallPublication(edition) });
  return findings.map(({ code, areaCode, details, confidential }) => {
    const range = confidential?.lower === undefined ? [] : [`${confidential.lower}..${confidential.upper}`];
    return [code.replace('attack-', ''), areaCode, details?.indicator, details?.period, ...range].join(' ');
  });
}

const ONE_LEVEL = { town: { K: null, A: 'K', B: 'K', C: 'K' } };
const people = { id: 'people', numerator: ['people'] };
const share: SmallEdition['indicators'][number] = {
  id: 'share',
  kind: 'share',
  numerator: ['cases'],
  denominator: ['people'],
};
const count = (area: string, numerator: number | null, period = YEAR): SmallFigure => ({
  series: 'people',
  area,
  period,
  numerator,
});

describe('leaks through totals', () => {
  const shown = (figures: readonly SmallFigure[]): SmallEdition => ({
    areas: ONE_LEVEL,
    indicators: [people],
    figures,
  });

  it('finds a single hidden count below a total', async () => {
    const figures = [count('K', 30), count('A', 12), count('B', 16), count('C', null)];
    expect(await found(shown(figures))).toEqual([`count-exact C people ${YEAR} 2..2`]);
  });

  it('finds two hidden counts whose sum leaves one way', async () => {
    const figures = [count('K', 14), count('A', 12), count('B', null), count('C', null)];
    const narrow = await found(shown(figures));
    expect(narrow).toEqual([`count-exact B people ${YEAR} 1..1`, `count-exact C people ${YEAR} 1..1`]);
  });

  it('finds counts that are certainly below the minimum although nobody knows them', async () => {
    const figures = [count('K', 15), count('A', 12), count('B', null), count('C', null)];
    const small = await found(shown(figures));
    expect(small).toEqual([`count-small B people ${YEAR} 1..2`, `count-small C people ${YEAR} 1..2`]);
  });

  it('lets two counts pass that could each be large enough', async () => {
    const figures = [count('K', 18), count('A', 12), count('B', null), count('C', null)];
    expect(await found(shown(figures))).toEqual([]);
  });

  it('takes a hidden count for at least 1 only where a zero would be shown', async () => {
    const figures = [count('K', 14), count('A', 12), count('B', null), count('C', null)];
    const edition = { ...shown(figures), rules: { zerosShown: false, minimum: 2 } };
    expect(await found(edition)).toEqual([]);
  });
});

describe('leaks through rates', () => {
  const rate = (value: number, denominator: number): SmallEdition => ({
    areas: { town: { K: null } },
    indicators: [share],
    figures: [{ series: 'share', area: 'K', value, numerator: null, denominator }],
  });

  it('works a hidden numerator out from a rate that was left standing', async () => {
    expect(await found(rate(0.3, 640))).toContain(`count-exact K share ${YEAR} 2..2`);
    expect(await found(rate(4, 48))).toContain(`count-exact K share ${YEAR} 2..2`);
  });

  it('bounds it where the rate is rounded coarsely', async () => {
    // 0.02 % of 12,000: two or three people
    const findings = await found({ ...rate(0.02, 12_000), rules: { minimum: 4 } });
    expect(findings).toContain(`count-small K share ${YEAR} 2..3`);
    expect(await found({ ...rate(0.02, 120_000), rules: { minimum: 3 } })).toEqual([]);
  });

  it('takes a rate that fits no whole number for a contradiction', async () => {
    expect(await found(rate(4.1, 60))).toEqual([`contradiction K share ${YEAR}`]);
  });

  it('finds the few who are left of a whole', async () => {
    const figures = [{ series: 'share', area: 'K', numerator: 58, denominator: 60 }];
    const findings = await found({ ...rate(0, 0), figures });
    expect(findings).toEqual([`difference-small K share ${YEAR}`]);
    const safe = [{ series: 'share', area: 'K', numerator: 57, denominator: 60 }];
    expect(await found({ ...rate(0, 0), figures: safe })).toEqual([]);
  });
});

describe('leaks where a rate makes no sense', () => {
  // nobody in C is 18 or older, so that there is no rate: its children are hidden all the same
  const youth = (children: number | null): SmallEdition => ({
    areas: ONE_LEVEL,
    indicators: [{ id: 'youth', kind: 'ratio', numerator: ['people[age=0..17]'], denominator: ['people[age=18..]'] }],
    figures: [
      { series: 'youth', area: 'K', numerator: 30, denominator: 50 },
      { series: 'youth', area: 'A', numerator: 12, denominator: 20 },
      { series: 'youth', area: 'B', numerator: 16, denominator: 30 },
      { series: 'youth', area: 'C', value: null, numerator: children, denominator: 0, status: 'not-applicable' },
    ],
  });

  it('finds the count above nobody', async () => {
    expect(await found(youth(null))).toEqual([`count-exact C youth ${YEAR} 2..2`]);
  });
});

describe('leaks through years', () => {
  const pooled = { id: 'pooled', numerator: ['people', 'people@-1'], periods: ['2020/2021'] };
  const years = { ...people, periods: ['2020', '2021'] };
  const edition = (before: number | null): SmallEdition => ({
    areas: { town: { B: null } },
    indicators: [years, pooled],
    figures: [
      count('B', before, '2020'),
      count('B', 6, '2021'),
      { series: 'pooled', area: 'B', period: '2020/2021', numerator: 8 },
    ],
  });

  it('subtracts a year from the sum of two', async () => {
    expect(await found(edition(null))).toEqual([
      'count-exact B people 2020 2..2',
      'difference-small B pooled 2020/2021',
    ]);
  });

  it('lets three years pass of which two are hidden', async () => {
    const triple = { id: 'pooled', numerator: ['people', 'people@-1', 'people@-2'], periods: ['2019/2021'] };
    const figures = [
      count('B', null, '2019'),
      count('B', null, '2020'),
      count('B', 6, '2021'),
      { series: 'pooled', area: 'B', period: '2019/2021', numerator: 20 },
    ];
    const indicators = [{ ...people, periods: ['2019', '2020', '2021'] }, triple];
    expect(await found({ ...edition(null), indicators, figures })).toEqual([]);
  });
});

describe('leaks through groups', () => {
  const ages = (upper: string): SmallEdition['indicators'] => [
    people,
    { id: 'young', numerator: ['people[age=0..17]'] },
    { id: 'old', numerator: [upper] },
  ];
  const edition = (indicators: SmallEdition['indicators'], hidden: string): SmallEdition => ({
    areas: { town: { K: null } },
    indicators,
    figures: [
      { series: 'people', area: 'K', numerator: 40 },
      { series: 'young', area: 'K', numerator: hidden === 'young' ? null : 12 },
      { series: 'old', area: 'K', numerator: hidden === 'old' ? null : 28 },
    ],
  });

  it('subtracts one age from all ages', async () => {
    expect(await found(edition(ages('people[age=18..]'), 'young'))).toEqual([`count-exact K young ${YEAR} 12..12`]);
  });

  it('cannot where a group between them is nowhere shown', async () => {
    expect(await found(edition(ages('people[age=65..]'), 'young'))).toEqual([]);
  });

  it('finds a small group between two shown ones', async () => {
    const indicators = [
      { id: 'over65', numerator: ['people[age=65..79]', 'people[age=80..]'] },
      { id: 'over80', numerator: ['people[age=80..]'] },
    ];
    const figures = [
      { series: 'over65', area: 'K', numerator: 12 },
      { series: 'over80', area: 'K', numerator: 10 },
    ];
    const findings = await found({ areas: { town: { K: null } }, indicators, figures });
    expect(findings).toEqual([`difference-small K over65 ${YEAR}`]);
  });

  it('uses that values of a dimension make up the whole only where that is published', async () => {
    const indicators = [
      people,
      { id: 'women', numerator: ['people[sex=f]'] },
      { id: 'men', numerator: ['people[sex=m]'] },
    ];
    const figures = [
      { series: 'people', area: 'K', numerator: 40 },
      { series: 'women', area: 'K', numerator: 20 },
      { series: 'men', area: 'K', numerator: null },
    ];
    const open: SmallEdition = { areas: { town: { K: null } }, indicators, figures };
    expect(await found(open)).toEqual([]);
    const wholes = { people: { '': ['sex=f', 'sex=m'] } };
    expect(await found({ ...open, wholes })).toEqual([`count-exact K men ${YEAR} 20..20`]);
  });
});

describe('leaks through overlapping schemes', () => {
  const areas = {
    counties: { R: null, c1: 'R', c2: 'R', A: 'c1', B: 'c1', I: 'c1', J: 'c1', K: 'c2', L: 'c2', M: 'c2', N: 'c2' },
    sizes: {
      R: null,
      big: 'R',
      small: 'R',
      A: 'small',
      B: 'small',
      I: 'small',
      J: 'small',
      K: 'small',
      L: 'big',
      M: 'big',
      N: 'small',
    },
  };
  const leaves: Readonly<Record<string, number>> = { A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7 };
  const totals = { R: 36, c1: 20, c2: 16, big: 6, small: 30 };
  const edition = (hidden: readonly string[], only?: 'counties'): SmallEdition => {
    const { counties, sizes } = areas;
    const used = only ? { counties } : { counties, sizes };
    const figures = Object.entries({ ...leaves, ...totals })
      .filter(([area]) => area in counties || !only)
      .map(([area, numerator]) => count(area, hidden.includes(area) ? null : numerator));
    return { areas: used, indicators: [people], figures, rules: { minimum: 1, zerosShown: false } };
  };
  const PRIMARY = ['A', 'B', 'K', 'L', 'M'];

  it('finds nothing in one scheme alone', async () => {
    expect(await found(edition(PRIMARY, 'counties'))).toEqual([]);
  });

  it('joins two schemes with the same small areas', async () => {
    expect(await found(edition(PRIMARY))).toEqual([`count-exact K people ${YEAR} 3..3`]);
  });

  it('finds nothing once N is hidden too', async () => {
    expect(await found(edition([...PRIMARY, 'N']))).toEqual([]);
  });
});

describe('rounded counts', () => {
  const rounded: SmallEdition = {
    areas: ONE_LEVEL,
    indicators: [people],
    figures: [count('K', 30), count('A', 10), count('B', 10), count('C', 15)],
    rules: { inexactness: 2.5 },
  };

  it('need not add up, and are no leak', async () => {
    expect(await found(rounded)).toEqual([]);
  });

  it('bound a hidden count only as far as they are exact', async () => {
    // 3.3 % of exactly 60 are 2 people; of up to 95 they may be 3
    const edition = (inexactness: number): SmallEdition => ({
      areas: { town: { K: null } },
      indicators: [share],
      figures: [{ series: 'share', area: 'K', value: 3.3, numerator: null, denominator: 60 }],
      rules: { inexactness },
    });
    expect(await found(edition(0))).toEqual([`count-exact K share ${YEAR} 2..2`]);
    expect(await found(edition(35))).toEqual([]);
  });
});
