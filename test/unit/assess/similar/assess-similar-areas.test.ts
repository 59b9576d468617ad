import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { MOST_SIMILAR } from '../../../../src/core/similar-areas.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable, type TestShown } from '../../../protected-table.ts';

const CODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const figure = (fields: Parameters<typeof testIndicator>[0], values: readonly TestCell[]) => ({
  definition: testIndicator({ kind: 'share', ...fields }),
  periods: [{ period: '2021', values: [null, ...values] }],
});
const run = (indicators: TestShown['indicators'], codes: readonly string[] = CODES) =>
  assess(protectedTable({ areas: testAreas(codes), indicators }));
const neighboursOf = (table: ReturnType<typeof run>, area: number) => {
  const [result] = table.similarAreas;
  return [...result!.neighbours.subarray(area * MOST_SIMILAR, (area + 1) * MOST_SIMILAR)];
};

describe('similar areas', () => {
  it('takes the conditions of the catalogue with their tolerances', () => {
    const { similarAreas, log } = run([
      figure({ id: 'size', kind: 'count', similarity: { tolerance: 50 } }, [100, 150, 151, 1000, 1100, 1200, 1300]),
      figure({ id: 'share', similarity: { tolerance: 2 } }, [10, 12, 10, 12.01, 30, 31, 32]),
      figure({ id: 'other' }, [1, 2, 3, 4, 5, 6, 7]),
    ]);
    const [result] = similarAreas;
    expect(result).toMatchObject({ isDeclared: true, level: 1, period: '2021' });
    expect(result!.conditions).toMatchObject([
      { indicator: 'size', scale: 'ratio', tolerance: 1.5 },
      { indicator: 'share', scale: 'difference', tolerance: 2 },
    ]);
    // exactly half as large again and two points apart is similar, a little more is not
    expect(result!.neighbours[MOST_SIMILAR]).toBe(2);
    expect([...result!.fulfilled.subarray(MOST_SIMILAR, MOST_SIMILAR + 2)]).toEqual([2, 1]);
    expect(log.find(({ step }) => step === 'similar-areas')!.choices).toMatchObject({
      conditionsBy: 'catalogue',
      conditions: 'size ± × 1.5, share ± 2',
      comparedAreas: 7,
    });
  });

  it('chooses the first count and one core indicator per topic where the catalogue names none', () => {
    const values = [1, 2, 3, 4, 5, 6, 7];
    const { similarAreas } = run([
      figure({ id: 'extra', core: false }, values),
      figure({ id: 'size', kind: 'count' }, values),
      figure({ id: 'size-again', kind: 'count' }, values),
      figure({ id: 'first', topic: 'bildung' }, values),
      figure({ id: 'second', topic: 'bildung' }, values),
      figure({ id: 'third', topic: 'gesundheit' }, values),
    ]);
    expect(similarAreas[0]?.isDeclared).toBe(false);
    expect(similarAreas[0]?.conditions.map(({ indicator }) => indicator)).toEqual(['size', 'first', 'third']);
  });

  it('puts areas that fulfil every condition before nearer ones that do not', () => {
    const table = run([
      figure({ id: 'one', similarity: { tolerance: 5 } }, [0, 4, 5.5, 50, 60, 70, 80]),
      figure({ id: 'two', similarity: { tolerance: 500 } }, [0, 400, 0, 0, 500, 900, 100]),
    ]);
    expect(neighboursOf(table, 1).slice(0, 2)).toEqual([2, 3]);
    const [result] = table.similarAreas;
    expect(result!.distances[MOST_SIMILAR]!).toBeGreaterThan(result!.distances[MOST_SIMILAR + 1]!);
  });

  it('leaves out areas with a hidden or missing figure and excluded ones, on both sides', () => {
    const areas = testAreas(
      CODES.map((code) => ({ code, level: 1, parent: 'R', ...(code === 'g' ? { excluded: 'care home' } : {}) })),
    );
    const indicators = [
      figure({ id: 'one' }, [1, 2, 'hidden', 4, null, 6, 7]),
      figure({ id: 'two', topic: 'bildung' }, [1, 2, 3, 4, 5, 6, 7]),
    ];
    const table = assess(protectedTable({ areas, indicators }));
    const [result] = table.similarAreas;
    expect([3, 5, 7].map((area) => result!.statuses[area])).toEqual([STATUS.hidden, STATUS.unknown, STATUS.excluded]);
    for (const area of [3, 5, 7]) expect(neighboursOf(table, area)).toEqual([-1, -1, -1, -1, -1]);
    expect(neighboursOf(table, 1)).toEqual([2, 4, 6, -1, -1]);
  });

  it('gives nothing for one area, equal areas or no figures', () => {
    expect(run([figure({ id: 'one' }, [1]), figure({ id: 'two' }, [2])], ['a']).similarAreas).toEqual([]);
    const equal = CODES.map(() => 3);
    const two = [figure({ id: 'one' }, equal), figure({ id: 'two', topic: 'bildung' }, equal)];
    expect(run(two).similarAreas).toEqual([]);
    expect(run([]).similarAreas).toEqual([]);
  });

  it('compares counts by difference where one is 0', () => {
    const values = [0, 1, 2, 3, 4, 5, 6];
    const [result] = run([figure({ id: 'size', kind: 'count' }, values), figure({ id: 'x' }, values)]).similarAreas;
    expect(result!.conditions[0]?.scale).toBe('difference');
  });

  it('names the same neighbours in whatever order the areas come', () => {
    const values = [3.1, 9.2, 4.7, 1.3, 8.8, 2.9, 7.4];
    const other = [30, 10, 40, 10, 50, 90, 20];
    const named = (order: readonly number[]) => {
      const codes = order.map((place) => CODES[place]!);
      const table = run(
        [
          figure(
            { id: 'one' },
            order.map((place) => values[place]!),
          ),
          figure(
            { id: 'two', topic: 'bildung' },
            order.map((place) => other[place]!),
          ),
        ],
        codes,
      );
      return codes
        .map((code, place) => `${code}: ${neighboursOf(table, place + 1).map((area) => codes[area - 1])}`)
        .sort();
    };
    expect(named([6, 2, 0, 4, 1, 3, 5])).toEqual(named([0, 1, 2, 3, 4, 5, 6]));
  });

  it('stops where there are too many areas, and the log says so', () => {
    const codes = Array.from({ length: 20_001 }, (_, index) => `A${index}`);
    const values = codes.map((_, index) => index);
    const { similarAreas, log } = run([figure({ id: 'one' }, values), figure({ id: 'two' }, values)], codes);
    expect(similarAreas).toEqual([]);
    expect(log.find(({ step }) => step === 'similar-areas')!.choices).toMatchObject({ mostAreas: 20_000 });
  });
});
