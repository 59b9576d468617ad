import { describe, expect, it } from 'vitest';
import type { ShownPeriod } from '../../../src/core/stages.ts';
import { STATUS } from '../../../src/core/status.ts';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { protect } from '../../../src/protect/protect.ts';
import { type Invention, inventedTable, type Tree } from './invented-table.ts';

const solver = await loadLinearSolver();

const TREE: Tree = { R: null, A: 'R', B: 'R', C: 'R', D: 'R' };
const [REGION, A, B] = [0, 1, 2];

/** Cases among 100 residents in every area, by area. */
function cases(byArea: Readonly<Record<string, number>>, more: Partial<Invention> = {}): Invention {
  return {
    trees: { places: TREE },
    periods: ['2021'],
    indicators: [{ id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' }],
    count: (series, _group, _period, area) => (series === 'residents' ? 100 : (byArea[area] ?? 30)),
    ...more,
  };
}

const shownOf = (invention: Invention, indicator = 0): ShownPeriod => {
  const found = protect(inventedTable(invention), { earlier: [], solver }).table.indicators[indicator]?.periods[0];
  if (!found) throw new Error('no such indicator');
  return found;
};
const looks = (period: ShownPeriod, area: number): (number | string | undefined)[] => [
  period.value.values[area],
  period.value.statuses[area],
  period.numerator?.values[area],
  period.numerator?.statuses[area],
];

describe('protect', () => {
  it('shows everything where nothing is small', () => {
    const result = protect(inventedTable(cases({})), { earlier: [], solver });
    expect(result.hiddenCount).toBe(0);
    expect(result.log).toEqual([]);
    expect(result.table.indicators[0]?.periods[0]?.value.values[A]).toBe(30);
  });

  it('hides a small count with its rate, and a second area so that the total does not give it away', () => {
    const result = protect(inventedTable(cases({ A: 2 })), { earlier: [], solver });
    const shown = result.table.indicators[0]?.periods[0];
    expect(result.hiddenCount).toBe(2);
    expect(shown?.value.values[REGION]).toBe((100 * 92) / 400);
    expect(shown?.denominator?.values[A]).toBe(100);
    expect(result.log.map(({ reason, areaCode }) => `${reason} ${areaCode}`).sort()).toEqual([
      'minimum A',
      'secondary B',
    ]);
  });

  it('hides one of two counts that differ by few, also where the other half was never delivered', () => {
    const counts: Readonly<Record<string, number>> = { '': 30, 'nationality=foreign': 28, 'age=..24': 9 };
    const nested = (relations: Invention['relations']): Invention => ({
      trees: { places: TREE },
      periods: ['2021'],
      indicators: [
        { id: 'all', kind: 'count', numerator: 'jobless' },
        { id: 'foreign', kind: 'count', numerator: 'jobless[nationality=foreign]' },
      ],
      count: (_series, group, _period, area) =>
        area === 'A' ? (counts[group] ?? 21) : group === 'nationality=foreign' ? 10 : group === 'age=..24' ? 8 : 40,
      ...(relations ? { relations } : {}),
    });
    const byAge = [{ series: 'jobless', whole: '', parts: ['age=..24', 'age=25..'] }];
    for (const relations of [undefined, byAge]) {
      const { table } = protect(inventedTable(nested(relations)), { earlier: [], solver });
      const statuses = table.indicators.map(({ periods }) => periods[0]!.value.statuses[A]);
      expect(statuses.filter((status) => status === STATUS.hidden)).toHaveLength(1);
    }
  });

  it('makes the first and the second suppression look alike', () => {
    const shown = shownOf(cases({ A: 2 }));
    expect(looks(shown, A)).toEqual(looks(shown, B));
    expect(looks(shown, A)).toEqual([Number.NaN, STATUS.hidden, Number.NaN, STATUS.hidden]);
    expect(shown.value.marks).toBeNull();
  });

  it('hides the figure in every indicator that uses it', () => {
    const indicators = [
      { id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' },
      { id: 'number', kind: 'count', numerator: 'cases' },
      { id: 'reverse', kind: 'rate', numerator: 'other', denominator: 'cases' },
    ] as const;
    for (const indicator of [0, 1, 2])
      expect(shownOf(cases({ A: 2 }, { indicators }), indicator).value.statuses[A]).toBe(STATUS.hidden);
    expect(shownOf(cases({ A: 2 }, { indicators }), 2).denominator?.values[A]).toBeNaN();
    expect(shownOf(cases({ A: 2 }, { indicators }), 2).numerator?.values[A]).toBeNaN();
  });

  it.each([
    [0, 3, true],
    [1, 3, false],
    [2, 3, false],
    [3, 3, true],
    [4, 5, false],
    [5, 5, true],
    [97, 3, true],
    [98, 3, false],
    [99, 3, false],
    [100, 3, true],
  ])('of %i cases among 100 residents with a minimum of %i shows: %s', (count, minimumCount, isShown) => {
    const shown = shownOf(cases({ A: count }, { rule: { minimumCount } }));
    expect(shown.value.statuses[A]).toBe(isShown ? STATUS.ok : STATUS.hidden);
  });

  it('hides zeros and full groups where the source forbids them', () => {
    expect(shownOf(cases({ A: 0 }, { rule: { zerosPublishable: false } })).value.values[A]).toBeNaN();
    expect(shownOf(cases({ A: 100 }, { rule: { fullGroupsPublishable: false } })).value.values[A]).toBeNaN();
  });

  it('hides rates on too few people or with too few cases, but no zero', () => {
    expect(shownOf(cases({}, { rule: { minimumDenominator: 101 } })).value.values[A]).toBeNaN();
    expect(shownOf(cases({}, { rule: { minimumDenominator: 100 } })).value.values[A]).toBe(30);
    expect(shownOf(cases({}, { rule: { minimumDenominator: 101 } })).denominator?.values[A]).toBe(100);
    expect(shownOf(cases({ A: 9 }, { rule: { minimumNumerator: 10 } })).value.values[A]).toBeNaN();
    expect(shownOf(cases({ A: 0 }, { rule: { minimumNumerator: 10 } })).value.values[A]).toBe(0);
  });

  it('of several counts hides the one that draws the fewest others after it, even if it is not the smallest', () => {
    const ages: Readonly<Record<string, number>> = { 'age=0..19': 40, 'age=20': 10, 'age=21..': 150 };
    const invention: Invention = {
      trees: { places: TREE },
      periods: ['2021'],
      indicators: [
        { id: 'under 20', kind: 'count', numerator: 'residents[age=0..19]' },
        { id: 'under 21', kind: 'count', numerator: 'residents[age=0..19] residents[age=20]' },
        { id: '20 and over', kind: 'count', numerator: 'residents[age=20] residents[age=21..]' },
        { id: 'all', kind: 'count', numerator: 'residents[age=0..19] residents[age=20] residents[age=21..]' },
      ],
      // one person of 20 in A: follows from "under 21" minus "under 20"
      count: (_series, group, _period, area) => (area === 'A' && group === 'age=20' ? 1 : (ages[group] ?? 0)),
    };
    const statuses = [0, 1, 2, 3].map((indicator) => shownOf(invention, indicator).value.statuses[A]);
    expect(statuses).toEqual([STATUS.ok, STATUS.hidden, STATUS.ok, STATUS.ok]);
    expect(protect(inventedTable(invention), { earlier: [], solver }).hiddenCount).toBe(2);
  });

  it('withholds or marks small rates where that is a matter of reliability, and keeps their counts', () => {
    const rule = { minimumDenominator: 100, minimumNumerator: 5 };
    const at = (more: NonNullable<Invention['rule']>, count: number, residents = 100) => {
      const countAt = (series: string, _g: string, _p: string, area: string) =>
        area === 'A' ? (series === 'residents' ? residents : count) : series === 'residents' ? 100 : 30;
      const shown = shownOf(cases({}, { rule: { ...rule, ...more }, count: countAt }));
      return [shown.value.statuses[A], shown.value.values[A], shown.numerator?.values[A], shown.denominator?.values[A]];
    };
    expect(at({ smallRates: 'unreliable' }, 30, 99)).toEqual([STATUS.unreliable, Number.NaN, 30, 99]);
    expect(at({ smallRates: 'unreliable' }, 4)).toEqual([STATUS.unreliable, Number.NaN, 4, 100]);
    expect(at({ smallRates: 'unreliable' }, 0)).toEqual([STATUS.ok, 0, 0, 100]);
    expect(at({ smallRates: 'unreliable' }, 5)).toEqual([STATUS.ok, 5, 5, 100]);
    expect(at({ smallRates: 'uncertain' }, 4)).toEqual([STATUS.uncertain, 4, 4, 100]);
    expect(at({ smallRates: 'hidden' }, 4)).toEqual([STATUS.hidden, Number.NaN, Number.NaN, 100]);
  });

  it('gives a small rate whose count is hidden no reason of its own', () => {
    const rule = { minimumDenominator: 1000, minimumNumerator: 50, smallRates: 'unreliable' as const };
    const shown = shownOf(cases({ A: 2 }, { rule }));
    expect(looks(shown, A)).toEqual(looks(shown, B));
    expect(shown.value.statuses[A]).toBe(STATUS.hidden);
  });

  it('leaves figures of public sources alone and takes the stricter rule where sources mix', () => {
    const isPublic = { publicSources: ['agency', 'register'], sourceOf: { cases: 'agency' } };
    expect(shownOf(cases({ A: 2 }, isPublic)).value.values[A]).toBe(2);
    const mixed = { publicSources: ['register'], sourceOf: { cases: 'agency' } };
    expect(shownOf(cases({ A: 2 }, mixed)).value.values[A]).toBeNaN();
  });

  it('keeps what a source hides hidden on every level and hides what would tell it', () => {
    const hidden = Number.NEGATIVE_INFINITY;
    const shown = shownOf(cases({ A: hidden }));
    expect(shown.value.statuses[REGION]).toBe(STATUS.hidden);
    const delivered = shownOf(cases({ A: hidden }, { trueCount: () => 100 }));
    expect(delivered.value.values[REGION]).toBe(100);
    expect([...delivered.value.statuses].filter((status) => status === STATUS.hidden).length).toBeGreaterThan(1);
  });

  it('keeps the reason of every other gap', () => {
    const shown = shownOf(cases({ A: Number.NaN, B: 2 }));
    expect(shown.value.statuses[A]).toBe(STATUS.unknown);
    expect(shown.value.statuses[B]).toBe(STATUS.hidden);
  });

  it('never hides the same table in two ways, whatever the order of indicators', () => {
    const indicators = ['cases', 'other', 'third'].map((name) => ({
      id: name,
      kind: 'share' as const,
      numerator: name,
      denominator: 'residents',
    }));
    const count: Invention['count'] = (series, _group, _period, area) =>
      series === 'residents'
        ? 100
        : series === 'cases' && area === 'A'
          ? 1
          : area === 'B' && series === 'other'
            ? 2
            : 20;
    const statuses = (order: typeof indicators): Record<string, number[]> => {
      const { table } = protect(inventedTable(cases({}, { indicators: order, count })), { earlier: [], solver });
      return Object.fromEntries(
        table.indicators.map(({ definition, periods }) => [definition.id, [...(periods[0]?.value.statuses ?? [])]]),
      );
    };
    expect(statuses([...indicators].reverse())).toEqual(statuses(indicators));
    expect(statuses(indicators)).toEqual(statuses(indicators));
  });

  it('changes nothing in the table it was given', () => {
    const table = inventedTable(cases({ A: 2 }));
    const before = structuredClone([...table.counts.values()]);
    protect(table, { earlier: [], solver });
    expect([...table.counts.values()]).toEqual(before);
  });

  it('does not tell a small sum of two hidden counts', () => {
    // 1 + 1 of a total of 62: both would be known to be 0, 1 or 2
    const shown = shownOf(cases({ A: 1, B: 1 }));
    expect([...shown.value.statuses].filter((status) => status === STATUS.hidden)).toHaveLength(3);
  });

  it('hands on for later editions exactly what stands in the publication', () => {
    const { shown } = protect(inventedTable(cases({ A: 2 })), { earlier: [], solver });
    const values = (id: string): number[] => [
      ...(shown.find(({ quantity }) => quantity.id === id)?.column.values ?? []),
    ];
    expect(values('cases').map(Number.isNaN)).toEqual([false, true, true, false, false]);
    expect(values('residents')).toEqual([400, 100, 100, 100, 100]);
  });

  it('handles a region without areas below it and a table without figures', () => {
    expect(shownOf(cases({ R: 2 }, { trees: { places: { R: null } } })).value.statuses[REGION]).toBe(STATUS.hidden);
    const empty = protect(inventedTable(cases({}, { indicators: [] })), { earlier: [], solver });
    expect([empty.hiddenCount, empty.log, empty.shown, empty.table.indicators]).toEqual([0, [], [], []]);
  });
});
