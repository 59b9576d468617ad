import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../src/core/edition.ts';
import { lastResults } from '../../../src/core/recall.ts';
import { STATUS } from '../../../src/core/status.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { earlyClassFindings } from '../../../src/protect/early-class-findings.ts';
import { countsOfClass } from '../../../src/protect/early-classes.ts';
import { OPTIMUM_LIMITS } from '../../../src/protect/optimum/optimum-limits.ts';
import { protect } from '../../../src/protect/protect.ts';
import { type Invention, inventedTable } from './invented-table.ts';

const solver = await loadLinearSolver();

/** Cases among 100 residents in every area; 30 where nothing else is said. */
function office(cases: Readonly<Record<string, number>>, more: Partial<Invention> = {}): Invention {
  const earlyBounds = [10, 20, 30, 40];
  return {
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators: [{ id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents', earlyBounds }],
    count: (series, _group, _period, area) => (series === 'residents' ? 100 : (cases[area] ?? 60)),
    ...more,
  };
}

function told(invention: Invention, earlier: readonly EarlierEdition[] = []) {
  const table = inventedTable(invention);
  const { table: shown, log, shown: quantities, withheldClasses } = protect(table, { earlier, solver });
  const [period] = shown.indicators[0]!.periods;
  const byArea = table.areas.areas.map(({ code }, area) => {
    const status = period!.value.statuses[area] === STATUS.hidden ? 'hidden' : 'shown';
    return `${code} ${status} ${period!.earlyClasses?.[area] ?? 0}`;
  });
  const bounds = quantities.flatMap(({ bounds: own }) => [...(own ?? [])]);
  const withheld = log.filter(({ reason }) => reason === 'class-withheld').map(({ detail }) => detail);
  return { byArea, bounds, withheld, value: period!.value, findings: earlyClassFindings(withheldClasses, 'list.csv') };
}

describe('classes that are found before the gate', () => {
  it('are told of what is hidden and of nothing else', () => {
    const { byArea, value, bounds, withheld } = told(office({ A: 2, B: 35 }));
    expect(byArea).toEqual(['R shown 0', 'A hidden 1', 'B hidden 4', 'C shown 0', 'D shown 0']);
    expect([value.values[1], value.values[2]]).toEqual([Number.NaN, Number.NaN]);
    expect(bounds).toEqual([
      [1, { lower: 0, upper: 9 }],
      [2, { lower: 30, upper: 39 }],
    ]);
    expect(withheld).toEqual([]);
  });

  it('are told of nobody where nobody declared it', () => {
    const [{ earlyBounds: _, ...plain }] = office({}).indicators as [Invention['indicators'][number]];
    const { byArea } = told(office({ A: 2, B: 35 }, { indicators: [plain] }));
    expect(byArea).toEqual(['R shown 0', 'A hidden 0', 'B hidden 0', 'C shown 0', 'D shown 0']);
  });

  it('are kept for a whole year where a sum and a class would give a small count away', () => {
    // 32 cases in A and B, at least 30 of them in B: no more than two in A
    const { byArea, bounds, withheld } = told(office({ A: 2, B: 30 }));
    expect(byArea).toEqual(['R shown 0', 'A hidden 0', 'B hidden 0', 'C shown 0', 'D shown 0']);
    expect(bounds).toEqual([]);
    expect(withheld).toEqual(['no class is told: with sums and differences one would narrow down what is protected']);
  });

  it('never cost a value: as much is hidden as without them', () => {
    for (const second of [30, 31, 33, 35, 39]) {
      const { byArea } = told(office({ A: 2, B: second }));
      expect(byArea.filter((text) => text.includes('hidden'))).toHaveLength(2);
    }
  });

  it('are told of no area where any class would leave too few counts, whatever its own is', () => {
    // of 20 people no class of ten per cent leaves more than two counts possible
    const count: Invention['count'] = (series, _group, _period, area) => {
      if (area === 'A') return series === 'residents' ? 20 : 2;
      return series === 'residents' ? 100 : area === 'B' ? 35 : 60;
    };
    expect(told(office({}, { count })).byArea).toEqual([
      ...['R shown 0', 'A hidden 0', 'B hidden 4', 'C shown 0', 'D shown 0'],
    ]);
  });

  it('are told of nobody where a source hides figures: what has no class would be one of those', () => {
    const count: Invention['count'] = (series, _group, _period, area) => {
      if (series === 'residents') return 100;
      return area === 'A' ? Number.NEGATIVE_INFINITY : area === 'B' ? 35 : 60;
    };
    const trueCount: Invention['count'] = (series) => (series === 'residents' ? 400 : 157);
    const { byArea, withheld } = told(office({}, { count, trueCount }));
    expect(byArea.filter((text) => !text.endsWith(' 0'))).toEqual([]);
    expect(withheld).toEqual([
      'no class is told: a hidden figure has none, such as one that the source hides from the office too',
    ]);
  });
});

describe('a missing year of classes', () => {
  it('would itself tell something to who knows the rule, so the declaration is refused', () => {
    // readers see 32 cases in A (1000 people) and B (100 people); only B can reach the bound of 30 per cent
    const earlyBounds = [30];
    const indicators = office({}).indicators.map((one) => ({ ...one, earlyBounds }));
    const found = [1, 2, 30, 31].map((inA) => {
      const count: Invention['count'] = (series, _group, _period, area) => {
        if (series === 'residents') return area === 'A' ? 1000 : 100;
        return area === 'A' ? inA : area === 'B' ? 32 - inA : 60;
      };
      return told(office({}, { indicators, count }));
    });
    const classes = found.map(({ byArea }) => byArea.slice(1, 3));
    const missing = ['A hidden 0', 'B hidden 0'];
    const both = ['A hidden 1', 'B hidden 1'];
    expect(classes).toEqual([missing, missing, both, both]);
    const place = { file: 'list.csv', column: 'classes', value: 'share', details: { period: '2021' } };
    const refused = [{ code: 'class-too-telling', severity: 'error', ...place }];
    expect(found.map(({ findings }) => findings)).toMatchObject([refused, refused, [], []]);
  });
});

it('tells the same classes in a preview that remembers, and when looking for the best pattern', () => {
  const classesOf = (options: Partial<Parameters<typeof protect>[1]>, second: number): (number[] | undefined)[] => {
    const { table } = protect(inventedTable(office({ A: 2, B: second })), { earlier: [], solver, ...options });
    return [table.indicators[0]?.periods[0]?.earlyClasses].map((classes) => classes && [...classes]);
  };
  const recall = lastResults();
  // the figures of a preview change, and change back
  for (const second of [35, 35, 30, 35]) expect(classesOf({ recall }, second)).toEqual(classesOf({}, second));
  expect(classesOf({}, 35)).toEqual([[0, 1, 4, 0, 0]]);
  expect(classesOf({ optimum: OPTIMUM_LIMITS }, 35)).toEqual(classesOf({}, 35));
});

describe('a figure in no class', () => {
  it('keeps all others from being told: it would be seen that it has none', () => {
    const count: Invention['count'] = (series, _group, _period, area) => {
      if (series === 'residents') return 100;
      return area === 'A' ? 2.5 : area === 'B' ? 9.5 : 60;
    };
    const { byArea, withheld } = told(office({}, { count }));
    expect(byArea).toContain('B hidden 0');
    expect(byArea.filter((text) => !text.endsWith(' 0'))).toEqual([]);
    expect(withheld).toHaveLength(1);
  });
});

describe('classes of earlier editions', () => {
  /** An edition that hid A and B and told of B that it counts so many. */
  function editionBefore(lower: number, upper: number): EarlierEdition {
    const table = inventedTable(office({ A: 2, B: 32 }));
    const quantity = [...table.quantities.values()].find(({ terms }) => terms[0]?.series === 'cases')!;
    const place = { quantity: quantity.id, basePeriod: '2021', scheme: 'places' };
    const hidden = ['A', 'B'].map((areaCode) => ({ ...place, areaCode }));
    const bounds = [{ ...place, areaCode: 'B', lower, upper }];
    return { id: '2020', version: 1, quantities: [quantity], counts: [], hidden, bounds };
  }
  const [{ earlyBounds: _, ...plain }] = office({}).indicators as [Invention['indicators'][number]];
  const today = office({ A: 2, B: 32 }, { indicators: [plain] });
  const hiddenIn = (earlier: readonly EarlierEdition[]): string[] =>
    told(today, earlier).byArea.flatMap((text) => (text.includes('hidden') ? [text.slice(0, 1)] : []));

  it('let another area be hidden where theirs would keep nothing in doubt', () => {
    expect(hiddenIn([])).toEqual(['A', 'B']);
    // 34 in A and B: with 30 to 32 in B no more than 4 and no less than 2 in A
    expect(hiddenIn([editionBefore(30, 32)])).toEqual(['A', 'C']);
  });

  it('change nothing where they leave enough in doubt', () => {
    expect(hiddenIn([editionBefore(20, 39)])).toEqual(['A', 'B']);
  });
});

describe('countsOfClass', () => {
  const share = { bounds: [10, 20], multiplier: 100, isShare: true };

  it('counts from the lower bound on and ends below the upper one', () => {
    expect([1, 2, 3].map((number) => countsOfClass(share, number, 100))).toEqual([
      { lower: 0, upper: 9 },
      { lower: 10, upper: 19 },
      { lower: 20, upper: 100 },
    ]);
    expect(countsOfClass(share, 2, 48)).toEqual({ lower: 5, upper: 9 });
  });

  it('knows no most events of a rate', () => {
    expect(countsOfClass({ ...share, isShare: false }, 3, 100)).toEqual({ lower: 20, upper: Number.POSITIVE_INFINITY });
  });
});
