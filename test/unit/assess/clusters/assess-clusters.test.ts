import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { ClusterResult } from '../../../../src/core/area-clusters.ts';
import type { AssessedTable } from '../../../../src/core/assessed.ts';
import { isShown, STATUS } from '../../../../src/core/status.ts';
import {
  type TestArea,
  type TestCell,
  testAreas,
  testIndex,
  testIndicator,
  testMembers,
} from '../../../checked-table.ts';
import { protectedTable, type TestShown } from '../../../protected-table.ts';

const code = (index: number) => `A${String(index).padStart(4, '0')}`;
const codes = (count: number): string[] => Array.from({ length: count }, (_, index) => code(index));

/** Three kinds of areas, six of each: little, some and much of both figures; `work` relieves. */
const KIND = (index: number) => index % 3;
const poor = (index: number) => 10 + 20 * KIND(index) + (index % 5) / 10;
const work = (index: number) => 90 - 20 * KIND(index) + (index % 4) / 10;

const share = (id: string, fields = {}) => testIndicator({ id, kind: 'share', unit: '%', ...fields });
const column = (cells: readonly TestCell[], period = '2021') => ({ period, values: [null, ...cells] });
const POOR = share('poor');
const WORK = share('work', { direction: 'relief' });

function clustered(shown: Omit<TestShown, 'areas'>, areas: readonly (string | TestArea)[] = codes(18)): AssessedTable {
  return assess(protectedTable({ areas: testAreas(areas), ...shown }));
}

const twoFigures = (count: number, poorAt: (index: number) => TestCell = poor): Omit<TestShown, 'areas'> => ({
  indicators: [
    { definition: POOR, periods: [column(Array.from({ length: count }, (_, index) => poorAt(index)))] },
    { definition: WORK, periods: [column(Array.from({ length: count }, (_, index) => work(index)))] },
  ],
});

const only = ({ clusters }: AssessedTable): ClusterResult => {
  expect(clusters).toHaveLength(1);
  return clusters[0]!;
};
const choices = ({ log }: AssessedTable) => log.find(({ step }) => step === 'clusters')!.choices;

describe('clusters of areas', () => {
  it('finds the kinds that are there, from the least strain to the most', () => {
    const table = clustered(twoFigures(18));
    const result = only(table);
    expect(result).toMatchObject({
      scheme: 'areas',
      level: 1,
      period: '2021',
      basis: 'indicators',
      figures: ['poor', 'work'],
      method: 'ward',
      structure: 'strong',
    });
    expect([...result.groups]).toEqual([0, ...Array.from({ length: 18 }, (_, index) => KIND(index) + 1)]);
    expect(result.clusters.map(({ number, areaCount }) => [number, areaCount])).toEqual([
      [1, 6],
      [2, 6],
      [3, 6],
    ]);
    expect(result.clusters.every(({ stability }) => stability! > 0.9)).toBe(true);
    expect(result.tried.map(({ clusterCount }) => clusterCount)).toEqual([3]);
    expect(choices(table)).toMatchObject({ clusters: 3, clusteredAreas: 18, resamples: 100, seed: 1 });
    expect(table.findings).toEqual([]);
  });

  it('says in what each cluster differs clearly, the strongest first, with both means', () => {
    const other = share('calm', { direction: 'neutral' });
    const cells = Array.from({ length: 18 }, (_, index) => (KIND(index) === 2 ? 9 : 5) + (index % 2));
    const shown = twoFigures(18);
    const result = only(
      clustered({ indicators: [...shown.indicators, { definition: other, periods: [column(cells)] }] }),
    );
    const [low, middle, high] = result.clusters;
    expect(low?.traits.map(({ indicator, direction }) => [indicator, direction])).toEqual([
      ['work', 'above'],
      ['poor', 'below'],
    ]);
    // half of its areas lie at the median of all: the mean alone does not make a trait
    expect(middle?.traits).toEqual([]);
    const calm = high?.traits[0];
    expect(calm).toMatchObject({ indicator: 'calm', direction: 'above', clusterMean: 9.5 });
    expect(calm?.overallMean).toBeCloseTo((6 * 5.5 + 6 * 5.5 + 6 * 9.5) / 18, 10);
    expect(high!.traits.map(({ strength }) => strength)).toEqual(
      [...high!.traits.map(({ strength }) => strength)].sort((first, second) => second - first),
    );
  });

  it('leaves out areas that lack a figure or are excluded, and says why', () => {
    const cell = (index: number): TestCell => (index === 4 ? 'hidden' : index === 5 ? null : poor(index));
    const areas = codes(20).map((each, index) => ({ code: each, ...(index === 6 ? { excluded: 'care home' } : {}) }));
    const table = clustered(twoFigures(20, cell), areas);
    const result = only(table);
    expect([result.groups[5], result.groups[6], result.groups[7]]).toEqual([0, 0, 0]);
    expect([...result.statuses.subarray(4, 8)]).toEqual([STATUS.ok, STATUS.hidden, STATUS.unknown, STATUS.excluded]);
    expect(result.statuses[0]).toBe(STATUS['not-applicable']);
    expect(result.silhouettes[5]).toBeNaN();
    expect(choices(table)).toMatchObject({ hiddenAreas: 1, otherAreas: 1, excludedAreas: 1, clusteredAreas: 17 });
    expect(result.clusters.reduce((sum, { areaCount }) => sum + areaCount, 0)).toBe(17);
  });

  it('takes the indices of topics where there are two, and no neutral indicator or count', () => {
    const index = (id: string, indicator: string) =>
      testIndex({ id, topic: 'soziooekonomie', members: testMembers(indicator) });
    const indices = [index('ix-poor', 'poor'), index('ix-work', 'work')];
    expect(only(clustered({ ...twoFigures(18), indices }))).toMatchObject({
      basis: 'indices',
      figures: ['ix-poor', 'ix-work'],
    });
    const undirected = twoFigures(18).indicators.map(({ definition, periods }, place) => ({
      definition: { ...definition, ...(place === 0 ? { direction: 'neutral' as const } : { kind: 'count' as const }) },
      periods,
    }));
    expect(clustered({ indicators: undirected }).clusters).toEqual([]);
  });

  it('makes none of too few areas, equal ones or a single figure, and the log says so', () => {
    const few = clustered(twoFigures(14), codes(14));
    expect(few.clusters).toEqual([]);
    expect(choices(few)).toMatchObject({ clusteredAreas: 0, fewestAreas: 15 });
    expect(clustered(twoFigures(18, () => 7)).clusters).toEqual([]);
    expect(clustered({ indicators: twoFigures(18).indicators.slice(0, 1) }).clusters).toEqual([]);
    expect(clustered({ indicators: [] }).clusters).toEqual([]);
  });

  it('compares figures of the newest year that most of them have', () => {
    const [first, second] = twoFigures(18).indicators;
    const later = {
      ...first!,
      periods: [
        ...first!.periods,
        column(
          codes(18).map((_, index) => index),
          '2022',
        ),
      ],
    };
    expect(only(clustered({ indicators: [later, second!] })).period).toBe('2021');
  });

  it('gives every area the same cluster in whatever order the areas come', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(cells, fc.shuffledSubarray([...Array(18).keys()], { minLength: 18 }), (values, order) => {
        const run = (places: readonly number[]) => {
          const shown = {
            indicators: [
              { definition: POOR, periods: [column(places.map((place) => values[place]! + place / 100))] },
              { definition: WORK, periods: [column(places.map((place) => work(place)))] },
            ],
          };
          const { groups, silhouette, tried } = only(clustered(shown, places.map(code)));
          const byCode = places.map((place, position) => `${code(place)} ${groups[position + 1]}`).sort();
          return { byCode, silhouette, tried };
        };
        expect(run(order)).toEqual(run([...Array(18).keys()]));
      }),
      { numRuns: 20 },
    );
  });

  it('joins a sample where there are more than 2,000 areas, and a note names the substitute', () => {
    const table = clustered(twoFigures(2001), codes(2001));
    const result = only(table);
    expect(result.method).toBe('ward-sample');
    expect(result.clusters.map(({ areaCount }) => areaCount)).toEqual([667, 667, 667]);
    expect(result.clusters.every(({ stability }) => stability === null)).toBe(true);
    expect([...result.statuses].filter(isShown)).toHaveLength(2001);
    expect(table.findings).toMatchObject([
      {
        code: 'method-too-many-areas',
        severity: 'note',
        value: 'municipality',
        details: { count: 2001, limit: 2000, method: 'ward', substitute: 'ward-sample' },
      },
    ]);
    expect(choices(table)).toMatchObject({ sampledAreas: 1000, resamples: 0 });
  });
});

describe('clusters by Gower distances', () => {
  /** A third figure, so that one of three may be missing. */
  const threeFigures = (count: number, poorAt: (index: number) => TestCell = poor): Omit<TestShown, 'areas'> => ({
    indicators: [
      ...twoFigures(count, poorAt).indicators!,
      {
        definition: share('rent'),
        periods: [column(Array.from({ length: count }, (_, index) => 20 + 15 * KIND(index) + (index % 7) / 10))],
      },
    ],
  });
  const byGower = (shown: Omit<TestShown, 'areas'>, areas: readonly (string | TestArea)[] = codes(18)) =>
    assess(protectedTable({ areas: testAreas(areas), ...shown }), { clusterDistance: 'gower' });

  it('finds the kinds that are there, and keeps an area that lacks one of three figures', () => {
    const cells = (index: number): TestCell => (index === 4 ? 'hidden' : poor(index));
    const table = byGower(threeFigures(18, cells));
    const result = only(table);
    expect(result).toMatchObject({ method: 'gower', classes: [], structure: 'strong' });
    expect([...result.groups]).toEqual([0, ...Array.from({ length: 18 }, (_, index) => KIND(index) + 1)]);
    expect(isShown(result.statuses[5]!)).toBe(true);
    expect(choices(table)).toMatchObject({ clusterMethod: 'gower', clusteredAreas: 18, leastShown: 2 / 3 });
    expect(only(clustered(threeFigures(18, cells))).groups[5]).toBe(0);
  });

  it('counts the classes of a typology beside the figures', () => {
    const index = (id: string, member: string) => testIndex({ id, topic: null, members: testMembers(member) });
    const typology = { id: 'types', names: { de: 'Typen' }, status: 'first', dynamics: 'second' };
    const shown = {
      ...threeFigures(18),
      indices: [index('first', 'poor'), index('second', 'rent')],
      typologies: [typology],
    };
    expect(only(byGower(shown))).toMatchObject({ classes: ['types'], figures: ['poor', 'work', 'rent'] });
    expect(only(clustered(shown)).classes).toEqual([]);
  });

  it('leaves out an area that lacks more than a third, with its reason', () => {
    const cells = (index: number): TestCell => (index === 4 ? 'hidden' : poor(index));
    const table = byGower(twoFigures(18, cells));
    const result = only(table);
    expect(result.groups[5]).toBe(0);
    expect(result.statuses[5]).toBe(STATUS.hidden);
    expect(choices(table)).toMatchObject({ hiddenAreas: 1, clusteredAreas: 17 });
  });

  it('does not depend on the order of the areas, and the same seed gives the same', () => {
    const [first, second] = [only(byGower(threeFigures(18))), only(byGower(threeFigures(18)))];
    expect(second).toEqual(first);
    expect(first.clusters.every(({ stability }) => stability! > 0.9)).toBe(true);
  });

  it('says nothing of fewer than fifteen areas or of areas that are all alike', () => {
    expect(byGower(threeFigures(14), codes(14)).clusters).toEqual([]);
  });
});
